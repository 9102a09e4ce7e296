package org.descry.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.descry.datasets.tables.TextColumn;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;

/**
 * One row that a formula for numbers owes its fit to: without it little is explained.
 *
 * @source Belsley, Kuh, Welsch, Regression Diagnostics (1980), residuals and variance without one
 *     row from the hat matrix, doi:10.1002/0471725153
 */
final class CarryingRow {
    /** A row carries the fit when R² falls below this share without it. */
    private static final double SHARE = 0.5;

    private CarryingRow() {}

    /** Returns a sentence that names the row, if there is one. */
    static Optional<String> of(FoundModel model, StudyRows rows) {
        DiscoveryData data = rows.training();
        boolean plain = data.tasks().count() == 1 && model.dimension() > 0;
        if (rows.kind() != Kind.REGRESSION || !plain || data.rows() < model.dimension() + 3) {
            return Optional.empty();
        }
        double[][] x =
                SelectedModel.formula(model)
                        .over(data.names())
                        .featureValues(data.columns(), data.rows());
        double[] y = data.target();
        double[] rest = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            rest[i] = y[i] - model.intercept();
            for (int d = 0; d < x.length; d++) {
                rest[i] -= model.coefficients()[d] * x[d][i];
            }
        }
        double[] without = withoutEach(y, rest, leverages(x));
        double all = 1 - sumOfSquares(rest) / centredSquares(y);
        int least = 0;
        for (int i = 1; i < without.length; i++) {
            least = without[i] < without[least] ? i : least;
        }
        return all > 0 && without[least] < SHARE * all
                ? Optional.of(sentence(rows, least, all, without[least]))
                : Optional.empty();
    }

    private static String sentence(StudyRows rows, int row, double all, double without) {
        int line = rows.train()[row];
        String label =
                rows.data().columns().stream()
                        .filter(TextColumn.class::isInstance)
                        .findFirst()
                        .map(c -> " (" + StudyRows.cell(c, line) + ")")
                        .orElse("");
        return String.format(
                Locale.ROOT,
                "One row carries the formula: %s%s. The same formula fitted without it explains"
                        + " %.0f %% of the other rows' variance, with it %.0f %%.",
                rows.data().place(line),
                label,
                100 * Math.max(0, without),
                100 * all);
    }

    /** Returns R² of the same features fitted without each row [n]. */
    private static double[] withoutEach(double[] y, double[] rest, double[] leverage) {
        int n = y.length;
        double mean = Arrays.stream(y).sum() / n;
        double squares = sumOfSquares(rest);
        double total = centredSquares(y);
        double[] without = new double[n];
        for (int i = 0; i < n; i++) {
            double free = 1 - leverage[i];
            double left = free > 1e-9 ? squares - rest[i] * rest[i] / free : squares;
            double other = total - (y[i] - mean) * (y[i] - mean) * n / (n - 1.0);
            without[i] = other > 0 ? 1 - left / other : 0;
        }
        return without;
    }

    /** Returns how much each row weighs in its own fitted value [n]. */
    private static double[] leverages(double[][] x) {
        int n = x[0].length;
        double[] leverage = new double[n];
        Arrays.fill(leverage, 1.0 / n);
        double[][] q = new double[x.length][];
        for (int d = 0; d < x.length; d++) {
            double mean = Arrays.stream(x[d]).sum() / n;
            q[d] = Arrays.stream(x[d]).map(v -> v - mean).toArray();
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < d; k++) {
                    subtract(q[d], dot(q[d], q[k]), q[k]);
                }
            }
            double length = Math.sqrt(dot(q[d], q[d]));
            for (int i = 0; i < n; i++) {
                q[d][i] = length > 0 ? q[d][i] / length : 0;
                leverage[i] += q[d][i] * q[d][i];
            }
        }
        return leverage;
    }

    private static void subtract(double[] from, double factor, double[] x) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * x[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double sumOfSquares(double[] x) {
        return dot(x, x);
    }

    private static double centredSquares(double[] x) {
        double mean = Arrays.stream(x).sum() / x.length;
        double sum = 0;
        for (double v : x) {
            sum += (v - mean) * (v - mean);
        }
        return sum;
    }
}
