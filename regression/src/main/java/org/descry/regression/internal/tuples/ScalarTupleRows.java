package org.descry.regression.internal.tuples;

/** The reference: plain loops. */
final class ScalarTupleRows implements TupleRows {
    @Override
    public boolean anyHit(TupleTile tile, int row, int from) {
        boolean any = false;
        for (int r = row; r < row + TupleTile.GROUP; r++) {
            any |= rowHit(tile, r, from);
        }
        return any;
    }

    private static boolean rowHit(TupleTile tile, int row, int from) {
        double[] matrix = tile.matrix;
        double[] pivotRow = tile.pivotRow;
        double[] left = tile.left;
        int at = row * TupleTile.COLUMNS;
        double slope = tile.slope[row];
        double bound = tile.bound[row];
        long signs = -1;
        for (int k = from; k < tile.width; k++) {
            double h = Math.fma(pivotRow[k], slope, matrix[at + k]);
            signs &= Double.doubleToRawLongBits(Math.fma(h, h, left[k] * bound));
        }
        return signs >= 0;
    }

    @Override
    public void fill(TupleTile tile, int row, double[] gram, double factor, int from) {
        rest(tile, row, gram, factor, from);
    }

    /** Fills a row from a column on. */
    static void rest(TupleTile tile, int row, double[] gram, double factor, int from) {
        double[] out = tile.matrix;
        double[] r = tile.covariance;
        int shift = row * TupleTile.COLUMNS - tile.columnFrom;
        for (int k = from; k < tile.columnTo; k++) {
            out[shift + k] = tile.scale * gram[k] - factor * r[k];
        }
    }

    @Override
    public String name() {
        return "scalar";
    }
}
