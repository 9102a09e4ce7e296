package org.descry.regression.models;

/**
 * What a model's search predicted for training rows that were held out from it.
 *
 * @param prediction predicted value of what is fitted, or calibrated probability of the positive
 *     class [n]
 * @param observed what is fitted, or the class as 1 and 0 [n]
 */
public record HeldOut(double[] prediction, double[] observed) {
    public HeldOut {
        if (prediction.length != observed.length || prediction.length == 0) {
            throw new IllegalArgumentException(
                    "held-out rows need a prediction and an observation each, got %d and %d"
                            .formatted(prediction.length, observed.length));
        }
    }

    /** Returns the number of rows n. */
    public int rows() {
        return prediction.length;
    }

    /**
     * Returns what is to be expected of a candidate that was chosen for its prediction.
     *
     * <p>The best predictions are best partly by errors in their favour, so the observed values of
     * held-out rows lie on a flatter line over the predicted ones; that line, never steeper than
     * one to one, gives the value.
     *
     * @param predicted as {@link #prediction}
     */
    public double expected(double predicted) {
        int n = rows();
        double x = 0;
        double y = 0;
        for (int i = 0; i < n; i++) {
            x += prediction[i] / n;
            y += observed[i] / n;
        }
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (prediction[i] - x) * (prediction[i] - x);
            xy += (prediction[i] - x) * (observed[i] - y);
        }
        double slope = xx > 0 ? Math.max(0, Math.min(1, xy / xx)) : 0;
        return y + slope * (predicted - x);
    }
}
