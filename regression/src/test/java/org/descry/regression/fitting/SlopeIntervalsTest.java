package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeIntervalsTest {

    @Test
    void aLineHasTheStandardErrorsThatNistCertifies() {
        // NIST StRD, Norris: standard deviations of the estimates 0.232818234301152 (constant) and
        // 0.429796848199937e-03 (slope), 34 degrees of freedom; t of 97.5 % is 2.032244509.
        double[] x = {
            0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6,
            775.5, 666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8,
            339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2, 669.1, 448.9, 0.5
        };
        double[] y = {
            0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1,
            778.1, 668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6,
            339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9, 668.4, 449.2, 0.2
        };
        SlopeIntervals found = of(new double[][] {x}, y, true);
        assertEquals(0.232818234301152 * 2.032244509, found.intercept(), 1e-8);
        assertEquals(0.429796848199937e-3 * 2.032244509, found.slopes()[0], 1e-11);
    }

    @Test
    void ninetyFiveOfAHundredIntervalsHoldTheSlope() {
        // 1,000 tables of 12 rows with a noise of 1: two standard errors are 0.014, three 0.021
        Random random = new Random(6);
        int held = 0;
        for (int t = 0; t < 1_000; t++) {
            double[][] x = {random.doubles(12).toArray(), random.doubles(12).toArray()};
            double[] y = new double[12];
            Arrays.setAll(y, i -> 2 + 3 * x[0][i] - x[1][i] + random.nextGaussian());
            double slope = LeastSquares.fit(x, y, true).coefficients()[0];
            held += Math.abs(slope - 3) <= of(x, y, true).slopes()[0] ? 1 : 0;
        }
        assertEquals(0.95, held / 1_000.0, 0.021);
    }

    @Test
    void anOriginLineCountsOneConstant() {
        // y = 1, 2, 4 over x = 1, 2, 3: slope 17/14, squares left 21 - 289/14 = 5/14, two degrees
        // of freedom, t of 97.5 % 4.302653
        SlopeIntervals found = of(new double[][] {{1, 2, 3}}, new double[] {1, 2, 4}, false);
        assertEquals(4.302652730 * Math.sqrt(5.0 / 14 / 2 / 14), found.slopes()[0], 1e-8);
        assertEquals(0, found.intercept());
    }

    @Test
    void rowsThatLeaveNothingOverAndCopiedFeaturesHaveNone() {
        double[] two = {1, 2};
        assertTrue(
                SlopeIntervals.of(new double[][] {two}, two, new double[] {1, 1}, true, 0.95)
                        .isEmpty());
        double[] x = {1, 2, 3, 4, 6};
        assertTrue(
                SlopeIntervals.of(
                                new double[][] {x, x.clone()},
                                x,
                                new double[] {1, 1, 1, 1, 1},
                                true,
                                0.95)
                        .isEmpty());
    }

    private static SlopeIntervals of(double[][] x, double[] y, boolean intercept) {
        Fit fit = LeastSquares.fit(x, y, intercept);
        double[] residuals = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            residuals[i] = y[i] - fit.intercept();
            for (int d = 0; d < x.length; d++) {
                residuals[i] -= fit.coefficients()[d] * x[d][i];
            }
        }
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        return SlopeIntervals.of(x, residuals, ones, intercept, 0.95).orElseThrow();
    }
}
