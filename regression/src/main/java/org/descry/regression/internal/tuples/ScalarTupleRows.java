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
    public String name() {
        return "scalar";
    }
}
