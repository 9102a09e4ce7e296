package org.descry.datasets.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /**
     * Anscombe's first set, Am. Stat. 27, 17 (1973), doi:10.1080/00031305.1973.10478966: r = 0.816.
     */
    @Test
    void correlationOfAnscombesFirstSet() {
        double[] x = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
        double[] y = {8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};
        assertEquals(0.816, Correlation.of(x, y), 5e-4);
        double[] falling = Arrays.stream(x).map(v -> 3 - 2 * v).toArray();
        assertEquals(-1, Correlation.of(x, falling), 1e-15);
    }

    @Test
    void constantColumnHasNoCorrelation() {
        double[] constant = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        assertEquals(Double.NaN, Correlation.of(constant, new double[] {1, 2, 3, 4, 5, 7}));
        assertEquals(Double.NaN, Correlation.of(new double[0], new double[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> Correlation.of(constant, new double[] {1, 2}));
    }

    @Test
    void equalValuesShareTheMeanOfTheirRanks() {
        assertArrayEquals(
                new double[] {4, 1.5, 5, 1.5, 3},
                Correlation.ranks(new double[] {7, -0.0, 9, 0.0, 2}));
    }

    @Test
    void quantilesLieBetweenNeighbours() {
        double[] sorted = {1, 2, 4, 8};
        assertEquals(1, Quantile.of(sorted, 0));
        assertEquals(3, Quantile.of(sorted, 0.5));
        assertEquals(5, Quantile.of(sorted, 0.75));
        assertEquals(8, Quantile.of(sorted, 1));
        assertThrows(IllegalArgumentException.class, () -> Quantile.of(new double[0], 0.5));
        assertThrows(IllegalArgumentException.class, () -> Quantile.of(sorted, Double.NaN));
    }

    @Test
    void spreadDoesNotFeelOneWrongValue() {
        Spread spread = Spread.of(new double[] {4, 2, 1e9, 3, 1, 3});
        // Sorted 1 2 3 3 4 1e9: median 3, distances 0 0 1 1 2 1e9, their median 1.
        assertEquals(new Spread(6, 5, 1, 3, 1e9, 1.4826), spread);
    }

    @Test
    void spreadOfMostlyEqualValuesTakesTheQuartiles() {
        // Median and the median distance are those of the zeros; the quartiles are 0 and 1.
        Spread spread = Spread.of(new double[] {0, 0, 0, 0, 0, 1, 1, 1});
        assertEquals(1 / 1.349, spread.deviation(), 1e-15);
        assertThrows(IllegalArgumentException.class, () -> Spread.of(new double[0]));
    }
}
