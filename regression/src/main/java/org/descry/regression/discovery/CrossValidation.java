package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.calibration.Calibration;
import org.descry.regression.calibration.Calibrator;
import org.descry.regression.calibration.LogisticOutput;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Seeds;

/**
 * Reads the folds' fronts: how well each complexity, and the whole procedure, predicts rows it has
 * not seen.
 */
final class CrossValidation {
    private static final int CALIBRATION_FOLDS = 5;

    private final DiscoveryData data;
    private final TargetPlan plan;
    private final FrontValues values;
    private final long seed;
    private final boolean robust;
    private final boolean[] labels;
    private final long[] keys;

    /**
     * @param robust whether models are compared by their absolute errors alone
     */
    CrossValidation(
            DiscoveryData data, TargetPlan plan, FrontValues values, long seed, boolean robust) {
        this.data = data;
        this.plan = plan;
        this.values = values;
        this.seed = seed;
        this.robust = robust;
        this.labels = data.labels();
        this.keys = data.rowKeys(seed);
    }

    /** Judges "search, then take the best of at most this complexity". */
    CrossValidated within(int complexity) {
        int[] complexities = new int[plan.folds.count()];
        Arrays.fill(complexities, complexity);
        return judge(complexities, "cv " + complexity);
    }

    /**
     * Judges the whole procedure: every fold chooses its own complexity from the folds inside it.
     */
    Nested nested(int outerChoice) {
        int[] complexities = new int[plan.folds.count()];
        for (int f = 0; f < complexities.length; f++) {
            complexities[f] = plan.nested() ? chooseInside(f) : outerChoice;
        }
        CrossValidated result = judge(complexities, "nested");
        double[] errors = new double[complexities.length];
        for (int f = 0; f < errors.length; f++) {
            errors[f] = meanLoss(plan.folds.heldOut(f), result.prediction());
        }
        return new Nested(result, result.models(), errors, plan.nested());
    }

    /** Returns the calibrator of the displayed model, from held-out log-odds. */
    Calibrator calibrator(CrossValidated cv) {
        return Calibration.choose(cv.score(), labels, keys, CALIBRATION_FOLDS).calibrator();
    }

