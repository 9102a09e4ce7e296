package org.descry.datasets.hygiene;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/** Which rows have the same value in a column. Equal partitions are equal values. */
final class Partition {

    private static final int NO_VALUE = -1;

    /** Of each row the number of its value, by first appearance. */
    private final int[] parts;

    private final int size;

    private Partition(int[] parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    static Partition of(Column column) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] parts = new int[column.size()];
        for (int row = 0; row < parts.length; row++) {
            if (isMissing(column, row)) {
                parts[row] = NO_VALUE;
            } else {
                Integer known = numbers.putIfAbsent(value(column, row), numbers.size());
                parts[row] = known == null ? numbers.size() - 1 : known;
            }
        }
        return new Partition(parts, numbers.size());
    }

    /** Returns what two cells must share to be equal; missing ones are equal to each other. */
    static Object value(Column column, int row) {
        // 0 is added so that −0 is 0
        return column instanceof NumericColumn numbers
                ? (Object) (numbers.value(row) + 0.0)
                : ((TextColumn) column).value(row);
    }

    static boolean isMissing(Column column, int row) {
        return column instanceof NumericColumn numbers
                ? Double.isNaN(numbers.value(row))
                : ((TextColumn) column).value(row).isBlank();
    }

    /** Returns the number of different values. */
    int size() {
        return size;
    }

    /** Returns the part of a row, counted from 0; the row has a value. */
    int part(int row) {
        return parts[row];
    }

    boolean hasValue(int row) {
        return parts[row] != NO_VALUE;
    }

    /** Returns the number of rows with each value [parts]. */
    int[] rowsPerPart() {
        int[] rows = new int[size];
        for (int part : parts) {
            if (part != NO_VALUE) {
                rows[part]++;
            }
        }
        return rows;
    }

    /**
     * Returns whether every value here stands with one value of the other only, over the rows that
     * have both.
     */
    boolean determines(Partition other) {
        int[] image = new int[size];
        Arrays.fill(image, NO_VALUE);
        for (int row = 0; row < parts.length; row++) {
            if (hasValue(row) && other.hasValue(row)) {
                if (image[parts[row]] == NO_VALUE) {
                    image[parts[row]] = other.parts[row];
                } else if (image[parts[row]] != other.parts[row]) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition partition && Arrays.equals(parts, partition.parts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(parts);
    }
}
