package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CoverageTest {
    /** What the search for a quantile of the beta distribution stops at. */
    private static final double QUANTILE = 1e-8;

    @Test
    void sharesWithoutMissesHaveTheEndsWorkedOutByHand() {
        // all of n: the lower end is the root (0.025)^(1/n)
        assertEquals(
                Math.pow(0.025, 0.1), Coverage.share(10, 10, 0.95).lower(), QUANTILE, "10 of 10");
        assertEquals(1, Coverage.share(10, 10, 0.95).upper());
        assertEquals(1 - Math.pow(0.025, 0.1), Coverage.share(0, 10, 0.95).upper(), QUANTILE);
        assertEquals(0, Coverage.share(0, 10, 0.95).lower());
    }

    @Test
    void bothEndsCutHalfOfTheErrorOff() {
        Estimate e = Coverage.share(17, 20, 0.9);
        assertEquals(0.05, atLeast(17, 20, e.lower()), 1e-6);
        assertEquals(0.05, 1 - atLeast(18, 20, e.upper()), 1e-6);
    }

    @Test
    void rowsOnAnEndAreCoveredAndWidthsAreAveraged() {
        Coverage c =
                Coverage.of(new double[] {0, 1, 5}, new double[] {0, 0, 0}, new double[] {1, 1, 4});
        assertEquals(2, c.covered());
        assertEquals(2.0 / 3, c.share().value(), 1e-15);
        assertEquals(2, c.meanWidth(), 1e-15);
    }

    @Test
    void noRowsHaveNoShare() {
        assertThrows(IllegalArgumentException.class, () -> Coverage.share(0, 0, 0.95));
    }

    /** Chance of {@code k} or more of {@code n}, summed. */
    private static double atLeast(int k, int n, double p) {
        double sum = 0;
        for (int j = k; j <= n; j++) {
            double ways = 1;
            for (int i = 1; i <= j; i++) {
                ways = ways * (n - j + i) / i;
            }
            sum += ways * Math.pow(p, j) * Math.pow(1 - p, n - j);
        }
        return sum;
    }
}
