package org.descry.regression.internal.classes;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The same with the Vector API. Loaded only where the module is there. */
final class VectorRowLoops implements RowLoops {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private VectorRowLoops() {}

    /** Returns them, or the plain loops where registers do not divide the padded rows. */
    static RowLoops create() {
        return STEP % LANES == 0 && LongVector.SPECIES_PREFERRED.length() == LANES
                ? new VectorRowLoops()
                : new ScalarRowLoops();
    }

    @Override
    public void bins(double[] x, Spread spread, double[] y, long[] bin) {
        int whole = x.length / LANES * LANES;
        whole(whole, x, spread, y, bin);
        ScalarRowLoops.bins(whole, x, spread, y, bin);
    }

    private static void whole(int rows, double[] x, Spread spread, double[] y, long[] bin) {
        double centre = spread.centre();
        double width = spread.width();
        int shift = 52 - spread.bits();
        long nearest = Double.doubleToRawLongBits(width);
        for (int i = 0; i < rows; i += LANES) {
            DoubleVector d = DoubleVector.fromArray(SPECIES, x, i).sub(centre);
            d.intoArray(y, i);
            LongVector side = d.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63);
            LongVector distance = d.abs().add(width).reinterpretAsLongs().sub(nearest);
            distance.lanewise(VectorOperators.ASHR, shift)
                    .min(SIDE - 1)
                    .lanewise(VectorOperators.XOR, side)
                    .add(SIDE)
                    .intoArray(bin, i);
        }
    }

    @Override
    public void moments(double[] y, double[] sums) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        DoubleVector squares = DoubleVector.zero(SPECIES);
        for (int i = 0; i < y.length; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, y, i);
            sum = sum.add(v);
            squares = v.fma(v, squares);
        }
        sums[0] = sum.reduceLanes(VectorOperators.ADD);
        sums[1] = squares.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void weighted(double[] a, double[] b, double[] y, double[] sums) {
        DoubleVector first = DoubleVector.zero(SPECIES);
        DoubleVector squares = DoubleVector.zero(SPECIES);
        DoubleVector second = DoubleVector.zero(SPECIES);
        for (int i = 0; i < y.length; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, y, i);
            DoubleVector w = DoubleVector.fromArray(SPECIES, a, i).mul(v);
            first = first.add(w);
            squares = w.fma(v, squares);
            second = DoubleVector.fromArray(SPECIES, b, i).fma(v, second);
        }
        sums[0] = first.reduceLanes(VectorOperators.ADD);
        sums[1] = squares.reduceLanes(VectorOperators.ADD);
        sums[2] = second.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public double dot(double[] a, double[] y) {
        DoubleVector sum = DoubleVector.zero(SPECIES);
        for (int i = 0; i < y.length; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(SPECIES, y, i);
            sum = DoubleVector.fromArray(SPECIES, a, i).fma(v, sum);
        }
        return sum.reduceLanes(VectorOperators.ADD);
    }

    @Override
    public String name() {
        return "vector";
    }
}
