package org.descry.regression.models;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.descry.regression.domain.Surroundings;

/**
 * Where a model was trained, in the space of its descriptor.
 *
 * <p>The leverage of a point is 1/n + (x - mean)ᵀ S⁻¹ (x - mean) with S the features' scatter
 * matrix; beyond 3 (D + 1)/n the point is far from the training rows even when each input is in
 * range.
 *
 * @param mean mean of each feature [D]
 * @param inverseScatter inverse of the scatter matrix [D × D]
 * @param n training rows
 * @param elements symbols of the elements in the training formulas; empty when unknown
 * @param anions symbols of those that were anions there; empty when unknown
 * @param surroundings what tells how far a row lies from the training rows; empty when unknown
 * @source Draper, Smith, Applied Regression Analysis (1998), ch. 8 (leverage); warning level as in
 *     QSAR practice
 */
public record Domain(
        double[] mean,
        double[][] inverseScatter,
        int n,
        List<String> elements,
        List<String> anions,
        Optional<Surroundings> surroundings) {
    public Domain {
        elements = List.copyOf(elements);
        anions = List.copyOf(anions);
    }

    /**
     * Returns the domain of training features.
     *
     * @param x feature values [D][n]
     */
    public static Domain of(double[][] x, int n, List<String> elements) {
        int d = x.length;
        double[] mean = new double[d];
        double[] length = new double[d];
        for (int j = 0; j < d; j++) {
            for (double v : x[j]) {
                mean[j] += v / n;
            }
            for (double v : x[j]) {
                length[j] += (v - mean[j]) * (v - mean[j]);
            }
            length[j] = length[j] > 0 ? Math.sqrt(length[j]) : 1;
        }
        double[][] inverse = new double[d][d];
        if (d > 0) {
            RealMatrix correlation = new Array2DRowRealMatrix(d, d);
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    double sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += (x[j][i] - mean[j]) / length[j] * ((x[k][i] - mean[k]) / length[k]);
                    }
                    correlation.setEntry(j, k, sum);
                }
            }
            double[][] unit =
                    new SingularValueDecomposition(correlation).getSolver().getInverse().getData();
            for (int j = 0; j < d; j++) {
                for (int k = 0; k < d; k++) {
                    inverse[j][k] = unit[j][k] / length[j] / length[k];
                }
            }
        }
        return new Domain(mean, inverse, n, elements, List.of(), Optional.empty());
    }

    /** Returns this domain with what is known of its anions. */
    public Domain withAnions(List<String> symbols) {
        return new Domain(mean, inverseScatter, n, elements, symbols, surroundings);
    }

    /** Returns this domain with what is known of the training rows themselves. */
    public Domain within(Surroundings rows) {
        return new Domain(mean, inverseScatter, n, elements, anions, Optional.of(rows));
    }

    /** Returns the leverage of a point in descriptor space [D]. */
    double leverage(double[] x) {
        double sum = 1.0 / n;
        for (int j = 0; j < x.length; j++) {
            for (int k = 0; k < x.length; k++) {
                sum += (x[j] - mean[j]) * inverseScatter[j][k] * (x[k] - mean[k]);
            }
        }
        return sum;
    }

    /** Returns the leverage beyond which a point counts as outside. */
    double warningLevel() {
        return 3.0 * (mean.length + 1) / n;
    }
}
