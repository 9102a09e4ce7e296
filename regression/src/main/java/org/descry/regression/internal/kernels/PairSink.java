package org.descry.regression.internal.kernels;

/** Takes the pairs that score high enough. Called by one thread per {@link PairTile}. */
public interface PairSink {

    /**
     * Returns the score below which nothing is wanted, a squared correlation, at least 0. It may
     * rise at any time; it is read once for at most {@value PairTile#LEFT_AT_ONCE} × {@value
     * PairPanels#WIDTH} pairs, so scores a little below it may still be reported.
     */
    double threshold();

    /**
     * Takes one pair.
     *
     * @param i number of the left feature among the blocks it was packed from
     * @param j number of the right feature among the blocks it was packed from
     * @param score squared weighted correlation of a∘b with the target, in (0, 1] up to rounding
     */
    void report(PairOperation operation, int i, int j, double score);
}
