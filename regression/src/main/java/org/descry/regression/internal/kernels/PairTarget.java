package org.descry.regression.internal.kernels;

/**
 * One target with its row weights, brought to Σ w = 1 and Σ w y² = 1. Immutable; shared by threads.
 */
public final class PairTarget {
    private final double[] weights;
    private final double[] target;
    private final double[] rowWeights;
    private final boolean intercept;
    private final double totalWeight;
    private final double targetSquare;

    private PairTarget(double[] weights, double[] target, boolean intercept) {
        this.weights = weights;
        this.target = target;
        this.intercept = intercept;
        double sum = 0;
        double square = 0;
        rowWeights = new double[2 * weights.length];
        for (int k = 0; k < weights.length; k++) {
            rowWeights[2 * k] = weights[k];
            rowWeights[2 * k + 1] = weights[k] * target[k];
            sum += weights[k];
            square += weights[k] * target[k] * target[k];
        }
        this.totalWeight = sum;
        this.targetSquare = square;
    }

    /**
     * Returns a target that features are correlated with.
     *
     * @param target values [rows], in any unit; with an intercept the weighted mean is taken off
     * @param weights weights of rows [rows], not negative, not all zero
     * @param intercept whether the model has a constant term, that is whether means are taken off
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, a weight is
     *     negative, or nothing of the target is left to explain
     */
    public static PairTarget of(double[] target, double[] weights, boolean intercept) {
        if (target.length != weights.length) {
            throw new IllegalArgumentException(
                    "%d values but %d weights".formatted(target.length, weights.length));
        }
        double[] w = shares(weights);
        double[] y = target.clone();
        double largest = largest(y);
        double mean = 0;
        for (int k = 0; k < y.length; k++) {
            y[k] /= largest;
            mean += w[k] * y[k];
        }
        double square = 0;
        for (int k = 0; k < y.length; k++) {
            y[k] -= intercept ? mean : 0;
            square += w[k] * y[k] * y[k];
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("the target is constant on the rows with weight");
        }
        double size = Math.sqrt(square);
        for (int k = 0; k < y.length; k++) {
            y[k] /= size;
        }
        return new PairTarget(w, y, intercept);
    }

    /** Returns a target whose rows count alike. */
    public static PairTarget of(double[] target, boolean intercept) {
        double[] ones = new double[target.length];
        java.util.Arrays.fill(ones, 1);
        return of(target, ones, intercept);
    }

    private static double[] shares(double[] weights) {
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
        return shares;
    }

    private static double largest(double[] values) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "target must be finite and not all zero, largest size is " + largest);
        }
        return largest;
    }

    /** Returns the number of rows. */
    public int rows() {
        return weights.length;
    }

    /** Whether means are taken off. */
    public boolean intercept() {
        return intercept;
    }

    double[] weights() {
        return weights;
    }

    double[] target() {
        return target;
    }

    /** Weights and weights times target [rows][2]. */
    double[] rowWeights() {
        return rowWeights;
    }

    /** Σ w: 1 up to rounding. */
    double totalWeight() {
        return totalWeight;
    }

    /** Σ w y²: 1 up to rounding. */
    double targetSquare() {
        return targetSquare;
    }

    /**
     * Bounds the relative rounding error of a sum over the rows, relative to the sum of sizes: one
     * rounding per row in whatever order, and 64 more for what goes into a term and comes after.
     */
    double sumError() {
        return (weights.length + 64) * 0x1p-53 * 1.01;
    }
}
