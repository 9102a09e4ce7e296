package org.descry.datasets.tables;

import java.util.Arrays;
import java.util.Objects;
import org.descry.datasets.units.Unit;

/**
 * A column of numbers in one unit. Immutable.
 *
 * @param name without the unit
 * @param unit of every value
 * @param values one per row [n]; NaN where the value is missing
 */
public record NumericColumn(String name, Unit unit, double[] values) implements Column {

    /** Copies the values. */
    public NumericColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        values = values.clone();
    }

    /** Returns a copy of the values [n]; use {@link #value} inside a loop. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** Returns the value of one row; NaN when missing. */
    public double value(int row) {
        return values[row];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public int missing() {
        int count = 0;
        for (double value : values) {
            count += Double.isNaN(value) ? 1 : 0;
        }
        return count;
    }

    /**
     * Returns the same quantities in another unit.
     *
     * @param other a unit of the same dimension
     * @throws IllegalArgumentException if the dimensions differ
     */
    public NumericColumn in(Unit other) {
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = unit.convert(values[i], other);
        }
        return new NumericColumn(name, other, converted);
    }

    @Override
    public NumericColumn withRows(int[] rows) {
        double[] kept = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            kept[i] = values[rows[i]];
        }
        return new NumericColumn(name, unit, kept);
    }

    /** Returns whether name, unit and every value are the same; NaN equals NaN. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumericColumn column
                && name.equals(column.name)
                && unit.equals(column.unit)
                && Arrays.equals(values, column.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, unit, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return "NumericColumn[%s (%s), %d rows]".formatted(name, unit.symbol(), values.length);
    }
}
