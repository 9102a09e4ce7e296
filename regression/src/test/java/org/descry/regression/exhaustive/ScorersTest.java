package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

/** The scores of selection against their definitions, with rows that do not count. */
class ScorersTest {
    private static final int ROWS = 41;
    private static final int TARGETS = 37; // not a multiple of any block of targets

    private final RandomGenerator random = Spaces.random(5);
    private final boolean[][] train = new boolean[TARGETS][ROWS];
    private final double[][] residual = new double[TARGETS][ROWS];
    private final double[][] weight = new double[TARGETS][ROWS];
    private final double[] x = new double[ROWS];

    ScorersTest() {
        for (int i = 0; i < ROWS; i++) {
            x[i] = Math.round(random.nextGaussian() * 8) + 100; // ties
        }
        for (int t = 0; t < TARGETS; t++) {
            for (int i = 0; i < ROWS; i++) {
                train[t][i] = t == 0 || random.nextInt(5) > 0;
                double p = random.nextDouble(0.05, 0.95);
                residual[t][i] = train[t][i] ? (random.nextBoolean() ? 1 : 0) - p : 0;
                weight[t][i] = train[t][i] ? p * (1 - p) : 0;
            }
            centre(residual[t], train[t]);
        }
    }

    private static void centre(double[] v, boolean[] counts) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < v.length; i++) {
            sum += counts[i] ? v[i] : 0;
            n += counts[i] ? 1 : 0;
        }
        for (int i = 0; i < v.length; i++) {
            v[i] -= counts[i] ? sum / n : 0;
        }
    }

    private static final TargetSums SUMS = new ScalarTargetSums();

    /** Scores the same feature in several places of a batch; the place must not matter. */
    private static double[] scores(Selection.Scorer scorer, double[] x) {
        double[] other = new double[x.length];
        Arrays.setAll(other, i -> Math.sin(i));
        double[][] batch = {x.clone(), other, x.clone(), other.clone(), other.clone(), x.clone()};
        double[][] scores = new double[batch.length][scorer.columns()];
        scorer.score(batch, batch.length, scores);
        assertArrayEquals(scores[0], scores[2]);
        assertArrayEquals(scores[0], scores[5]);
        return scores[0];
    }

    private static ResidualColumns columns(double[][] residual, boolean[][] train) {
        int rows = residual[0].length;
        double[] zeros = new double[rows];
        boolean[] all = new boolean[rows];
        Problem problem =
                Problem.of(
                        List.of(new PrimaryFeature("x", Dimension.UNKNOWN, zeros)),
                        List.of(new Target(zeros, all)),
                        Kind.REGRESSION);
        ResidualColumns columns = new ResidualColumns(problem, true);
        for (int t = 0; t < residual.length; t++) {
            columns.add(residual[t], train[t]);
        }
        return columns;
    }

    @Test
    void correlationIsThatOfTheRowsThatCount() {
        double[] scores = scores(new CorrelationScorer(columns(residual, train), SUMS), x);
        for (int t = 0; t < TARGETS; t++) {
            int[] rows = rows(t);
            double mean = Arrays.stream(rows).mapToDouble(i -> x[i]).average().orElseThrow();
            double xx = 0;
            double xr = 0;
            double rr = 0;
            for (int i : rows) {
                xx += (x[i] - mean) * (x[i] - mean);
                xr += (x[i] - mean) * residual[t][i];
                rr += residual[t][i] * residual[t][i];
            }
            assertEquals(xr * xr / (xx * rr), scores[t], 1e-12);
            assertEquals(scores[t], columns(residual, train).score(t, x), 1e-12);
        }
    }

    @Test
    void aFeatureThatIsConstantOnTheRowsThatCountScoresZero() {
        boolean[][] counts = {new boolean[ROWS]};
        Arrays.fill(counts[0], 1, ROWS, true);
        double[] spike = new double[ROWS];
        Arrays.fill(spike, 3);
        spike[0] = 7;
        double[][] one = {residual[0].clone()};
        one[0][0] = 0;
        assertEquals(0, scores(new CorrelationScorer(columns(one, counts), SUMS), spike)[0]);
    }

    @Test
    void thresholdIsTheLargestSumOnOneSide() {
        double[] scores = scores(new ThresholdScorer(residual, SUMS), x);
        double[] values = Arrays.stream(x).distinct().sorted().toArray();
        for (int t = 0; t < TARGETS; t++) {
            double largest = 0;
            for (int v = 0; v + 1 < values.length; v++) {
                double below = 0;
                for (int i = 0; i < ROWS; i++) {
                    below += x[i] <= values[v] ? residual[t][i] : 0;
                }
                largest = Math.max(largest, Math.abs(below));
            }
            assertEquals(largest, scores[t], 1e-12);
        }
    }

    @Test
    void thresholdDependsOnTheOrderOfTheValuesOnly() {
        double[] cubes = Arrays.stream(x).map(v -> (v - 100) * (v - 100) * (v - 100)).toArray();
        ThresholdScorer scorer = new ThresholdScorer(residual, SUMS);
        double[] plain = scores(scorer, x);
        double[] cubed = scores(scorer, cubes);
        for (int t = 0; t < TARGETS; t++) {
            assertEquals(plain[t], cubed[t], 0);
        }
    }

    @Test
    void newtonGainIsTheScoreStatisticOfTheRowsThatCount() {
        double[] scores = scores(new NewtonScorer(models(new double[0][]), SUMS), x);
        for (int t = 0; t < TARGETS; t++) {
            assertEquals(gain(t, new double[0][]), scores[t], 1e-10 * scores[t]);
        }
    }

    @Test
    void newtonGainLeavesOutWhatTheModelContains() {
        double[][] base = new double[2][ROWS];
        for (double[] column : base) {
            Arrays.setAll(column, i -> random.nextGaussian() + 0.1 * x[i]);
        }
        double[] scores = scores(new NewtonScorer(models(base), SUMS), x);
        for (int t = 0; t < TARGETS; t++) {
            assertEquals(gain(t, base), scores[t], 1e-9 * scores[t]);
        }
        double[] inside = scores(new NewtonScorer(models(base), SUMS), base[1]);
        assertEquals(0, Arrays.stream(inside).max().orElseThrow());
    }

    private List<NewtonScorer.Linearised> models(double[][] base) {
        List<NewtonScorer.Linearised> models = new ArrayList<>();
        for (int t = 0; t < TARGETS; t++) {
            int[] rows = rows(t);
            double[][] own = new double[base.length][rows.length];
            double[] w = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                w[i] = weight[t][rows[i]];
                for (int d = 0; d < base.length; d++) {
                    own[d][i] = base[d][rows[i]];
                }
            }
            double[][] q = NewtonGain.orthonormal(own, w);
            double[][] spread = new double[base.length][ROWS];
            for (int d = 0; d < base.length; d++) {
                for (int i = 0; i < rows.length; i++) {
                    spread[d][rows[i]] = q[d][i] * Math.sqrt(w[i]);
                }
            }
            models.add(new NewtonScorer.Linearised(residual[t], weight[t], spread));
        }
        return models;
    }

    /** (x'r)² / (x'Wx - x'WB (B'WB)⁻¹ B'Wx) by elimination, B: a column of ones and the base. */
    private double gain(int t, double[][] base) {
        int m = base.length + 2;
        double[][] columns = new double[m][];
        columns[0] = new double[ROWS];
        Arrays.fill(columns[0], 1);
        System.arraycopy(base, 0, columns, 1, base.length);
        columns[m - 1] = x;
        double[][] a = new double[m][m];
        for (int p = 0; p < m; p++) {
            for (int q = 0; q < m; q++) {
                for (int i : rows(t)) {
                    a[p][q] += weight[t][i] * columns[p][i] * columns[q][i];
                }
            }
        }
        for (int k = 0; k < m - 1; k++) {
            for (int p = k + 1; p < m; p++) {
                double factor = a[p][k] / a[k][k];
                for (int q = k; q < m; q++) {
                    a[p][q] -= factor * a[k][q];
                }
            }
        }
        double xr = 0;
        double mean = Arrays.stream(x).average().orElseThrow();
        for (int i : rows(t)) {
            xr += (x[i] - mean) * residual[t][i];
        }
        return xr * xr / a[m - 1][m - 1];
    }

    private int[] rows(int t) {
        int[] rows = new int[ROWS];
        int n = 0;
        for (int i = 0; i < ROWS; i++) {
            if (train[t][i]) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
