package org.descry.regression.metrics;

import java.util.Arrays;

/** Quantiles of simulated values. */
final class Quantiles {

    private Quantiles() {}

    /**
     * The smallest value that at least a fraction {@code q} of the values do not exceed; sorts the
     * array.
     */
    static double of(double[] values, double q) {
        Arrays.sort(values);
        // A hair is taken off so that 0.95 · 2000 is 1900 whatever its rounding.
        int rank = (int) Math.ceil(q * values.length - 1e-9);
        return values[Math.max(1, Math.min(values.length, rank)) - 1];
    }
}
