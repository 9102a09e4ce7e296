package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreciseLeastSquaresTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void agreesWithDoublePrecisionWhereThatIsEnough(boolean intercept) {
        Random random = new Random(6);
        for (int trial = 0; trial < 40; trial++) {
            int n = 20;
            double[][] x = {gaussian(random, n), gaussian(random, n), gaussian(random, n)};
            double[] y = gaussian(random, n);
            double[] weights = gaussian(random, n);
            Arrays.setAll(weights, i -> 0.1 + Math.abs(weights[i]));
            Fit precise = PreciseLeastSquares.fit(x, y, weights, intercept);
            Fit plain = LeastSquares.fit(x, y, weights, intercept);
            // numbers of size 1: some hundred roundings of 1e-16 in the plain fit
            assertArrayEquals(plain.coefficients(), precise.coefficients(), 1e-12);
            assertEquals(plain.intercept(), precise.intercept(), 1e-12);
            assertEquals(plain.loss(), precise.loss(), 1e-13);
        }
    }

    @Test
    void columnsAlikeInTenDigitsKeepTheirExactCoefficients() {
        // integers: every value and the target 3 a - 2 b + 7 are exact in double
        double[] a = {0, 1e10, 3e10, 4e10, 8e10};
        double[] b = {1, 1e10, 3e10 + 2, 4e10 - 5, 8e10};
        double[] y = new double[5];
        Arrays.setAll(y, i -> 3 * a[i] - 2 * b[i] + 7);
        Fit fit = LeastSquares.fit(new double[][] {a, b}, y, true);
        assertArrayEquals(new double[] {3, -2}, fit.coefficients());
        assertEquals(7, fit.intercept());
        // 32 digits of 1e11
        assertEquals(0, fit.loss(), 1e-18);
    }

    @Test
    void aSmallSpreadOnALargeMeanIsSeen() {
        // mean 1e9, spread 1; by hand as for x = 0, 1, 2; y = 1, 2, 6
        double[][] x = {{1e9, 1e9 + 1, 1e9 + 2}};
        Fit fit = LeastSquares.fit(x, new double[] {1, 2, 6}, true);
        assertEquals(2.5, fit.coefficients()[0]);
        assertEquals(0.5 - 2.5e9, fit.intercept());
        // the residuals 1/2, -1, 1/2 and one root
        assertEquals(Math.sqrt(1.5 / 3), fit.loss(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1.0 / 3, 4, 1e-7, 123456.789})
    void aConstantColumnGetsZeroThoughItsMeanIsRounded(double constant) {
        for (int n : new int[] {3, 10, 101}) {
            double[] x = new double[n];
            Arrays.fill(x, constant);
            double[] y = gaussian(new Random(n), n);
            Fit fit = LeastSquares.fit(new double[][] {x}, y, true);
            assertEquals(0, fit.coefficients()[0]);
            // n roundings of 1e-16
            assertEquals(Arrays.stream(y).average().orElseThrow(), fit.intercept(), 1e-14);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1e3, 1e5, 1e6, 1e7, 1e9})
    void aRoundedSumOfTheOthersGetsZeroWhateverTheirMean(double mean) {
        Random random = new Random(7);
        for (int trial = 0; trial < 20; trial++) {
            double[] a = gaussian(random, 30);
            double[] b = gaussian(random, 30);
            Arrays.setAll(a, i -> mean + a[i]);
            Arrays.setAll(b, i -> mean - b[i] / 3);
            double[] sum = new double[30];
            Arrays.setAll(sum, i -> a[i] + b[i]);
            Fit fit = LeastSquares.fit(new double[][] {a, b, sum}, gaussian(random, 30), true);
            assertEquals(0, fit.coefficients()[2]);
        }
    }

    @Test
    void aDependentColumnBetweenDelicateOnesGetsZeroAlone() {
        Random random = new Random(8);
        double[] a = gaussian(random, 25);
        double[] b = gaussian(random, 25);
        double[] twice = new double[25];
        Arrays.setAll(b, i -> a[i] + 1e-6 * b[i]);
        Arrays.setAll(twice, i -> 2 * a[i] + 1);
        double[] y = new double[25];
        Arrays.setAll(y, i -> 1 + 2 * a[i] + 3 * b[i]);
        Fit fit = LeastSquares.fit(new double[][] {a, twice, b}, y, true);
        // y is rounded in the 16th digit, b and a differ in the 6th
        assertArrayEquals(new double[] {2, 0, 3}, fit.coefficients(), 1e-8);
        assertEquals(1, fit.intercept(), 1e-14);
    }

    @Test
    void aNumberThatIsMissingMakesTheLossMissing() {
        double[] a = {1, 2, 3, 4};
        double[] b = {1, 2, 3, 4 + 1e-7};
        double[] y = {1, 2, Double.NaN, 5};
        assertTrue(Double.isNaN(LeastSquares.fit(new double[][] {a, b}, y, true).loss()));
        assertTrue(Double.isNaN(LeastSquares.fit(new double[][] {a}, y, false).loss()));
        double[] good = {1, 2, 4, 5};
        double[][] x = {a, {1, 2, Double.NaN, 5}};
        assertTrue(Double.isNaN(LeastSquares.fit(x, good, true).loss()));
        assertTrue(Double.isNaN(LeastSquares.fit(x, good, false).loss()));
    }

    private static double[] gaussian(Random random, int n) {
        double[] values = new double[n];
        Arrays.setAll(values, i -> random.nextGaussian());
        return values;
    }
}
