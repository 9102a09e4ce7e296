package org.descry.regression.exhaustive;

import java.util.Arrays;
import org.descry.regression.internal.kernels.TargetSums;

/** Inner products of features with all targets, block of targets by block. Holds scratch space. */
final class FeatureDots {
    /** Up to so many targets are summed one by one: a block would be mostly empty. */
    static final int FEW = 6;

    private final double[] sum = new double[TargetSums.FEATURES * TargetSums.WIDTH];
    private final double[][] four = new double[TargetSums.FEATURES][];
    private final double[] nothing;
    private final int rows;
    private final int targets;

    FeatureDots(int rows, int targets) {
        this.rows = rows;
        this.targets = targets;
        this.nothing = new double[rows];
    }

    /**
     * Writes Σ x(row) · values(row, target).
     *
     * @param x features [features][rows]
     * @param out result [features][targets]
     */
    void of(TargetBlocks values, double[][] x, int features, TargetSums sums, double[][] out) {
        if (targets <= FEW) {
            for (int f = 0; f < features; f++) {
                for (int t = 0; t < targets; t++) {
                    out[f][t] = dot(x[f], values.column(t), rows);
                }
            }
            return;
        }
        for (int b = 0; b < values.count(); b++) {
            int first = b * TargetSums.WIDTH;
            int width = Math.min(TargetSums.WIDTH, targets - first);
            for (int f = 0; f < features; f += TargetSums.FEATURES) {
                Arrays.fill(sum, 0);
                for (int k = 0; k < four.length; k++) {
                    four[k] = f + k < features ? x[f + k] : nothing;
                }
                sums.dots(values.block(b), four, rows, sum);
                for (int k = 0; k < four.length && f + k < features; k++) {
                    System.arraycopy(sum, k * TargetSums.WIDTH, out[f + k], first, width);
                }
            }
        }
    }

    /** The same sum, in the order of the rows. */
    private static double dot(double[] x, double[] values, int rows) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += x[i] * values[i];
        }
        return sum;
    }
}
