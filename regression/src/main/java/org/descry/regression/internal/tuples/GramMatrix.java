package org.descry.regression.internal.tuples;

import java.util.Arrays;

/** All inner products of standardised features, in memory: 8 · K² bytes. */
public final class GramMatrix implements GramRows {
    private final double[][] values;
    private final double[] diagonal; // at hand: reading it from the rows misses every cache

    private GramMatrix(double[][] values) {
        this.values = values;
        diagonal = new double[values.length];
        Arrays.setAll(diagonal, i -> values[i][i]);
    }

    /**
     * Returns the inner products of features given by their values.
     *
     * <p>Every sum runs over the rows in order with fused multiply-adds, so the bits are the same
     * on every machine.
     *
     * @param z features [K][n], each centred (if the model has an intercept) and of length 1; a
     *     feature of zeros is never chosen
     * @throws IllegalArgumentException if the features differ in length
     */
    public static GramMatrix of(double[][] z) {
        return new GramMatrix(GramPanels.of(z).symmetric());
    }

    /** Returns the same with plain loops: for little work. */
    public static GramMatrix withPlainLoops(double[][] z) {
        return new GramMatrix(GramPanels.withPlainLoops(z).symmetric());
    }

    /**
     * Returns inner products already known.
     *
     * @param values symmetric matrix [K × K] with ones (or, for a feature without variance, a zero)
     *     on the diagonal; not copied, not to be changed afterwards
     * @throws IllegalArgumentException if it is not square, not symmetric or has another diagonal
     */
    public static GramMatrix known(double[][] values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i].length != values.length) {
                throw new IllegalArgumentException(
                        "row %d has %d values, expected %d"
                                .formatted(i, values[i].length, values.length));
            }
            if (!(Math.abs(values[i][i] - 1) <= 1e-6 || values[i][i] == 0)) {
                throw new IllegalArgumentException(
                        "feature %d has length² %s, expected 1".formatted(i, values[i][i]));
            }
            for (int j = 0; j < i; j++) {
                if (!(values[i][j] == values[j][i])) {
                    throw new IllegalArgumentException("not symmetric at (%d, %d)".formatted(i, j));
                }
            }
        }
        return new GramMatrix(values);
    }

    @Override
    public int features() {
        return values.length;
    }

    @Override
    public double[][] rows(int from, int to, int first) {
        return from == 0 && to == values.length ? values : Arrays.copyOfRange(values, from, to);
    }

    @Override
    public double[] diagonal() {
        return diagonal.clone();
    }
}
