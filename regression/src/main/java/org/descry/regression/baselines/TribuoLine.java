package org.descry.regression.baselines;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.tribuo.Model;
import org.tribuo.SparseTrainer;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.ElasticNetCDTrainer;
import org.tribuo.regression.slm.LARSLassoTrainer;

/**
 * Tribuo's linear models of all standardised features, what limits them chosen by inner
 * cross-validation.
 *
 * @param method how coefficients are kept small
 */
record TribuoLine(Method method) implements Learner {

    /** What limits a model, from the strictest on. */
    enum Method {
        /** A penalty, for a target of standard deviation 1. */
        ELASTIC_NET("elastic net of all features", 0.3, 0.1, 0.03, 0.01, 0.003, 0.001) {
            @Override
            SparseTrainer<Regressor> trainer(double limit, long seed) {
                return new ElasticNetCDTrainer(limit, L1_SHARE, seed);
            }

            @Override
            String note(double limit) {
                return "standardised features, penalty %s, half of it absolute values"
                        .formatted(limit);
            }
        },
        /** How many features enter, one after the other. */
        LARS_LASSO("LARS-LASSO of all features", 1, 2, 3, 5, 8, 13, 21, 34) {
            @Override
            SparseTrainer<Regressor> trainer(double limit, long seed) {
                return new LARSLassoTrainer((int) limit);
            }

            @Override
            String note(double limit) {
                return "standardised features, stopped after %d %s"
                        .formatted((int) limit, limit == 1 ? "step" : "steps");
            }
        };

        private final String text;
        private final double[] limits;

        Method(String text, double... limits) {
            this.text = text;
            this.limits = limits;
        }

        abstract SparseTrainer<Regressor> trainer(double limit, long seed);

        abstract String note(double limit);

        /** Returns the limits that can be told apart: no more steps than features. */
        private double[] limits(int features) {
            return this == ELASTIC_NET
                    ? limits
                    : DoubleStream.of(limits).filter(k -> k <= features).toArray();
        }
    }

    private static final RegressionFactory FACTORY = new RegressionFactory();
    private static final String VALUE = "y";
    private static final double L1_SHARE = 0.5;
    private static final int INNER_FOLDS = 5;

    @Override
    public String name() {
        return method.text;
    }

    @Override
    public String library() {
        return TribuoExamples.LIBRARY;
    }

    /**
     * Without rows enough for inner folds the middle limit is taken; of equal ones the stricter.
     * Constant columns are passed over.
     */
    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        double[] limits = method.limits(x.length);
        double chosen = limits[limits.length / 2];
        if (y.length >= 2 * INNER_FOLDS) {
            double least = Double.POSITIVE_INFINITY;
            int[] fold = new int[y.length];
            Arrays.setAll(fold, i -> i % INNER_FOLDS);
            shuffle(fold, new SplittableRandom(seed));
            for (double limit : limits) {
                double error = heldOutError(x, y, fold, limit, seed);
                if (error < least) {
                    least = error;
                    chosen = limit;
                }
            }
        }
        return fit(x, y, chosen, seed);
    }

    private double heldOutError(double[][] x, double[] y, int[] fold, double limit, long seed) {
        double error = 0;
        for (int f = 0; f < INNER_FOLDS; f++) {
            int[] train = Folds.outside(fold, f);
            int[] held = Folds.inside(fold, f);
            double[] known = Columns.rows(y, train);
            double[] predicted =
                    fit(Columns.rows(x, train), known, limit, seed).predict(Columns.rows(x, held));
            for (int i = 0; i < held.length; i++) {
                error += (predicted[i] - y[held[i]]) * (predicted[i] - y[held[i]]);
            }
        }
        return error;
    }

    private Fitted fit(double[][] x, double[] y, double limit, long seed) {
        double mean = Columns.mean(y);
        double deviation = Columns.deviation(y);
        int[] varied =
                IntStream.range(0, x.length).filter(j -> Columns.deviation(x[j]) > 0).toArray();
        if (!(deviation > 0) || varied.length == 0) {
            return new ConstantPrediction.Constant(mean);
        }
        double[] scaled = Arrays.stream(y).map(v -> (v - mean) / deviation).toArray();
        double[][] columns = Columns.picked(x, varied);
        Standardiser standardiser = new Standardiser(columns);
        double most = method == Method.LARS_LASSO ? Math.min(limit, varied.length) : limit;
        Model<Regressor> model =
                TribuoExamples.train(
                        method.trainer(most, seed),
                        FACTORY,
                        standardiser.apply(columns),
                        scaled,
                        v -> new Regressor(VALUE, v));
        return new Line(varied, standardiser, model, mean, deviation, method.note(most));
    }

    private static void shuffle(int[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = values[i];
            values[i] = values[j];
            values[j] = swapped;
        }
    }

    private record Line(
            int[] varied,
            Standardiser standardiser,
            Model<Regressor> model,
            double mean,
            double deviation,
            String note)
            implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            double[] predicted =
                    TribuoExamples.predict(
                            model,
                            FACTORY,
                            standardiser.apply(Columns.picked(x, varied)),
                            p -> p.getOutput().getValues()[0]);
            return Arrays.stream(predicted).map(v -> mean + deviation * v).toArray();
        }
    }
}
