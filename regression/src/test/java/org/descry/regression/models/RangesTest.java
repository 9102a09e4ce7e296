package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

class RangesTest {
    private static final Expression X = Expression.parse("x");

    @Test
    void endsAreTheRanksOfFoldValueMinusAndPlusResidual() {
        // Nine rows in three folds, level 0.8: rank floor(0.2 * 10) = 2 from below and from above.
        // fold values 10, 20, 30; residuals 1 2 3 in each
        // value - residual sorted: 7 8 9 17 18 19 27 28 29 -> second: 8
        // value + residual sorted: 11 12 13 21 22 23 31 32 33 -> second from above: 32
        Ranges ranges = ranges(0.8, new double[][] {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}});
        assertArrayEquals(new double[] {8, 32}, ranges.interval(new double[] {10, 20, 30}));
    }

    @Test
    void nineRowsAreJustEnoughForNinetyPerCent() {
        // floor(0.1 * 10) = 1: the outermost values
        Ranges ranges = ranges(0.9, new double[][] {{1, 2, 3}, {3, 1, 2}, {2, 3, 1}});
        assertArrayEquals(new double[] {7, 33}, ranges.interval(new double[] {10, 20, 30}));
    }

    @Test
    void tooFewRowsForTheLevelGiveNoInterval() {
        // floor(0.1 * 9) = 0
        Ranges ranges = ranges(0.9, new double[][] {{1, 2, 3}, {3, 1, 2}, {2, 3}});
        assertArrayEquals(
                new double[] {Double.NaN, Double.NaN}, ranges.interval(new double[] {1, 2, 3}));
    }

    @Test
    void coverageOfALineWithNoiseIsNearTheLevelAndNeverBelowTheGuarantee() {
        // 400 tables of 40 rows, 5 folds, level 0.9; one new point each. The guarantee is 1 - 2 *
        // 0.1, the usual
        // coverage 0.9; the standard error of a share of 400 is 0.015, so 0.85 is more than three
        // below 0.9.
        RandomGenerator random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(11);
        int inside = 0;
        int tables = 400;
        for (int t = 0; t < tables; t++) {
            double[] x = random.doubles(40).toArray();
            double[] y = new double[40];
            for (int i = 0; i < 40; i++) {
                y[i] = 3 + 2 * x[i] + random.nextGaussian();
            }
            double at = random.nextDouble();
            double truth = 3 + 2 * at + random.nextGaussian();
            double[] interval = lineIntervals(x, y, at);
            inside += truth >= interval[0] && truth <= interval[1] ? 1 : 0;
        }
        double coverage = (double) inside / tables;
        assertTrue(coverage >= 0.85 && coverage <= 0.96, "coverage " + coverage);
    }

    /**
     * Fits a line in each of five folds (row i in fold i mod 5) and returns the interval at a
     * point.
     */
    private static double[] lineIntervals(double[] x, double[] y, double at) {
        List<LinearFormula> folds = new ArrayList<>();
        double[][] residuals = new double[5][8];
        double[] values = new double[5];
        for (int f = 0; f < 5; f++) {
            double[] line = lineWithout(x, y, f);
            folds.add(new LinearFormula(List.of(X), new double[] {line[1]}, line[0]));
            for (int k = 0; k < 8; k++) {
                int i = 5 * k + f;
                residuals[f][k] = Math.abs(y[i] - line[0] - line[1] * x[i]);
            }
            values[f] = line[0] + line[1] * at;
        }
        return new Ranges("cv+", 0.9, folds, residuals).interval(values);
    }

    private static double[] lineWithout(double[] x, double[] y, int fold) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int i = 0; i < x.length; i++) {
            if (i % 5 != fold) {
                n++;
                sx += x[i];
                sy += y[i];
                sxx += x[i] * x[i];
                sxy += x[i] * y[i];
            }
        }
        double slope = (n * sxy - sx * sy) / (n * sxx - sx * sx);
        return new double[] {(sy - slope * sx) / n, slope};
    }

    @Test
    void scaledEndsAreThoseOfEveryRowOnItsOwn() {
        // By brute force: each held-out row gives its fold's value minus and plus its error, over
        // its scale and times the scale at the point; the ends are counted, not sorted.
        RandomGenerator random =
                RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom").create(3);
        List<double[]> lows = new ArrayList<>();
        double[][] residuals = new double[4][7];
        double[][] own = new double[4][7];
        double[] value = random.doubles(4, 0, 3).toArray();
        double[] at = random.doubles(4, 1, 5).toArray();
        List<LinearFormula> folds = new ArrayList<>();
        List<Domain> domains = new ArrayList<>();
        for (int f = 0; f < 4; f++) {
            residuals[f] = random.doubles(7).toArray();
            own[f] = random.doubles(7, 1, 2).toArray();
            folds.add(new LinearFormula(List.of(), new double[0], value[f]));
            domains.add(Domain.of(new double[0][], 21, List.of()));
            for (int k = 0; k < 7; k++) {
                double error = residuals[f][k] * at[f] / own[f][k];
                lows.add(new double[] {value[f] - error, value[f] + error});
            }
        }
        Ranges ranges = new Ranges("cv+", 0.8, folds, residuals).scaled(new Scales(domains, own));

        double[] interval = ranges.interval(value, at);

        // floor(0.2 * 29) = 5 of the 28 lie at or beyond each end
        assertEquals(5, lows.stream().filter(e -> e[0] <= interval[0] + 1e-12).count());
        assertEquals(5, lows.stream().filter(e -> e[1] >= interval[1] - 1e-12).count());
        assertTrue(lows.stream().anyMatch(e -> Math.abs(e[0] - interval[0]) < 1e-12));
        assertTrue(lows.stream().anyMatch(e -> Math.abs(e[1] - interval[1]) < 1e-12));
    }

    @Test
    void aTaskWithRowsEnoughHasTheRangesOfItsOwnErrors() {
        LinearFormula two =
                new LinearFormula(
                        List.of(),
                        List.of(
                                new LinearFormula.Constants(new double[0], 0),
                                new LinearFormula.Constants(new double[0], 100)));
        // level 0.6: six rows of task 0 have rank floor(0.4 * 7) = 2; two rows of task 1 rank 1
        Ranges ranges =
                new Ranges(
                                "cv+",
                                0.6,
                                List.of(two, two),
                                new double[][] {{1, 2, 3, 50}, {4, 5, 6, 60}})
                        .withTasks(new int[][] {{0, 0, 0, 1}, {0, 0, 0, 1}});
        assertArrayEquals(new double[] {-5, 5}, ranges.task(0).interval(new double[] {0, 0}));
        // all eight: rank floor(0.4 * 9) = 3, the third largest error is 6
        assertArrayEquals(new double[] {94, 106}, ranges.task(1).interval(new double[] {100, 100}));
    }

    @Test
    void aModelWithoutFoldsHasNoRanges() {
        assertEquals("none", Ranges.none(0.9).method());
        assertTrue(Ranges.none(0.9).folds().isEmpty());
    }

    private static Ranges ranges(double level, double[][] residuals) {
        LinearFormula constant = new LinearFormula(List.of(), new double[0], 0);
        return new Ranges("cv+", level, List.of(constant, constant, constant), residuals);
    }
}
