package org.descry.regression.internal.kernels;

import java.util.Objects;

/** One target on weighted rows, brought to Σ w y² = 1. Immutable; shared by threads. */
public final class PairTarget {
    private final PairWeights weights;
    private final double[] values;
    private final double[] weighted;
    private final double square;

    private PairTarget(PairWeights weights, double[] values) {
        this.weights = weights;
        this.values = values;
        double[] w = weights.shares();
        double sum = 0;
        weighted = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            weighted[k] = w[k] * values[k];
            sum += weighted[k] * values[k];
        }
        this.square = sum;
    }

    /**
     * Returns a target that features are correlated with.
     *
     * @param target values [rows], in any unit; with an intercept the weighted mean is taken off
     * @throws IllegalArgumentException if the lengths differ, a value is not finite, or nothing of
     *     the target is left to explain
     */
    public static PairTarget of(double[] target, PairWeights weights) {
        Objects.requireNonNull(weights, "weights");
        if (target.length != weights.rows()) {
            throw new IllegalArgumentException(
                    "%d values but %d weights".formatted(target.length, weights.rows()));
        }
        double[] w = weights.shares();
        double[] y = target.clone();
        double largest = largest(y);
        double mean = 0;
        for (int k = 0; k < y.length; k++) {
            y[k] /= largest;
            mean += w[k] * y[k];
        }
        double square = 0;
        for (int k = 0; k < y.length; k++) {
            y[k] -= weights.intercept() ? mean : 0;
            square += w[k] * y[k] * y[k];
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("the target is constant on the rows with weight");
        }
        double size = Math.sqrt(square);
        for (int k = 0; k < y.length; k++) {
            y[k] /= size;
        }
        return new PairTarget(weights, y);
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

    /** Returns the weights of its rows. */
    public PairWeights weights() {
        return weights;
    }

    double[] values() {
        return values;
    }

    /** Weights times values [rows]. */
    double[] weighted() {
        return weighted;
    }

    /** Σ w y²: 1 up to rounding. */
    double square() {
        return square;
    }
}
