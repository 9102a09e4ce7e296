package org.descry.regression.baselines;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.tribuo.Model;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

/**
 * Tribuo's elastic net on all standardised features, its penalty chosen by inner cross-validation.
 */
record TribuoElasticNet() implements Learner {

    private static final RegressionFactory FACTORY = new RegressionFactory();
    private static final String VALUE = "y";

    /** Penalties tried, for a target of standard deviation 1, the largest first. */
    private static final double[] PENALTIES = {0.3, 0.1, 0.03, 0.01, 0.003, 0.001};

    private static final double L1_SHARE = 0.5;
    private static final int INNER_FOLDS = 5;

    @Override
    public String name() {
        return "elastic net of all features";
    }

    @Override
    public String library() {
        return TribuoExamples.LIBRARY;
    }

    /**
     * Without rows enough for inner folds the middle penalty is taken; of equal penalties the
     * larger.
     */
    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        double chosen = PENALTIES[PENALTIES.length / 2];
        if (y.length >= 2 * INNER_FOLDS) {
            double least = Double.POSITIVE_INFINITY;
            int[] fold = new int[y.length];
            Arrays.setAll(fold, i -> i % INNER_FOLDS);
            shuffle(fold, new SplittableRandom(seed));
            for (double penalty : PENALTIES) {
                double error = heldOutError(x, y, fold, penalty, seed);
                if (error < least) {
                    least = error;
                    chosen = penalty;
                }
            }
        }
        return fit(x, y, chosen, seed);
    }

    private static double heldOutError(
            double[][] x, double[] y, int[] fold, double penalty, long seed) {
        double error = 0;
        for (int f = 0; f < INNER_FOLDS; f++) {
            int[] train = Folds.outside(fold, f);
            int[] held = Folds.inside(fold, f);
            double[] known = Columns.rows(y, train);
            double[] predicted =
                    fit(Columns.rows(x, train), known, penalty, seed)
                            .predict(Columns.rows(x, held));
            for (int i = 0; i < held.length; i++) {
                error += (predicted[i] - y[held[i]]) * (predicted[i] - y[held[i]]);
            }
        }
        return error;
    }

    private static Fitted fit(double[][] x, double[] y, double penalty, long seed) {
        double mean = Columns.mean(y);
        double deviation = Columns.deviation(y);
        if (!(deviation > 0)) {
            return new ConstantPrediction.Constant(mean);
        }
        double[] scaled = Arrays.stream(y).map(v -> (v - mean) / deviation).toArray();
        Standardiser standardiser = new Standardiser(x);
        Model<Regressor> model =
                TribuoExamples.train(
                        new ElasticNetCDTrainer(penalty, L1_SHARE, seed),
                        FACTORY,
                        standardiser.apply(x),
                        scaled,
                        v -> new Regressor(VALUE, v));
        return new ElasticNet(standardiser, model, mean, deviation, penalty);
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    private record ElasticNet(
            Standardiser standardiser,
            Model<Regressor> model,
            double mean,
            double deviation,
            double penalty)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted =
                    TribuoExamples.predict(
                            model,
                            FACTORY,
                            standardiser.apply(x),
                            p -> p.getOutput().getValues()[0]);
            return Arrays.stream(predicted).map(v -> mean + deviation * v).toArray();
        }

        @Override
        public String note() {
            return "standardised features, penalty " + penalty + ", half of it absolute values";
        }
    }
}
