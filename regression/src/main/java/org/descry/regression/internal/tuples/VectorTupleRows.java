package org.descry.regression.internal.tuples;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same test with the Vector API, four rows at a time; only the signs of the results are kept.
 * Loaded only where the module is there.
 */
final class VectorTupleRows implements TupleRows {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> BITS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final long[] ALL_NEGATIVE = new long[LANES];

    static {
        Arrays.fill(ALL_NEGATIVE, -1);
    }

    private final long[] signs = new long[LANES];

    private VectorTupleRows() {}

    /** Returns one, or the plain loops where registers are of an unusual width. */
    static TupleRows create() {
        boolean usable = LANES <= 16 && LANES == BITS.length();
        return usable ? new VectorTupleRows() : new ScalarTupleRows();
    }

    @Override
    public boolean anyHit(TupleTile tile, int row, int from) {
        pass(tile, row, from & -LANES, signs);
        long all = -1;
        for (long s : signs) {
            all &= s;
        }
        return all >= 0;
    }

    // accumulators come from and go to arrays: otherwise the compiler may put them on the heap
    private static void pass(TupleTile tile, int row, int from, long[] signs) {
        double[] matrix = tile.matrix;
        double[] pivotRow = tile.pivotRow;
        double[] left = tile.left;
        int width = tile.width;
        int at = row * TupleTile.COLUMNS;
        int bt = at + TupleTile.COLUMNS;
        int ct = bt + TupleTile.COLUMNS;
        int dt = ct + TupleTile.COLUMNS;
        DoubleVector slope0 = DoubleVector.broadcast(SPECIES, tile.slope[row]);
        DoubleVector slope1 = DoubleVector.broadcast(SPECIES, tile.slope[row + 1]);
        DoubleVector slope2 = DoubleVector.broadcast(SPECIES, tile.slope[row + 2]);
        DoubleVector slope3 = DoubleVector.broadcast(SPECIES, tile.slope[row + 3]);
        DoubleVector bound0 = DoubleVector.broadcast(SPECIES, tile.bound[row]);
        DoubleVector bound1 = DoubleVector.broadcast(SPECIES, tile.bound[row + 1]);
        DoubleVector bound2 = DoubleVector.broadcast(SPECIES, tile.bound[row + 2]);
        DoubleVector bound3 = DoubleVector.broadcast(SPECIES, tile.bound[row + 3]);
        LongVector even = LongVector.fromArray(BITS, ALL_NEGATIVE, 0);
        LongVector odd = LongVector.fromArray(BITS, ALL_NEGATIVE, 0);
        for (int k = from; k < width; k += LANES) {
            DoubleVector p = DoubleVector.fromArray(SPECIES, pivotRow, k);
            DoubleVector d = DoubleVector.fromArray(SPECIES, left, k);
            DoubleVector h0 = p.fma(slope0, DoubleVector.fromArray(SPECIES, matrix, at + k));
            DoubleVector h1 = p.fma(slope1, DoubleVector.fromArray(SPECIES, matrix, bt + k));
            DoubleVector h2 = p.fma(slope2, DoubleVector.fromArray(SPECIES, matrix, ct + k));
            DoubleVector h3 = p.fma(slope3, DoubleVector.fromArray(SPECIES, matrix, dt + k));
            even = even.and(h0.fma(h0, d.mul(bound0)).reinterpretAsLongs());
            odd = odd.and(h1.fma(h1, d.mul(bound1)).reinterpretAsLongs());
            even = even.and(h2.fma(h2, d.mul(bound2)).reinterpretAsLongs());
            odd = odd.and(h3.fma(h3, d.mul(bound3)).reinterpretAsLongs());
        }
        even.and(odd).intoArray(signs, 0);
    }

    // written out because compilers do not see that the arrays stand apart
    @Override
    public void fill(TupleTile tile, int row, double[] gram, double factor, int from) {
        double[] out = tile.matrix;
        double[] r = tile.covariance;
        int to = tile.columnTo;
        int shift = row * TupleTile.COLUMNS - tile.columnFrom;
        DoubleVector scale = DoubleVector.broadcast(SPECIES, tile.scale);
        DoubleVector minus = DoubleVector.broadcast(SPECIES, factor);
        int k = from;
        for (; k <= to - LANES; k += LANES) {
            DoubleVector g = DoubleVector.fromArray(SPECIES, gram, k).mul(scale);
            DoubleVector c = DoubleVector.fromArray(SPECIES, r, k).mul(minus);
            g.sub(c).intoArray(out, shift + k);
        }
        ScalarTupleRows.rest(tile, row, gram, factor, k);
    }

    @Override
    public String name() {
        return "vector";
    }
}
