package org.descry.regression.evolution;

/**
 * Least squares of a few columns in plain double precision, for what is only a start: the numbers
 * of {@link org.descry.regression.fitting.LeastSquares} are better and take longer.
 */
final class SmallLeastSquares {
    private SmallLeastSquares() {}

    /**
     * Returns the factors of columns that come nearest to the target; 0 for what others hold.
     *
     * @param x columns [p][n]
     * @param target values [n]
     */
    static double[] solved(double[][] x, double[] target) {
        int p = x.length;
        double[][] q = new double[p][];
        double[][] r = new double[p][p];
        double[] z = new double[p];
        for (int j = 0; j < p; j++) {
            q[j] = x[j].clone();
            double before = Math.sqrt(dot(q[j], q[j]));
            for (int pass = 0; pass < 2; pass++) {
                for (int k = 0; k < j; k++) {
                    double along = dot(q[j], q[k]);
                    r[k][j] += along;
                    addScaled(q[j], -along, q[k]);
                }
            }
            double length = Math.sqrt(dot(q[j], q[j]));
            r[j][j] = length > 1e-9 * before ? length : 0;
            for (int i = 0; i < target.length; i++) {
                q[j][i] = r[j][j] > 0 ? q[j][i] / length : 0;
            }
            z[j] = dot(q[j], target);
        }
        double[] factors = new double[p];
        for (int j = p - 1; j >= 0; j--) {
            double sum = z[j];
            for (int k = j + 1; k < p; k++) {
                sum -= r[j][k] * factors[k];
            }
            factors[j] = r[j][j] > 0 ? sum / r[j][j] : 0;
        }
        return factors;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void addScaled(double[] into, double factor, double[] column) {
        for (int i = 0; i < into.length; i++) {
            into[i] += factor * column[i];
        }
    }
}
