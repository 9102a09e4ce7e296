package org.descry.regression.internal.kernels;

/**
 * Plain loops over the rows of one or two features. Small methods with one loop each: a short run
 * compiles few of them, and soon.
 */
final class PairValues {
    private PairValues() {}

    static void scale(double[] values, double factor, double[] out) {
        for (int k = 0; k < out.length; k++) {
            out[k] = values[k] * factor;
        }
    }

    static void spread(double[] values, double[] to, int at, int step) {
        for (int k = 0; k < values.length; k++) {
            to[at + k * step] = values[k];
        }
    }

    static void times(double[] a, double[] b, double[] out) {
        for (int k = 0; k < out.length; k++) {
            out[k] = a[k] * b[k];
        }
    }

    /** Replaces x by 1/x; false where that is not finite. */
    static boolean invert(double[] x) {
        double largest = 0;
        for (int k = 0; k < x.length; k++) {
            x[k] = 1 / x[k];
            largest = Math.max(largest, Math.abs(x[k]));
        }
        return largest < Double.POSITIVE_INFINITY;
    }

    static void linear(double[] a, double p, double[] b, double q, double[] f) {
        for (int k = 0; k < f.length; k++) {
            f[k] = p * a[k] + q * b[k];
        }
    }

    static void product(double[] a, double p, double[] b, double q, double[] f) {
        for (int k = 0; k < f.length; k++) {
            f[k] = (p * a[k]) * (q * b[k]);
        }
    }

    static void quotient(double[] a, double p, double[] b, double q, double[] f) {
        for (int k = 0; k < f.length; k++) {
            f[k] = (p * a[k]) / (q * b[k]);
        }
    }

    static void magnitude(double[] f) {
        for (int k = 0; k < f.length; k++) {
            f[k] = Math.abs(f[k]);
        }
    }
}
