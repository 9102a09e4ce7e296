package org.descry.datasets.spelling;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Known names that are like a word. */
public final class NearNames {

    /** Parts of names that are shorter stand in too many. */
    private static final int SHORTEST_PART = 3;

    /** Of so many letters of a part of a name one may differ. */
    private static final int MANY_LETTERS = 4;

    private NearNames() {}

    /**
     * Returns how many letters must be changed, added or dropped to make one word of another.
     *
     * @source Wagner and Fischer, J. ACM 21, 168 (1974), doi:10.1145/321796.321811
     */
    public static int changes(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }

    /**
     * Returns the known names of which at most a third of the letters differ from a word, or which
     * have it, or a word one letter in four away from it, inside, whatever the case; the nearest
     * first.
     *
     * @param word as written
     * @param known names, of which earlier ones win ties
     * @param most how many to return at most
     */
    public static List<String> of(String word, Collection<String> known, int most) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> isLike(lower, name))
                .sorted(
                        Comparator.comparingInt(
                                name -> changes(lower, name.toLowerCase(Locale.ROOT))))
                .limit(most)
                .toList();
    }

    /** Returns whether a word is like a name or like one of the words it is joined of. */
    private static boolean isLike(String word, String name) {
        String joined = name.toLowerCase(Locale.ROOT);
        return changes(word, joined) <= (joined.length() + 1) / 3
                || (word.length() >= SHORTEST_PART && joined.contains(word))
                || Arrays.stream(name.split("(?<=[a-z])(?=[A-Z])"))
                        .map(part -> part.toLowerCase(Locale.ROOT))
                        .anyMatch(part -> changes(word, part) <= part.length() / MANY_LETTERS);
    }
}
