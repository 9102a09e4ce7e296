package org.descry.regression.fitting;

/**
 * Coefficients of a linear combination of features.
 *
 * @param coefficients one per feature; 0 for one that the others already contain
 * @param intercept constant term
 * @param loss root mean square error, weighted where rows have weights, or mean log loss for
 *     classes
 */
public record Fit(double[] coefficients, double intercept, double loss) {

    /** Returns intercept + Σ coefficient · feature in one row. */
    public double at(double[][] x, int row) {
        double sum = intercept;
        for (int d = 0; d < coefficients.length; d++) {
            sum += coefficients[d] * x[d][row];
        }
        return sum;
    }
}
