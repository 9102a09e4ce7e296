package org.descry.regression.internal.kernels;

/** Takes the pairs that score high enough. Called by one thread per {@link PairTile}. */
public interface PairSink {

    /**
     * Returns the score below which nothing is wanted for a target, a squared correlation, at least
     * 0. It may rise at any time; it is read once for at most {@value PairTile#LEFT_AT_ONCE} ×
     * {@value PairPanels#WIDTH} pairs, so scores a little below it may still be reported.
     *
     * @param column number of the target among those scored together
     */
    double threshold(int column);

    /**
     * Takes one pair for one target. Each target sees its pairs in the order in which it would see
     * them alone.
     *
     * @param column number of the target among those scored together
     * @param i number of the left feature among the blocks it was packed from
     * @param j number of the right feature among the blocks it was packed from
     * @param score squared weighted correlation of a∘b with the target, in (0, 1] up to rounding
     */
    void report(int column, PairOperation operation, int i, int j, double score);
}
