package org.descry.regression.fitting;

/** Ordinary least squares by orthogonalising the centred features twice (modified Gram-Schmidt). */
public final class LeastSquares {
    private static final double RANK = 1e-11;

    private LeastSquares() {}

    /**
     * Fits y = intercept + Σ coefficient · x.
     *
     * @param x feature values [features][rows]
     * @param y target values [rows]
     * @param intercept whether there is a constant term
     * @return the fit; {@code loss} is the root of the mean squared residual (divisor: rows)
     */
    public static Fit fit(double[][] x, double[] y, boolean intercept) {
        int d = x.length;
        int n = y.length;
        double[] mean = new double[d];
        double[][] q = new double[d][];
        for (int j = 0; j < d; j++) {
            mean[j] = intercept ? mean(x[j]) : 0;
            q[j] = minus(x[j], mean[j]);
        }
        double yMean = intercept ? mean(y) : 0;
        double[] rest = minus(y, yMean);
        double[][] r = new double[d][d];
        double[] z = new double[d];
        for (int j = 0; j < d; j++) {
            double before = Math.sqrt(dot(q[j], q[j]));
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    double along = dot(q[k], q[j]);
                    r[k][j] += along;
                    addScaled(q[j], -along, q[k]);
                }
            }
            double length = Math.sqrt(dot(q[j], q[j]));
            boolean independent = length > RANK * before;
            r[j][j] = independent ? length : 0;
            for (int i = 0; i < n; i++) {
                q[j][i] = independent ? q[j][i] / length : 0;
            }
            z[j] = dot(q[j], rest);
            addScaled(rest, -z[j], q[j]);
        }
        double[] coefficients = new double[d];
        for (int j = d - 1; j >= 0; j--) {
            double sum = z[j];
            for (int k = j + 1; k < d; k++) {
                sum -= r[j][k] * coefficients[k];
            }
            coefficients[j] = r[j][j] == 0 ? 0 : sum / r[j][j];
        }
        double constant = yMean;
        for (int j = 0; j < d; j++) {
            constant -= coefficients[j] * mean[j];
        }
        return new Fit(coefficients, intercept ? constant : 0, Math.sqrt(dot(rest, rest) / n));
    }

    private static double mean(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum / x.length;
    }

    private static double[] minus(double[] x, double constant) {
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] - constant;
        }
        return out;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addScaled(double[] into, double factor, double[] x) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * x[i];
        }
    }
}
