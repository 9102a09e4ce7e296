package org.descry.regression.internal.kernels;

import java.util.Arrays;

/**
 * How much each row counts, brought to Σ w = 1, and whether means are taken off: what targets
 * scored together share. Immutable; shared by threads.
 */
public final class PairWeights {
    private final double[] shares;
    private final boolean intercept;
    private final double total;

    private PairWeights(double[] shares, boolean intercept) {
        this.shares = shares;
        this.intercept = intercept;
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        this.total = sum;
    }

    /**
     * Returns weights of rows.
     *
     * @param weights weights [rows], not negative, not all zero
     * @param intercept whether the model has a constant term, that is whether means are taken off
     * @throws IllegalArgumentException if a weight is negative or not finite, or all are zero
     */
    public static PairWeights of(double[] weights, boolean intercept) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0)) {
                throw new IllegalArgumentException("weight must not be negative, got " + weight);
            }
            sum += weight;
        }
        if (!(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("weights must have a positive sum, got " + sum);
        }
        double[] shares = new double[weights.length];
        for (int k = 0; k < shares.length; k++) {
            shares[k] = weights[k] / sum;
        }
        return new PairWeights(shares, intercept);
    }

    /** Returns equal weights. */
    public static PairWeights equal(int rows, boolean intercept) {
        double[] ones = new double[rows];
        Arrays.fill(ones, 1);
        return of(ones, intercept);
    }

    /** Returns the number of rows. */
    public int rows() {
        return shares.length;
    }

    /** Whether means are taken off. */
    public boolean intercept() {
        return intercept;
    }

    double[] shares() {
        return shares;
    }

    /** Σ w: 1 up to rounding. */
    double total() {
        return total;
    }

    /**
     * Bounds the relative rounding error of a sum over the rows, relative to the sum of sizes: one
     * rounding per row in whatever order, and 64 more for what goes into a term and comes after.
     */
    double sumError() {
        return (shares.length + 64) * 0x1p-53 * 1.01;
    }
}
