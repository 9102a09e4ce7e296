package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.descry.regression.internal.space.Spaces;
import org.junit.jupiter.api.Test;

/** Totals less the rows left out against sums over the rows that count. */
class MaskedVariancesTest {
    private static final int ROWS = 53;

    private final RandomGenerator random = Spaces.random(11);

    @Test
    void variancesOfRandomFoldsEqualThoseComputedFromTheirRows() {
        for (boolean intercept : new boolean[] {true, false}) {
            boolean[][] counts = new boolean[40][ROWS];
            for (boolean[] mask : counts) {
                for (int i = 0; i < ROWS; i++) {
                    mask[i] = random.nextInt(4) > 0;
                }
            }
            double[] weights = random.doubles(ROWS, 0, 3).toArray();
            weights[7] = 0;
            check(counts, weights, intercept);
        }
    }

    @Test
    void variancesWithOneRowHeldOutEqualThoseComputedFromTheRest() {
        boolean[][] counts = new boolean[ROWS][ROWS];
        for (int t = 0; t < ROWS; t++) {
            Arrays.fill(counts[t], true);
            counts[t][t] = false;
        }
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        check(counts, weights, true);
    }

    private void check(boolean[][] counts, double[] weights, boolean intercept) {
        MaskedVariances variances = new MaskedVariances(counts, weights, intercept);
        double[] x = centred(random.doubles(ROWS, -1, 2).toArray(), weights, intercept);
        double[] v = new double[variances.count()];
        variances.write(x, v);
        for (int t = 0; t < counts.length; t++) {
            double expected = plain(x, counts[t], weights, intercept);
            // a few hundred roundings, none of them enlarged: most of the variance is left
            assertEquals(expected, v[variances.of(t)], 1e-13 * expected);
        }
    }

    @Test
    void columnsWithTheSameRowsShareOneVariance() {
        boolean[][] counts = new boolean[6][ROWS];
        for (int t = 0; t < counts.length; t++) {
            for (int i = 0; i < ROWS; i++) {
                counts[t][i] = i % 3 != t % 2;
            }
        }
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        MaskedVariances variances = new MaskedVariances(counts, weights, true);
        assertEquals(2, variances.count());
        assertEquals(variances.of(0), variances.of(4));
        assertEquals(variances.of(1), variances.of(5));
    }

    @Test
    void aVarianceThatStandsInTheRowLeftOutIsNotTakenFromADifference() {
        boolean[][] counts = new boolean[1][ROWS];
        Arrays.fill(counts[0], 1, ROWS, true);
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 1);
        double[] x = random.doubles(ROWS, -1, 1).toArray();
        x[0] = 1e6;
        double[] v = new double[1];
        new MaskedVariances(counts, weights, true).write(centred(x, weights, true), v);
        assertEquals(0, v[0]);
    }

    private static double[] centred(double[] x, double[] weights, boolean intercept) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += weights[i] * x[i];
            total += weights[i];
        }
        double mean = intercept ? sum / total : 0;
        return Arrays.stream(x).map(v -> v - mean).toArray();
    }

    private static double plain(double[] x, boolean[] counts, double[] w, boolean intercept) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += counts[i] ? w[i] * x[i] : 0;
            total += counts[i] ? w[i] : 0;
        }
        double mean = intercept ? sum / total : 0;
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            squares += counts[i] ? w[i] * (x[i] - mean) * (x[i] - mean) : 0;
        }
        return squares;
    }
}
