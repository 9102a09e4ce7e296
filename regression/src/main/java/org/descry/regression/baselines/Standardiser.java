package org.descry.regression.baselines;

import java.util.Arrays;

/**
 * Brings columns to mean 0 and standard deviation 1 as on the training rows; a constant column
 * becomes 0.
 */
final class Standardiser {

    private final double[] mean;
    private final double[] deviation;

    Standardiser(double[][] x) {
        mean = Arrays.stream(x).mapToDouble(Columns::mean).toArray();
        deviation = Arrays.stream(x).mapToDouble(Columns::deviation).toArray();
    }

    double[][] apply(double[][] x) {
        double[][] z = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            z[j] = new double[x[j].length];
            if (deviation[j] > 0) {
                for (int i = 0; i < z[j].length; i++) {
                    z[j][i] = (x[j][i] - mean[j]) / deviation[j];
                }
            }
        }
        return z;
    }
}
