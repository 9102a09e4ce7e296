package org.descry.regression.metrics;

/**
 * Proper scores of predicted probabilities: lower is better, and only honest probabilities reach
 * the lowest mean.
 */
public final class ProbabilityScores {

    /** Probabilities are moved to at least this far from 0 and 1 before a log loss is reported. */
    public static final double REPORTED_CLIP = 1e-3;

    private ProbabilityScores() {}

    /**
     * Returns the mean squared difference between probability and outcome (1 or 0).
     *
     * @param labels true class [n], {@code true} = positive
     * @param probability probability of the positive class [n], in [0, 1]
     * @return the score, from 0 (sure and right) to 1 (sure and wrong)
     * @throws IllegalArgumentException if there are no rows, lengths differ or a value lies outside
     *     [0, 1]
     * @source Brier, Mon. Weather Rev. 78, 1 (1950),
     *     doi:10.1175/1520-0493(1950)078&lt;0001:VOFEIT&gt;2.0.CO;2
     */
    public static double brier(boolean[] labels, double[] probability) {
        Rows.requireProbabilities(probability, labels.length);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            double miss = (labels[i] ? 1 : 0) - probability[i];
            sum += miss * miss;
        }
        return sum / labels.length;
    }

    /**
     * Returns the mean negative log-probability of the outcomes, in nats, at {@link
     * #REPORTED_CLIP}.
     *
     * @param labels true class [n], {@code true} = positive
     * @param probability probability of the positive class [n], in [0, 1]
     * @return the score; ln 2 = 0.693 for a coin
     * @throws IllegalArgumentException if there are no rows, lengths differ or a value lies outside
     *     [0, 1]
     */
    public static double logLoss(boolean[] labels, double[] probability) {
        Rows.requireProbabilities(probability, labels.length);
        double sum = 0;
        for (int i = 0; i < labels.length; i++) {
            sum += logLoss(labels[i], probability[i]);
        }
        return sum / labels.length;
    }

    /**
     * Returns the negative log-probability of one outcome, in nats, at {@link #REPORTED_CLIP}.
     *
     * @param label true class, {@code true} = positive
     * @param probability probability of the positive class, in [0, 1]
     * @return the loss, from 0.001 to 6.908; NaN for a probability of NaN
     */
    public static double logLoss(boolean label, double probability) {
        double ofOutcome = label ? probability : 1 - probability;
        double clipped = Math.min(1 - REPORTED_CLIP, Math.max(REPORTED_CLIP, ofOutcome));
        return -StrictMath.log(clipped);
    }
}
