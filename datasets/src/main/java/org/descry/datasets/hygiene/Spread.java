package org.descry.datasets.hygiene;

import java.util.Arrays;
import java.util.Locale;
import org.descry.datasets.files.Numbers;

/**
 * Where the values of a column lie, in a way that a few wrong ones do not change.
 *
 * @param values present ones, sorted
 * @param median the middle one
 * @param deviation 1.4826 times the median distance from the median, which is the standard
 *     deviation of normal values; when that is 0, the distance of the quartiles over 1.349
 */
record Spread(double[] values, double median, double deviation) {

    private static final double NORMAL_FROM_MAD = 1.4826;
    private static final double NORMAL_FROM_QUARTILES = 1.349;

    static Spread of(double[] all) {
        double[] sorted = Arrays.stream(all).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length == 0) {
            return new Spread(sorted, Double.NaN, 0);
        }
        double median = quantile(sorted, 0.5);
        double[] distances =
                Arrays.stream(sorted).map(v -> Math.abs(v - median)).sorted().toArray();
        double deviation = NORMAL_FROM_MAD * quantile(distances, 0.5);
        if (deviation == 0) {
            deviation = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / NORMAL_FROM_QUARTILES;
        }
        return new Spread(sorted, median, deviation);
    }

    double smallest() {
        return values[0];
    }

    double largest() {
        return values[values.length - 1];
    }

    boolean isEmpty() {
        return values.length == 0;
    }

    private static double quantile(double[] sorted, double share) {
        double at = share * (sorted.length - 1);
        int low = (int) Math.floor(at);
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** Returns a number with four digits. */
    static String shown(double value) {
        return Numbers.text(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value)));
    }
}
