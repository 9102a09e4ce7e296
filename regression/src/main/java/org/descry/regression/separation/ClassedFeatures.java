package org.descry.regression.separation;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Features of rows in two classes, the rows of the first class (label true) before the others.
 *
 * <p>Kept twice: {@code exact}, the values given times a power of two per feature, for decisions
 * without rounding; and {@code standard}, with mean 0 and standard deviation 1 over all rows, for
 * distances. A constant feature is 0 throughout in {@code standard}.
 */
final class ClassedFeatures {
    final int rows;

    /** Rows of the first class: they are numbered 0 to {@code first - 1}. */
    final int first;

    final double[][] exact; // [features][rows]
    final double[][] standard; // [features][rows]

    /** Whether products of differences of a feature's exact values are exact [features]. */
    final boolean[] few;

    /**
     * @param values feature values [features][rows]
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if a feature has not one finite value per row or a class has
     *     no rows
     */
    ClassedFeatures(double[][] values, boolean[] labels) {
        rows = labels.length;
        int[] order = new int[rows];
        int at = 0;
        for (boolean label : new boolean[] {true, false}) {
            for (int row = 0; row < rows; row++) {
                if (labels[row] == label) {
                    order[at++] = row;
                }
            }
        }
        int inFirst = 0;
        for (boolean label : labels) {
            inFirst += label ? 1 : 0;
        }
        first = inFirst;
        if (!(first > 0 && first < rows)) {
            throw new IllegalArgumentException(
                    "needs rows of both classes, got %d of %d with label true"
                            .formatted(first, rows));
        }
        exact = new double[values.length][];
        standard = new double[values.length][];
        few = new boolean[values.length];
        for (int f = 0; f < values.length; f++) {
            exact[f] = scaled(values[f], order, f);
            standard[f] = standardised(exact[f]);
            few[f] = fewDigits(exact[f]);
        }
    }

    /**
     * Returns the values in the new order of rows, times the power of two that puts them in [-1,
     * 1].
     */
    private static double[] scaled(double[] values, int[] order, int feature) {
        if (values.length != order.length) {
            throw new IllegalArgumentException(
                    "feature %d has %d values for %d labels"
                            .formatted(feature, values.length, order.length));
        }
        double largest = 0;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new IllegalArgumentException(
                        "feature %d must be finite, row %d holds %s"
                                .formatted(feature, row, values[row]));
            }
            largest = Math.max(largest, Math.abs(values[row]));
        }
        int exponent = largest == 0 ? 0 : -1 - Math.getExponent(largest);
        double[] scaled = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            scaled[k] = Math.scalb(values[order[k]], exponent) + 0.0;
        }
        return scaled;
    }

    /** Says whether all values are multiples of 2^-20, as are integers up to a million. */
    private static boolean fewDigits(double[] x) {
        for (double value : x) {
            double scaled = value * 0x1p20;
            if (scaled != Math.rint(scaled)) {
                return false;
            }
        }
        return true;
    }

    private static double[] standardised(double[] x) {
        double[] z = new double[x.length];
        double low = Arrays.stream(x).min().getAsDouble();
        double high = Arrays.stream(x).max().getAsDouble();
        if (low == high) {
            return z;
        }
        double sum = 0;
        for (double value : x) {
            sum += value - low;
        }
        double mean = low + sum / x.length;
        // in parts of the range: squares of small differences must not underflow
        double range = high - low;
        double squares = 0;
        for (double value : x) {
            double part = (value - mean) / range;
            squares += part * part;
        }
        double deviation = Math.sqrt(squares / x.length);
        for (int row = 0; row < x.length; row++) {
            z[row] = (x[row] - mean) / range / deviation;
        }
        return z;
    }

    /** Returns the rows from {@code from} to before {@code to} by their value, ties by number. */
    static int[] order(double[] x, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .sorted((a, b) -> Double.compare(x[a], x[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
