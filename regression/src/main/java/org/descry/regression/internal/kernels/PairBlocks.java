package org.descry.regression.internal.kernels;

import java.util.Arrays;

/** Features to be combined in pairs. What they say never changes; asked from any thread. */
public interface PairBlocks {

    /** Returns the number of features. */
    int count();

    /** Returns the values of a feature [rows], finite; not to be changed. */
    double[] values(int feature);

    /**
     * Returns what to multiply the values of a feature by to get the feature itself, a power of
     * two; matters to sums and differences only.
     */
    double scale(int feature);

    /** Returns whether a feature may be divided by. */
    boolean divides(int feature);

    /**
     * Returns features whose values are all at hand. The arrays are not copied and must not change.
     *
     * @param values values [features][rows]
     * @param scales see {@link #scale} [features]
     * @param divisors see {@link #divides} [features]
     * @throws IllegalArgumentException if the lengths differ or a scale is not positive and finite
     */
    static PairBlocks of(double[][] values, double[] scales, boolean[] divisors) {
        return new StoredBlocks(values, scales, divisors);
    }

    /**
     * Returns features as they are, each of which may be divided by unless it is zero somewhere.
     */
    static PairBlocks of(double[][] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        boolean[] all = new boolean[values.length];
        Arrays.fill(all, true);
        return of(values, ones, all);
    }
}
