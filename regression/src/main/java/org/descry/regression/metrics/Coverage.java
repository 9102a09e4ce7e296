package org.descry.regression.metrics;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * How often intervals held the true value, and how wide they were.
 *
 * @param share fraction of rows covered, with its exact (Clopper-Pearson) interval
 * @param covered rows covered
 * @param rows rows judged
 * @param meanWidth mean width of the intervals, in the unit of the target
 */
public record Coverage(Estimate share, int covered, int rows, double meanWidth) {

    /** Level of the interval of the share. */
    private static final double LEVEL = 0.95;

    /**
     * Counts.
     *
     * @param observed true values [n], finite
     * @param lower lower ends [n], finite
     * @param upper upper ends [n], finite; included, like the lower ends
     * @return share, counts and width
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value
     *     that is not finite
     */
    public static Coverage of(double[] observed, double[] lower, double[] upper) {
        Rows.requireFinite("observed", observed, observed.length);
        Rows.requireFinite("lower", lower, observed.length);
        Rows.requireFinite("upper", upper, observed.length);
        int covered = 0;
        double width = 0;
        for (int i = 0; i < observed.length; i++) {
            covered += lower[i] <= observed[i] && observed[i] <= upper[i] ? 1 : 0;
            width += (upper[i] - lower[i]) / observed.length;
        }
        return new Coverage(
                share(covered, observed.length, LEVEL), covered, observed.length, width);
    }

    /**
     * Returns a share with its exact interval: the chances that the count found, or one further
     * out, is not rarer than half of what the level leaves.
     *
     * @param count how many
     * @param of out of how many, at least 1
     * @param level coverage of the interval, strictly between 0 and 1
     * @throws IllegalArgumentException if the count is not within 0 and {@code of}
     * @source Clopper, Pearson, Biometrika 26, 404 (1934), doi:10.1093/biomet/26.4.404
     */
    public static Estimate share(int count, int of, double level) {
        if (!(of >= 1 && count >= 0 && count <= of)) {
            throw new IllegalArgumentException(
                    "a share needs a count within the rows, got %d of %d".formatted(count, of));
        }
        double tail = 0.5 * (1 - level);
        double value = (double) count / of;
        double lower = count == 0 ? 0 : beta(count, of - count + 1.0, tail);
        double upper = count == of ? 1 : beta(count + 1.0, of - count, 1 - tail);
        return new Estimate(value, Math.min(value, lower), Math.max(value, upper), level);
    }

    private static double beta(double a, double b, double share) {
        return new BetaDistribution(null, a, b).inverseCumulativeProbability(share);
    }
}
