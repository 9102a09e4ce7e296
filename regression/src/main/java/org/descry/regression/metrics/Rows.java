package org.descry.regression.metrics;

/** The checks that every metric makes of its arguments. */
final class Rows {

    private Rows() {}

    static void requireFinite(String name, double[] values, int rows) {
        requireLength(name, values.length, rows);
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        name + " must be finite, got " + values[i] + " in row " + i);
            }
        }
    }

    static void requireNumbers(String name, double[] values, int rows) {
        requireLength(name, values.length, rows);
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i])) {
                throw new IllegalArgumentException(name + " is NaN in row " + i);
            }
        }
    }

    static void requireProbabilities(double[] values, int rows) {
        requireLength("probability", values.length, rows);
        for (int i = 0; i < values.length; i++) {
            if (!(values[i] >= 0 && values[i] <= 1)) {
                throw new IllegalArgumentException(
                        "probability must lie in [0, 1], got " + values[i] + " in row " + i);
            }
        }
    }

    static void requireLength(String name, int length, int rows) {
        if (rows == 0) {
            throw new IllegalArgumentException("no rows to judge");
        }
        if (length != rows) {
            throw new IllegalArgumentException(
                    name + " must have one value per row (" + rows + "), got " + length);
        }
    }
}
