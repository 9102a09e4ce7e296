package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class LeastSquaresTest {
    @Test
    void agreesWithAnIndependentSolver() {
        Random random = new Random(1);
        for (int trial = 0; trial < 100; trial++) {
            int d = 1 + trial % 3;
            int n = 6 + random.nextInt(60);
            double[][] x = new double[d][n];
            double[][] rows = new double[n][d];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                y[i] = random.nextGaussian();
                for (int j = 0; j < d; j++) {
                    x[j][i] = random.nextGaussian() * Math.pow(10, j) + (trial % 2) * 50;
                    rows[i][j] = x[j][i];
                    y[i] += x[j][i] * (j - 1);
                }
            }
            boolean intercept = trial % 5 != 0;
            OLSMultipleLinearRegression reference = new OLSMultipleLinearRegression();
            reference.setNoIntercept(!intercept);
            reference.newSampleData(y, rows);
            double[] beta = reference.estimateRegressionParameters();
            Fit fit = LeastSquares.fit(x, y, intercept);
            int first = intercept ? 1 : 0;
            // both lose digits in proportion to the columns' offset: 50 standard deviations
            assertEquals(intercept ? beta[0] : 0, fit.intercept(), 1e-8);
            for (int j = 0; j < d; j++) {
                assertEquals(beta[j + first], fit.coefficients()[j], 1e-9);
            }
            double rss = reference.calculateResidualSumOfSquares();
            assertEquals(Math.sqrt(rss / n), fit.loss(), 1e-10);
        }
    }

    @Test
    void aLineThroughThreePointsByHand() {
        // x = 0, 1, 2; y = 1, 2, 6: slope 5/2, intercept 1/2, residuals 1/2, -1, 1/2
        Fit fit = LeastSquares.fit(new double[][] {{0, 1, 2}}, new double[] {1, 2, 6}, true);
        assertEquals(2.5, fit.coefficients()[0], 1e-14);
        assertEquals(0.5, fit.intercept(), 1e-14);
        assertEquals(Math.sqrt(1.5 / 3), fit.loss(), 1e-14);
    }

    @Test
    void withoutFeaturesItIsTheMean() {
        Fit fit = LeastSquares.fit(new double[0][], new double[] {1, 2, 6}, true);
        assertEquals(3, fit.intercept());
        assertEquals(Math.sqrt(14.0 / 3), fit.loss(), 1e-14);
    }

    @Test
    void aFeatureThatTheOthersContainGetsZero() {
        double[] a = {1, 2, 3, 5};
        double[] twice = {3, 5, 7, 11};
        Fit fit = LeastSquares.fit(new double[][] {a, twice}, new double[] {2, 4, 6, 10}, true);
        assertArrayEquals(new double[] {2, 0}, fit.coefficients(), 1e-12);
        assertEquals(0, fit.loss(), 1e-12);
    }

    @Test
    void aConstantColumnGetsZero() {
        Fit fit = LeastSquares.fit(new double[][] {{4, 4, 4}}, new double[] {1, 2, 6}, true);
        assertEquals(0, fit.coefficients()[0]);
        assertEquals(3, fit.intercept(), 1e-14);
    }
}
