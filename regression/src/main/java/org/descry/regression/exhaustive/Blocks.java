package org.descry.regression.exhaustive;

import java.util.Arrays;

/**
 * The formulas that others are made of, by number: how they are made, their keys and their values.
 */
final class Blocks {
    /** Code of a column; its number among the columns stands in {@link #left}. */
    static final byte COLUMN = -1;

    private int size;
    byte[] code = new byte[1024];
    int[] dimension = new int[1024];
    int[] left = new int[1024];
    int[] right = new int[1024];

    /** Whether it is a feature of its own, not a simpler one times a constant. */
    boolean[] feature = new boolean[1024];

    /** Whether minus the formula can be written at the same complexity. */
    boolean[] flips = new boolean[1024];

    /** Values at two random points of the prime field, and their inverses. */
    long[] first = new long[1024];

    long[] second = new long[1024];
    long[] firstInverse = new long[1024];
    long[] secondInverse = new long[1024];
    double[][] values = new double[1024][];

    int size() {
        return size;
    }

    /** Adds a formula and returns its number; the caller fills in the rest. */
    int add(byte how, int l, int r, double[] x) {
        if (size == code.length) {
            grow(2 * size);
        }
        code[size] = how;
        left[size] = l;
        right[size] = r;
        values[size] = x;
        return size++;
    }

    /** Sets the values of a formula in the prime field. */
    void setKeys(int id, long a, long b) {
        first[id] = a;
        second[id] = b;
        firstInverse[id] = Field.inverse(a);
        secondInverse[id] = Field.inverse(b);
    }

    private void grow(int larger) {
        code = Arrays.copyOf(code, larger);
        dimension = Arrays.copyOf(dimension, larger);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
        feature = Arrays.copyOf(feature, larger);
        flips = Arrays.copyOf(flips, larger);
        first = Arrays.copyOf(first, larger);
        second = Arrays.copyOf(second, larger);
        firstInverse = Arrays.copyOf(firstInverse, larger);
        secondInverse = Arrays.copyOf(secondInverse, larger);
        values = Arrays.copyOf(values, larger);
    }
}