    /**
     * Returns the first (simplest) of some procedures that cannot be told from the best: by every
     * measure its mean loss exceeds that of the best by at most one standard error of the row-wise
     * difference.
     *
     * <p>Both are judged on the same rows, so what makes a row hard for both does not blur the
     * comparison. A second measure keeps one outlying row from hiding what all others show.
     *
     * @param weights how much each held-out row counts [rows]
     * @param rowLoss loss of each procedure on each held-out row by each measure
     *     [measures][procedures][rows], simplest first; the first measure says which is best
     */
    static int simplestLikeTheBest(double[] weights, double[][]... rowLoss) {
        int best = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int m = 0; m < rowLoss[0].length; m++) {
            double mean = mean(rowLoss[0][m], weights);
            if (mean < smallest) {
                smallest = mean;
                best = m;
            }
        }
        for (int m = 0; m < best; m++) {
            boolean alike = true;
            for (double[][] measure : rowLoss) {
                alike &= alike(measure[m], measure[best], weights);
            }
            if (alike) {
                return m;
            }
        }
        return best;
    }

    private static boolean alike(double[] loss, double[] best, double[] weights) {
        double[] difference = new double[loss.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = loss[i] - best[i];
        }
        return mean(difference, weights) <= standardError(difference, weights);
    }

    /**
     * Returns the losses by which procedures are told apart: squared and absolute errors, or log
     * losses for classes.
     *
     * @param rowLoss squared errors or log losses [procedures][rows]
     */
    double[][][] measures(double[][] rowLoss) {
        if (data.kind() == Kind.CLASSIFICATION) {
            return new double[][][] {rowLoss};
        }
        double[][] absolute = new double[rowLoss.length][];
        for (int m = 0; m < rowLoss.length; m++) {
            absolute[m] = Arrays.stream(rowLoss[m]).map(Math::sqrt).toArray();
        }
        return robust ? new double[][][] {absolute} : new double[][][] {rowLoss, absolute};
    }

    private static double mean(double[] x, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
            total += weights[i];
        }
        return sum / total;
    }

    /** Standard error of a weighted mean: the spread of what each row adds to it. */
    private static double standardError(double[] x, double[] weights) {
        double mean = mean(x, weights);
        int n = x.length;
        double total = 0;
        for (double w : weights) {
            total += w;
        }
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double part = weights[i] * n / total * (x[i] - mean);
            squares += part * part;
        }
        return n < 2 ? 0 : Math.sqrt(squares / (n - 1) / n);
    }

    private static double[] alike(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        return weights;
    }

    /** Returns the loss of each held-out row [n]. */
    double[] rowLosses(CrossValidated cv) {
        double[] losses = new double[data.rows()];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = loss(i, cv.prediction()[i]);
        }
        return losses;
    }

    private double loss(int row, double prediction) {
        if (data.kind() == Kind.REGRESSION) {
            double error = prediction - data.target()[row];
            return error * error;
        }
        return ProbabilityScores.logLoss(labels[row], prediction);
    }

    private CrossValidated judge(int[] complexities, String what) {
        int n = data.rows();
        double[] score = new double[n];
        double[] prediction = new double[n];
        double[] reference = new double[n];
        List<FoundModel> models = new ArrayList<>();
        for (int f = 0; f < complexities.length; f++) {
            int target = plan.fold(f);
            models.add(values.front(target).within(complexities[f]));
            double[] all = values.within(target, complexities[f]);
            double[] mean = values.of(values.front(target).models().get(0));
            boolean constant = models.get(f).dimension() == 0;
            Calibrator calibrator =
                    data.kind() == Kind.CLASSIFICATION
                            ? inside(f, complexities[f], constant)
                            : null;
            for (int row : plan.folds.heldOut(f)) {
                score[row] = all[row];
                prediction[row] = calibrator == null ? all[row] : calibrator.apply(all[row]);
                reference[row] = mean[row];
            }
        }
        double[] foldLoss = new double[complexities.length];
        for (int f = 0; f < foldLoss.length; f++) {
            foldLoss[f] = meanLoss(plan.folds.heldOut(f), prediction);
        }
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        Metrics metrics =
                data.kind() == Kind.REGRESSION
                        ? RegressionMetrics.of(data.target(), prediction, reference, data.weights())
                        : ClassificationMetrics.of(
                                labels, prediction, Seeds.generator(seed, "ece " + what, 0));
        return new CrossValidated(
                metrics,
                meanLoss(rows, prediction),
                standardError(foldLoss, alike(foldLoss.length)),
                prediction,
                score,
                models);
    }

    private double meanLoss(int[] rows, double[] prediction) {
        double[] losses = Arrays.stream(rows).mapToDouble(i -> loss(i, prediction[i])).toArray();
        return mean(losses, weights(rows));
    }

    private double[] weights(int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> data.weights()[i]).toArray();
    }

    /** Returns the calibrator of a fold's model, learned on rows held out inside the fold. */
    private Calibrator inside(int f, int complexity, boolean constant) {
        int[] rows = plan.folds.trainRows(f);
        if (constant || !plan.nested() || !data.rowsCountAlike()) {
            return new LogisticOutput(rows.length);
        }
        Folds inner = plan.inner.get(f);
        double[] score = new double[rows.length];
        boolean[] label = new boolean[rows.length];
        long[] key = new long[rows.length];
        double[][] value = new double[inner.count()][];
        for (int g = 0; g < value.length; g++) {
            value[g] = values.within(plan.inner(f, g), complexity);
        }
        for (int i = 0; i < rows.length; i++) {
            score[i] = value[inner.of()[rows[i]]][rows[i]];
            label[i] = labels[rows[i]];
            key[i] = keys[rows[i]];
        }
        return Calibration.choose(score, label, key, CALIBRATION_FOLDS).calibrator();
    }

    /** Applies the rule of {@link #simplestLikeTheBest} to the folds inside a fold. */
    private int chooseInside(int f) {
        Folds inner = plan.inner.get(f);
        int[] rows = plan.folds.trainRows(f);
        List<FoundModel> models = values.front(plan.fold(f)).models();
        double[][] rowLoss = new double[models.size()][rows.length];
        for (int m = 0; m < rowLoss.length; m++) {
            double[][] value = new double[inner.count()][];
            int complexity = models.get(m).complexity();
            for (int g = 0; g < value.length; g++) {
                value[g] = values.within(plan.inner(f, g), complexity);
            }
            for (int i = 0; i < rows.length; i++) {
                double its = value[inner.of()[rows[i]]][rows[i]];
                rowLoss[m][i] =
                        loss(
                                rows[i],
                                data.kind() == Kind.REGRESSION
                                        ? its
                                        : new LogisticOutput(rows.length).apply(its));
            }
        }
        return models.get(simplestLikeTheBest(weights(rows), measures(rowLoss))).complexity();
    }
}
