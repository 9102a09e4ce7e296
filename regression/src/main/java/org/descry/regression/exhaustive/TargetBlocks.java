package org.descry.regression.exhaustive;

import org.descry.regression.internal.kernels.TargetSums;

/**
 * Values per row and target, {@link TargetSums#WIDTH} targets side by side; missing targets are 0.
 */
final class TargetBlocks {
    private final double[][] columns; // [targets][rows]
    private final double[][] blocks; // [blocks][rows × WIDTH]

    /**
     * @param values one array per target [targets][rows]
     */
    TargetBlocks(double[][] values) {
        columns = values.clone();
        int targets = values.length;
        int rows = values[0].length;
        blocks =
                new double[(targets + TargetSums.WIDTH - 1) / TargetSums.WIDTH]
                        [rows * TargetSums.WIDTH];
        for (int t = 0; t < targets; t++) {
            double[] block = blocks[t / TargetSums.WIDTH];
            int lane = t % TargetSums.WIDTH;
            for (int i = 0; i < rows; i++) {
                block[i * TargetSums.WIDTH + lane] = values[t][i];
            }
        }
    }

    /** Returns the values of a target [rows], not to be changed. */
    double[] column(int target) {
        return columns[target];
    }

    int count() {
        return blocks.length;
    }

    double[] block(int b) {
        return blocks[b];
    }
}
