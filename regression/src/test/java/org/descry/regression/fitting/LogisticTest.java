package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.PowellOptimizer;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static final double RIDGE = 1e-3;

    @Test
    void reachesTheMinimumThatAnIndependentOptimiserFinds() {
        Random random = new Random(3);
        for (int trial = 0; trial < 30; trial++) {
            int d = 1 + trial % 3;
            int n = 40 + random.nextInt(60);
            double[][] x = new double[d][n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                double eta = -0.5;
                for (int j = 0; j < d; j++) {
                    x[j][i] = random.nextGaussian() * (1 + 5 * j) + 3 * j;
                    eta += (j % 2 == 0 ? 1.5 : -0.4) * x[j][i];
                }
                y[i] = random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
            }
            assertIsMinimum(x, y);
        }
    }

    @Test
    void separableClassesGiveFiniteCoefficientsAtTheMinimum() {
        double[][] x = {{-4, -3, -2, -1, 1, 2, 3, 4}};
        double[] y = {0, 0, 0, 0, 1, 1, 1, 1};
        Fit fit = assertIsMinimum(x, y);
        assertTrue(Double.isFinite(fit.coefficients()[0]) && fit.coefficients()[0] > 1);
        assertTrue(fit.loss() < 0.02);
    }

    @Test
    void aConstantColumnGetsZeroAndChangesNothing() {
        double[] a = {1, 2, 3, 4, 5, 6};
        double[] y = {0, 1, 0, 1, 0, 1};
        Fit alone = new Logistic(6).fit(new double[][] {a}, y);
        Fit both = new Logistic(6).fit(new double[][] {a, {7, 7, 7, 7, 7, 7}}, y);
        assertEquals(0, both.coefficients()[1]);
        assertEquals(alone.coefficients()[0], both.coefficients()[0], 1e-9);
        assertEquals(alone.loss(), both.loss(), 1e-12);
    }

    @Test
    void withoutFeaturesItIsTheShareOfPositives() {
        Fit fit = new Logistic(4).fit(new double[0][], new double[] {1, 1, 1, 0});
        assertEquals(Math.log(3), fit.intercept(), 1e-6);
        assertEquals(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)), fit.loss(), 1e-9);
    }

    @Test
    void scaleAndShiftOfAFeatureChangeNothingButItsCoefficients() {
        double[] a = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] b = new double[8];
        for (int i = 0; i < 8; i++) {
            b[i] = 1e6 + 1e3 * a[i];
        }
        double[] y = {0, 1, 0, 0, 1, 1, 0, 1};
        Fit first = new Logistic(8).fit(new double[][] {a}, y);
        Fit second = new Logistic(8).fit(new double[][] {b}, y);
        assertEquals(first.loss(), second.loss(), 1e-12);
        assertEquals(first.coefficients()[0], 1e3 * second.coefficients()[0], 1e-9);
    }

    @Test
    void aRowOfWeightTwoCountsAsTheRowGivenTwice() {
        double[] x = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] y = {0, 0, 1, 0, 1, 0, 1, 1};
        double[] weights = {1, 2, 3, 1, 0, 2, 1, 4};
        Fit weighted = new Logistic(weights).fit(new double[][] {x}, y);
        double[] many = new double[14];
        double[] classes = new double[14];
        for (int i = 0, at = 0; i < x.length; i++) {
            for (int times = 0; times < weights[i]; times++, at++) {
                many[at] = x[i];
                classes[at] = y[i];
            }
        }
        Fit repeated = new Logistic(14).fit(new double[][] {many}, classes);
        // Newton steps end when the coefficients move by less than 1e-9 of themselves
        assertEquals(repeated.coefficients()[0], weighted.coefficients()[0], 1e-8);
        assertEquals(repeated.intercept(), weighted.intercept(), 1e-8);
        assertEquals(repeated.loss(), weighted.loss(), 1e-10);
    }

    @Test
    void theGradientOfTheWeightedLogLossVanishes() {
        double[] x = {0.3, 1.1, 2.2, 2.9, 4.1, 5.3};
        double[] y = {0, 1, 0, 1, 0, 1};
        double[] weights = {0.5, 2.5, 1, 0.25, 3, 1.75};
        Fit fit = new Logistic(weights).fit(new double[][] {x}, y);
        double byIntercept = 0;
        double byCoefficient = 0;
        double total = 0;
        double mean = 0;
        for (int i = 0; i < x.length; i++) {
            double p = 1 / (1 + StrictMath.exp(-fit.at(new double[][] {x}, i)));
            byIntercept += weights[i] * (y[i] - p);
            byCoefficient += weights[i] * (y[i] - p) * x[i];
            total += weights[i];
            mean += weights[i] * x[i];
        }
        mean /= total;
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += weights[i] * (x[i] - mean) * (x[i] - mean) / total;
        }
        // the ridge acts on the coefficient of the standardised feature
        byCoefficient -= RIDGE * fit.coefficients()[0] * squares;
        assertEquals(0, byIntercept, 1e-8);
        assertEquals(0, byCoefficient, 1e-8);
    }

    @Test
    void weightsMustNotBeNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Logistic(new double[] {1, -1}));
        assertThrows(
                IllegalArgumentException.class, () -> new Logistic(new double[] {1, Double.NaN}));
    }

    @Test
    void probabilitiesOfHugeLogOddsAreZeroAndOne() {
        double[] p = new double[3];
        Logistic.probabilities(new double[] {-1e4, 0, 1e4}, p, 3);
        assertEquals(0, p[0]);
        assertEquals(0.5, p[1]);
        assertEquals(1, p[2]);
    }

    /** Compares with Powell's method on the penalised log loss of the standardised features. */
    private static Fit assertIsMinimum(double[][] x, double[] y) {
        int n = y.length;
        int d = x.length;
        double[][] z = new double[d][n];
        double[] scale = new double[d];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            double squares = 0;
            for (double v : x[j]) {
                mean += v / n;
            }
            for (double v : x[j]) {
                squares += (v - mean) * (v - mean) / n;
            }
            scale[j] = Math.sqrt(squares);
            for (int i = 0; i < n; i++) {
                z[j][i] = (x[j][i] - mean) / scale[j];
            }
        }
        MultivariateFunction objective =
                beta -> {
                    double ridge = 0;
                    for (int j = 0; j < d; j++) {
                        ridge += beta[j] * beta[j];
                    }
                    return n * loss(z, y, beta) + RIDGE / 2 * ridge;
                };
        double[] best =
                new PowellOptimizer(1e-12, 1e-14)
                        .optimize(
                                new MaxEval(1_000_000),
                                new ObjectiveFunction(objective),
                                GoalType.MINIMIZE,
                                new InitialGuess(new double[d + 1]))
                        .getPoint();
        Fit fit = new Logistic(n).fit(x, y);
        double[] own = fit.coefficients().clone();
        double[] all = java.util.Arrays.copyOf(own, d + 1);
        all[d] = fit.intercept();
        assertEquals(loss(x, y, all), fit.loss(), 1e-12, "the loss belongs to the coefficients");
        double[] standardised = all.clone();
        for (int j = 0; j < d; j++) {
            standardised[d] += all[j] * mean(x[j]);
            standardised[j] *= scale[j];
        }
        double smallest = objective.value(best);
        // both stop within 1e-9 of the minimum; a better one than the optimiser's is as good
        assertEquals(smallest, Math.max(smallest, objective.value(standardised)), 1e-7);
        assertEquals(loss(z, y, best), fit.loss(), 1e-5);
        return fit;
    }

    private static double mean(double[] x) {
        return java.util.Arrays.stream(x).average().orElseThrow();
    }

    private static double loss(double[][] x, double[] y, double[] beta) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double eta = beta[x.length];
            for (int j = 0; j < x.length; j++) {
                eta += beta[j] * x[j][i];
            }
            double margin = y[i] > 0.5 ? eta : -eta;
            sum += Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(0, -margin);
        }
        return sum / y.length;
    }
}
