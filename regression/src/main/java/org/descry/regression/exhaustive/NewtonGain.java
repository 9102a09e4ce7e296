package org.descry.regression.exhaustive;

import org.descry.regression.fitting.Logistic;

/**
 * How much log loss one Newton step would gain for each feature added to a logistic model (score
 * test).
 */
final class NewtonGain {
    private NewtonGain() {}

    /**
     * Returns the gain of each candidate; 0 for one that the model already contains.
     *
     * @param eta log-odds by the model [n]
     * @param count how much each row counts, 0 or more [n]
     * @param base the model's features [d][n]
     * @param y classes, 1 or 0 [n]
     * @param candidates features to add [k][n]
     */
    static double[] of(
            double[] eta, double[] count, double[][] base, double[] y, double[][] candidates) {
        int n = y.length;
        double[] p = new double[n];
        Logistic.probabilities(eta, p, n);
        double[] weight = new double[n];
        double[] root = new double[n];
        double[] scaled = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = count[i] * Math.max(1e-6, p[i] * (1 - p[i]));
            root[i] = Math.sqrt(weight[i]);
            scaled[i] = root[i] == 0 ? 0 : count[i] * (y[i] - p[i]) / root[i];
        }
        double[][] q = orthonormal(base, weight);
        double[] gain = new double[candidates.length];
        for (int c = 0; c < candidates.length; c++) {
            double[] z = candidates[c].clone();
            Standard.centreAndScale(z, weight, root);
            double left = 1;
            double along = Gram.dot(z, scaled);
            for (double[] direction : q) {
                double shared = Gram.dot(direction, z);
                left -= shared * shared;
                along -= shared * Gram.dot(direction, scaled);
            }
            gain[c] = left > 1e-9 ? along * along / left : 0;
        }
        return gain;
    }

    /**
     * Returns features centred under weights, times the weights' roots, made orthonormal one after
     * the other.
     */
    static double[][] orthonormal(double[][] features, double[] weight) {
        double[] root = new double[weight.length];
        for (int i = 0; i < root.length; i++) {
            root[i] = Math.sqrt(weight[i]);
        }
        double[][] q = new double[features.length][];
        for (int d = 0; d < q.length; d++) {
            q[d] = features[d].clone();
            Standard.centreAndScale(q[d], weight, root);
            for (int k = 0; k < d; k++) {
                subtract(q[d], Gram.dot(q[k], q[d]), q[k]);
            }
            scale(q[d]);
        }
        return q;
    }

    static void subtract(double[] from, double factor, double[] x) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * x[i];
        }
    }

    private static void scale(double[] x) {
        double length = Math.sqrt(Gram.dot(x, x));
        for (int i = 0; i < x.length; i++) {
            x[i] = length == 0 ? 0 : x[i] / length;
        }
    }
}
