package org.descry.tools;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiFunction;
import org.descry.regression.calibration.LogisticOutput;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Seeds;

/**
 * Slopes and intercept of given features, with the error on the rows they were fitted to and the
 * error on rows held out while they were fitted again.
 *
 * @param fit slopes and intercept from all rows
 * @param train error on those rows
 * @param heldOut pooled error on held-out rows; empty with fewer than two different rows
 * @param prediction value or probability of each row while it was held out [n]; none with fewer
 *     than two different rows
 */
record Refit(Fit fit, Metrics train, Optional<Metrics> heldOut, double[] prediction) {

    /** Fits a line with a constant term to numbers, or the log-odds of classes. */
    static Refit of(Kind kind, ScoredRows rows, RowFolds folds, long seed) {
        return kind == Kind.CLASSIFICATION ? classes(rows, folds, seed) : line(rows, folds, true);
    }

    /**
     * Fits a line to numbers.
     *
     * @param intercept whether there is a constant term
     */
    static Refit line(ScoredRows rows, RowFolds folds, boolean intercept) {
        double[] y = rows.y();
        Fit fit = LeastSquares.fit(rows.x(), y, intercept);
        double[] fitted = values(fit, rows.x());
        double[] reference = new double[y.length];
        double[] predicted =
                heldOut(
                        rows,
                        folds,
                        (x, targets) -> LeastSquares.fit(x, targets, intercept),
                        (value, train) -> value,
                        reference);
        return new Refit(
                fit,
                RegressionMetrics.of(y, fitted),
                folds.count() < 2
                        ? Optional.empty()
                        : Optional.of(RegressionMetrics.of(y, predicted, reference)),
                folds.count() < 2 ? new double[0] : predicted);
    }

    /** Fits the log-odds of classes. */
    static Refit classes(ScoredRows rows, RowFolds folds, long seed) {
        double[] y = rows.y();
        Fit fit = new Logistic(y.length).fit(rows.x(), y);
        double[] logOdds = values(fit, rows.x());
        double[] probability = new double[y.length];
        Logistic.probabilities(logOdds, probability, y.length);
        boolean[] labels = rows.columns().labels();
        Metrics train =
                ClassificationMetrics.of(
                        labels, probability, logOdds, Seeds.generator(seed, "ece train", 0));
        if (folds.count() < 2) {
            return new Refit(fit, train, Optional.empty(), new double[0]);
        }
        double[] predicted =
                heldOut(
                        rows,
                        folds,
                        (x, targets) -> new Logistic(targets.length).fit(x, targets),
                        (value, n) -> new LogisticOutput(n).apply(value),
                        new double[y.length]);
        Metrics heldOut =
                ClassificationMetrics.of(labels, predicted, Seeds.generator(seed, "ece cv", 0));
        return new Refit(fit, train, Optional.of(heldOut), predicted);
    }

    /**
     * Predicts each row from slopes fitted without its fold.
     *
     * @param fitting features [D][rows] and targets to a fit
     * @param shown value and number of training rows to what is judged
     * @param reference gets the mean of the training rows of each row's fold [n]
     */
    private static double[] heldOut(
            ScoredRows rows,
            RowFolds folds,
            BiFunction<double[][], double[], Fit> fitting,
            BiFunction<Double, Integer, Double> shown,
            double[] reference) {
        double[] predicted = new double[rows.size()];
        for (int f = 0; f < folds.count(); f++) {
            int[] train = folds.rows(f, false);
            if (train.length == 0) {
                continue;
            }
            double[] targets = pick(rows.y(), train);
            double[][] x =
                    Arrays.stream(rows.x()).map(c -> pick(c, train)).toArray(double[][]::new);
            Fit fit = fitting.apply(x, targets);
            double mean = mean(targets);
            for (int row : folds.rows(f, true)) {
                predicted[row] = shown.apply(fit.at(rows.x(), row), train.length);
                reference[row] = mean;
            }
        }
        return predicted;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] values(Fit fit, double[][] x) {
        double[] values = new double[x[0].length];
        Arrays.setAll(values, row -> fit.at(x, row));
        return values;
    }

    private static double[] pick(double[] column, int[] rows) {
        return Arrays.stream(rows).mapToDouble(row -> column[row]).toArray();
    }
}
