package org.descry.regression.domain;

/** Solves a handful of linear equations. */
final class Elimination {
    private Elimination() {}

    /**
     * Returns the solution of linear equations by Gauss's elimination with row exchange; unknowns
     * that the equations leave open are 0.
     *
     * @param a coefficients and right-hand sides [m × (m + 1)]; overwritten
     */
    static double[] solve(double[][] a) {
        int m = a.length;
        for (int c = 0; c < m; c++) {
            int pivot = c;
            for (int r = c + 1; r < m; r++) {
                pivot = Math.abs(a[r][c]) > Math.abs(a[pivot][c]) ? r : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[c];
            a[c] = row;
            for (int r = c + 1; r < m && row[c] != 0; r++) {
                double factor = a[r][c] / row[c];
                for (int k = c; k <= m; k++) {
                    a[r][k] -= factor * row[k];
                }
            }
        }
        double[] x = new double[m];
        for (int r = m - 1; r >= 0; r--) {
            double sum = a[r][m];
            for (int k = r + 1; k < m; k++) {
                sum -= a[r][k] * x[k];
            }
            x[r] = a[r][r] == 0 ? 0 : sum / a[r][r];
        }
        return x;
    }
}
