package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionMetricsTest {

    /** The rounding of a handful of additions. */
    private static final double ROUNDING = 1e-14;

    @Test
    void errorsOfFourRowsAreAsWorkedOutByHand() {
        // Errors 0.5, 0.5, 0, 1: squares add up to 1.5. The mean 2.875 leaves squares of 29.1875.
        double[] observed = {3, -0.5, 2, 7};
        double[] predicted = {2.5, 0.0, 2, 8};

        RegressionMetrics metrics = RegressionMetrics.of(observed, predicted);

        assertEquals(Math.sqrt(0.375), metrics.rmse(), ROUNDING);
        assertEquals(0.5, metrics.mae(), ROUNDING);
        assertEquals(1 - 1.5 / 29.1875, metrics.r2(), ROUNDING);
        assertEquals(1, metrics.maxAbs());
    }

    @Test
    void r2IsMeasuredAgainstTheReferenceOfEachRow() {
        double[] observed = {1, 2};
        double[] predicted = {1, 1};
        double[] reference = {3, 3};

        // Squares: model 0 + 1, reference 4 + 1.
        assertEquals(0.8, RegressionMetrics.of(observed, predicted, reference).r2(), ROUNDING);
    }

    @Test
    void r2IsNegativeWhenTheReferenceIsBetter() {
        assertTrue(RegressionMetrics.of(new double[] {1, 2}, new double[] {4, 0}).r2() < 0);
    }

    @Test
    void r2OfAConstantTargetIsNaN() {
        double[] constant = {2, 2};

        assertEquals(Double.NaN, RegressionMetrics.of(constant, new double[] {2, 3}).r2());
    }

    @Test
    void namesAreThoseOfTheResultFile() {
        RegressionMetrics metrics = new RegressionMetrics(1, 2, 3, 4, 5, 6);

        assertEquals(
                List.of("rmse", "mae", "r2", "max_abs", "spearman", "kendall"),
                List.copyOf(metrics.values().keySet()));
        assertEquals(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0), List.copyOf(metrics.values().values()));
    }

    @Test
    void aPredictionThatIsNotFiniteIsRefusedWithItsRow() {
        double[] predicted = {1, Double.NaN};

        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> RegressionMetrics.of(new double[] {1, 2}, predicted));

        assertEquals("predicted must be finite, got NaN in row 1", refusal.getMessage());
    }

    @Test
    void noRowsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RegressionMetrics.of(new double[0], new double[0]));
    }
}
