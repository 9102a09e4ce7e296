package org.descry.regression.baselines;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * What a Gaussian process of mean 0 and squared-exponential covariance says after some rows. The
 * overall variance is the one that makes the rows most likely.
 *
 * @param rows rows it was fitted to [n][p]
 * @param factors one over the squared length of each column [p]
 * @param pull how much each row pulls at a prediction: (K + noise)⁻¹ y [n]
 * @param evidence log of the likelihood of the rows, up to a constant
 * @source Rasmussen, Williams, Gaussian Processes for Machine Learning (2006), algorithm 2.1 and
 *     eq. 5.1
 */
record GaussianPosterior(double[][] rows, double[] factors, double[] pull, double evidence) {

    /**
     * Fits a process.
     *
     * @param y target [n], of mean 0
     * @param noise variance of a row's own error as a part of that of the process, above 0 where
     *     rows repeat
     * @throws org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException if rows are too
     *     alike for the noise
     */
    static GaussianPosterior of(double[][] rows, double[] y, double[] factors, double noise) {
        int n = y.length;
        double[][] k = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                k[i][j] = likeness(rows[i], rows[j], factors);
                k[j][i] = k[i][j];
            }
            k[i][i] = 1 + noise;
        }
        CholeskyDecomposition cholesky =
                new CholeskyDecomposition(new Array2DRowRealMatrix(k, false), 1e-12, 1e-12);
        double[] pull = cholesky.getSolver().solve(new ArrayRealVector(y, false)).toArray();
        double fit = 0;
        double logDeterminant = 0;
        for (int i = 0; i < n; i++) {
            fit += y[i] * pull[i];
            logDeterminant += 2 * ElementaryFunctions.log(cholesky.getL().getEntry(i, i));
        }
        double evidence = -(n * ElementaryFunctions.log(fit / n) + logDeterminant) / 2;
        return new GaussianPosterior(rows, factors, pull, evidence);
    }

    /** Returns the expected value at a row [p]. */
    double mean(double[] row) {
        double sum = 0;
        for (int i = 0; i < pull.length; i++) {
            sum += pull[i] * likeness(row, rows[i], factors);
        }
        return sum;
    }

    private static double likeness(double[] a, double[] b, double[] factors) {
        double square = 0;
        for (int j = 0; j < a.length; j++) {
            square += factors[j] * (a[j] - b[j]) * (a[j] - b[j]);
        }
        return ElementaryFunctions.exp(-square / 2);
    }
}
