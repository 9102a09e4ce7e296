package org.descry.tools;

/** Pearson's correlation. */
final class Correlation {

    private Correlation() {}

    /**
     * Returns the correlation of two columns.
     *
     * @param a values [n], finite
     * @param b values [n], finite
     * @return between −1 and 1; NaN when one of them is constant
     */
    static double of(double[] a, double[] b) {
        double[] x = centred(a);
        double[] y = centred(b);
        double xx = dot(x, x);
        double yy = dot(y, y);
        double r = dot(x, y) / (Math.sqrt(xx) * Math.sqrt(yy));
        return Double.isNaN(r) ? r : Math.max(-1, Math.min(1, r));
    }

    private static double[] centred(double[] a) {
        double sum = 0;
        for (double value : a) {
            sum += value;
        }
        double mean = sum / a.length;
        double[] centred = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            centred[i] = a[i] - mean;
        }
        return centred;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
