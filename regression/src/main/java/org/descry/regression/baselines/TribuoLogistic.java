package org.descry.regression.baselines;

import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** Tribuo's logistic regression on all standardised features. */
record TribuoLogistic() implements Learner {

    private static final LabelFactory FACTORY = new LabelFactory();
    private static final Label POSITIVE = new Label("1");
    private static final Label NEGATIVE = new Label("0");

    private static final double LEARNING_RATE = 0.3;

    /** Rows looked at in one fit, so that small tables are passed through more often. */
    private static final double STEPS = 60_000;

    private static final int FEWEST_PASSES = 5;
    private static final int MOST_PASSES = 200;

    @Override
    public String name() {
        return "logistic regression of all features";
    }

    @Override
    public String library() {
        return TribuoExamples.LIBRARY;
    }

    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        Standardiser standardiser = new Standardiser(x);
        int passes = (int) Math.max(FEWEST_PASSES, Math.min(MOST_PASSES, STEPS / y.length));
        LinearSGDTrainer trainer =
                new LinearSGDTrainer(
                        new LogMulticlass(),
                        new AdaGrad(LEARNING_RATE),
                        passes,
                        Integer.MAX_VALUE,
                        seed);
        Model<Label> model =
                TribuoExamples.train(
                        trainer,
                        FACTORY,
                        standardiser.apply(x),
                        y,
                        v -> v == 1 ? POSITIVE : NEGATIVE);
        return new Logistic(standardiser, model, passes);
    }

    private record Logistic(Standardiser standardiser, Model<Label> model, int passes)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted =
                    TribuoExamples.predict(
                            model,
                            FACTORY,
                            standardiser.apply(x),
                            p -> p.getOutputScores().get(POSITIVE.getLabel()).getScore());
            for (int i = 0; i < predicted.length; i++) {
                // A softmax may leave [0, 1] by its rounding.
                predicted[i] = Math.max(0, Math.min(1, predicted[i]));
            }
            return predicted;
        }

        @Override
        public String note() {
            return "standardised features, no penalty, " + passes + " passes";
        }
    }
}
