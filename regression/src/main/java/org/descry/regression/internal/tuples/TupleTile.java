package org.descry.regression.internal.tuples;

/**
 * A block of the matrix whose tuples are tested, and what one earlier member does to it: all that a
 * kernel reads. A tuple of row j and column k counts as a hit unless (matrix[j][k] +
 * slope[j]·pivotRow[k])² + bound[j]·left[k] is negative.
 */
final class TupleTile {
    /** Rows tested at once. */
    static final int GROUP = 4;

    static final int ROWS = 64;
    static final int COLUMNS = 512;

    /** Fills the places beyond the block: more variance than any hit needs. */
    static final double NEVER = 1e200;

    /** Columns are filled up to multiples of this, for registers of any width. */
    private static final int PAD = 16;

    final double[] matrix = new double[ROWS * COLUMNS];
    final double[] pivotRow = new double[COLUMNS];
    final double[] left = new double[COLUMNS];
    final double[] slope = new double[ROWS];
    final double[] bound = new double[ROWS];

    /** Covariances with the target, of all features. */
    double[] covariance = {};

    /** What inner products are multiplied by when the block is filled. */
    double scale;

    /** Features that the columns stand for: first, and one past the last. */
    int columnFrom;

    int columnTo;

    /** Columns in use, filled up. */
    int width;

    /** Makes the columns stand for other features. */
    void take(int from, int to) {
        columnFrom = from;
        columnTo = to;
        int columns = to - from;
        width = (columns + PAD - 1) / PAD * PAD;
    }

    /** Returns whether one tuple is a hit: the same arithmetic as the kernels. */
    boolean hit(int row, int column) {
        double h = Math.fma(pivotRow[column], slope[row], matrix[row * COLUMNS + column]);
        return !(Math.fma(h, h, left[column] * bound[row]) < 0);
    }
}
