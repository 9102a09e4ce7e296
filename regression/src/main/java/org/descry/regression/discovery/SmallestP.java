package org.descry.regression.discovery;

import java.util.Arrays;

/**
 * How unusual the first of several equally drawn results is when the best of many statistics
 * counts.
 *
 * <p>Few results have few different p, so equal smallest p are told apart by the last statistic.
 *
 * @param exceeded how many of the others do at least as well as the first
 * @param p (1 + exceeded) / (number of results)
 * @param own p of the first result by each statistic alone
 * @source Westfall, Young, Resampling-Based Multiple Testing (1993), minP procedure
 */
record SmallestP(int exceeded, double p, double[] own) {

    /**
     * Compares results.
     *
     * @param statistic what is small when a result is good [statistics][results], those of longer
     *     formulas last; equal values count against the first
     * @param results how many there are, at least 1
     */
    static SmallestP of(double[][] statistic, int results) {
        int[] smallest = new int[results];
        Arrays.fill(smallest, results);
        double[] own = new double[statistic.length];
        for (int s = 0; s < statistic.length; s++) {
            double[] sorted = statistic[s].clone();
            Arrays.sort(sorted);
            own[s] = (double) atMost(sorted, statistic[s][0]) / results;
            for (int j = 0; j < results; j++) {
                smallest[j] = Math.min(smallest[j], atMost(sorted, statistic[s][j]));
            }
        }
        double[] last = statistic.length == 0 ? new double[results] : statistic[own.length - 1];
        int exceeded = 0;
        for (int j = 1; j < results; j++) {
            boolean asGood =
                    smallest[j] < smallest[0] || smallest[j] == smallest[0] && last[j] <= last[0];
            exceeded += asGood ? 1 : 0;
        }
        return new SmallestP(exceeded, (1.0 + exceeded) / results, own);
    }

    /** Returns how many of some sorted numbers are at most {@code x}. */
    private static int atMost(double[] sorted, double x) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
