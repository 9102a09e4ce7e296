package org.descry.regression.internal.tuples;

/**
 * How far the fast test may be wrong, and where tuples are too nearly collinear to be judged.
 *
 * <p>Elimination of a symmetric matrix that meets only positive pivots has shown that a matrix
 * within ω·√(bᵢᵢ·bⱼⱼ) of it is positive semidefinite, ω being a few units of rounding. Applied to
 * the correlations bordered by the target's, with {@link #ridge} added to the diagonal, and
 * multiplied from both sides by the coefficients x of the fit: a rejected tuple scores at most t·(1
 * + (D+1)·ω) + 3·(D+1)·ω·|x|². Since |x|² is at most the score times the sum of the features'
 * variance inflation, and tuples with a member of inflation above 1/{@link #COLLINEAR} are refused,
 * lowering the threshold by {@link #lowered} rejects no tuple that counts.
 *
 * @source Higham, Accuracy and Stability of Numerical Algorithms, 2nd ed., SIAM 2002, theorem 10.3,
 *     doi:10.1137/1.9780898718027
 */
final class Margin {
    /**
     * A member that shares all but this part of its variance with the others adds nothing that can
     * be trusted.
     */
    static final double COLLINEAR = 1e-7;

    /** Sixteen units of rounding: more than five steps and the scaling lose. */
    private static final double OMEGA = 0x1p-49;

    private Margin() {}

    /** Returns what is added to the diagonal so that equal features do not look like a find. */
    static double ridge(int dimension) {
        return 2 * (dimension + 1) * OMEGA;
    }

    /** Returns the threshold for the fast test, below the true one; 0 lets everything pass. */
    static double lowered(double bar, int dimension) {
        double part = 4.0 * (dimension + 1) * dimension * OMEGA / COLLINEAR;
        double low = bar * (1 - part);
        return low > 1e-9 ? low : 0;
    }
}
