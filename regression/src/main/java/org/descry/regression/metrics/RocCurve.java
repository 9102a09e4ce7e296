package org.descry.regression.metrics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Which share of the positives is caught at which share of false alarms, for every threshold of a
 * score.
 *
 * @param points from (0, 0) to (1, 1); points on a straight piece between two others are left out
 * @param auc area below the curve: the chance that a positive row scores above a negative one, ties
 *     counting half
 */
public record RocCurve(List<Point> points, double auc) {

    /** Copies the list. */
    public RocCurve {
        points = List.copyOf(points);
    }

    /**
     * One threshold.
     *
     * @param falsePositiveRate share of the negatives above the threshold
     * @param truePositiveRate share of the positives above the threshold
     */
    public record Point(double falsePositiveRate, double truePositiveRate) {}

    /**
     * Draws the curve of a score.
     *
     * @param labels true class [n], {@code true} = positive
     * @param score larger = more likely positive [n]; infinities are allowed, NaN is not
     * @return the curve; without both classes it has no points and an area of NaN
     * @throws IllegalArgumentException if there are no rows, lengths differ or a score is NaN
     */
    public static RocCurve of(boolean[] labels, double[] score) {
        Rows.requireNumbers("score", score, labels.length);
        long positives = 0;
        for (boolean label : labels) {
            positives += label ? 1 : 0;
        }
        long negatives = labels.length - positives;
        if (positives == 0 || negatives == 0) {
            return new RocCurve(List.of(), Double.NaN);
        }
        List<long[]> counts = steps(labels, score);
        // Twice the number of (positive, negative) pairs in order, so that ties count in whole
        // numbers.
        long pairs = 0;
        for (int k = 1; k < counts.size(); k++) {
            long[] from = counts.get(k - 1);
            long[] to = counts.get(k);
            pairs += (to[0] - from[0]) * (to[1] + from[1]);
        }
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < counts.size(); k++) {
            if (k == 0 || k == counts.size() - 1 || isCorner(counts, k)) {
                double fpr = (double) counts.get(k)[0] / negatives;
                points.add(new Point(fpr, (double) counts.get(k)[1] / positives));
            }
        }
        return new RocCurve(points, 0.5 * pairs / ((double) positives * negatives));
    }

    /**
     * Cumulative {false positives, true positives} after each distinct score, from the highest
     * down.
     */
    private static List<long[]> steps(boolean[] labels, double[] score) {
        Integer[] order = new Integer[score.length];
        Arrays.setAll(order, i -> i);
        // 0.0 and −0.0 are the same score.
        Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -score[i] + 0.0));
        List<long[]> counts = new ArrayList<>();
        counts.add(new long[] {0, 0});
        long fp = 0;
        long tp = 0;
        for (int k = 0; k < order.length; k++) {
            fp += labels[order[k]] ? 0 : 1;
            tp += labels[order[k]] ? 1 : 0;
            if (k == order.length - 1 || score[order[k + 1]] != score[order[k]]) {
                counts.add(new long[] {fp, tp});
            }
        }
        return counts;
    }

    private static boolean isCorner(List<long[]> counts, int k) {
        long[] before = counts.get(k - 1);
        long[] here = counts.get(k);
        long[] after = counts.get(k + 1);
        return (here[0] - before[0]) * (after[1] - here[1])
                != (after[0] - here[0]) * (here[1] - before[1]);
    }
}
