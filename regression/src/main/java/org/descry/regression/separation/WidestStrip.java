package org.descry.regression.separation;

import java.util.List;
import java.util.Optional;

/**
 * The widest strip without rows between two separable classes; its middle is the boundary by which
 * new rows are told apart.
 *
 * <p>A row belongs to the class with label true where intercept + Σ coefficient · feature is
 * positive. At the edges of the strip that sum is +1 and -1.
 *
 * @param coefficients one per feature of the descriptor (1 / unit of the feature)
 * @param intercept value of the sum where all features are 0
 * @param margin width of the strip (standard deviations of the features), positive
 */
public record WidestStrip(List<Double> coefficients, double intercept, double margin) {
    public WidestStrip {
        coefficients = List.copyOf(coefficients);
        if (!(margin > 0)) {
            throw new IllegalArgumentException("margin must be positive, got " + margin);
        }
    }

    /**
     * Returns the strip of a descriptor, or nothing if the classes are nearer than 1e-10 standard
     * deviations or meet.
     *
     * @param values the descriptor's features [D][rows], D at least 1
     * @param labels class of each row [rows]
     * @throws IllegalArgumentException if there is no feature, if a feature has not one finite
     *     value per row, or if a class has no rows
     */
    public static Optional<WidestStrip> of(double[][] values, boolean[] labels) {
        if (!(values.length > 0)) {
            throw new IllegalArgumentException("needs at least one feature, got none");
        }
        ClassedFeatures features = new ClassedFeatures(values, labels);
        HullDistance distance = new HullDistance(features.standard);
        double margin = distance.between(0, features.first, features.first, features.rows);
        if (margin == 0) {
            return Optional.empty();
        }
        double[] normal = distance.difference();
        Double[] coefficients = new Double[values.length];
        for (int d = 0; d < values.length; d++) {
            // from standardised differences to differences of values, and to 2 over the width
            coefficients[d] = 2 / (margin * margin) * normal[d] / deviation(values[d]);
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < labels.length; row++) {
            double sum = 0;
            for (int d = 0; d < values.length; d++) {
                sum += coefficients[d] * values[d][row];
            }
            if (labels[row]) {
                least = Math.min(least, sum);
            } else {
                most = Math.max(most, sum);
            }
        }
        double intercept = -(least + most) / 2;
        return Optional.of(new WidestStrip(List.of(coefficients), intercept, margin));
    }

    /** Returns the population standard deviation, 1 for a constant feature. */
    private static double deviation(double[] x) {
        double sum = 0;
        double largest = 0;
        for (double value : x) {
            sum += value / x.length;
            largest = Math.max(largest, Math.abs(value));
        }
        double squares = 0;
        for (double value : x) {
            double part = largest == 0 ? 0 : (value - sum) / largest;
            squares += part * part;
        }
        return squares == 0 ? 1 : largest * Math.sqrt(squares / x.length);
    }
}
