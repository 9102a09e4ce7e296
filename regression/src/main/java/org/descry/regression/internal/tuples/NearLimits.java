package org.descry.regression.internal.tuples;

/**
 * Which tuples count as near the best one.
 *
 * @param best score of the best tuple, below 1
 * @param most how many near ones are kept at most, at least 1; where there are more, only nearer
 *     ones count
 * @param listed how many of the best are listed, near or not, at least 1
 */
public record NearLimits(double best, int most, int listed) {
    /** A near tuple leaves less than this many times what the best one leaves unexplained. */
    public static final double FARTHEST = 1.5;

    public NearLimits {
        if (!(best < 1)) {
            throw new IllegalArgumentException("best score must lie below 1, got " + best);
        }
        if (!(most >= 1 && listed >= 1)) {
            throw new IllegalArgumentException(
                    "most and listed must be at least 1, got %d and %d".formatted(most, listed));
        }
    }
}
