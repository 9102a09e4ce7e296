package org.descry.regression.search;

/**
 * One thing to explain: values and the rows that count.
 *
 * @param values one value per row [n]; classes as 1 (positive) and 0
 * @param train whether a row may be used [n]; the others never influence this target's models
 */
public record Target(double[] values, boolean[] train) {
    public Target {
        if (values.length != train.length) {
            throw new IllegalArgumentException(
                    "a target needs one mark per value, got %d and %d"
                            .formatted(values.length, train.length));
        }
        for (int i = 0; i < values.length; i++) {
            if (train[i] && !Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "target value of row %d is not finite".formatted(i + 1));
            }
        }
    }

    /** Returns the indices of the rows that count, ascending. */
    public int[] trainRows() {
        int[] rows = new int[values.length];
        int n = 0;
        for (int i = 0; i < values.length; i++) {
            if (train[i]) {
                rows[n++] = i;
            }
        }
        return java.util.Arrays.copyOf(rows, n);
    }
}
