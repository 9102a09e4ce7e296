package org.descry.regression.internal.kernels;

/**
 * How far the sums of a tile may stand from exact ones: a pair is rejected only when no rounding
 * could bring it to the threshold.
 *
 * <p>With Σ w = Σ w y² = 1 and ε the relative error of a sum, a computed Σ w f y errs by at most ε
 * √S and a computed variance by less than 12 ε S, S being Σ w f² (for sums and differences Σ w a² +
 * Σ w b²). So score >= t implies (1 + √ε) (Σ w f y)² >= t · variance - 12 ε S in computed numbers:
 * the square of a sum of two terms is bounded by (1 + √ε) p² + (1 + 1/√ε) q², and the last is a
 * small part of ε S.
 *
 * @param error what to take off the variance per S: 12 ε
 * @param slope what to multiply (Σ w f y)² by: 1 + √ε
 */
record ScoreMargin(double error, double slope) {
    static ScoreMargin of(PairWeights weights) {
        return of(weights.sumError());
    }

    /** Returns the margin of sums in single precision over steps of {@link PairTile#CHUNK} rows. */
    static ScoreMargin single(PairWeights weights) {
        int chained = Math.min(PairTile.CHUNK, weights.rows());
        return of((chained + 8) * 0x1p-24 * 1.01 + weights.sumError());
    }

    private static ScoreMargin of(double epsilon) {
        return new ScoreMargin(12 * epsilon, 1 + Math.sqrt(epsilon));
    }
}
