package org.descry.regression.exhaustive;

import java.util.Arrays;

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
    private final int indexBits;
    private final TargetBlocks residual;
    private final long[] keys;
    private final double[] largest = new double[TargetSums.WIDTH];
    private int[][] order = new int[0][];
    private boolean[][] ends = new boolean[0][];

    /**
     * @param residuals y - p [targets][rows]; 0 in rows that do not count
     */
    ThresholdScorer(double[][] residuals, TargetSums sums) {
        this.sums = sums;
        this.targets = residuals.length;
        this.rows = residuals[0].length;
        this.indexBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, rows - 1));
        this.residual = new TargetBlocks(residuals);
        this.keys = new long[rows];
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
            sort(x[f], order[f], ends[f]);
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

    /** Orders the rows by value; a value ends where the next one differs, but for the last. */
    private void sort(double[] x, int[] rowOrder, boolean[] valueEnds) {
        long high = -(1L << Math.max(18, indexBits));
        for (int i = 0; i < rows; i++) {
            long bits = Double.doubleToRawLongBits(x[i] + 0.0);
            long sortable = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            keys[i] = ((sortable + (1L << 17)) & high) | i;
        }
        Arrays.sort(keys);
        int mask = (1 << indexBits) - 1;
        for (int k = 0; k < rows; k++) {
            rowOrder[k] = (int) keys[k] & mask;
            valueEnds[k] = k + 1 < rows && (keys[k] & high) != (keys[k + 1] & high);
        }
    }
}
