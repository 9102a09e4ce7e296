package org.descry.regression.internal.classes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The loops that this Java runtime offers, against plain ones. */
@Tag("kernel")
class RowLoopsTest {
    private final Random random = new Random(3);
    private final RowLoops loops = RowLoops.best();

    @Test
    void theExpectedLoopsRun() {
        String expected = System.getProperty("descry.expect.backend", loops.name());
        assertEquals(expected, loops.name());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 63, 64, 65, 1021})
    void rowsGoIntoTheBinsOfPlainLoops(int rows) {
        for (Columns kind : Columns.values()) {
            double[] x = kind.values(rows, random);
            Spread spread = spread(x);
            double[] y = new double[RowLoops.padded(rows)];
            double[] expectedY = y.clone();
            long[] bin = new long[y.length];
            long[] expected = bin.clone();
            loops.bins(x, spread, y, bin);
            new ScalarRowLoops().bins(x, spread, expectedY, expected);
            assertArrayEquals(expected, bin, kind.toString());
            assertArrayEquals(expectedY, y, 0.0, kind.toString());
        }
    }

    /** Returns the spread of values; that of the numbers -1, 0, 1 where it cannot be told. */
    private static Spread spread(double[] x) {
        boolean[] all = new boolean[x.length];
        Arrays.fill(all, true);
        Spread spread = new Spread(all);
        if (spread.of(x)) {
            return spread;
        }
        Spread other = new Spread(new boolean[] {true, true, true});
        assertTrue(other.of(new double[] {-1, 0, 1}));
        return other;
    }

    @Test
    void aSmallerValueNeverStandsInAHigherBin() {
        for (Columns kind : Columns.values()) {
            double[] x = kind.values(500, random);
            double[] y = new double[RowLoops.padded(500)];
            long[] bin = new long[y.length];
            Arrays.sort(x);
            loops.bins(x, spread(x), y, bin);
            for (int i = 1; i < x.length; i++) {
                assertTrue(bin[i - 1] <= bin[i], kind.toString());
            }
            assertTrue(bin[0] >= 0 && bin[499] < RowLoops.BINS);
        }
    }

    @Test
    void valuesThatAreNotFiniteStandInSomeBin() {
        double[] x = {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -Double.NaN, 1
        };
        double[] y = new double[RowLoops.padded(x.length)];
        long[] bin = new long[y.length];
        loops.bins(x, spread(new double[] {-1, 0, 1}), y, bin);
        assertTrue(Arrays.stream(bin).allMatch(b -> b >= 0 && b < RowLoops.BINS));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 63, 64, 65, 1021})
    void sumsAreThoseOfPlainLoops(int rows) {
        double[] a = padded(rows);
        double[] b = padded(rows);
        double[] y = padded(rows);
        double[] sums = new double[3];
        double tolerance = 1e-13 * rows; // numbers in (-1, 1), each sum off by rows roundings
        loops.weighted(a, b, y, sums);
        assertArrayEquals(
                new double[] {sum(a, y), sum(multiplied(a, y), y), sum(b, y)}, sums, tolerance);
        loops.moments(y, sums);
        double[] ones = new double[y.length];
        Arrays.fill(ones, 1);
        assertEquals(sum(ones, y), sums[0], tolerance);
        assertEquals(sum(y, y), sums[1], tolerance);
        assertEquals(sum(a, y), loops.dot(a, y), tolerance);
    }

    private double[] padded(int rows) {
        return Arrays.copyOf(random.doubles(rows, -1, 1).toArray(), RowLoops.padded(rows));
    }

    private static double[] multiplied(double[] a, double[] y) {
        double[] product = new double[a.length];
        Arrays.setAll(product, i -> a[i] * y[i]);
        return product;
    }

    private static double sum(double[] a, double[] y) {
        return Arrays.stream(multiplied(a, y)).sum();
    }
}
