package org.descry.regression.internal.kernels;

import java.util.Arrays;

/**
 * What sums and differences need of each packed feature, with room to a full register. Places
 * without a feature hold values that no score test can pass.
 *
 * <p>A packed feature is x, the feature itself is scale · x; with an intercept V is taken about the
 * mean m, without one m = 0 and V = Σ w x².
 */
final class FeatureMoments {
    /** The factor from packed values to the feature. */
    final double[] scale;

    /** scale · m. */
    final double[] mean;

    /** scale² · V. */
    final double[] variance;

    /** Σ w x², of the packed values. */
    final double[] square;

    /** Σ w x² / V, or infinite where squares of values could vanish in single precision. */
    final double[] spread;

    /** The smallest w x² and x², but for zeros, that single precision takes. */
    private static final double SMALLEST_SQUARE = 0x1p-60;

    private final PairWeights weights;

    FeatureMoments(int padded, PairWeights weights) {
        this.weights = weights;
        scale = filled(padded, 1);
        mean = new double[padded];
        variance = new double[padded];
        square = filled(padded, Double.POSITIVE_INFINITY);
        spread = new double[padded];
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Writes the moments of one feature. */
    void set(int at, double[] x, double factor) {
        double[] w = weights.shares();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            double wx = w[k] * x[k];
            sum += wx;
            squares += wx * x[k];
        }
        double m = weights.intercept() ? sum / weights.total() : 0;
        double centred = 0;
        for (int k = 0; k < x.length; k++) {
            double d = x[k] - m;
            centred += w[k] * d * d;
        }
        scale[at] = factor;
        mean[at] = factor * m;
        variance[at] = factor * factor * centred;
        square[at] = squares;
        spread[at] = squares / centred;
        limitSpread(at, x);
    }

    /** Keeps a feature from single precision when squares of its packed values could vanish. */
    void limitSpread(int at, double[] x) {
        double[] w = weights.shares();
        for (int k = 0; k < x.length; k++) {
            double smaller = x[k] * x[k] * Math.min(1, w[k]);
            if (smaller < SMALLEST_SQUARE && x[k] != 0 && w[k] > 0) {
                spread[at] = Double.POSITIVE_INFINITY;
            }
        }
    }
}
