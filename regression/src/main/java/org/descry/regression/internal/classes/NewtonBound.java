package org.descry.regression.internal.classes;

import java.util.Arrays;

/**
 * Tells whether one Newton step may gain a logistic model a score by adding a feature.
 *
 * <p>The gain is (Σ r x)² over what of the weighted variance of x the model's features leave. Sums
 * are taken about a point among the values; what rounding may have done to them, here and in the
 * exact score, is allowed for by a multiple of Σ (x - centre)² with the number of rows.
 */
final class NewtonBound {
    private final RowLoops loops;
    private final double[] residual;
    private final double[] weight;
    private final double[][] directions;
    private final double residualSum;
    private final double residualLength;
    private final double weightSum;
    private final double[] directionSums;
    private final double largestWeight;
    private final double rounding;
    private final double[] sums = new double[3];

    NewtonBound(ClassBounds.Model model, RowLoops loops) {
        double[][] features = model.directions();
        int padded = RowLoops.padded(model.residual().length);
        this.loops = loops;
        this.residual = Arrays.copyOf(model.residual(), padded);
        this.weight = Arrays.copyOf(model.weight(), padded);
        this.directions = new double[features.length][];
        this.directionSums = new double[features.length];
        for (int d = 0; d < features.length; d++) {
            directions[d] = Arrays.copyOf(features[d], padded);
            directionSums[d] = sum(features[d]);
        }
        this.residualSum = sum(model.residual());
        this.residualLength = Math.sqrt(loops.dot(this.residual, this.residual));
        this.weightSum = sum(model.weight());
        this.largestWeight = Arrays.stream(this.weight).max().orElse(0);
        this.rounding = 8 * (model.residual().length + 16) * 0x1p-52;
    }

    private static double sum(double[] v) {
        double sum = 0;
        for (double x : v) {
            sum += x;
        }
        return sum;
    }

    /**
     * Returns false only if the exact gain, as computed, is below the least.
     *
     * @param x the feature about its centre
     */
    boolean mayReach(Offsets x, double least) {
        if (!(least > 0)) {
            return true;
        }
        loops.weighted(weight, residual, x.values(), sums);
        double left = sums[1] - sums[0] * sums[0] / weightSum;
        for (int d = 0; d < directions.length; d++) {
            double shared = loops.dot(directions[d], x.values()) - x.mean() * directionSums[d];
            left -= shared * shared;
        }
        left -= rounding * (2 + directions.length) * largestWeight * x.squares();
        double along = Math.abs(sums[2] - x.mean() * residualSum);
        along += rounding * residualLength * Math.sqrt(x.squares());
        along += rounding * Math.abs(residualSum) * (Math.abs(x.centre()) + Math.abs(x.mean()));
        return !(left > 0 && along * along < least * left * (1 - 1e-9));
    }
}
