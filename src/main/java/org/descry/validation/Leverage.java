package org.descry.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Tasks;

/**
 * How much each row moves the fitted values of a model (Cook's distance).
 *
 * <p>The features stay; slopes and constant terms follow. For classes it is that of the last step
 * of the logistic fit. Columns of tasks are their own.
 *
 * @source Cook, Technometrics 19, 15 (1977), doi:10.2307/1268249; for classes: Pregibon, Ann. Stat.
 *     9, 705 (1981), doi:10.1214/aos/1176345513
 */
final class Leverage {
    private Leverage() {}

    /**
     * Returns Cook's distance of each row [n]; infinite for a row that alone decides a coefficient.
     *
     * @param fitted value, or probability, of each row [n]
     */
    static double[] distances(
            DiscoveryData data, FoundModel model, boolean intercept, double[] fitted) {
        boolean classes = data.kind() == org.descry.regression.models.Kind.CLASSIFICATION;
        int n = data.rows();
        double[] root = new double[n];
        double[] residual = new double[n];
        for (int i = 0; i < n; i++) {
            double steep = classes ? fitted[i] * (1 - fitted[i]) : 1;
            root[i] = Math.sqrt(data.weights()[i] * steep);
            residual[i] = root[i] * (data.target()[i] - fitted[i]) / steep;
        }
        List<double[]> basis = orthonormal(design(data, model, intercept, root));
        double squares = 0;
        for (double r : residual) {
            squares += r * r;
        }
        double variance = classes ? 1 : squares / Math.max(1, n - basis.size());
        double[] distance = new double[n];
        for (int i = 0; i < n; i++) {
            double h = 0;
            for (double[] q : basis) {
                h += q[i] * q[i];
            }
            double free = 1 - h;
            double moved = residual[i] * residual[i] * h;
            distance[i] =
                    free < 1e-9
                            ? Double.POSITIVE_INFINITY
                            : variance == 0
                                    ? 0
                                    : moved / (free * free * Math.max(1, basis.size()) * variance);
        }
        return distance;
    }

    private static List<double[]> design(
            DiscoveryData data, FoundModel model, boolean intercept, double[] root) {
        Tasks tasks = data.tasks();
        LinearFormula formula =
                new LinearFormula(
                        model.features(),
                        model.parameters(),
                        model.parts().stream()
                                .map(
                                        p ->
                                                new LinearFormula.Constants(
                                                        p.coefficients(), p.intercept()))
                                .toList());
        double[][] features = formula.over(data.names()).featureValues(data.columns(), data.rows());
        List<double[]> columns = new ArrayList<>();
        for (int task = 0; task < tasks.count(); task++) {
            if (intercept) {
                columns.add(masked(root, tasks, task));
            }
            for (double[] feature : features) {
                if (!tasks.offsetOnly() || task == 0) {
                    double[] column = new double[feature.length];
                    Arrays.setAll(column, i -> feature[i] * root[i]);
                    columns.add(tasks.offsetOnly() ? column : masked(column, tasks, task));
                }
            }
        }
        return columns;
    }

    private static double[] masked(double[] values, Tasks tasks, int task) {
        double[] masked = new double[values.length];
        Arrays.setAll(masked, i -> tasks.of()[i] == task ? values[i] : 0);
        return masked;
    }

    /** Returns directions that span the columns, by Gram-Schmidt done twice. */
    private static List<double[]> orthonormal(List<double[]> columns) {
        List<double[]> basis = new ArrayList<>();
        for (double[] column : columns) {
            double[] q = column.clone();
            double before = Math.sqrt(dot(q, q));
            for (int pass = 0; pass < 2; pass++) {
                for (double[] other : basis) {
                    double along = dot(q, other);
                    for (int i = 0; i < q.length; i++) {
                        q[i] -= along * other[i];
                    }
                }
            }
            double length = Math.sqrt(dot(q, q));
            if (length > 1e-10 * before) {
                basis.add(Arrays.stream(q).map(v -> v / length).toArray());
            }
        }
        return basis;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
