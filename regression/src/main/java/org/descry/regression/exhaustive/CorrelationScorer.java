package org.descry.regression.exhaustive;

import java.util.Arrays;

/** Squared correlation of features with every target's residual, over that target's rows. */
final class CorrelationScorer implements Selection.Scorer {
    private final TargetSums sums;
    private final TargetBlocks residual;
    private final double[] norm; // sum of squared residuals [targets]
    private final int[] count; // rows that count [targets]
    private final int[][] left; // rows that do not count [targets]
    private final FeatureDots dots;

    /**
     * @param residuals what is left to explain [targets][rows]; 0 in rows that do not count
     * @param train whether a row counts [targets][rows]
     */
    CorrelationScorer(double[][] residuals, boolean[][] train, TargetSums sums) {
        int targets = residuals.length;
        int rows = residuals[0].length;
        this.sums = sums;
        this.residual = new TargetBlocks(residuals);
        this.norm = new double[targets];
        this.count = new int[targets];
        this.left = new int[targets][];
        for (int t = 0; t < targets; t++) {
            int[] out = new int[rows];
            int n = 0;
            for (int i = 0; i < rows; i++) {
                norm[t] += residuals[t][i] * residuals[t][i];
                if (!train[t][i]) {
                    out[n++] = i;
                }
            }
            left[t] = Arrays.copyOf(out, n);
            count[t] = rows - n;
        }
        this.dots = new FeatureDots(rows, targets);
    }

    @Override
    public int targets() {
        return norm.length;
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        for (int f = 0; f < features; f++) {
            centre(x[f]);
        }
        dots.of(residual, x, features, sums, scores);
        for (int f = 0; f < features; f++) {
            double squares = Gram.dot(x[f], x[f]);
            double rest = 0;
            for (double v : x[f]) {
                rest += v;
            }
            for (int t = 0; t < norm.length; t++) {
                // variance over the target's rows = total minus the rows left out
                double s = rest;
                double q = squares;
                for (int i : left[t]) {
                    s -= x[f][i];
                    q -= x[f][i] * x[f][i];
                }
                double variance = q - s * s / count[t];
                double dot = scores[f][t];
                double score = variance > 1e-12 * squares ? dot * dot / (variance * norm[t]) : 0;
                scores[f][t] = score >= 0 ? score : 0; // 0 / 0: nothing left to explain
            }
        }
    }

    private static void centre(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        double mean = sum / x.length;
        for (int i = 0; i < x.length; i++) {
            x[i] -= mean;
        }
    }
}
