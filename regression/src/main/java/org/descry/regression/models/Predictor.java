package org.descry.regression.models;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.descriptors.expressions.Expression;

/** A finished model, ready for new rows. Thread-safe. */
public interface Predictor {

    /** Returns the columns to give, in this order. */
    List<InputColumn> inputs();

    Kind kind();

    /** Returns the formula as plain text, with its coefficients. */
    String text();

    /** Returns the features of the descriptor. */
    List<Expression> features();

    /**
     * Returns the ranking score: log-odds of the positive class, or the predicted value.
     *
     * @param columns values [inputs × rows], in the units of {@link #inputs()}
     * @param rows how many rows to score
     * @return score [rows]; not finite where a row cannot be predicted
     */
    double[] score(double[][] columns, int rows);

    /**
     * Returns predictions with ranges and domain flags.
     *
     * @param columns values [inputs × rows], in the units of {@link #inputs()}; NaN = missing
     * @param rows how many rows to predict
     */
    Predictions predict(double[][] columns, int rows);

    /**
     * Returns what is to be expected of a candidate that was chosen for its prediction, in the unit
     * of the target; see {@link HeldOut#expected}. Empty for classes, and where no rows were held
     * out.
     */
    default OptionalDouble expected(double prediction) {
        return OptionalDouble.empty();
    }

    /**
     * Returns why rows lie outside the training data, each as {@code ;}-joined codes of {@link
     * org.descry.regression.domain.Reason}; empty where a row lies inside.
     *
     * @param columns values [inputs × rows], in the units of {@link #inputs()}
     * @param rows how many rows to look at
     */
    List<Optional<String>> outside(double[][] columns, int rows);
}
