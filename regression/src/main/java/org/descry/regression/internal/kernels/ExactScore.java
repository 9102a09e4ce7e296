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
     * @param f feature values [rows]
     * @return the score; 0 for a feature that is constant to 12 digits or not finite
     */
    static double of(double[] f, PairTarget target) {
        PairWeights weights = target.weights();
        double[] w = weights.shares();
        double[] y = target.values();
        double sum = 0;
        double square = 0;
        for (int k = 0; k < f.length; k++) {
            double wf = w[k] * f[k];
            sum += wf;
            square += wf * f[k];
        }
        double mean = weights.intercept() ? sum / weights.total() : 0;
        double variance = 0;
        double dot = 0;
        double rest = 0;
        for (int k = 0; k < f.length; k++) {
            double d = f[k] - mean;
            double wd = w[k] * d;
            rest += wd;
            variance += wd * d;
            dot += wd * y[k];
        }
        if (weights.intercept()) {
            variance -= rest * rest / weights.total();
        }
        double score = dot * dot / (variance * target.square());
        boolean varies = variance > NEARLY_CONSTANT * square;
        return varies && score < Double.POSITIVE_INFINITY ? score : 0;
    }
}
