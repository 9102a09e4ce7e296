package org.descry.regression.internal.classes;

/** A feature about a point among its values, its rows in bins. */
final class Offsets {
    private final int rows;
    private final RowLoops loops;
    private final double[] values;
    private final long[] bins;
    private final double[] sums = new double[2];
    private double centre;

    Offsets(int rows, RowLoops loops) {
        this.rows = rows;
        this.loops = loops;
        this.values = new double[RowLoops.padded(rows)];
        this.bins = new long[values.length];
    }

    /** Takes a feature [rows] and puts its rows into bins. */
    void of(double[] x, Spread spread) {
        centre = spread.centre();
        loops.bins(x, spread, values, bins);
    }

    /** Sums over all rows, which {@link #mean} and {@link #squares} need. */
    void sum() {
        loops.moments(values, sums);
    }

    double centre() {
        return centre;
    }

    /** Returns x - centre [padded]. */
    double[] values() {
        return values;
    }

    /** Returns the bin of each row, ascending with the values [padded]. */
    long[] bins() {
        return bins;
    }

    /** Returns the mean of the values. */
    double mean() {
        return sums[0] / rows;
    }

    /** Returns the sum of their squares. */
    double squares() {
        return sums[1];
    }
}
