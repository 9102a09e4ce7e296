package org.descry.regression.exhaustive;

/** Sums of products in a fixed order, arranged so that the compiler can use wide registers. */
final class Gram {
    private static final int BLOCK = 64;

    private Gram() {}

    /** Returns all inner products [k × k] of vectors [k][n]; every sum runs over rows in order. */
    static double[][] of(double[][] z) {
        int k = z.length;
        int n = k == 0 ? 0 : z[0].length;
        double[][] gram = new double[k][k];
        double[][] rows = new double[n][k];
        for (int i = 0; i < k; i++) {
            for (int r = 0; r < n; r++) {
                rows[r][i] = z[i][r];
            }
        }
        for (int from = 0; from < k; from += BLOCK) {
            int to = Math.min(k, from + BLOCK);
            for (double[] row : rows) {
                for (int i = from; i < to; i++) {
                    addScaled(gram[i], row[i], row, from);
                }
            }
        }
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                gram[i][j] = gram[j][i];
            }
        }
        return gram;
    }

    private static void addScaled(double[] into, double factor, double[] row, int from) {
        for (int j = from; j < into.length; j++) {
            into[j] += factor * row[j];
        }
    }

    /** Returns the sum of values, in order. */
    static double sum(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum;
    }

    /** Returns the inner product of two vectors: eight partial sums in a fixed tree. */
    static double dot(double[] a, double[] b) {
        int body = a.length & -8;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        for (int i = 0; i < body; i += 8) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
            s4 += a[i + 4] * b[i + 4];
            s5 += a[i + 5] * b[i + 5];
            s6 += a[i + 6] * b[i + 6];
            s7 += a[i + 7] * b[i + 7];
        }
        double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        for (int i = body; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
