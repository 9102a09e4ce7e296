package org.descry.regression.exhaustive;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same sums with the Vector API: two registers of targets by four features, accumulators kept
 * in registers.
 *
 * <p>Products are rounded before they are added, as in the plain loops. Loaded only where the
 * module is there.
 */
final class VectorTargetSums implements TargetSums {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /**
     * Rows per pass: short loops whose accumulators are loaded and stored around them compile
     * reliably.
     */
    private static final int CHUNK = 256;

    private final ScalarTargetSums plain = new ScalarTargetSums();

    private VectorTargetSums() {}

    /** Returns one, or the plain loops where registers do not divide a block into pairs. */
    static TargetSums create() {
        return WIDTH % (2 * LANES) == 0 ? new VectorTargetSums() : new ScalarTargetSums();
    }

    @Override
    public void dots(double[] block, double[][] x, int rows, double[] sums) {
        for (int from = 0; from < rows; from += CHUNK) {
            int to = Math.min(rows, from + CHUNK);
            for (int t = 0; t < WIDTH; t += 2 * LANES) {
                tile(block, x[0], x[1], x[2], x[3], from, to, t, sums);
            }
        }
    }

    private static void tile(
            double[] block,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            int from,
            int to,
            int t,
            double[] sums) {
        int u = t + LANES;
        DoubleVector a0 = DoubleVector.fromArray(SPECIES, sums, t);
        DoubleVector a1 = DoubleVector.fromArray(SPECIES, sums, WIDTH + t);
        DoubleVector a2 = DoubleVector.fromArray(SPECIES, sums, 2 * WIDTH + t);
        DoubleVector a3 = DoubleVector.fromArray(SPECIES, sums, 3 * WIDTH + t);
        DoubleVector b0 = DoubleVector.fromArray(SPECIES, sums, u);
        DoubleVector b1 = DoubleVector.fromArray(SPECIES, sums, WIDTH + u);
        DoubleVector b2 = DoubleVector.fromArray(SPECIES, sums, 2 * WIDTH + u);
        DoubleVector b3 = DoubleVector.fromArray(SPECIES, sums, 3 * WIDTH + u);
        for (int i = from; i < to; i++) {
            DoubleVector a = DoubleVector.fromArray(SPECIES, block, i * WIDTH + t);
            DoubleVector b = DoubleVector.fromArray(SPECIES, block, i * WIDTH + u);
            a0 = a0.add(a.mul(x0[i]));
            b0 = b0.add(b.mul(x0[i]));
            a1 = a1.add(a.mul(x1[i]));
            b1 = b1.add(b.mul(x1[i]));
            a2 = a2.add(a.mul(x2[i]));
            b2 = b2.add(b.mul(x2[i]));
            a3 = a3.add(a.mul(x3[i]));
            b3 = b3.add(b.mul(x3[i]));
        }
        a0.intoArray(sums, t);
        a1.intoArray(sums, WIDTH + t);
        a2.intoArray(sums, 2 * WIDTH + t);
        a3.intoArray(sums, 3 * WIDTH + t);
        b0.intoArray(sums, u);
        b1.intoArray(sums, WIDTH + u);
        b2.intoArray(sums, 2 * WIDTH + u);
        b3.intoArray(sums, 3 * WIDTH + u);
    }

    @Override
    public void largestPartialSum(
            double[] block, int[] order, boolean[] ends, int rows, double[] largest) {
        // A maximum that only some rows take part in is not kept in registers: plain loops are
        // faster, and the compiler turns them into vectors, too.
        plain.largestPartialSum(block, order, ends, rows, largest);
    }

    @Override
    public String name() {
        return "vector";
    }
}
