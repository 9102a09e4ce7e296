package org.descry.regression.internal.kernels;

import java.util.Arrays;

/**
 * What sums and differences need of each packed feature and one target, with room to a full
 * register. Places without a feature hold values that no score test can pass.
 *
 * @param dot scale · Σ w (x - m) y
 * @param excess error · scale² · Σ w x² + slope · dot²
 * @param singleExcess the same with the margin of single precision
 */
record TargetMoments(double[] dot, double[] excess, double[] singleExcess) {
    static TargetMoments of(PairPanels packed, PairTarget target) {
        FeatureMoments moments = packed.moments;
        double[] dot = new double[moments.scale.length];
        for (int f = 0; f < packed.to() - packed.from(); f++) {
            dot[f] = packed.dot(f, target.weighted());
        }
        int features = packed.to() - packed.from();
        ScoreMargin margin = ScoreMargin.of(packed.weights());
        ScoreMargin single = ScoreMargin.single(packed.weights());
        return new TargetMoments(
                dot,
                excess(dot, moments, features, margin),
                excess(dot, moments, features, single));
    }

    private static double[] excess(
            double[] dot, FeatureMoments moments, int features, ScoreMargin by) {
        double[] excess = new double[dot.length];
        Arrays.fill(excess, Double.NEGATIVE_INFINITY);
        for (int f = 0; f < features; f++) {
            double squares = moments.scale[f] * moments.scale[f] * moments.square[f];
            excess[f] = by.error() * squares + by.slope() * dot[f] * dot[f];
        }
        return excess;
    }
}
