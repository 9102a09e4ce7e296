package org.descry.regression.baselines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.descry.regression.baselines.BaselineProblem.TestRows;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;

/**
 * Other methods on the same rows and folds: a constant, the best single feature, linear models of
 * all features, the nearest neighbour, a Gaussian process, a random forest and gradient boosting.
 *
 * <p>One thread, one seed: two runs on one Java version give the same numbers. Every fit sees its
 * training rows only; that includes scaling and every choice of settings.
 */
public final class Baselines {

    /**
     * Of larger tables, this many rows are drawn at random for training and folds, and as many test
     * rows.
     */
    public static final int MOST_ROWS = 5_000;

    /**
     * Of large tables that are wide as well, this many numbers (rows × columns used), but at least
     * 1,000 rows.
     */
    public static final int MOST_NUMBERS = 200_000;

    /**
     * Of wider tables, this many columns are used: in each fit those most correlated with the
     * target.
     */
    public static final int MOST_COLUMNS = 200;

    /**
     * Of more folds, this many are made by joining them: leaving out each row in turn would cost
     * too much here.
     */
    public static final int MOST_FOLDS = 20;

    private Baselines() {}

    /**
     * Runs all baselines.
     *
     * <p>The target of a class is predicted as a probability; a row is called positive from 0.5 on.
     * A method that fails is reported as such in its note and does not stop the others.
     *
     * @param problem rows, target, folds and test rows
     * @param seed decides everything random
     * @return one result per method, the simplest first
     */
    public static List<BaselineResult> run(BaselineProblem problem, long seed) {
        Quiet.libraries();
        BaselineProblem limited = limited(problem, seed);
        List<BaselineResult> results = new ArrayList<>();
        for (Learner learner : learners(problem.kind(), problem.names())) {
            results.add(judged(learner, limited, seed, limits(problem)));
        }
        return List.copyOf(results);
    }

    private static List<Learner> learners(Kind kind, List<String> names) {
        boolean classes = kind == Kind.CLASSIFICATION;
        List<Learner> learners = new ArrayList<>();
        learners.add(new ConstantPrediction(kind));
        learners.add(classes ? new BestThreshold(names) : new BestLine(names));
        if (classes) {
            learners.add(new TribuoLogistic());
        } else {
            learners.add(new TribuoLine(TribuoLine.Method.ELASTIC_NET));
            learners.add(new TribuoLine(TribuoLine.Method.LARS_LASSO));
        }
        learners.add(new NearestNeighbour());
        learners.add(new GaussianProcess(kind));
        learners.add(new SmileTrees(kind, SmileTrees.Method.FOREST));
        learners.add(new SmileTrees(kind, SmileTrees.Method.BOOSTING));
        return learners;
    }

    private static BaselineResult judged(
            Learner learner, BaselineProblem problem, long seed, String limits) {
        try {
            Metrics cv = crossValidated(learner, problem, seed);
            double[] y = problem.y();
            Learner.Fitted whole = fit(learner, problem.x(), y, childSeed(seed, problem.folds()));
            Optional<Metrics> test =
                    problem.test()
                            .map(
                                    rows -> {
                                        double[] mean = new double[rows.y().length];
                                        Arrays.fill(mean, Columns.mean(y));
                                        double[] predicted = whole.predict(rows.x());
                                        return metrics(
                                                problem.kind(), rows.y(), predicted, mean, seed);
                                    });
            String note = limits.isEmpty() ? whole.note() : whole.note() + "; " + limits;
            return new BaselineResult(
                    learner.name(), learner.library(), Optional.of(cv), test, note);
        } catch (RuntimeException | LinkageError failure) {
            return new BaselineResult(
                    learner.name(),
                    learner.library(),
                    Optional.empty(),
                    Optional.empty(),
                    "could not be fitted: "
                            + Optional.ofNullable(failure.getMessage())
                                    .orElse("the method gave no reason"));
        }
    }

    private static Metrics crossValidated(Learner learner, BaselineProblem problem, long seed) {
        double[] predicted = new double[problem.y().length];
        double[] mean = new double[problem.y().length];
        for (int fold = 0; fold < problem.folds(); fold++) {
            int[] train = Folds.outside(problem.foldOfRow(), fold);
            int[] held = Folds.inside(problem.foldOfRow(), fold);
            double[] y = Columns.rows(problem.y(), train);
            Learner.Fitted fitted =
                    fit(learner, Columns.rows(problem.x(), train), y, childSeed(seed, fold));
            double[] ofHeld = fitted.predict(Columns.rows(problem.x(), held));
            double foldMean = Columns.mean(y);
            for (int i = 0; i < held.length; i++) {
                predicted[held[i]] = ofHeld[i];
                mean[held[i]] = foldMean;
            }
        }
        return metrics(problem.kind(), problem.y(), predicted, mean, seed);
    }

