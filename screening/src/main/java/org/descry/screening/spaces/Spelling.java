package org.descry.screening.spaces;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.spelling.NearNames;

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
                .filter(k -> changes(lower, k) <= (k.length() + 1) / 3)
                .min(Comparator.comparingInt(k -> changes(lower, k)));
    }

    private static int changes(String lower, String known) {
        return NearNames.changes(lower, known.toLowerCase(Locale.ROOT));
    }
}
