package org.descry.regression.models;

import java.util.List;

/**
 * Predictions for a table of rows; every array has one entry per row.
 *
 * @param prediction value in the unit of the target, or the predicted class (1 positive, 0
 *     negative); NaN where a row cannot be predicted
 * @param probability calibrated probability of the positive class; empty for regression
 * @param lower lower end of the interval (regression) or of the probability range; NaN = none
 * @param upper upper end, as {@code lower}
 * @param inDomain whether the row lies inside the training data
 * @param reason {@code ;}-joined codes of why not, or why something is missing; empty text when
 *     nothing is to be said
 */
public record Predictions(
        double[] prediction,
        double[] probability,
        double[] lower,
        double[] upper,
        boolean[] inDomain,
        List<String> reason) {
    public Predictions {
        reason = List.copyOf(reason);
        int rows = prediction.length;
        if (lower.length != rows
                || upper.length != rows
                || inDomain.length != rows
                || reason.size() != rows
                || !(probability.length == 0 || probability.length == rows)) {
            throw new IllegalArgumentException("predictions need one entry per row everywhere");
        }
    }
}
