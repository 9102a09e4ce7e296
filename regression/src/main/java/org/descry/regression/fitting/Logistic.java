package org.descry.regression.fitting;

import java.util.Arrays;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Logistic regression by Newton's method, for a handful of features. Holds scratch space: one per
 * thread.
 *
 * <p>A row of weight 2 counts as the row given twice.
 *
 * <p>Features are standardised inside, and a very weak ridge (as if one row in a thousand
 * disagreed) keeps the coefficients finite when a line separates the classes.
 */
public final class Logistic {
    private static final double RIDGE = 1e-3;
    private static final int STEPS = 60;

    private final int n;
    private final double[] weight;
    private final double total;
    private final double[] eta;
    private final double[] e;
    private final double[] p;
    private final double[] logs;

    /**
     * @param n number of rows of every fit, which count alike
     */
    public Logistic(int n) {
        this(ones(n));
    }

    /**
     * @param weights how much each row of every fit counts, 0 or more, not all 0 [n]
     * @throws IllegalArgumentException if a weight is negative or not finite
     */
    public Logistic(double[] weights) {
        double sum = 0;
        for (double w : weights) {
            if (!(w >= 0 && w <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weights must be 0 or more, got " + w);
            }
            sum += w;
        }
        this.n = weights.length;
        this.weight = weights.clone();
        this.total = sum;
        this.eta = new double[n];
        this.e = new double[n];
        this.p = new double[n];
        this.logs = new double[n];
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    /**
     * Fits log-odds(y = 1) = intercept + Σ coefficient · x.
     *
     * @param x feature values [features][n]
     * @param y classes, 1 or 0 [n]
     * @return the fit; {@code loss} is the weighted mean log loss (nats)
     */
    public Fit fit(double[][] x, double[] y) {
        int d = x.length;
        double[] mean = new double[d];
        double[] scale = new double[d];
        double[][] z = new double[d][n];
        for (int j = 0; j < d; j++) {
            standardise(x[j], z[j], mean, scale, j);
        }
        double[] beta = new double[d + 1];
        beta[d] = logit(y);
        double objective = objective(z, y, beta);
        for (int step = 0; step < STEPS; step++) {
            double[] delta = newton(z, y, beta);
            double factor = 1;
            double[] next = moved(beta, delta, factor);
            double nextObjective = objective(z, y, next);
            while (!(nextObjective <= objective + 1e-12 * (1 + Math.abs(objective)))
                    && factor > 1e-6) {
                factor /= 2;
                next = moved(beta, delta, factor);
                nextObjective = objective(z, y, next);
            }
            double size = 0;
            for (int j = 0; j <= d; j++) {
                size = Math.max(size, Math.abs(next[j] - beta[j]) / (1 + Math.abs(beta[j])));
            }
            beta = next;
            objective = nextObjective;
            if (size < 1e-9) {
                break;
            }
        }
        double loss = loss(z, y, beta) / total;
        double[] coefficients = new double[d];
        double intercept = beta[d];
        for (int j = 0; j < d; j++) {
            coefficients[j] = scale[j] == 0 ? 0 : beta[j] / scale[j];
            intercept -= coefficients[j] * mean[j];
        }
        return new Fit(coefficients, intercept, loss);
    }

    /** Writes probabilities 1 / (1 + exp(-eta)) for log-odds {@code eta} [n]. */
    public static void probabilities(double[] eta, double[] p, int n) {
        double[] e = new double[n];
        for (int i = 0; i < n; i++) {
            e[i] = -Math.abs(eta[i]);
        }
        ElementaryFunctions.exp(e, e, n);
        for (int i = 0; i < n; i++) {
            p[i] = (eta[i] >= 0 ? 1 : e[i]) / (1 + e[i]);
        }
    }

    private void standardise(double[] x, double[] z, double[] mean, double[] scale, int j) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += weight[i] * x[i];
        }
        mean[j] = sum / total;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            z[i] = x[i] - mean[j];
            squares += weight[i] * (z[i] * z[i]);
        }
        scale[j] = Math.sqrt(squares / total);
        for (int i = 0; i < n; i++) {
            z[i] = scale[j] == 0 ? 0 : z[i] / scale[j];
        }
    }

    private double logit(double[] y) {
        double positives = 0;
        for (int i = 0; i < n; i++) {
            positives += weight[i] * y[i];
        }
        double q = (positives + 0.5) / (total + 1);
        return ElementaryFunctions.log(q / (1 - q));
    }

    private double objective(double[][] z, double[] y, double[] beta) {
        double ridge = 0;
        for (int j = 0; j < z.length; j++) {
            ridge += beta[j] * beta[j];
        }
        return loss(z, y, beta) + RIDGE / 2 * ridge;
    }

    /** Returns the summed log loss and leaves the probabilities in {@link #p}. */
    private double loss(double[][] z, double[] y, double[] beta) {
        int d = z.length;
        Arrays.fill(eta, beta[d]);
        for (int j = 0; j < d; j++) {
            double b = beta[j];
            double[] zj = z[j];
            for (int i = 0; i < n; i++) {
                eta[i] += b * zj[i];
            }
        }
        for (int i = 0; i < n; i++) {
            e[i] = -Math.abs(eta[i]);
        }
        ElementaryFunctions.exp(e, e, n);
        for (int i = 0; i < n; i++) {
            p[i] = (eta[i] >= 0 ? 1 : e[i]) / (1 + e[i]);
            logs[i] = 1 + e[i];
        }
        ElementaryFunctions.log(logs, logs, n);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double margin = y[i] > 0.5 ? eta[i] : -eta[i];
            sum += weight[i] * (logs[i] + Math.max(-margin, 0));
        }
        return sum;
    }

    /** Returns the Newton step at {@code beta}, whose probabilities are in {@link #p}. */
    private double[] newton(double[][] z, double[] y, double[] beta) {
        int d = z.length;
        double[][] h = new double[d + 1][d + 1];
        double[] g = new double[d + 1];
        double[] w = logs; // scratch: the logs are not needed any more
        for (int i = 0; i < n; i++) {
            w[i] = weight[i] * (p[i] * (1 - p[i]));
            g[d] += weight[i] * (y[i] - p[i]);
            h[d][d] += w[i];
        }
        for (int j = 0; j < d; j++) {
            double[] zj = z[j];
            for (int i = 0; i < n; i++) {
                g[j] += weight[i] * (y[i] - p[i]) * zj[i];
                h[d][j] += w[i] * zj[i];
            }
            g[j] -= RIDGE * beta[j];
            for (int k = 0; k <= j; k++) {
                double[] zk = z[k];
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    sum += w[i] * zj[i] * zk[i];
                }
                h[j][k] = sum;
            }
            h[j][j] += RIDGE;
        }
        h[d][d] += 1e-9;
        return solve(h, g);
    }

    /** Solves a small symmetric positive definite system given its lower triangle (Cholesky). */
    private static double[] solve(double[][] h, double[] g) {
        int m = g.length;
        double[] x = g.clone();
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < j; k++) {
                h[j][j] -= h[j][k] * h[j][k];
            }
            h[j][j] = Math.sqrt(Math.max(h[j][j], 1e-300));
            for (int i = j + 1; i < m; i++) {
                for (int k = 0; k < j; k++) {
                    h[i][j] -= h[i][k] * h[j][k];
                }
                h[i][j] /= h[j][j];
            }
        }
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= h[i][k] * x[k];
            }
            x[i] /= h[i][i];
        }
        for (int i = m - 1; i >= 0; i--) {
            for (int k = i + 1; k < m; k++) {
                x[i] -= h[k][i] * x[k];
            }
            x[i] /= h[i][i];
        }
        return x;
    }

    private static double[] moved(double[] beta, double[] delta, double factor) {
        double[] next = new double[beta.length];
        for (int j = 0; j < beta.length; j++) {
            next[j] = beta[j] + factor * delta[j];
        }
        return next;
    }
}
