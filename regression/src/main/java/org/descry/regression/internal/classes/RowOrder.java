package org.descry.regression.internal.classes;

import java.util.Arrays;

/**
 * Sorts the rows by a feature, equal values (to about ten digits) by their numbers.
 *
 * <p>Rows go into bins first, which leaves little to be sorted. One object per thread.
 */
public final class RowOrder {
    /** From so many rows of a bin on, it is sorted by the library. */
    private static final int MANY = 32;

    private final int rows;
    private final int indexBits;
    private final long high;
    private final Spread spread;
    private final Offsets offsets;
    private final long[] keys;
    private final long[] sorted;
    private final int[] starts = new int[RowLoops.BINS + 1];

    /**
     * @param plain whether to do without the vector loops: the order is the same
     */
    public RowOrder(int rows, boolean plain) {
        this.rows = rows;
        this.indexBits = 32 - Integer.numberOfLeadingZeros(Math.max(1, rows - 1));
        this.high = -(1L << Math.max(18, indexBits));
        boolean[] all = new boolean[rows];
        Arrays.fill(all, true);
        this.spread = new Spread(all);
        this.offsets = new Offsets(rows, plain ? new ScalarRowLoops() : RowLoops.best());
        this.keys = new long[rows];
        this.sorted = new long[rows];
    }

    /**
     * Sorts the rows.
     *
     * @param x finite values [rows]
     * @param order result: rows by ascending value [rows]
     * @param ends result: whether the next row has another value [rows]; false for the last
     */
    public void sort(double[] x, int[] order, boolean[] ends) {
        for (int i = 0; i < rows; i++) {
            long bits = Double.doubleToRawLongBits(x[i] + 0.0);
            long sortable = bits ^ ((bits >> 63) & Long.MAX_VALUE);
            keys[i] = ((sortable + (1L << 17)) & high) | i;
        }
        if (spread.of(x)) {
            offsets.of(x, spread);
            distribute(offsets.bins());
            insert();
        } else {
            System.arraycopy(keys, 0, sorted, 0, rows);
            Arrays.sort(sorted);
        }
        int mask = (1 << indexBits) - 1;
        for (int k = 0; k < rows; k++) {
            order[k] = (int) sorted[k] & mask;
            ends[k] = k + 1 < rows && (sorted[k] & high) != (sorted[k + 1] & high);
        }
    }

    /** Writes the keys bin by bin, large bins sorted. */
    private void distribute(long[] bins) {
        Arrays.fill(starts, 0);
        for (int i = 0; i < rows; i++) {
            starts[(int) bins[i] + 1]++;
        }
        for (int b = 0; b < RowLoops.BINS; b++) {
            starts[b + 1] += starts[b];
        }
        for (int i = 0; i < rows; i++) {
            sorted[starts[(int) bins[i]]++] = keys[i];
        }
        for (int b = 0, from = 0; b < RowLoops.BINS; b++) {
            if (starts[b] - from >= MANY) {
                Arrays.sort(sorted, from, starts[b]);
            }
            from = starts[b];
        }
    }

    /** Sorts what is nearly sorted; values that count as equal may have been in two bins. */
    private void insert() {
        for (int k = 1; k < rows; k++) {
            long key = sorted[k];
            int at = k;
            while (at > 0 && sorted[at - 1] > key) {
                sorted[at] = sorted[at - 1];
                at--;
            }
            sorted[at] = key;
        }
    }
}
