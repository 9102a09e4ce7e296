package org.descry.regression.internal.kernels;

import java.util.List;

/**
 * Weights, then weights times each target, two by two, 0 beside an odd last one [pairs][rows][2].
 *
 * @param singles the same in single precision
 */
record RowWeights(double[][] values, float[][] singles) {
    static RowWeights of(PairWeights weights, List<PairTarget> targets) {
        int numbers = 2 * weights.rows();
        double[][] values = new double[targets.size() / 2 + 1][numbers];
        interleave(weights.shares(), values[0], 0);
        for (int t = 0; t < targets.size(); t++) {
            interleave(targets.get(t).weighted(), values[(t + 1) / 2], (t + 1) % 2);
        }
        float[][] singles = new float[values.length][numbers];
        for (int pair = 0; pair < values.length; pair++) {
            for (int k = 0; k < numbers; k++) {
                singles[pair][k] = (float) values[pair][k];
            }
        }
        return new RowWeights(values, singles);
    }

    private static void interleave(double[] values, double[] to, int first) {
        for (int k = 0; k < values.length; k++) {
            to[first + 2 * k] = values[k];
        }
    }
}
