package org.descry.regression.internal.space;

import java.util.Arrays;
import org.descry.descriptors.expressions.Operator;

/**
 * The formulas that others are made of, by number: how they are made, their keys and, as far as
 * memory goes, their values. Values that are not kept are computed again from simpler blocks.
 */
final class Blocks {
    /** Code of a column; its number among the columns stands in {@link #left}. */
    static final byte COLUMN = -1;

    private final int rows;
    private long bytesLeft;
    private int size;
    byte[] code = new byte[1024];
    byte[] complexity = new byte[1024];
    int[] left = new int[1024];
    int[] right = new int[1024];

    /** Whether it is a feature of its own, not a simpler one times a constant. */
    boolean[] feature = new boolean[1024];

    /** Whether minus the formula can be written at the same complexity. */
    boolean[] flips = new boolean[1024];

    /** Which of the required columns the formula holds, as bits. */
    byte[] held = new byte[1024];

    /** Values at two random points of the prime field, and their inverses. */
    long[] first = new long[1024];

    long[] second = new long[1024];
    long[] firstInverse = new long[1024];
    long[] secondInverse = new long[1024];
    private double[][] values = new double[1024][];

    /**
     * @param rows values of each block
     * @param bytes memory that values may take; columns are kept in any case
     */
    Blocks(int rows, long bytes) {
        this.rows = rows;
        this.bytesLeft = bytes;
    }

    int size() {
        return size;
    }

    /**
     * Adds a formula with its values [rows] and returns its number; the caller fills in the rest.
     */
    int add(byte how, int l, int r, int itsComplexity, double[] x) {
        if (size == code.length) {
            grow(2 * size);
        }
        code[size] = how;
        left[size] = l;
        right[size] = r;
        complexity[size] = (byte) itsComplexity;
        long bytes = 8L * rows;
        if (how == COLUMN || bytesLeft >= bytes) {
            values[size] = x.clone();
            bytesLeft -= bytes;
        }
        return size++;
    }

    /** Sets the values of a formula in the prime field. */
    void setKeys(int id, long a, long b) {
        first[id] = a;
        second[id] = b;
        firstInverse[id] = Field.inverse(a);
        secondInverse[id] = Field.inverse(b);
    }

    /** Returns the values [rows] of a block; not to be changed. Thread-safe. */
    double[] values(int id) {
        double[] kept = values[id];
        if (kept != null) {
            return kept;
        }
        double[] out = new double[rows];
        compute(code[id], left[id], right[id], out, new double[rows]);
        return out;
    }

    /** Writes what an operator makes of blocks; {@code scratch} [rows] is overwritten. */
    void compute(byte packed, int l, int r, double[] out, double[] scratch) {
        Operator operator = Op.operator(packed);
        double[] a = values(l);
        if (!Op.flipped(packed)) {
            if (operator.arity() == 2) {
                operator.apply(a, values(r), out, rows);
            } else {
                operator.apply(a, out, rows);
            }
            return;
        }
        if (operator.arity() == 2) {
            Operator.ADD.apply(a, values(r), out, rows);
            if (operator == Operator.ABS_DIFF) {
                Operator.ABS.apply(out, out, rows);
            }
            return;
        }
        Operator.NEG.apply(a, scratch, rows);
        operator.apply(scratch, out, rows);
    }

    private void grow(int larger) {
        code = Arrays.copyOf(code, larger);
        complexity = Arrays.copyOf(complexity, larger);
        left = Arrays.copyOf(left, larger);
        right = Arrays.copyOf(right, larger);
        feature = Arrays.copyOf(feature, larger);
        flips = Arrays.copyOf(flips, larger);
        held = Arrays.copyOf(held, larger);
        first = Arrays.copyOf(first, larger);
        second = Arrays.copyOf(second, larger);
        firstInverse = Arrays.copyOf(firstInverse, larger);
        secondInverse = Arrays.copyOf(secondInverse, larger);
        values = Arrays.copyOf(values, larger);
    }
}
