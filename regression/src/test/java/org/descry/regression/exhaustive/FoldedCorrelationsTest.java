package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** Selection for many folds and shuffles at once against each feature scored from its rows. */
class FoldedCorrelationsTest {
    private static final int ROWS = 29;
    private static final int COLUMNS = 70; // not a multiple of a block
    private static final int KEPT = 5;

    @Test
    void theFeaturesSelectedAreThoseOfThePlainPath() {
        for (int seed = 1; seed <= 12; seed++) {
            RandomGenerator random = Spaces.random(seed);
            boolean intercept = seed % 3 != 0;
            boolean heavy = seed % 4 == 1;
            FeatureSpace space = space(random, heavy);
            ResidualColumns columns = columns(random, intercept, seed % 2 == 0);
            long[][] plain = best(space, columns, true);
            long[][] folded = best(space, columns, false);
            assertEquals(plain.length, folded.length);
            for (int k = 0; k < plain.length; k++) {
                assertArrayEquals(plain[k], folded[k], "seed " + seed + ", list " + k);
            }
            assertTrue(Arrays.stream(folded).anyMatch(list -> list.length == KEPT));
        }
    }

    /** A row far out carries nearly all variance of most features. */
    private static FeatureSpace space(RandomGenerator random, boolean heavy) {
        List<PrimaryFeature> features = new ArrayList<>();
        for (String name : List.of("a", "b", "c")) {
            double[] x = random.doubles(ROWS, 0.5, 3).toArray();
            x[3] = heavy ? 1e4 * x[3] : x[3];
            features.add(new PrimaryFeature(name, Dimension.UNKNOWN, x));
        }
        return Spaces.of(features, "+,-,*,/", 5, true);
    }

    private static ResidualColumns columns(
            RandomGenerator random, boolean intercept, boolean weighted) {
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, i -> weighted ? random.nextInt(4) : 1);
        weights[3] = 1;
        double[] zeros = new double[ROWS];
        Problem problem =
                new Problem(
                        List.of(new PrimaryFeature("x", Dimension.UNKNOWN, zeros)),
                        List.of(new Target(zeros, new boolean[ROWS])),
                        Kind.REGRESSION,
                        weights,
                        Tasks.one(ROWS));
        ResidualColumns columns = new ResidualColumns(problem, intercept);
        for (int t = 0; t < COLUMNS; t++) {
            boolean[] counts = new boolean[ROWS];
            for (int i = 0; i < ROWS; i++) {
                counts[i] = t < ROWS ? i != t : t >= 2 * ROWS || random.nextInt(5) > 0;
            }
            columns.add(residual(random, counts, weights, intercept), counts);
        }
        return columns;
    }

    private static double[] residual(
            RandomGenerator random, boolean[] counts, double[] weights, boolean intercept) {
        double[] y = new double[ROWS];
        double sum = 0;
        double total = 0;
        for (int i = 0; i < ROWS; i++) {
            y[i] = counts[i] ? random.nextGaussian() : 0;
            sum += weights[i] * y[i];
            total += counts[i] ? weights[i] : 0;
        }
        for (int i = 0; i < ROWS; i++) {
            y[i] -= counts[i] && intercept ? sum / total : 0;
        }
        return y;
    }

    private static long[][] best(FeatureSpace space, ResidualColumns columns, boolean plain) {
        int[] kept = new int[COLUMNS];
        Arrays.fill(kept, KEPT);
        TopCodes[][] lists =
                new Selection(space, kept)
                        .everyFeature()
                        .select(
                                () ->
                                        plain
                                                ? new RowByRow(columns)
                                                : new CorrelationScorer(columns, TargetSums.best()),
                                "folds",
                                new Ledger(Execution.quiet(2), new byte[0]));
        List<long[]> best = new ArrayList<>();
        double[] x = new double[ROWS];
        for (int t = 0; t < COLUMNS; t++) {
            int column = t;
            for (TopCodes list : lists[t]) {
                best.add(
                        list.best(
                                code -> {
                                    space.values(code, x, new double[ROWS]);
                                    return columns.score(column, x);
                                }));
            }
        }
        return best.toArray(long[][]::new);
    }

    /** The reference: every score from its rows. */
    private record RowByRow(ResidualColumns residuals) implements Selection.Scorer {
        @Override
        public int columns() {
            return residuals.count();
        }

        @Override
        public void score(double[][] x, int features, double[][] scores) {
            for (int f = 0; f < features; f++) {
                for (int t = 0; t < residuals.count(); t++) {
                    scores[f][t] = residuals.score(t, x[f]);
                }
            }
        }
    }
}
