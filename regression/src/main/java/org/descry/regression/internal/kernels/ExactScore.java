package org.descry.regression.internal.kernels;

/**
 * The score of one feature by plain loops, mean first: what the tile's rejections stand against.
 */
final class ExactScore {
    /** Variance per Σ w f² at which a feature counts as constant. */
    private static final double NEARLY_CONSTANT = 1e-12;

    private ExactScore() {}

    /**
     * Returns (Σ w (f - m) y)² / (Σ w (f - m)² · Σ w y²), m being the weighted mean with an
     * intercept, 0 without.
     *
     * @param f feature values [rows]; overwritten by f - m
     * @return the score; 0 for a feature that is constant to 12 digits or not finite
     */
    static double of(double[] f, PairTarget target) {
        PairWeights weights = target.weights();
        double[] w = weights.shares();
        double square = squares(w, f);
        if (weights.intercept()) {
            shift(f, dot(w, f) / weights.total());
        }
        double variance = squares(w, f);
        if (weights.intercept()) {
            double rest = dot(w, f);
            variance -= rest * rest / weights.total();
        }
        double dot = dot(target.weighted(), f);
        double score = dot * dot / (variance * target.square());
        boolean varies = variance > NEARLY_CONSTANT * square;
        return varies && score < Double.POSITIVE_INFINITY ? score : 0;
    }

    private static void shift(double[] f, double mean) {
        for (int k = 0; k < f.length; k++) {
            f[k] -= mean;
        }
    }

    /** Returns Σ a b by four sums side by side. */
    private static double dot(double[] a, double[] b) {
        double s = 0;
        double t = 0;
        double u = 0;
        double v = 0;
        int body = a.length & -4;
        for (int k = 0; k < body; k += 4) {
            s += a[k] * b[k];
            t += a[k + 1] * b[k + 1];
            u += a[k + 2] * b[k + 2];
            v += a[k + 3] * b[k + 3];
        }
        for (int k = body; k < a.length; k++) {
            s += a[k] * b[k];
        }
        return (s + u) + (t + v);
    }

    /** Returns Σ a b² likewise. */
    private static double squares(double[] a, double[] b) {
        double s = 0;
        double t = 0;
        double u = 0;
        double v = 0;
        int body = a.length & -4;
        for (int k = 0; k < body; k += 4) {
            s += a[k] * b[k] * b[k];
            t += a[k + 1] * b[k + 1] * b[k + 1];
            u += a[k + 2] * b[k + 2] * b[k + 2];
            v += a[k + 3] * b[k + 3] * b[k + 3];
        }
        for (int k = body; k < a.length; k++) {
            s += a[k] * b[k] * b[k];
        }
        return (s + u) + (t + v);
    }
}
