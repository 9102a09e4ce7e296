package org.descry.regression.internal.kernels;

import java.util.Arrays;

/**
 * What sums and differences need of each packed feature, with room to a full register. Places
 * without a feature hold values that no score test can pass.
 *
 * <p>A packed feature is x, the feature itself is scale · x; with an intercept m, V and t are taken
 * about the mean, without one m = 0 and V = Σ w x².
 */
final class FeatureMoments {
    /** The factor from packed values to the feature. */
    final double[] scale;

    /** scale · m. */
    final double[] mean;

    /** scale² · V. */
    final double[] variance;

    /** scale · Σ w (x - m) y. */
    final double[] dot;

    /** Σ w x², of the packed values. */
    final double[] square;

    /** error · scale² · Σ w x² + slope · (scale · Σ w (x - m) y)². */
    final double[] excess;

    private final PairTarget target;
    private final ScoreMargin margin;

    FeatureMoments(int padded, PairTarget target) {
        this.target = target;
        this.margin = ScoreMargin.of(target);
        scale = filled(padded, 1);
        mean = new double[padded];
        variance = new double[padded];
        dot = new double[padded];
        square = filled(padded, Double.POSITIVE_INFINITY);
        excess = filled(padded, Double.NEGATIVE_INFINITY);
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** Writes the moments of one feature. */
    void set(int at, double[] x, double factor) {
        double[] w = target.weights();
        double[] y = target.target();
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            double wx = w[k] * x[k];
            sum += wx;
            squares += wx * x[k];
        }
        double m = target.intercept() ? sum / target.totalWeight() : 0;
        double centred = 0;
        double product = 0;
        for (int k = 0; k < x.length; k++) {
            double d = x[k] - m;
            double wd = w[k] * d;
            centred += wd * d;
            product += wd * y[k];
        }
        scale[at] = factor;
        mean[at] = factor * m;
        variance[at] = factor * factor * centred;
        dot[at] = factor * product;
        square[at] = squares;
        excess[at] =
                margin.error() * factor * factor * squares + margin.slope() * dot[at] * dot[at];
    }
}
