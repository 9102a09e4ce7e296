package org.descry.datasets.statistics;

import java.util.Arrays;

/**
 * Where values lie, told in a way that a few wrong ones do not change.
 *
 * @param count how many values there are, at least one
 * @param distinct how many different ones
 * @param smallest of them
 * @param median the middle one
 * @param largest of them
 * @param deviation robust standard deviation, not negative
 */
public record Spread(
        int count, int distinct, double smallest, double median, double largest, double deviation) {

    private static final double NORMAL_FROM_MAD = 1.4826;
    private static final double NORMAL_FROM_QUARTILES = 1.349;

    /** Refuses what no values can give. */
    public Spread {
        if (!(distinct > 0 && count >= distinct)) {
            throw new IllegalArgumentException(
                    "a spread needs values, got %d, %d of them different"
                            .formatted(count, distinct));
        }
        if (!(smallest <= median && median <= largest && deviation >= 0)) { // also refuses NaN
            throw new IllegalArgumentException(
                    "a spread needs smallest <= median <= largest, got [%s, %s, %s]"
                            .formatted(smallest, median, largest));
        }
    }

    /**
     * Describes values. The deviation is 1.4826 times the median distance from the median, which is
     * the standard deviation of normal values; when more than half are equal, the distance of the
     * quartiles over 1.349; 0 when these are equal too.
     *
     * @param values [n], finite, at least one; not changed
     * @throws IllegalArgumentException if there is no value
     * @source Rousseeuw and Croux, J. Am. Stat. Assoc. 88, 1273 (1993),
     *     doi:10.1080/01621459.1993.10476408, equation 1.2
     */
    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = Quantile.of(sorted, 0.5);
        int distinct = 0;
        double[] distances = new double[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
            distances[i] = Math.abs(sorted[i] - median);
        }
        Arrays.sort(distances);
        double deviation = NORMAL_FROM_MAD * Quantile.of(distances, 0.5);
        if (deviation == 0) {
            double quartiles = Quantile.of(sorted, 0.75) - Quantile.of(sorted, 0.25);
            deviation = quartiles / NORMAL_FROM_QUARTILES;
        }
        return new Spread(
                sorted.length, distinct, sorted[0], median, sorted[sorted.length - 1], deviation);
    }
}
