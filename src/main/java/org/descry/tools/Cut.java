package org.descry.tools;

import java.util.Arrays;
import java.util.Comparator;
import org.descry.regression.metrics.ConfusionCounts;
import org.descry.regression.metrics.RocCurve;

/**
 * How well one number alone tells two classes apart.
 *
 * @param auc chance that a positive row and a negative one are in order, in the direction that
 *     tells more
 * @param threshold the cut with the most rows right, half way between two values; the lowest such
 * @param above whether rows above the cut are called positive, else those below
 * @param accuracy fraction of the rows right, on the rows the cut was chosen on
 */
record Cut(double auc, double threshold, boolean above, double accuracy) {

    /**
     * Finds the best cut.
     *
     * @param x values [n], finite
     * @param positive classes [n]
     */
    static Cut of(double[] x, boolean[] positive) {
        Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        int positives = 0;
        for (boolean each : positive) {
            positives += each ? 1 : 0;
        }
        // Rows right when everything above the cut is called positive; the cut starts below all.
        int right = positives;
        int best = -1;
        double threshold = Double.NaN;
        boolean above = true;
        for (int k = 0; k < order.length - 1; k++) {
            right += positive[order[k]] ? -1 : 1;
            double here = x[order[k]];
            double next = x[order[k + 1]];
            int most = Math.max(right, x.length - right);
            if (here < next && most > best) {
                best = most;
                threshold = here + (next - here) / 2;
                above = right >= x.length - right;
            }
        }
        double accuracy = best < 0 ? Double.NaN : (double) best / x.length;
        double auc = RocCurve.of(positive, x).auc();
        return new Cut(Math.max(auc, 1 - auc), threshold, above, accuracy);
    }

    /** Returns the counts of a rule on these rows. */
    static ConfusionCounts counts(double[] x, boolean[] positive, Rule rule) {
        boolean[] called = new boolean[x.length];
        for (int i = 0; i < x.length; i++) {
            called[i] = rule.calls(x[i]);
        }
        return ConfusionCounts.of(positive, called);
    }

    /** Names a class from one number. */
    @FunctionalInterface
    interface Rule {
        /** Returns whether the positive class is named. */
        boolean calls(double value);
    }
}
