package org.descry.datasets.statistics;

import java.util.Arrays;
import java.util.Comparator;

/** How far two columns agree on which of two rows is larger. */
public final class KendallTau {
    private KendallTau() {}

    /**
     * Returns Kendall's tau-b: pairs of rows in the same order less pairs in opposite order, over
     * the geometric mean of the pairs that either column tells apart.
     *
     * <p>Takes a time proportional to n log n: pairs in opposite order are the exchanges that
     * sorting by the second column needs after sorting by the first.
     *
     * @param a values [n], no NaN
     * @param b values [n], no NaN
     * @return between −1 and 1; NaN when a column is constant or there are no values
     * @throws IllegalArgumentException if the lengths differ
     * @source Kendall, Biometrika 33, 239 (1945), doi:10.1093/biomet/33.3.239 (ties); Knight, J.
     *     Am. Stat. Assoc. 61, 436 (1966), doi:10.1080/01621459.1966.10480879 (by sorting)
     */
    public static double of(double[] a, double[] b) {
        if (a.length != b.length) {
            throw new IllegalArgumentException(
                    "a rank correlation needs columns of one length, got %d and %d values"
                            .formatted(a.length, b.length));
        }
        int n = a.length;
        // Ranks, so that −0 and 0 are one value.
        double[] first = Correlation.ranks(a);
        double[] second = Correlation.ranks(b);
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> first[i])
                        .thenComparingDouble(i -> second[i]));
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = first[order[i]];
            y[i] = second[order[i]];
        }
        long tiedInFirst = 0;
        long tiedInBoth = 0;
        int runFirst = 0;
        int runBoth = 0;
        for (int i = 1; i < n; i++) {
            runFirst = x[i] == x[i - 1] ? runFirst + 1 : 0;
            runBoth = runFirst > 0 && y[i] == y[i - 1] ? runBoth + 1 : 0;
            tiedInFirst += runFirst;
            tiedInBoth += runBoth;
        }
        long opposite = exchanges(y, new double[n], 0, n);
        long tiedInSecond = 0;
        int runSecond = 0;
        for (int i = 1; i < n; i++) {
            runSecond = y[i] == y[i - 1] ? runSecond + 1 : 0;
            tiedInSecond += runSecond;
        }
        long pairs = (long) n * (n - 1) / 2;
        double same = pairs - tiedInFirst - tiedInSecond + tiedInBoth - 2.0 * opposite;
        return same / (Math.sqrt(pairs - tiedInFirst) * Math.sqrt(pairs - tiedInSecond));
    }

    /** Sorts y between two places by merging and returns how many neighbours were exchanged. */
    private static long exchanges(double[] y, double[] scratch, int from, int to) {
        if (to - from < 2) {
            return 0;
        }
        int middle = (from + to) >>> 1;
        long count = exchanges(y, scratch, from, middle) + exchanges(y, scratch, middle, to);
        int left = from;
        int right = middle;
        for (int k = from; k < to; k++) {
            if (right == to || left < middle && y[left] <= y[right]) {
                scratch[k] = y[left++];
            } else {
                scratch[k] = y[right++];
                count += middle - left;
            }
        }
        System.arraycopy(scratch, from, y, from, to - from);
        return count;
    }
}
