package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DistributionMetricsTest {
    private static final double[] OBSERVED = {1.5, 3, 2};
    private static final double[] MEAN = {1, 2, 3};
    private static final double[] SD = {0.1, 0.5, 1};

    /** The published numbers are rounded to six digits behind the point. */
    private static final double PUBLISHED = 1e-6;

    @Test
    void publishedNumbersOfThreeRowsAreMet() {
        // Chung et al., arXiv:2109.10254, the three rows their metrics are checked on.
        DistributionMetrics m = DistributionMetrics.of(OBSERVED, MEAN, SD);

        assertEquals(0.648074, m.sharpness(), PUBLISHED);
        assertEquals(0.416576, m.rmsceInterval(), PUBLISHED);
        assertEquals(0.303626, m.rmsceQuantile(), PUBLISHED);
        assertEquals(0.373333, m.maceInterval(), PUBLISHED);
        assertEquals(0.237576, m.maceQuantile(), PUBLISHED);
        assertEquals(0.377104, m.miscalibrationArea(), PUBLISHED);
        assertEquals(4.920361, m.nll(), PUBLISHED);
        assertEquals(0.590806, m.crps(), PUBLISHED);
        assertEquals(0.298014, m.check(), PUBLISHED);
        assertEquals(3.207557, m.intervalScore(), PUBLISHED);
    }

    @Test
    void enceOfOneBinComparesTheTwoRootMeanSquares() {
        // errors 0.5, 1, 1: squares add up to 2.25; variances 0.01 + 0.25 + 1 = 1.26
        assertEquals(
                Math.abs(1 - Math.sqrt(2.25 / 1.26)),
                DistributionMetrics.of(OBSERVED, MEAN, SD).ence(),
                1e-14);
    }

    @Test
    void truthfulWidthsAreCalibratedAndHalvedOnesAreNot() {
        Random random = new Random(11);
        int n = 4_000;
        double[] mean = random.doubles(n, -5, 5).toArray();
        double[] sd = random.doubles(n, 0.5, 2).toArray();
        double[] y = new double[n];
        Arrays.setAll(y, i -> mean[i] + sd[i] * random.nextGaussian());
        DistributionMetrics truthful = DistributionMetrics.of(y, mean, sd);
        DistributionMetrics narrow =
                DistributionMetrics.of(y, mean, Arrays.stream(sd).map(s -> s / 2).toArray());

        // The largest distance of 4,000 rows is below 0.026 in 99 of 100 samples (Kolmogorov).
        assertTrue(truthful.miscalibrationArea() < 0.026, truthful.toString());
        // The mean over ten bins of 400: a bin's ratio is off by 1/√800 or so.
        assertTrue(truthful.ence() < 0.08, truthful.toString());
        // Halved widths: E|P(|z| < 2u) - P(|z| < u)| over uniform shares is 0.21 for intervals.
        assertTrue(narrow.miscalibrationArea() > 0.15, narrow.toString());
        assertEquals(1, narrow.ence(), 0.1);
        assertTrue(narrow.crps() > truthful.crps() && narrow.nll() > truthful.nll());
        assertTrue(narrow.intervalScore() > truthful.intervalScore());
    }

    @Test
    void aWidthOfNothingIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> DistributionMetrics.of(OBSERVED, MEAN, new double[] {0.1, 0, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> DistributionMetrics.of(new double[0], new double[0], new double[0]));
    }
}
