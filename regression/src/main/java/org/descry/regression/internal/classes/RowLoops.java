package org.descry.regression.internal.classes;

/**
 * The loops over the rows of a feature.
 *
 * <p>Implementations put rows into the same bins; sums they may take in any order: {@link
 * NewtonBound} allows for it. Arrays of sums are as long as {@link #padded} says, 0 beyond the
 * rows.
 */
sealed interface RowLoops permits ScalarRowLoops, VectorRowLoops {
    /** Number of bins. */
    int BINS = 128;

    /** Bins on either side of the centre. */
    int SIDE = BINS / 2;

    /** Rows are padded to a multiple of this. */
    int STEP = 8;

    /** Returns the length of arrays for some rows. */
    static int padded(int rows) {
        return (rows + STEP - 1) / STEP * STEP;
    }

    /**
     * Takes a feature about a centre, and puts its rows into bins by value: a smaller value never
     * stands in a higher bin.
     *
     * <p>Bins are of one width about the centre and widen with the distance from it, so that heavy
     * tails leave most bins to the bulk of the rows; what lies beyond stands in the outermost.
     * Where a value is not finite, bins mean nothing.
     *
     * @param x values [rows]
     * @param spread the centre, and the width that the first doubling of the distance starts from
     * @param y result: x - centre [padded]
     * @param bin result: bins, from 0 to {@value #BINS} - 1 [padded]
     */
    void bins(double[] x, Spread spread, double[] y, long[] bin);

    /** Writes Σ y and Σ y². */
    void moments(double[] y, double[] sums);

    /** Writes Σ a y, Σ a y², Σ b y. */
    void weighted(double[] a, double[] b, double[] y, double[] sums);

    /** Returns Σ a y. */
    double dot(double[] a, double[] y);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static RowLoops best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorRowLoops.create()
                : new ScalarRowLoops();
    }
}
