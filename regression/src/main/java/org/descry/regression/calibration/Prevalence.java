package org.descry.regression.calibration;

/**
 * Moves probabilities from the share of positives among the training rows to another share.
 *
 * <p>Bayes: odds of the row · (P / (1 − P)) / (B / (1 − B)), B being the base rate of the training
 * rows and P the share elsewhere. Right when the two places differ in how frequent the classes are
 * and not in what the rows of each class look like.
 *
 * @param baseRate share of positives among the training rows, strictly between 0 and 1
 * @param prevalence share of positives among the rows to be predicted, strictly between 0 and 1
 * @source Saerens, Latinne, Decaestecker, Neural Comput. 14, 21 (2002),
 *     doi:10.1162/089976602753284446, eq. 2.4
 */
public record Prevalence(double baseRate, double prevalence) {
    /** Refuses shares without odds. */
    public Prevalence {
        if (!(baseRate > 0 && baseRate < 1 && prevalence > 0 && prevalence < 1)) {
            throw new IllegalArgumentException(
                    "shares of positives must lie between 0 and 1, got %s and %s"
                            .formatted(baseRate, prevalence));
        }
    }

    /**
     * Returns the probability at the other share; it rises with the one given.
     *
     * @param probability from 0 to 1; NaN gives NaN
     */
    public double apply(double probability) {
        double yes = probability * prevalence * (1 - baseRate);
        double no = (1 - probability) * (1 - prevalence) * baseRate;
        return yes / (yes + no);
    }
}
