package org.descry.screening.spaces;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one was probably meant to be. */
public final class Spelling {

    private Spelling() {}

    /**
     * Returns a remark to append to a message.
     *
     * @param word the word as written
     * @param known the words it could have been
     * @return {@code " (did you mean "x"?)"} or nothing when no known word is near
     */
    public static String hint(String word, Collection<String> known) {
        return nearest(word, known).map(" (did you mean \"%s\"?)"::formatted).orElse("");
    }

    /**
     * Returns the known word with the fewest changed letters; ties go to the earlier one.
     *
     * @param word the word as written
     * @param known the words it could have been
     * @return the nearest word, empty when more than a third of its letters differ
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(k -> distance(lower, k) <= (k.length() + 1) / 3)
                .min(Comparator.comparingInt(k -> distance(lower, k)));
    }

    private static int distance(String a, String b) {
        String other = b.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
