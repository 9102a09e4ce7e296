package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.classes.Columns;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.Spaces;

/**
 * All products of some features, for one model of two classes, where about one in five hundred is
 * wanted: what benchmarks run.
 */
final class ClassWorkload {
    static final int FEATURES = 64;

    private static final int TOGETHER = 64;
    private static final List<Columns> KINDS =
            List.of(Columns.NORMAL, Columns.SKEWED, Columns.HEAVY, Columns.TIED);

    private final double[][] values;
    private final ClassScorer scorer;
    private final double[] least = new double[2];
    private final double[][] batch;
    private final double[][] scores = new double[TOGETHER][2];
    private int n;
    private int wanted;

    ClassWorkload(int rows, TargetSums sums) {
        RandomGenerator random = Spaces.random(rows);
        values = new double[FEATURES][];
        Arrays.setAll(values, f -> KINDS.get(f % KINDS.size()).values(rows, random));
        batch = new double[TOGETHER][rows];
        double[] p = new double[rows];
        Logistic.probabilities(values[0], p, rows);
        double[] residual = new double[rows];
        double[] weight = new double[rows];
        for (int i = 0; i < rows; i++) {
            weight[i] = p[i] * (1 - p[i]);
            residual[i] = (random.nextDouble() < p[i] ? 1 : 0) - p[i];
        }
        scorer =
                new ClassScorer(
                        List.of(new NewtonScorer.Linearised(residual, weight, new double[0][])),
                        sums);
        quantiles();
    }

    /** Takes for the least wanted what one in a thousand features reaches, for either score. */
    private void quantiles() {
        double[][] all = new double[2][FEATURES * FEATURES];
        for (int k = 0; k < FEATURES * FEATURES; k++) {
            product(k);
            scorer.score(batch, 1, scores);
            all[0][k] = scores[0][0];
            all[1][k] = scores[0][1];
        }
        for (int column = 0; column < 2; column++) {
            Arrays.sort(all[column]);
            least[column] = all[column][FEATURES * FEATURES * 999 / 1000];
        }
    }

    private void product(int k) {
        double[] x = batch[n];
        Operator.MUL.apply(values[k / FEATURES], values[k % FEATURES], x, x.length);
    }

    /** Returns how many products reach either score, with bounds. */
    int bounded() {
        wanted = 0;
        for (int k = 0; k < FEATURES * FEATURES; k++) {
            product(k);
            if (scorer.mayReach(batch[n], least)) {
                take();
            }
        }
        score();
        return wanted;
    }

    /** Returns the same, every product sorted and scored. */
    int sorted() {
        wanted = 0;
        for (int k = 0; k < FEATURES * FEATURES; k++) {
            product(k);
            take();
        }
        score();
        return wanted;
    }

    private void take() {
        if (++n == TOGETHER) {
            score();
        }
    }

    private void score() {
        scorer.score(batch, n, scores);
        for (int f = 0; f < n; f++) {
            wanted += scores[f][0] >= least[0] || scores[f][1] >= least[1] ? 1 : 0;
        }
        n = 0;
    }
}
