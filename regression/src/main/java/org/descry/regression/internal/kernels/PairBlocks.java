package org.descry.regression.internal.kernels;

import java.util.Arrays;

/**
 * Features to be combined in pairs. The arrays are not copied and must not change.
 *
 * @param values values [features][rows], finite
 * @param scales what to multiply the values of a feature by to get the feature itself, a power of
 *     two [features]; matters to sums and differences only
 * @param divisors whether a feature may be divided by [features]
 */
public record PairBlocks(double[][] values, double[] scales, boolean[] divisors) {

    /**
     * @throws IllegalArgumentException if the lengths differ or a scale is not positive and finite
     */
    public PairBlocks {
        if (scales.length != values.length || divisors.length != values.length) {
            throw new IllegalArgumentException(
                    "need one scale and one mark per feature: %d features, %d scales, %d marks"
                            .formatted(values.length, scales.length, divisors.length));
        }
        for (double scale : scales) {
            if (!(scale > 0 && scale < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("scale must be positive, got " + scale);
            }
        }
    }

    /**
     * Returns features as they are, each of which may be divided by unless it is zero somewhere.
     */
    public static PairBlocks of(double[][] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        boolean[] all = new boolean[values.length];
        Arrays.fill(all, true);
        return new PairBlocks(values, ones, all);
    }
}
