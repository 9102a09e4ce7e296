package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.Optional;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * Squared correlation of features with many columns of residuals, over the rows that count for
 * each.
 *
 * <p>With tasks that have coefficients of their own, each task's squared correlation counts with
 * its share of the residual's sum of squares: in all, the part of the residual that the feature
 * would explain.
 */
final class CorrelationScorer implements Selection.Scorer {
    private final ResidualColumns columns;
    private final TargetSums sums;
    private final TaskBlock[] tasks;
    private final Optional<FoldedCorrelations> folded;

    CorrelationScorer(ResidualColumns columns, TargetSums sums) {
        this.columns = columns;
        this.sums = sums;
        this.tasks = new TaskBlock[columns.tasks()];
        for (int g = 0; g < tasks.length; g++) {
            tasks[g] = new TaskBlock(columns, columns.membersOf(g));
        }
        this.folded =
                tasks.length == 1 && columns.count() > FeatureDots.FEW
                        ? Optional.of(new FoldedCorrelations(columns, sums))
                        : Optional.empty();
    }

    @Override
    public int columns() {
        return columns.count();
    }

    @Override
    public void offer(
            double[][] x, long[] codes, int features, double[][] scores, TopCodes[] lists) {
        if (folded.isEmpty()) {
            Selection.Scorer.super.offer(x, codes, features, scores, lists);
            return;
        }
        folded.get().offer(x, codes, features, lists);
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        if (tasks.length == 1) {
            tasks[0].sums(x, features, sums);
            finish(tasks[0].dot, tasks[0].variance, features, scores);
            return;
        }
        for (double[] row : scores) {
            Arrays.fill(row, 0);
        }
        for (TaskBlock task : tasks) {
            task.gather(x, features);
            task.sums(task.own, features, sums);
        }
        if (columns.offsetOnly()) {
            for (int g = 1; g < tasks.length; g++) {
                add(tasks[0].dot, tasks[g].dot, features);
                add(tasks[0].variance, tasks[g].variance, features);
            }
            finish(tasks[0].dot, tasks[0].variance, features, scores);
            return;
        }
        for (TaskBlock task : tasks) {
            for (int f = 0; f < features; f++) {
                for (int t = 0; t < columns(); t++) {
                    double dot = task.dot[f][t];
                    double variance = task.variance[f][t];
                    scores[f][t] += variance > 0 ? dot * dot / variance : 0;
                }
            }
        }
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < columns(); t++) {
                scores[f][t] = columns.norm(t) > 0 ? scores[f][t] / columns.norm(t) : 0;
            }
        }
    }

    private void finish(double[][] dots, double[][] variances, int features, double[][] scores) {
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < columns(); t++) {
                double all = variances[f][t] * columns.norm(t);
                scores[f][t] = all > 0 ? dots[f][t] * dots[f][t] / all : 0;
            }
        }
    }

    private static void add(double[][] into, double[][] from, int features) {
        for (int f = 0; f < features; f++) {
            for (int t = 0; t < into[f].length; t++) {
                into[f][t] += from[f][t];
            }
        }
    }

    /** Sums over the rows of one task. */
    private static final class TaskBlock {
        private final ResidualColumns columns;
        private final int[] rows; // of all rows
        private final double[] weights;
        private final double[] total; // summed weights of the rows that count [columns]
        private final int[][] left; // rows that do not count [columns], as positions in rows
        private final TargetBlocks residual;
        private final FeatureDots dots;
        private double[][] own = new double[0][];
        private double[][] dot = new double[0][];
        private double[][] variance = new double[0][];

        TaskBlock(ResidualColumns columns, int[] rows) {
            this.columns = columns;
            this.rows = rows;
            this.weights = Arrays.stream(rows).mapToDouble(columns::weight).toArray();
            this.left = new int[columns.count()][];
            this.total = new double[columns.count()];
            double[][] values = new double[columns.count()][rows.length];
            for (int t = 0; t < values.length; t++) {
                int[] out = new int[rows.length];
                int n = 0;
                for (int i = 0; i < rows.length; i++) {
                    values[t][i] = weights[i] * columns.residual(t)[rows[i]];
                    if (columns.counts(t)[rows[i]]) {
                        total[t] += weights[i];
                    } else {
                        out[n++] = i;
                    }
                }
                left[t] = Arrays.copyOf(out, n);
            }
            this.residual = new TargetBlocks(values);
            this.dots = new FeatureDots(rows.length, values.length);
        }

        /** Copies this task's rows of the features. */
        void gather(double[][] x, int features) {
            if (own.length < features) {
                own = new double[features][rows.length];
            }
            for (int f = 0; f < features; f++) {
                for (int i = 0; i < rows.length; i++) {
                    own[f][i] = x[f][rows[i]];
                }
            }
        }

        /** Sums over the rows; {@code x} is centred in place. */
        void sums(double[][] x, int features, TargetSums kernel) {
            if (dot.length < features) {
                dot = new double[features][columns.count()];
                variance = new double[features][columns.count()];
            }
            for (int f = 0; f < features; f++) {
                if (columns.intercept()) {
                    centre(x[f]);
                }
            }
            dots.of(residual, x, features, kernel, dot);
            for (int f = 0; f < features; f++) {
                variances(x[f], variance[f]);
            }
        }

        /** The variance over a column's rows is the total minus the rows left out. */
        private void variances(double[] x, double[] out) {
            double squares = 0;
            double rest = 0;
            for (int i = 0; i < rows.length; i++) {
                rest += weights[i] * x[i];
                squares += weights[i] * x[i] * x[i];
            }
            for (int t = 0; t < out.length; t++) {
                double s = rest;
                double q = squares;
                for (int i : left[t]) {
                    s -= weights[i] * x[i];
                    q -= weights[i] * x[i] * x[i];
                }
                double v = columns.intercept() && total[t] > 0 ? q - s * s / total[t] : q;
                out[t] = v > 1e-12 * squares ? v : 0;
            }
        }

        private void centre(double[] x) {
            double sum = 0;
            double weight = 0;
            for (int i = 0; i < rows.length; i++) {
                sum += weights[i] * x[i];
                weight += weights[i];
            }
            double mean = weight > 0 ? sum / weight : 0;
            for (int i = 0; i < rows.length; i++) {
                x[i] -= mean;
            }
        }
    }
}
