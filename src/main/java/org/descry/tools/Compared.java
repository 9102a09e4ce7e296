package org.descry.tools;

import org.descry.regression.metrics.Estimate;

/**
 * Two methods on the same rows, held out in the same folds.
 *
 * @param with what the descriptor is compared with
 * @param meaning how both were held out
 * @param rows how many rows both predict
 * @param folds how many folds they are dealt to
 * @param error what the errors are: RMSE, or log loss (nats)
 * @param own held-out error of the descriptor
 * @param other that of the other
 * @param difference of the first less the second
 */
record Compared(
        String with,
        String meaning,
        int rows,
        int folds,
        String error,
        double own,
        double other,
        Estimate difference) {

    /** Returns whether the rows cannot tell which is better. */
    boolean alike() {
        return difference.lower() <= 0 && difference.upper() >= 0;
    }

    /** Returns {@code indistinguishable}, {@code better} or {@code worse}. */
    String verdict() {
        if (alike()) {
            return "indistinguishable";
        }
        return difference.value() < 0 ? "better" : "worse";
    }
}
