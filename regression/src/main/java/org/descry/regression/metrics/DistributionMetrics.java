package org.descry.regression.metrics;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Quality of predicted normal distributions: whether they are as wide as the errors, and how narrow
 * they are.
 *
 * <p>Calibration is the distance between the share of rows expected and observed at 100 shares from
 * 0 to 1: within the central interval of that share, or below the quantile of that share.
 *
 * @param sharpness root of the mean predicted variance, in the unit of the target
 * @param rmsceInterval root of the mean squared distance, for central intervals
 * @param rmsceQuantile the same for quantiles
 * @param maceInterval mean absolute distance, for central intervals
 * @param maceQuantile the same for quantiles
 * @param miscalibrationArea area between the curve of central intervals and the diagonal
 * @param nll mean negative log-likelihood (nats, of the target in its unit)
 * @param crps mean continuous ranked probability score, in the unit of the target
 * @param check mean pinball loss over the quantiles 0.01 to 0.99
 * @param intervalScore mean interval score over the central intervals 0.01 to 0.99
 * @param ence expected normalised calibration error: over bins of rows by predicted width, the mean
 *     distance between predicted and observed root-mean-square error, over the predicted one; ten
 *     bins, fewer when there are fewer than ten rows for each
 * @source Chung et al., arXiv:2109.10254 (all but ENCE); Gneiting, Raftery, J. Am. Stat. Assoc.
 *     102, 359 (2007), doi:10.1198/016214506000001437 (CRPS, interval score); Levi et al., Sensors
 *     22, 5540 (2022), doi:10.3390/s22155540 (ENCE)
 */
public record DistributionMetrics(
        double sharpness,
        double rmsceInterval,
        double rmsceQuantile,
        double maceInterval,
        double maceQuantile,
        double miscalibrationArea,
        double nll,
        double crps,
        double check,
        double intervalScore,
        double ence) {

    private static final int SHARES = 100;
    private static final int BINS = 10;
    private static final int ROWS_OF_A_BIN = 10;

    /**
     * Judges predicted distributions.
     *
     * @param observed true values [n], finite
     * @param mean means of the predicted distributions [n], finite
     * @param sd their standard deviations [n], positive and finite
     * @return all eleven numbers
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value
     *     that is not allowed
     */
    public static DistributionMetrics of(double[] observed, double[] mean, double[] sd) {
        int n = observed.length;
        Rows.requireFinite("observed", observed, n);
        Rows.requireFinite("mean", mean, n);
        Rows.requireFinite("sd", sd, n);
        double[] z = new double[n];
        double variance = 0;
        double nll = 0;
        double crps = 0;
        for (int i = 0; i < n; i++) {
            if (!(sd[i] > 0)) {
                throw new IllegalArgumentException(
                        "sd must be positive, got %s in row %d".formatted(sd[i], i));
            }
            z[i] = (observed[i] - mean[i]) / sd[i];
            variance += sd[i] * sd[i] / n;
            nll +=
                    (0.5 * z[i] * z[i] + ElementaryFunctions.log(sd[i] * Math.sqrt(2 * Math.PI)))
                            / n;
            crps +=
                    sd[i]
                            * (z[i] * (2 * Normal.below(z[i]) - 1)
                                    + 2 * Normal.density(z[i])
                                    - 1 / Math.sqrt(Math.PI))
                            / n;
        }
        double[] interval = new double[SHARES];
        double[] quantile = new double[SHARES];
        for (int k = 0; k < SHARES; k++) {
            double share = k / (SHARES - 1.0);
            interval[k] = within(z, share) - share;
            quantile[k] = atMost(z, Normal.quantile(share)) - share;
        }
        double check = 0;
        double score = 0;
        for (int k = 1; k < SHARES; k++) {
            double share = k / (double) SHARES;
            check += pinball(z, sd, share) / (SHARES - 1);
            score += intervalScore(z, sd, share) / (SHARES - 1);
        }
        return new DistributionMetrics(
                Math.sqrt(variance),
                rootMeanSquare(interval),
                rootMeanSquare(quantile),
                meanAbsolute(interval),
                meanAbsolute(quantile),
                area(interval),
                nll,
                crps,
                check,
                score,
                ence(z, sd));
    }

    private static double within(double[] z, double share) {
        double half = Normal.quantile(0.5 + 0.5 * share);
        int count = 0;
        for (double each : z) {
            count += Math.abs(each) <= half ? 1 : 0;
        }
        return (double) count / z.length;
    }

    private static double atMost(double[] z, double bound) {
        int count = 0;
        for (double each : z) {
            count += each <= bound ? 1 : 0;
        }
        return (double) count / z.length;
    }

    private static double pinball(double[] z, double[] sd, double share) {
        double bound = Normal.quantile(share);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double over = sd[i] * (z[i] - bound);
            sum += Math.max(share * over, (share - 1) * over);
        }
        return sum / z.length;
    }

    private static double intervalScore(double[] z, double[] sd, double share) {
        double half = Normal.quantile(0.5 + 0.5 * share);
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            double outside = Math.max(0, Math.abs(z[i]) - half);
            sum += sd[i] * (2 * half + 2 / (1 - share) * outside);
        }
        return sum / z.length;
    }

    private static double rootMeanSquare(double[] distance) {
        double sum = 0;
        for (double d : distance) {
            sum += d * d;
        }
        return Math.sqrt(sum / distance.length);
    }

    private static double meanAbsolute(double[] distance) {
        double sum = 0;
        for (double d : distance) {
            sum += Math.abs(d);
        }
        return sum / distance.length;
    }

    /** Returns the area below the absolute value of a line through equally spaced points. */
    private static double area(double[] distance) {
        double sum = 0;
        for (int k = 1; k < distance.length; k++) {
            double a = Math.abs(distance[k - 1]);
            double b = Math.abs(distance[k]);
            boolean crosses = distance[k - 1] * distance[k] < 0;
            sum += crosses ? 0.5 * (a * a + b * b) / (a + b) : 0.5 * (a + b);
        }
        return sum / (distance.length - 1);
    }

    private static double ence(double[] z, double[] sd) {
        int n = z.length;
        int bins = Math.max(1, Math.min(BINS, n / ROWS_OF_A_BIN));
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> sd[i]));
        double sum = 0;
        for (int b = 0; b < bins; b++) {
            int from = (int) ((long) b * n / bins);
            int to = (int) ((long) (b + 1) * n / bins);
            double predicted = 0;
            double found = 0;
            for (int k = from; k < to; k++) {
                int i = order[k];
                predicted += sd[i] * sd[i];
                found += z[i] * sd[i] * (z[i] * sd[i]);
            }
            sum += Math.abs(1 - Math.sqrt(found / predicted));
        }
        return sum / bins;
    }

    /**
     * Returns the numbers under the names used in result files, in their fixed order.
     *
     * @return unmodifiable map in insertion order
     */
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("sharpness", sharpness);
        values.put("rmsce_interval", rmsceInterval);
        values.put("rmsce_quantile", rmsceQuantile);
        values.put("mace_interval", maceInterval);
        values.put("mace_quantile", maceQuantile);
        values.put("miscalibration_area", miscalibrationArea);
        values.put("nll", nll);
        values.put("crps", crps);
        values.put("check", check);
        values.put("interval_score", intervalScore);
        values.put("ence", ence);
        return Collections.unmodifiableMap(values);
    }
}
