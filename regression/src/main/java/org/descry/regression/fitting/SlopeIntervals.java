package org.descry.regression.fitting;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Half widths of the intervals of slopes and constant term, given the features: exact when the
 * residuals are normal, independent and of a variance that goes with one over the weight.
 *
 * @param slopes half width for each feature [D], in the unit of its slope
 * @param intercept half width for the constant term; 0 without one
 * @param level coverage aimed at
 * @source Draper, Smith, Applied Regression Analysis (1998), ch. 5
 */
public record SlopeIntervals(double[] slopes, double intercept, double level) {
    /** Ratio of singular values below which features are one another's combinations. */
    private static final double DEPENDENT = 1e-12;

    /**
     * Works the intervals of a least-squares fit out.
     *
     * @param x feature values [D][n], finite
     * @param residuals observed less fitted values [n]
     * @param weights how much each row counts [n], positive
     * @param intercept whether there is a constant term
     * @param level coverage aimed at, strictly between 0 and 1
     * @return the half widths; empty when no degree of freedom is left or features depend on each
     *     other
     */
    public static Optional<SlopeIntervals> of(
            double[][] x, double[] residuals, double[] weights, boolean intercept, double level) {
        int n = residuals.length;
        int d = x.length;
        int freedom = n - d - (intercept ? 1 : 0);
        if (freedom < 1) {
            return Optional.empty();
        }
        double total = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            total += weights[i];
            squares += weights[i] * residuals[i] * residuals[i];
        }
        double[] mean = new double[d];
        double[] length = new double[d];
        double[][] z = new double[d][n];
        for (int j = 0; j < d; j++) {
            for (int i = 0; i < n && intercept; i++) {
                mean[j] += weights[i] * x[j][i] / total;
            }
            double sum = 0;
            for (int i = 0; i < n; i++) {
                z[j][i] = Math.sqrt(weights[i]) * (x[j][i] - mean[j]);
                sum += z[j][i] * z[j][i];
            }
            length[j] = Math.sqrt(sum);
            if (!(length[j] > 0 && length[j] < Double.POSITIVE_INFINITY)) {
                return Optional.empty();
            }
        }
        double[][] inverse = new double[0][];
        if (d > 0) {
            SingularValueDecomposition parts = new SingularValueDecomposition(unit(z, length));
            if (!(parts.getInverseConditionNumber() > DEPENDENT)) {
                return Optional.empty();
            }
            inverse = parts.getSolver().getInverse().getData();
        }
        double t = new TDistribution(null, freedom).inverseCumulativeProbability(0.5 * (1 + level));
        double half = t * Math.sqrt(squares / freedom);
        double[] slopes = new double[d];
        double constant = 1 / total;
        for (int j = 0; j < d; j++) {
            slopes[j] = half * Math.sqrt(inverse[j][j]) / length[j];
            for (int k = 0; k < d; k++) {
                constant += mean[j] / length[j] * inverse[j][k] * mean[k] / length[k];
            }
        }
        return Optional.of(
                new SlopeIntervals(slopes, intercept ? half * Math.sqrt(constant) : 0, level));
    }

    private static RealMatrix unit(double[][] z, double[] length) {
        int d = z.length;
        RealMatrix products = new Array2DRowRealMatrix(d, d);
        for (int j = 0; j < d; j++) {
            for (int k = 0; k < d; k++) {
                double sum = 0;
                for (int i = 0; i < z[j].length; i++) {
                    sum += z[j][i] / length[j] * (z[k][i] / length[k]);
                }
                products.setEntry(j, k, sum);
            }
        }
        return products;
    }
}
