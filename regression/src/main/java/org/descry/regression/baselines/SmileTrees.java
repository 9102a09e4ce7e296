package org.descry.regression.baselines;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.descry.regression.models.Kind;
import smile.base.cart.Loss;
import smile.base.cart.SplitRule;
import smile.classification.SoftClassifier;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.formula.Formula;
import smile.data.vector.DoubleVector;
import smile.data.vector.IntVector;
import smile.math.MathEx;

/**
 * Smile's tree ensembles, for both kinds of target.
 *
 * <p>Everything runs in a pool of one thread: Smile's forest differs from run to run on two, even
 * when seeded.
 *
 * @param kind whether the target is a number or a class
 * @param method forest or boosting
 */
record SmileTrees(Kind kind, Method method) implements Learner {

    /** The two ensembles. */
    enum Method {
        FOREST("random forest"),
        BOOSTING("gradient boosting");

        private final String text;

        Method(String text) {
            this.text = text;
        }
    }

    private static final String TARGET = "y";

    /**
     * Splits looked at (rows × features tried per node × trees) in one fit; decides the trees of
     * large tables.
     */
    private static final double WORK = 1.5e6;

    private static final int MOST_TREES = 100;
    private static final int FEWEST_TREES = 30;
    private static final int FOREST_DEPTH = 25;
    private static final int BOOSTING_DEPTH = 5;
    private static final int BOOSTING_LEAVES = 8;
    private static final double SHRINKAGE = 0.1;
    private static final double SUBSAMPLE = 0.7;

    /** Columns up to which trees for numbers try all: a third of so few misses the right one. */
    private static final int FEW = 6;

    @Override
    public String name() {
        return method.text;
    }

    @Override
    public String library() {
        return "Smile 2.6.0";
    }

    @Override
    public Fitted fit(double[][] x, double[] y, long seed) {
        return onOneThread(
                () -> method == Method.FOREST ? forest(x, y, seed) : boosting(x, y, seed));
    }

    private Fitted forest(double[][] x, double[] y, long seed) {
        int p = x.length;
        boolean classes = kind == Kind.CLASSIFICATION;
        int tried =
                Math.max(1, classes ? (int) Math.ceil(Math.sqrt(p)) : p <= FEW ? p : (p + 2) / 3);
        int trees = trees(y.length, tried);
        int leafRows = classes ? 1 : 3;
        LongStream seeds = new SplittableRandom(seed).longs(trees);
        MathEx.setSeed(seed);
        Formula formula = Formula.lhs(TARGET);
        String note = trees + " trees, " + tried + " features tried per node";
        DataFrame frame = frame(x, y);
        if (classes) {
            var forest =
                    smile.classification.RandomForest.fit(
                            formula,
                            frame,
                            trees,
                            tried,
                            SplitRule.GINI,
                            FOREST_DEPTH,
                            y.length,
                            leafRows,
                            1.0,
                            null,
                            seeds);
            return new Ensemble(row -> votes(forest, row), note + ", probability = share of votes");
        }
        var forest =
                smile.regression.RandomForest.fit(
                        formula, frame, trees, tried, FOREST_DEPTH, y.length, leafRows, 1.0, seeds);
        return new Ensemble(forest::predict, note);
    }

    private Fitted boosting(double[][] x, double[] y, long seed) {
        int trees = trees(y.length, x.length);
        int leafRows = Math.max(1, Math.min(5, y.length / 20));
        MathEx.setSeed(seed);
        Formula formula = Formula.lhs(TARGET);
        String note = trees + " trees of " + BOOSTING_LEAVES + " leaves, shrinkage " + SHRINKAGE;
        DataFrame frame = frame(x, y);
        if (kind == Kind.CLASSIFICATION) {
            var boosting =
                    smile.classification.GradientTreeBoost.fit(
                            formula,
                            frame,
                            trees,
                            BOOSTING_DEPTH,
                            BOOSTING_LEAVES,
                            leafRows,
                            SHRINKAGE,
                            SUBSAMPLE);
            return new Ensemble(probability(boosting), note);
        }
        var boosting =
                smile.regression.GradientTreeBoost.fit(
                        formula,
                        frame,
                        Loss.ls(),
                        trees,
                        BOOSTING_DEPTH,
                        BOOSTING_LEAVES,
                        leafRows,
                        SHRINKAGE,
                        SUBSAMPLE);
        return new Ensemble(boosting::predict, note);
    }

    private static int trees(int rows, int triedPerNode) {
        double affordable = WORK / ((double) rows * triedPerNode);
        return (int) Math.max(FEWEST_TREES, Math.min(MOST_TREES, affordable));
    }

    /**
     * The share of trees that call the row positive: Smile's own average shrinks small leaves
     * towards one half.
     */
    private static double votes(smile.classification.RandomForest forest, Tuple row) {
        Tuple features = forest.formula().x(row);
        int positive = 0;
        for (var model : forest.models()) {
            positive += model.tree.predict(features);
        }
        return (double) positive / forest.models().length;
    }

    private static ToDoubleFunction<Tuple> probability(SoftClassifier<Tuple> classifier) {
        double[] shares = new double[2];
        return row -> {
            classifier.predict(row, shares);
            return Math.max(0, Math.min(1, shares[1] / (shares[0] + shares[1])));
        };
    }

    /** Features under neutral names: a user's names may mean something to Smile's formulas. */
    private DataFrame frame(double[][] x, double[] y) {
        DataFrame features = features(x);
        if (kind == Kind.CLASSIFICATION) {
            int[] labels = IntStream.range(0, y.length).map(i -> (int) y[i]).toArray();
            return features.merge(IntVector.of(TARGET, labels));
        }
        return features.merge(DoubleVector.of(TARGET, y));
    }

    private static DataFrame features(double[][] x) {
        List<DoubleVector> columns = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            columns.add(DoubleVector.of("x" + j, x[j]));
        }
        return DataFrame.of(columns.toArray(DoubleVector[]::new));
    }

    private static <T> T onOneThread(Supplier<T> work) {
        ForkJoinPool pool = new ForkJoinPool(1);
        try {
            return pool.invoke(ForkJoinTask.adapt(work::get));
        } finally {
            pool.shutdown();
        }
    }

    private record Ensemble(ToDoubleFunction<Tuple> row, String note) implements Fitted {

        @Override
        public double[] predict(double[][] x) {
            DataFrame frame = features(x);
            return onOneThread(
                    () ->
                            IntStream.range(0, frame.nrows())
                                    .mapToDouble(i -> row.applyAsDouble(frame.get(i)))
                                    .toArray());
        }
    }
}
