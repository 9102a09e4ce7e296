package org.descry.regression.internal.tuples;

import java.util.Arrays;
import java.util.Comparator;
import org.descry.regression.search.Rounding;

/**
 * A set of features and how much it explains.
 *
 * @param members feature numbers, ascending
 * @param score explained share of the target's sum of squares (R²), summed over tasks by weight
 * @param complexity sum over the members, plus one for each member but the first
 */
public record Tuple(int[] members, double score, int complexity) {

    /**
     * Best first: by score to ten digits, then the simpler, then the one whose first members come
     * first.
     */
    public static final Comparator<Tuple> BEST_FIRST =
            Comparator.comparingDouble((Tuple t) -> -Rounding.toTenDigits(t.score()))
                    .thenComparingInt(Tuple::complexity)
                    .thenComparing(Tuple::members, Arrays::compare);

    /** Returns the tuple of these members, which are copied. */
    static Tuple of(int[] members, double score, int[] complexity) {
        return new Tuple(members.clone(), score, complexity(members, complexity));
    }

    /** Returns the complexity of a tuple of features of these complexities. */
    static int complexity(int[] members, int[] complexity) {
        int sum = members.length - 1;
        for (int member : members) {
            sum += complexity[member];
        }
        return sum;
    }
}
