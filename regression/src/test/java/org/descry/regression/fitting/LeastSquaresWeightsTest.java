package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresWeightsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agreesWithAnIndependentSolverOnScaledRows(boolean intercept) {
        Random random = new Random(2);
        for (int trial = 0; trial < 50; trial++) {
            int d = 1 + trial % 4;
            int n = 8 + random.nextInt(60);
            double[][] x = columns(random, d, n);
            double[] y = columns(random, 1, n)[0];
            double[] weights = positive(random, n);

            Fit fit = LeastSquares.fit(x, y, weights, intercept);

            OLSMultipleLinearRegression reference = scaled(x, y, weights, intercept);
            double[] beta = reference.estimateRegressionParameters();
            double total = Arrays.stream(weights).sum();
            int first = intercept ? 1 : 0;
            // numbers of size 1, collinearity below 100: both keep about 13 digits
            assertEquals(intercept ? beta[0] : 0, fit.intercept(), 1e-11);
            for (int j = 0; j < d; j++) {
                assertEquals(beta[j + first], fit.coefficients()[j], 1e-11);
            }
            double rss = reference.calculateResidualSumOfSquares();
            assertEquals(Math.sqrt(rss / total), fit.loss(), 1e-12);
        }
    }

    @Test
    void aWeightOfTwoIsTheRowTwice() {
        double[][] x = {{0, 1, 2, 4}};
        double[] y = {1, 2, 6, 5};
        Fit weighted = LeastSquares.fit(x, y, new double[] {1, 2, 1, 1}, true);
        Fit twice =
                LeastSquares.fit(
                        new double[][] {{0, 1, 1, 2, 4}}, new double[] {1, 2, 2, 6, 5}, true);
        // ten roundings of numbers below 10
        assertEquals(twice.coefficients()[0], weighted.coefficients()[0], 1e-14);
        assertEquals(twice.intercept(), weighted.intercept(), 1e-14);
        assertEquals(twice.loss(), weighted.loss(), 1e-14);
    }

    @Test
    void weightsOfOneGiveTheBitsOfNone() {
        Random random = new Random(3);
        for (int trial = 0; trial < 40; trial++) {
            double[][] x = nearlyCollinear(random, 30, trial % 2 == 0 ? 1e-5 : 1);
            double[] y = columns(random, 1, 30)[0];
            double[] ones = new double[30];
            Arrays.fill(ones, 1);
            boolean intercept = trial % 3 != 0;
            assertSameBits(
                    LeastSquares.fit(x, y, intercept), LeastSquares.fit(x, y, ones, intercept));
        }
    }

    @Test
    void rowsOfWeightZeroEqualLeavingThemOut() {
        Random random = new Random(4);
        for (int trial = 0; trial < 40; trial++) {
            int n = 40;
            double[][] x = nearlyCollinear(random, n, trial % 2 == 0 ? 1e-5 : 1);
            double[] y = columns(random, 1, n)[0];
            double[] weights = positive(random, n);
            int kept = 25;
            double[][] fewer = {Arrays.copyOf(x[0], kept), Arrays.copyOf(x[1], kept)};
            Arrays.fill(weights, kept, n, 0);
            x[1][kept] = Double.NaN;
            y[kept + 1] = Double.POSITIVE_INFINITY;
            boolean intercept = trial % 3 != 0;
            assertSameBits(
                    LeastSquares.fit(
                            fewer, Arrays.copyOf(y, kept), Arrays.copyOf(weights, kept), intercept),
                    LeastSquares.fit(x, y, weights, intercept));
        }
    }

    @Test
    void onlyRatiosOfWeightsMatter() {
        Random random = new Random(5);
        double[][] x = columns(random, 2, 20);
        double[] y = columns(random, 1, 20)[0];
        double[] weights = positive(random, 20);
        Fit fit = LeastSquares.fit(x, y, weights, true);
        for (int power : new int[] {-1000, -3, 1, 1000}) {
            double[] scaled = Arrays.stream(weights).map(w -> Math.scalb(w, power)).toArray();
            assertSameBits(fit, LeastSquares.fit(x, y, scaled, true));
        }
    }

    @Test
    void badWeightsAndLengthsAreRefused() {
        double[][] x = {{1, 2, 3}};
        double[] y = {1, 2, 4};
        for (double bad : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused(x, y, 1, bad, 1);
        }
        assertRefused(x, y, 0, 0, 0);
        assertRefused(x, y, 1, 1);
        assertRefused(new double[][] {{1, 2}}, y, 1, 1, 1);
        assertRefused(new double[][] {{1, 2, 3, 4}}, y, 1, 1, 1);
    }

    private static void assertRefused(double[][] x, double[] y, double... weights) {
        assertThrows(IllegalArgumentException.class, () -> LeastSquares.fit(x, y, weights, true));
    }

    private static void assertSameBits(Fit expected, Fit found) {
        assertArrayEquals(expected.coefficients(), found.coefficients());
        assertEquals(expected.intercept(), found.intercept());
        assertEquals(expected.loss(), found.loss());
    }

    private static OLSMultipleLinearRegression scaled(
            double[][] x, double[] y, double[] weights, boolean intercept) {
        int first = intercept ? 1 : 0;
        double[][] rows = new double[y.length][x.length + first];
        double[] target = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double root = Math.sqrt(weights[i]);
            target[i] = root * y[i];
            Arrays.fill(rows[i], 0, first, root);
            for (int j = 0; j < x.length; j++) {
                rows[i][j + first] = root * x[j][i];
            }
        }
        OLSMultipleLinearRegression reference = new OLSMultipleLinearRegression();
        reference.setNoIntercept(true);
        reference.newSampleData(target, rows);
        return reference;
    }

    private static double[][] columns(Random random, int d, int n) {
        double[][] columns = new double[d][n];
        for (double[] column : columns) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        return columns;
    }

    /** Two columns; those with a small {@code difference} are fitted in twice the precision. */
    private static double[][] nearlyCollinear(Random random, int n, double difference) {
        double[][] x = columns(random, 2, n);
        Arrays.setAll(x[1], i -> x[0][i] + difference * x[1][i]);
        return x;
    }

    private static double[] positive(Random random, int n) {
        double[] weights = new double[n];
        Arrays.setAll(weights, i -> 0.05 + random.nextDouble());
        return weights;
    }
}
