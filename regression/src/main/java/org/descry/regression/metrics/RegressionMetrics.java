package org.descry.regression.metrics;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.statistics.KendallTau;

/**
 * Errors of predicted numbers.
 *
 * @param rmse root of the mean squared error (divisor: number of rows), in the unit of the target
 * @param mae mean absolute error, in the unit of the target
 * @param r2 1 − (squared error of the model) / (squared error of the reference prediction); NaN
 *     when the reference is already exact
 * @param maxAbs largest absolute error, in the unit of the target
 * @param spearman correlation of the ranks of observed and predicted values, each row counting
 *     once; NaN when either is constant
 * @param kendall share of pairs of rows put in the right order less the share put in the wrong one
 *     (tau-b); NaN when either is constant
 */
public record RegressionMetrics(
        double rmse, double mae, double r2, double maxAbs, double spearman, double kendall)
        implements Metrics {

    /**
     * Returns the errors against a reference prediction of its own for each row.
     *
     * <p>In cross-validation the reference of a row is the mean of the rows its fold was trained
     * on, so that R² cannot gain from knowing the mean of the held-out rows.
     *
     * @param observed true values [n], finite
     * @param predicted predicted values [n], finite
     * @param reference what one would predict without a model [n], finite
     * @return the six numbers
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value
     *     that is not finite
     */
    public static RegressionMetrics of(double[] observed, double[] predicted, double[] reference) {
        double[] alike = new double[observed.length];
        Arrays.fill(alike, 1);
        return of(observed, predicted, reference, alike);
    }

    /**
     * Returns the errors of rows that count differently: rmse = √(Σ w·error² / Σ w), mae = Σ
     * w·|error| / Σ w, R² from the sums of w·error². The largest error is that of a single row,
     * whatever its weight.
     *
     * @param observed true values [n], finite
     * @param predicted predicted values [n], finite
     * @param reference what one would predict without a model [n], finite
     * @param weights how much each row counts [n], positive and finite; weights of 1 give the same
     *     bits as none
     * @return the six numbers
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value
     *     that is not allowed
     */
    public static RegressionMetrics of(
            double[] observed, double[] predicted, double[] reference, double[] weights) {
        Rows.requireFinite("observed", observed, observed.length);
        Rows.requireFinite("predicted", predicted, observed.length);
        Rows.requireFinite("reference", reference, observed.length);
        Rows.requireFinite("weights", weights, observed.length);
        double squares = 0;
        double absolutes = 0;
        double largest = 0;
        double referenceSquares = 0;
        double total = 0;
        for (int i = 0; i < observed.length; i++) {
            double w = weights[i];
            if (!(w > 0)) {
                throw new IllegalArgumentException(
                        "weights must be positive, got %s in row %d".formatted(w, i + 1));
            }
            double error = predicted[i] - observed[i];
            double referenceError = reference[i] - observed[i];
            squares += w * (error * error);
            absolutes += w * Math.abs(error);
            largest = Math.max(largest, Math.abs(error));
            referenceSquares += w * (referenceError * referenceError);
            total += w;
        }
        double r2 = referenceSquares > 0 ? 1 - squares / referenceSquares : Double.NaN;
        return new RegressionMetrics(
                Math.sqrt(squares / total),
                absolutes / total,
                r2,
                largest,
                Correlation.of(Correlation.ranks(observed), Correlation.ranks(predicted)),
                KendallTau.of(observed, predicted));
    }

    /**
     * Returns the errors against the mean of the observed values, the usual R² of a fit.
     *
     * @param observed true values [n], finite
     * @param predicted predicted values [n], finite
     * @return the six numbers
     * @throws IllegalArgumentException if the arrays are empty, differ in length or hold a value
     *     that is not finite
     */
    public static RegressionMetrics of(double[] observed, double[] predicted) {
        Rows.requireFinite("observed", observed, observed.length);
        double sum = 0;
        for (double value : observed) {
            sum += value;
        }
        double[] mean = new double[observed.length];
        Arrays.fill(mean, sum / observed.length);
        return of(observed, predicted, mean);
    }

    @Override
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("rmse", rmse);
        values.put("mae", mae);
        values.put("r2", r2);
        values.put("max_abs", maxAbs);
        values.put("spearman", spearman);
        values.put("kendall", kendall);
        return Collections.unmodifiableMap(values);
    }
}
