package org.descry.regression.internal.tuples;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same sums with the Vector API: two registers of features by four features, accumulators kept
 * in registers. Loaded only where the module is there.
 */
final class VectorGramTile implements GramTile {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Rows per pass: short loops with accumulators loaded and stored around compile reliably. */
    private static final int CHUNK = 256;

    private VectorGramTile() {}

    /** Returns one, or the plain loops where registers do not divide a panel into pairs. */
    static GramTile create() {
        return PANEL % (2 * LANES) == 0 ? new VectorGramTile() : new ScalarGramTile();
    }

    @Override
    public void add(double[] packed, int left, int right, int rows, double[] sums) {
        for (int from = 0; from < rows; from += CHUNK) {
            int length = Math.min(CHUNK, rows - from);
            int skip = from * PANEL;
            for (int i = 0; i < PANEL; i += 4) {
                for (int j = 0; j < PANEL; j += 2 * LANES) {
                    tile(packed, left + skip + i, right + skip + j, length, sums, i * PANEL + j);
                }
            }
        }
    }

    private static void tile(double[] x, int a, int b, int rows, double[] sums, int at) {
        DoubleVector s0 = DoubleVector.fromArray(SPECIES, sums, at);
        DoubleVector s1 = DoubleVector.fromArray(SPECIES, sums, at + PANEL);
        DoubleVector s2 = DoubleVector.fromArray(SPECIES, sums, at + 2 * PANEL);
        DoubleVector s3 = DoubleVector.fromArray(SPECIES, sums, at + 3 * PANEL);
        DoubleVector t0 = DoubleVector.fromArray(SPECIES, sums, at + LANES);
        DoubleVector t1 = DoubleVector.fromArray(SPECIES, sums, at + PANEL + LANES);
        DoubleVector t2 = DoubleVector.fromArray(SPECIES, sums, at + 2 * PANEL + LANES);
        DoubleVector t3 = DoubleVector.fromArray(SPECIES, sums, at + 3 * PANEL + LANES);
        for (int row = 0; row < rows; row++) {
            int i = a + row * PANEL;
            DoubleVector u = DoubleVector.fromArray(SPECIES, x, b + row * PANEL);
            DoubleVector v = DoubleVector.fromArray(SPECIES, x, b + row * PANEL + LANES);
            DoubleVector f0 = DoubleVector.broadcast(SPECIES, x[i]);
            DoubleVector f1 = DoubleVector.broadcast(SPECIES, x[i + 1]);
            DoubleVector f2 = DoubleVector.broadcast(SPECIES, x[i + 2]);
            DoubleVector f3 = DoubleVector.broadcast(SPECIES, x[i + 3]);
            s0 = f0.fma(u, s0);
            t0 = f0.fma(v, t0);
            s1 = f1.fma(u, s1);
            t1 = f1.fma(v, t1);
            s2 = f2.fma(u, s2);
            t2 = f2.fma(v, t2);
            s3 = f3.fma(u, s3);
            t3 = f3.fma(v, t3);
        }
        s0.intoArray(sums, at);
        s1.intoArray(sums, at + PANEL);
        s2.intoArray(sums, at + 2 * PANEL);
        s3.intoArray(sums, at + 3 * PANEL);
        t0.intoArray(sums, at + LANES);
        t1.intoArray(sums, at + PANEL + LANES);
        t2.intoArray(sums, at + 2 * PANEL + LANES);
        t3.intoArray(sums, at + 3 * PANEL + LANES);
    }

    @Override
    public String name() {
        return "vector";
    }
}
