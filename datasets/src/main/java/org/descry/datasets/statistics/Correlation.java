package org.descry.datasets.statistics;

import java.util.Arrays;

/** How closely two columns follow a straight line, by values or by ranks. */
public final class Correlation {

    private Correlation() {}

    /**
     * Returns Pearson's correlation of two columns.
     *
     * @param a values [n], finite
     * @param b values [n], finite
     * @return between −1 and 1; NaN when one of them is constant or there are no values
     * @throws IllegalArgumentException if the lengths differ
     */
    public static double of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "a correlation needs columns of one length, got %d and %d values"
                            .formatted(a.length, b.length));
        }
        if (isConstant(a) || isConstant(b)) {
            return Double.NaN; // the mean is rounded, so the centred values need not be 0
        }
        double[] x = centred(a);
        double[] y = centred(b);
        double r = dot(x, y) / (Math.sqrt(dot(x, x)) * Math.sqrt(dot(y, y)));
        return Double.isNaN(r) ? r : Math.max(-1, Math.min(1, r));
    }

    /**
     * Returns the rank of each value, 1 for the smallest; equal ones share the mean of theirs. The
     * correlation of ranks is Spearman's.
     *
     * @param values [n], no NaN
     * @source Spearman, Am. J. Psychol. 15, 72 (1904), doi:10.2307/1412159
     */
    public static double[] ranks(double[] values) {
        // 0 is added so that −0 is 0 to the sort as well
        double[] sorted = Arrays.stream(values).map(v -> v + 0.0).sorted().toArray();
        double[] shared = new double[sorted.length];
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            Arrays.fill(shared, from, to, (from + 1 + to) / 2.0);
            from = to;
        }
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = shared[Arrays.binarySearch(sorted, values[i] + 0.0)];
        }
        return ranks;
    }

    /** Returns the values less their mean. */
    public static double[] centred(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        double mean = sum / values.length;
        double[] centred = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            centred[i] = values[i] - mean;
        }
        return centred;
    }

    private static boolean isConstant(double[] values) {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
