package org.descry.regression.metrics;

/**
 * How often each class was called what.
 *
 * @param truePositives positive rows called positive
 * @param falsePositives negative rows called positive
 * @param trueNegatives negative rows called negative
 * @param falseNegatives positive rows called negative
 */
public record ConfusionCounts(
        int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

    /** Refuses negative counts and an empty table. */
    public ConfusionCounts {
        if (truePositives < 0 || falsePositives < 0 || trueNegatives < 0 || falseNegatives < 0) {
            throw new IllegalArgumentException("counts must not be negative");
        }
        if (truePositives + falsePositives + trueNegatives + falseNegatives == 0) {
            throw new IllegalArgumentException("no rows to judge");
        }
    }

    /**
     * Counts the rows.
     *
     * @param labels true class [n], {@code true} = positive
     * @param predicted predicted class [n]
     * @return the four counts
     * @throws IllegalArgumentException if there are no rows or the lengths differ
     */
    public static ConfusionCounts of(boolean[] labels, boolean[] predicted) {
        Rows.requireLength("predicted", predicted.length, labels.length);
        int tp = 0;
        int fp = 0;
        int tn = 0;
        int fn = 0;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i]) {
                tp += predicted[i] ? 1 : 0;
                fn += predicted[i] ? 0 : 1;
            } else {
                fp += predicted[i] ? 1 : 0;
                tn += predicted[i] ? 0 : 1;
            }
        }
        return new ConfusionCounts(tp, fp, tn, fn);
    }

    /** Returns the number of rows. */
    public int rows() {
        return positives() + negatives();
    }

    /** Returns the number of rows that are positive in truth. */
    public int positives() {
        return truePositives + falseNegatives;
    }

    /** Returns the number of rows that are negative in truth. */
    public int negatives() {
        return trueNegatives + falsePositives;
    }

    /** Returns the number of rows called rightly. */
    public int correct() {
        return truePositives + trueNegatives;
    }

    /** Returns the fraction of rows called rightly. */
    public double accuracy() {
        return (double) correct() / rows();
    }

    /**
     * Returns the mean of the two classes' fractions called rightly; with one class only, that
     * class's fraction.
     */
    public double balancedAccuracy() {
        if (positives() == 0) {
            return (double) trueNegatives / negatives();
        }
        if (negatives() == 0) {
            return (double) truePositives / positives();
        }
        return 0.5 * ((double) truePositives / positives() + (double) trueNegatives / negatives());
    }

    /**
     * Returns Matthews' correlation between true and predicted class, −1 to 1; 0 when a class is
     * missing in truth or in prediction.
     *
     * @source Matthews, Biochim. Biophys. Acta 405, 442 (1975), doi:10.1016/0005-2795(75)90109-9
     */
    public double mcc() {
        double calledPositive = (double) truePositives + falsePositives;
        double calledNegative = (double) trueNegatives + falseNegatives;
        double scale =
                Math.sqrt(calledPositive * positives()) * Math.sqrt(calledNegative * negatives());
        if (scale == 0) {
            return 0;
        }
        double agreement =
                (double) truePositives * trueNegatives - (double) falsePositives * falseNegatives;
        return agreement / scale;
    }
}
