package org.descry.regression.fitting;

/**
 * Sums over rows of one fixed shape: eight interleaved partial sums, combined in one fixed tree,
 * then the rows that are left over, in order. Products are not rounded before they are added.
 */
final class RowSums {
    private RowSums() {}

    /** Returns Σ a over rows {@code from} to {@code to}. */
    static double sum(double[] a, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int body = from + (to - from & -8);
        for (int i = from; i < body; i += 8) {
            s0 += a[i];
            s1 += a[i + 1];
            s2 += a[i + 2];
            s3 += a[i + 3];
            s4 += a[i + 4];
            s5 += a[i + 5];
            s6 += a[i + 6];
            s7 += a[i + 7];
        }
        double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        for (int i = body; i < to; i++) {
            sum += a[i];
        }
        return sum;
    }

    /** Returns Σ a·b over rows {@code from} to {@code to}. */
    static double dot(double[] a, double[] b, int from, int to) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        int body = from + (to - from & -8);
        for (int i = from; i < body; i += 8) {
            s0 = Math.fma(a[i], b[i], s0);
            s1 = Math.fma(a[i + 1], b[i + 1], s1);
            s2 = Math.fma(a[i + 2], b[i + 2], s2);
            s3 = Math.fma(a[i + 3], b[i + 3], s3);
            s4 = Math.fma(a[i + 4], b[i + 4], s4);
            s5 = Math.fma(a[i + 5], b[i + 5], s5);
            s6 = Math.fma(a[i + 6], b[i + 6], s6);
            s7 = Math.fma(a[i + 7], b[i + 7], s7);
        }
        double sum = ((s0 + s4) + (s2 + s6)) + ((s1 + s5) + (s3 + s7));
        for (int i = body; i < to; i++) {
            sum = Math.fma(a[i], b[i], sum);
        }
        return sum;
    }

    /** Adds factor·a to {@code into} in rows {@code from} to {@code to}. */
    static void addScaled(double[] into, double factor, double[] a, int from, int to) {
        for (int i = from; i < to; i++) {
            into[i] = Math.fma(factor, a[i], into[i]);
        }
    }
}
