package org.descry.regression.internal.kernels;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The same sums with the Vector API: two registers of targets by four features, accumulators kept
 * in registers.
 *
 * <p>Products are rounded before they are added, as in the plain loops. Loaded only where the
 * module is there.
 */
public final class VectorTargetSums implements TargetSums {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /**
     * Rows per pass: short loops whose accumulators are loaded and stored around them compile
     * reliably.
     */
    private static final int CHUNK = 256;

    private final ScalarTargetSums plain = new ScalarTargetSums();

    private static final VectorSpecies<Float> SINGLE = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> SINGLE_BITS = IntVector.SPECIES_PREFERRED;
    private static final int SINGLE_LANES = SINGLE.length();
    private static final int[] ALL_NEGATIVE = new int[SINGLE_LANES];

    static {
        Arrays.fill(ALL_NEGATIVE, -1);
    }

    private VectorTargetSums() {}

    /** Returns one, or the plain loops where registers do not divide a block into pairs. */
    public static TargetSums create() {
        boolean usable =
                WIDTH % (2 * LANES) == 0
                        && WIDTH % (2 * SINGLE_LANES) == 0
                        && SINGLE_BITS.length() == SINGLE_LANES;
        return usable ? new VectorTargetSums() : new ScalarTargetSums();
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
    public void dots(float[] block, float[][] x, int rows, float[] sums) {
        for (int from = 0; from < rows; from += CHUNK) {
            int to = Math.min(rows, from + CHUNK);
            for (int t = 0; t < WIDTH; t += 2 * SINGLE_LANES) {
                single(block, x[0], x[1], x[2], x[3], from, to, t, sums);
            }
        }
    }

    private static void single(
            float[] block,
            float[] x0,
            float[] x1,
            float[] x2,
            float[] x3,
            int from,
            int to,
            int t,
            float[] sums) {
        int u = t + SINGLE_LANES;
        FloatVector a0 = FloatVector.fromArray(SINGLE, sums, t);
        FloatVector a1 = FloatVector.fromArray(SINGLE, sums, WIDTH + t);
        FloatVector a2 = FloatVector.fromArray(SINGLE, sums, 2 * WIDTH + t);
        FloatVector a3 = FloatVector.fromArray(SINGLE, sums, 3 * WIDTH + t);
        FloatVector b0 = FloatVector.fromArray(SINGLE, sums, u);
        FloatVector b1 = FloatVector.fromArray(SINGLE, sums, WIDTH + u);
        FloatVector b2 = FloatVector.fromArray(SINGLE, sums, 2 * WIDTH + u);
        FloatVector b3 = FloatVector.fromArray(SINGLE, sums, 3 * WIDTH + u);
        for (int i = from; i < to; i++) {
            FloatVector a = FloatVector.fromArray(SINGLE, block, i * WIDTH + t);
            FloatVector b = FloatVector.fromArray(SINGLE, block, i * WIDTH + u);
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
    public boolean anyReaches(float[] sums, float[] needed) {
        int[] signs = new int[SINGLE_LANES]; // one object serves several threads
        signs(sums, needed, signs);
        int all = -1;
        for (int s : signs) {
            all &= s;
        }
        return all >= 0;
    }

    /** Writes numbers that are negative where every sum of a lane falls short. */
    private static void signs(float[] sums, float[] needed, int[] signs) {
        IntVector all = IntVector.fromArray(SINGLE_BITS, ALL_NEGATIVE, 0);
        for (int k = 0; k < FEATURES * WIDTH; k += SINGLE_LANES) {
            FloatVector over =
                    FloatVector.fromArray(SINGLE, sums, k)
                            .abs()
                            .sub(FloatVector.fromArray(SINGLE, needed, k));
            all = all.and(over.reinterpretAsInts());
        }
        all.intoArray(signs, 0);
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
