package org.descry.regression.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of the training rows to tell how far another row lies from them.
 *
 * @param neighbours distances in the inputs; empty with fewer than three different rows
 * @param features range of each feature of the descriptor over all training rows [D]
 * @param hull hull of the features' values; empty unless there are two or three features
 * @param group values of the column that groups rows; empty without one
 */
public record Surroundings(
        Optional<Neighbours> neighbours,
        List<Span> features,
        Optional<Hull> hull,
        Optional<GroupValues> group) {
    /** Copies the list. */
    public Surroundings {
        features = List.copyOf(features);
    }

    /**
     * A range of values.
     *
     * @param min smallest
     * @param max largest, not below {@code min}
     */
    public record Span(double min, double max) {
        /** What a table's rounding may add at the edge of a range, as a share of it. */
        private static final double MARGIN = 0.005;

        /**
         * Checks the ends.
         *
         * @throws IllegalArgumentException unless {@code min <= max}
         */
        public Span {
            if (!(min <= max)) {
                throw new IllegalArgumentException(
                        "a range needs min <= max, got [%s, %s]".formatted(min, max));
            }
        }

        /** Returns whether a number lies above the range, and not by rounding only. */
        public boolean isExceededBy(double value) {
            return value > max + MARGIN * (max - min);
        }

        /** Returns whether a number lies below the range, and not by rounding only. */
        public boolean isUndercutBy(double value) {
            return value < min - MARGIN * (max - min);
        }
    }

    /**
     * Returns the surroundings of training rows.
     *
     * @param inputs finite values of the inputs [p × n]
     * @param x finite values of the features [D × n]
     * @param n training rows, at least 1
     */
    public static Surroundings of(double[][] inputs, double[][] x, int n) {
        return new Surroundings(
                Neighbours.of(inputs, n),
                Arrays.stream(x)
                        .map(
                                c ->
                                        new Span(
                                                Arrays.stream(c).limit(n).min().orElseThrow(),
                                                Arrays.stream(c).limit(n).max().orElseThrow()))
                        .toList(),
                Hull.of(x, n),
                Optional.empty());
    }

    /** Returns the same with the values of a grouping column. */
    public Surroundings withGroup(GroupValues values) {
        return new Surroundings(neighbours, features, hull, Optional.of(values));
    }
}
