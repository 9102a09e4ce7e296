package org.descry.regression.internal.tuples;

import java.util.function.IntToDoubleFunction;

/**
 * Which tuples are kept.
 *
 * @param kept how many of each complexity, at least 1
 * @param floor score that a tuple of the given complexity must exceed
 */
public record TupleLimits(int kept, IntToDoubleFunction floor) {
    public TupleLimits {
        if (!(kept >= 1)) {
            throw new IllegalArgumentException("kept must be at least 1, got " + kept);
        }
    }

    /** Returns limits without a floor. */
    public static TupleLimits best(int kept) {
        return new TupleLimits(kept, complexity -> Double.NEGATIVE_INFINITY);
    }
}