    /** Fits on the columns allowed; a target of one value only needs no method. */
    private static Learner.Fitted fit(Learner learner, double[][] x, double[] y, long seed) {
        if (Arrays.stream(y).allMatch(v -> v == y[0])) {
            return new ConstantPrediction.Constant(y[0]);
        }
        boolean ownChoice = learner instanceof BestThreshold || learner instanceof BestLine;
        if (x.length <= MOST_COLUMNS || ownChoice) {
            return learner.fit(x, y, seed);
        }
        int[] used = Columns.mostCorrelated(x, y, MOST_COLUMNS);
        Learner.Fitted fitted = learner.fit(Columns.picked(x, used), y, seed);
        return new Learner.Fitted() {
            @Override
            public double[] predict(double[][] rows) {
                return fitted.predict(Columns.picked(rows, used));
            }

            @Override
            public String note() {
                return fitted.note();
            }
        };
    }

    private static Metrics metrics(
            Kind kind, double[] observed, double[] predicted, double[] reference, long seed) {
        if (kind == Kind.REGRESSION) {
            return RegressionMetrics.of(observed, predicted, reference);
        }
        boolean[] labels = new boolean[observed.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = observed[i] == 1;
        }
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return ClassificationMetrics.of(labels, predicted, random);
    }

    private static long childSeed(long seed, int fold) {
        return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (fold + 1)).nextLong();
    }

    /** The problem within the limits above; unchanged when it is small. */
    static BaselineProblem limited(BaselineProblem problem, long seed) {
        int most = mostRows(problem.names().size());
        Optional<TestRows> test =
                problem.test()
                        .map(
                                rows -> {
                                    int[] kept = drawn(new int[rows.y().length], 1, most, seed);
                                    return new TestRows(
                                            Columns.rows(rows.x(), kept),
                                            Columns.rows(rows.y(), kept));
                                });
        int folds = Math.min(MOST_FOLDS, problem.folds());
        int[] foldOfRow = IntStream.of(problem.foldOfRow()).map(f -> f % folds).toArray();
        int[] kept = drawn(foldOfRow, folds, most, seed);
        return new BaselineProblem(
                problem.names(),
                Columns.rows(problem.x(), kept),
                Columns.rows(problem.y(), kept),
                problem.kind(),
                IntStream.of(kept).map(i -> foldOfRow[i]).toArray(),
                folds,
                test);
    }

    private static int mostRows(int columns) {
        int byNumbers = MOST_NUMBERS / Math.min(columns, MOST_COLUMNS);
        return Math.min(MOST_ROWS, Math.max(1_000, byNumbers));
    }

    /**
     * All row numbers, or {@code most} of them (a few more by rounding up), the same share of every
     * fold.
     */
    private static int[] drawn(int[] foldOfRow, int folds, int most, long seed) {
        int rows = foldOfRow.length;
        if (rows <= most) {
            return IntStream.range(0, rows).toArray();
        }
        SplittableRandom random = new SplittableRandom(seed);
        IntStream kept = IntStream.empty();
        for (int fold = 0; fold < folds; fold++) {
            int[] all = Folds.inside(foldOfRow, fold);
            int wanted = (int) (((long) all.length * most + rows - 1) / rows);
            for (int i = 0; i < wanted; i++) {
                int j = random.nextInt(i, all.length);
                int swapped = all[i];
                all[i] = all[j];
                all[j] = swapped;
            }
            kept = IntStream.concat(kept, IntStream.of(all).limit(wanted));
        }
        return kept.sorted().toArray();
    }

    /** Says in words which limits apply; empty when none does. */
    static String limits(BaselineProblem problem) {
        List<String> limits = new ArrayList<>();
        int most = mostRows(problem.names().size());
        if (problem.y().length > most) {
            limits.add("about %d of %d rows used".formatted(most, problem.y().length));
        }
        if (problem.test().isPresent() && problem.test().get().y().length > most) {
            int rows = problem.test().get().y().length;
            limits.add("about %d of %d test rows used".formatted(most, rows));
        }
        if (problem.names().size() > MOST_COLUMNS) {
            int columns = problem.names().size();
            limits.add("%d of %d columns used".formatted(MOST_COLUMNS, columns));
        }
        if (problem.folds() > MOST_FOLDS) {
            limits.add("%d folds joined to %d".formatted(problem.folds(), MOST_FOLDS));
        }
        return String.join(", ", limits);
    }
}
