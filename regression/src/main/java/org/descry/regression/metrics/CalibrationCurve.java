package org.descry.regression.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Predicted probability against observed frequency, in ten bins of equal width.
 *
 * @param bins from [0, 0.1) to [0.9, 1]
 * @param ece expected calibration error: the mean over rows of the distance between a bin's mean
 *     probability and its observed frequency
 */
public record CalibrationCurve(List<Bin> bins, double ece) {

    /** Number of bins. */
    public static final int BINS = 10;

    private static final int MOST_DRAWS = 2_000;
    private static final int FEWEST_DRAWS = 200;
    private static final long ROW_BUDGET = 20_000_000L;

    /** Copies the list. */
    public CalibrationCurve {
        bins = List.copyOf(bins);
    }

    /**
     * One bin.
     *
     * @param lower lower end, included
     * @param upper upper end, excluded except for the last bin
     * @param count rows in the bin
     * @param predicted mean predicted probability, NaN for an empty bin
     * @param observed fraction of positives, NaN for an empty bin
     */
    public record Bin(double lower, double upper, int count, double predicted, double observed) {}

    /**
     * Draws the curve.
     *
     * @param labels true class [n], {@code true} = positive
     * @param probability probability of the positive class [n], in [0, 1]
     * @return the curve
     * @throws IllegalArgumentException if there are no rows, lengths differ or a value lies outside
     *     [0, 1]
     * @source Naeini, Cooper, Hauskrecht, Proc. AAAI 29, 2901 (2015), doi:10.1609/aaai.v29i1.9602
     */
    public static CalibrationCurve of(boolean[] labels, double[] probability) {
        Rows.requireProbabilities(probability, labels.length);
        int[] count = new int[BINS];
        int[] positives = new int[BINS];
        double[] sum = new double[BINS];
        for (int i = 0; i < labels.length; i++) {
            int bin = bin(probability[i]);
            count[bin]++;
            positives[bin] += labels[i] ? 1 : 0;
            sum[bin] += probability[i];
        }
        List<Bin> bins = new ArrayList<>();
        double ece = 0;
        for (int b = 0; b < BINS; b++) {
            double n = count[b];
            double lower = b / (double) BINS;
            double upper = (b + 1) / (double) BINS;
            bins.add(new Bin(lower, upper, count[b], sum[b] / n, positives[b] / n));
            ece += Math.abs(positives[b] - sum[b]);
        }
        return new CalibrationCurve(bins, ece / labels.length);
    }

    /**
     * Returns the calibration error that perfectly calibrated probabilities stay below in 95 of 100
     * samples.
     *
     * <p>Every error estimated on few rows is positive, even of perfect probabilities. This draws
     * outcomes with exactly the given probabilities, 2,000 times (fewer above 10,000 rows, never
     * fewer than 200), and takes the 95 % point: a measured error below it is no evidence of
     * miscalibration.
     *
     * @param probability probability of the positive class [n], in [0, 1]
     * @param random source of the simulated outcomes
     * @return the 95 % point of the simulated errors
     * @throws IllegalArgumentException if there are no rows or a value lies outside [0, 1]
     */
    public static double eceNull95(double[] probability, RandomGenerator random) {
        Rows.requireProbabilities(probability, probability.length);
        int n = probability.length;
        int draws = (int) Math.max(FEWEST_DRAWS, Math.min(MOST_DRAWS, ROW_BUDGET / n));
        int[] bin = new int[n];
        for (int i = 0; i < n; i++) {
            bin[i] = bin(probability[i]);
        }
        double[] errors = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            double[] excess = new double[BINS];
            for (int i = 0; i < n; i++) {
                double outcome = random.nextDouble() < probability[i] ? 1 : 0;
                excess[bin[i]] += outcome - probability[i];
            }
            double error = 0;
            for (double e : excess) {
                error += Math.abs(e);
            }
            errors[draw] = error / n;
        }
        return Quantiles.of(errors, 0.95);
    }

    private static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }
}
