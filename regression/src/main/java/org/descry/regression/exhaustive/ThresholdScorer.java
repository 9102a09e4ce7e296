package org.descry.regression.exhaustive;

import org.descry.regression.internal.classes.RowOrder;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * The largest sum of working residuals (y - p) below a threshold on the feature, for every target.
 *
 * <p>Rows with equal feature values (to about ten digits) stand on the same side. The score depends
 * on the order of the values only.
 */
final class ThresholdScorer implements Selection.Scorer {
    private final TargetSums sums;
    private final int rows;
    private final int targets;
    private final TargetBlocks residual;
    private final RowOrder sorting;
    private final double[] largest = new double[TargetSums.WIDTH];
    private int[][] order;
    private boolean[][] ends;

    /**
     * @param residuals y - p [targets][rows]; 0 in rows that do not count
     */
    ThresholdScorer(double[][] residuals, TargetSums sums) {
        this.sums = sums;
        this.targets = residuals.length;
        this.rows = residuals[0].length;
        this.residual = new TargetBlocks(residuals);
        this.order = new int[1][rows];
        this.ends = new boolean[1][rows];
        this.sorting = new RowOrder(rows, sums instanceof ScalarTargetSums);
    }

    @Override
    public int columns() {
        return targets;
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        if (order.length < features) {
            order = new int[features][rows];
            ends = new boolean[features][rows];
        }
        for (int f = 0; f < features; f++) {
            sorting.sort(x[f], order[f], ends[f]);
        }
        if (targets <= FeatureDots.FEW) {
            for (int f = 0; f < features; f++) {
                for (int t = 0; t < targets; t++) {
                    scores[f][t] = largestPartialSum(residual.column(t), order[f], ends[f]);
                }
            }
            return;
        }
        for (int b = 0; b < residual.count(); b++) {
            int first = b * TargetSums.WIDTH;
            int width = Math.min(TargetSums.WIDTH, targets - first);
            for (int f = 0; f < features; f++) {
                sums.largestPartialSum(residual.block(b), order[f], ends[f], rows, largest);
                System.arraycopy(largest, 0, scores[f], first, width);
            }
        }
    }

    /** Returns whether a feature's score is at least the least of any target. */
    boolean reaches(double[] x, double[] least) {
        sorting.sort(x, order[0], ends[0]);
        for (int t = 0; t < targets; t++) {
            if (largestPartialSum(residual.column(t), order[0], ends[0]) >= least[t]) {
                return true;
            }
        }
        return false;
    }

    /** The same sums, for one target. */
    private static double largestPartialSum(double[] residual, int[] order, boolean[] ends) {
        double sum = 0;
        double largest = 0;
        for (int k = 0; k < order.length; k++) {
            sum += residual[order[k]];
            if (ends[k]) {
                largest = Math.max(largest, Math.abs(sum));
            }
        }
        return largest;
    }
}
