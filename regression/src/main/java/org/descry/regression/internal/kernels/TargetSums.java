package org.descry.regression.internal.kernels;

/**
 * Sums over rows for a block of targets at once: the inner loops of selection.
 *
 * <p>Targets stand side by side, {@value #WIDTH} to a block, so each sum runs over the rows in
 * order whatever the machine does beside it: every implementation returns the same bits.
 */
public sealed interface TargetSums permits ScalarTargetSums, VectorTargetSums {

    /** Targets in a block. */
    int WIDTH = 32;

    /** Features that {@link #dots} takes at once. */
    int FEATURES = 4;

    /**
     * Adds Σ x(row) · block(row, target) to the sums of four features.
     *
     * @param block values [rows × WIDTH]
     * @param x four features [4][rows]
     * @param sums four times WIDTH sums [4 × WIDTH]
     */
    void dots(double[] block, double[][] x, int rows, double[] sums);

    /** The same in single precision: for what is only rejected. */
    void dots(float[] block, float[][] x, int rows, float[] sums);

    /**
     * Returns whether the size of any sum is at least what it needs; a sum that is no number may
     * count or not.
     *
     * @param sums sums [4 × WIDTH]
     * @param needed what each size needs [4 × WIDTH]
     */
    boolean anyReaches(float[] sums, float[] needed);

    /**
     * Writes the largest absolute partial sum over rows in an order, taken where a value ends.
     *
     * @param block values [rows × WIDTH]
     * @param order rows in the order of summing [rows]
     * @param ends whether the sum counts after each row of the order [rows]
     * @param largest result [WIDTH]
     */
    void largestPartialSum(double[] block, int[] order, boolean[] ends, int rows, double[] largest);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static TargetSums best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorTargetSums.create()
                : new ScalarTargetSums();
    }
}
