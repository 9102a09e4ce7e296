package org.descry.regression.internal.tuples;

/**
 * What the fits of one task need to know of its rows. Rows with coefficients of their own are a
 * task; without tasks there is one of weight 1.
 *
 * @param gram inner products of the task's standardised features [K × K]
 * @param covariance inner products of those features with the standardised target [K]
 * @param weight share of the task in the score, above 0: its part of the total sum of squares
 */
public record TaskCorrelations(GramRows gram, double[] covariance, double weight) {
    public TaskCorrelations {
        if (covariance.length != gram.features()) {
            throw new IllegalArgumentException(
                    "%d covariances for %d features".formatted(covariance.length, gram.features()));
        }
        for (int i = 0; i < covariance.length; i++) {
            if (!(Math.abs(covariance[i]) <= 1 + 1e-6)) {
                throw new IllegalArgumentException(
                        "feature %d: correlation %s not in [-1, 1]".formatted(i, covariance[i]));
            }
        }
        if (!(weight > 0 && weight <= 1 + 1e-6)) {
            throw new IllegalArgumentException("weight must lie in (0, 1], got " + weight);
        }
    }
}
