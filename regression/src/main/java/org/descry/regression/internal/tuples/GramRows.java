package org.descry.regression.internal.tuples;

/** Inner products of standardised features, whole or some rows at a time. */
public sealed interface GramRows permits GramMatrix, GramPanels {

    /** Returns the number of features. */
    int features();

    /**
     * Returns the inner products of some features with all.
     *
     * @param from first feature
     * @param to one past the last feature
     * @param first first column wanted: what stands before it may be anything
     * @return rows [to − from][features], not to be changed
     */
    double[][] rows(int from, int to, int first);

    /** Returns the inner product of each feature with itself: 1, or 0 without variance. */
    double[] diagonal();
}
