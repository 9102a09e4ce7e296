package org.descry.regression.exhaustive;

import java.util.Arrays;

/**
 * Whether a model cannot be told from the best one: by at most one standard error of the row-by-row
 * differences its mean loss is the larger one.
 */
final class OneStandardError {
    /**
     * Part of the best one's loss that rounding may add to a difference: models that span the same
     * columns agree to about 1e-13.
     */
    private static final double ROUNDING = 1e-9;

    private final double[] best;
    private final double[] share;
    private final double[] ones;
    private final double slack;

    /**
     * @param best losses of the best model times the rows' weights, in any unit [n]
     * @param weights of the rows [n]
     */
    OneStandardError(double[] best, double[] weights) {
        this.best = best.clone();
        this.share = weights.clone();
        this.ones = new double[best.length];
        Arrays.fill(ones, 1);
        double total = Gram.sum(weights);
        for (int i = 0; i < share.length; i++) {
            share[i] /= total;
        }
        this.slack = ROUNDING * Gram.sum(best);
    }

    /**
     * Returns whether a model is within one standard error.
     *
     * @param loss its losses times the rows' weights, in the unit of the best one's [n]; changed
     */
    boolean holds(double[] loss) {
        int n = loss.length;
        for (int i = 0; i < n; i++) {
            loss[i] -= best[i];
        }
        double difference = Gram.dot(loss, ones);
        for (int i = 0; i < n; i++) {
            loss[i] -= share[i] * difference;
        }
        double squares = Gram.dot(loss, loss);
        return difference <= Math.sqrt(squares * n / Math.max(1, n - 1)) + slack;
    }
}
