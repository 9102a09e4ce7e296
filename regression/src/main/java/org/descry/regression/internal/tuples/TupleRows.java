package org.descry.regression.internal.tuples;

/** Tests tuples in rows: the innermost loop. Holds scratch space; one per thread. */
sealed interface TupleRows permits ScalarTupleRows, VectorTupleRows {

    /**
     * Returns whether {@value TupleTile#GROUP} rows hold a hit.
     *
     * @param row first of the rows
     * @param from first column looked at; an implementation may look at some before it
     */
    boolean anyHit(TupleTile tile, int row, int from);

    /**
     * Writes scale · gram[k] - factor · covariance[k] into a row of the tile, from a column to the
     * end of the block; every implementation writes the same bits.
     *
     * @param row number of the row in the tile
     * @param gram inner products of the row's feature with all [features]
     * @param from number of the first feature among all
     */
    void fill(TupleTile tile, int row, double[] gram, double factor, int from);

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    String name();

    /** Returns the fastest implementation this Java runtime offers. */
    static TupleRows best() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                ? VectorTupleRows.create()
                : new ScalarTupleRows();
    }
}
