package org.descry.regression.discovery;

import java.util.List;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.search.FoundModel;

/**
 * How a procedure did on rows it had not seen.
 *
 * @param metrics the usual numbers over all held-out rows
 * @param loss mean squared error, weighted where rows have weights, or mean log loss of calibrated
 *     probabilities
 * @param standardError of {@code loss}: spread of the folds' means / √folds
 * @param prediction held-out value, or calibrated probability of the positive class [n]
 * @param score held-out value, or log-odds before calibration [n]
 * @param models what each fold found and was judged by [folds]
 */
public record CrossValidated(
        Metrics metrics,
        double loss,
        double standardError,
        double[] prediction,
        double[] score,
        List<FoundModel> models) {
    public CrossValidated {
        models = List.copyOf(models);
    }

    /**
     * Returns the error in the unit it is shown in: the root for numbers, the log loss itself for
     * classes.
     */
    public double error(boolean regression) {
        return regression ? Math.sqrt(loss) : loss;
    }

    /** Returns the standard error of {@link #error}. */
    public double errorSpread(boolean regression) {
        return regression && loss > 0 ? standardError / (2 * Math.sqrt(loss)) : standardError;
    }
}
