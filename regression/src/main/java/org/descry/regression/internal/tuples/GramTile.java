package org.descry.regression.internal.tuples;

/**
 * Inner products of two panels of features.
 *
 * <p>Each sum runs over the rows in order with fused multiply-adds, whatever the machine does
 * beside it: every implementation returns the same bits.
 */
sealed interface GramTile permits ScalarGramTile, VectorGramTile {

    /** Features that stand side by side in a panel. */
    int PANEL = 16;

    /**
     * Adds Σ a(row) · b(row) for every feature of one panel with every one of another.
     *
     * @param packed panels, each [rows × PANEL]
     * @param left where the first panel starts
     * @param right where the second panel starts
     * @param sums sums [PANEL × PANEL]
     */
    void add(double[] packed, int left, int right, int rows, double[] sums);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static GramTile best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorGramTile.create()
                : new ScalarGramTile();
    }
}
