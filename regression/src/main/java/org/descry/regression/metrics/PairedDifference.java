package org.descry.regression.metrics;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * How much larger one error is than another on the same held-out rows, with the range that drawing
 * the rows anew leaves open.
 *
 * <p>Rows that belong together are drawn together. The range says nothing of what other training
 * rows would change.
 *
 * @source Efron, Tibshirani, An Introduction to the Bootstrap (1993), chapter 13 (percentiles)
 */
public final class PairedDifference {
    private static final int DRAWS = 2_000;

    private PairedDifference() {}

    /**
     * Returns the first error less the second.
     *
     * @param first loss of each row by the first method [n]
     * @param second loss of each row by the second [n]
     * @param unit rows with the same number belong together [n], from 0
     * @param root whether the error is the root of the mean loss, as of squares, or the mean itself
     * @param level coverage aimed at, strictly between 0 and 1
     * @param random decides the draws
     * @throws IllegalArgumentException if there are no rows or the arrays differ in length
     */
    public static Estimate of(
            double[] first,
            double[] second,
            int[] unit,
            boolean root,
            double level,
            RandomGenerator random) {
        if (first.length == 0 || first.length != second.length || first.length != unit.length) {
            throw new IllegalArgumentException(
                    "needs two losses and a unit per row, got %d, %d and %d"
                            .formatted(first.length, second.length, unit.length));
        }
        int units = Arrays.stream(unit).max().orElseThrow() + 1;
        double[][] sums = new double[units][3];
        for (int i = 0; i < first.length; i++) {
            sums[unit[i]][0] += first[i];
            sums[unit[i]][1] += second[i];
            sums[unit[i]][2]++;
        }
        double[] total = new double[3];
        for (double[] sum : sums) {
            add(sum, total);
        }
        double value = difference(total, root);
        double[] draws = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            double[] drawn = new double[3];
            for (int u = 0; u < units; u++) {
                add(sums[random.nextInt(units)], drawn);
            }
            draws[d] = difference(drawn, root);
        }
        double lower = Quantiles.of(draws, (1 - level) / 2);
        double upper = Quantiles.of(draws, (1 + level) / 2);
        return new Estimate(value, Math.min(lower, value), Math.max(upper, value), level);
    }

    private static void add(double[] sum, double[] into) {
        for (int k = 0; k < into.length; k++) {
            into[k] += sum[k];
        }
    }

    private static double difference(double[] sums, boolean root) {
        double first = sums[0] / sums[2];
        double second = sums[1] / sums[2];
        return root ? Math.sqrt(first) - Math.sqrt(second) : first - second;
    }
}
