package org.descry.regression.calibration;

import java.util.Arrays;
import java.util.Comparator;

/** Log-odds with their classes, sorted, so that a fit does not depend on the order of the rows. */
final class LabelledScores {

    /** Scores beyond this are as good as certain; the limit keeps sums finite. */
    private static final double LARGEST = 700;

    private final double[] score;
    private final boolean[] label;

    private LabelledScores(double[] score, boolean[] label) {
        this.score = score;
        this.label = label;
    }

    static LabelledScores of(double[] logOdds, boolean[] labels) {
        if (logOdds.length == 0) {
            throw new IllegalArgumentException("no rows to calibrate on");
        }
        if (labels.length != logOdds.length) {
            throw new IllegalArgumentException(
                    "labels must have one value per row (%d), got %d"
                            .formatted(logOdds.length, labels.length));
        }
        double[] clipped = new double[logOdds.length];
        Integer[] order = new Integer[logOdds.length];
        for (int i = 0; i < logOdds.length; i++) {
            if (Double.isNaN(logOdds[i])) {
                throw new IllegalArgumentException("log-odds are NaN in row " + i);
            }
            // Adding 0.0 turns −0.0 into 0.0: equal scores must sort as equal.
            clipped[i] = clip(logOdds[i]) + 0.0;
            order[i] = i;
        }
        Arrays.sort(
                order,
                Comparator.comparingDouble((Integer i) -> clipped[i])
                        .thenComparing(i -> labels[i]));
        double[] score = new double[order.length];
        boolean[] label = new boolean[order.length];
        for (int k = 0; k < order.length; k++) {
            score[k] = clipped[order[k]];
            label[k] = labels[order[k]];
        }
        return new LabelledScores(score, label);
    }

    static double clip(double logOdds) {
        return Math.max(-LARGEST, Math.min(LARGEST, logOdds));
    }

    int size() {
        return score.length;
    }

    double score(int i) {
        return score[i];
    }

    boolean label(int i) {
        return label[i];
    }

    int positives() {
        int count = 0;
        for (boolean l : label) {
            count += l ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the outcomes to fit to, a little inside 0 and 1 so that separated classes give finite
     * parameters.
     *
     * @source Platt, in Advances in Large Margin Classifiers, MIT Press (1999), 61: (N₊+1)/(N₊+2)
     *     and 1/(N₋+2)
     */
    double[] smoothedOutcomes() {
        double positives = positives();
        double negatives = size() - positives;
        double[] target = new double[size()];
        for (int i = 0; i < target.length; i++) {
            target[i] = label[i] ? (positives + 1) / (positives + 2) : 1 / (negatives + 2);
        }
        return target;
    }
}
