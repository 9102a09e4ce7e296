package org.descry.regression.baselines;

import java.util.Arrays;
import org.descry.regression.models.Kind;

/**
 * Predicts the mean of the training target: the base rate for classes, hence the majority class.
 */
record ConstantPrediction(Kind kind) implements Learner {

    @Override
    public String name() {
        return kind == Kind.CLASSIFICATION ? "majority class" : "mean";
    }

    @Override
    public String library() {
        return "";
    }

    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        return new Constant(Columns.mean(y));
    }

    /** One number for every row. */
    record Constant(double value) implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted = new double[x[0].length];
            Arrays.fill(predicted, value);
            return predicted;
        }

        @Override
        public String note() {
            return "no features used";
        }
    }
}
