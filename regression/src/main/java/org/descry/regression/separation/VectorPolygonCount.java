package org.descry.regression.separation;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same count with the Vector API: a register of rows against four edges at a time.
 *
 * <p>An edge adds |v| - v, which is 0 just where v is not negative: one comparison for all edges.
 */
final class VectorPolygonCount implements PolygonCount {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    @Override
    public int inside(double[] edges, int count, double[] x, double[] y, int from, int to) {
        int body = from + (to - from) / LANES * LANES;
        int inside = count == 4 ? four(edges, x, y, from, body) : eight(edges, x, y, from, body);
        for (int row = body; row < to; row++) {
            inside += PolygonCount.isInside(edges, count, x[row], y[row]) ? 1 : 0;
        }
        return inside;
    }

    private static int four(double[] edges, double[] x, double[] y, int from, int to) {
        int inside = 0;
        for (int row = from; row < to; row += LANES) {
            DoubleVector vx = DoubleVector.fromArray(SPECIES, x, row);
            DoubleVector vy = DoubleVector.fromArray(SPECIES, y, row);
            DoubleVector out = outside(edges, 0, vx, vy);
            inside += out.compare(VectorOperators.EQ, 0).trueCount();
        }
        return inside;
    }

    private static int eight(double[] edges, double[] x, double[] y, int from, int to) {
        int inside = 0;
        for (int row = from; row < to; row += LANES) {
            DoubleVector vx = DoubleVector.fromArray(SPECIES, x, row);
            DoubleVector vy = DoubleVector.fromArray(SPECIES, y, row);
            DoubleVector out = outside(edges, 0, vx, vy).add(outside(edges, 12, vx, vy));
            inside += out.compare(VectorOperators.EQ, 0).trueCount();
        }
        return inside;
    }

    /** Returns 0 for the rows inside four edges, a positive number for the others. */
    private static DoubleVector outside(double[] edges, int at, DoubleVector x, DoubleVector y) {
        return below(edges, at, x, y)
                .add(below(edges, at + 3, x, y))
                .add(below(edges, at + 6, x, y).add(below(edges, at + 9, x, y)));
    }

    private static DoubleVector below(double[] edges, int at, DoubleVector x, DoubleVector y) {
        DoubleVector a = DoubleVector.broadcast(SPECIES, edges[at]);
        DoubleVector b = DoubleVector.broadcast(SPECIES, edges[at + 1]);
        DoubleVector c = DoubleVector.broadcast(SPECIES, edges[at + 2]);
        DoubleVector v = a.fma(x, b.fma(y, c));
        return v.abs().sub(v);
    }

    @Override
    public String name() {
        return "vector";
    }
}
