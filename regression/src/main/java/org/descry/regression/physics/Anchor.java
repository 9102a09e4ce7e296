package org.descry.regression.physics;

import java.util.Map;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Variable;

/**
 * The model has a known value where a column has a known one, whatever the others are: {@code y = 0
 * at x = 0}. At {@code inf}, and where the model has no value, it tends to it. The column's value
 * may lie outside its range.
 *
 * @param target name of what is predicted, as the rule calls it
 * @param value value of the model, finite
 * @param column name of the column
 * @param place value of the column, perhaps infinite
 */
public record Anchor(String target, Quantity value, String column, Quantity place) implements Rule {

    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is infinite, or a place at infinity has a unit
     */
    public Anchor {
        if (!value.isFinite()) {
            throw new IllegalArgumentException("the value must be finite, got " + value.text());
        }
        if (!place.isFinite() && place.unit().isPresent()) {
            throw new IllegalArgumentException("inf has no unit, got " + place.text());
        }
    }

    /** Judges the values of a model at the place; units are left aside. */
    Verdict verdict(Interval values, double tolerance) {
        double low = value.value() - tolerance;
        double high = value.value() + tolerance;
        if (values.lower() >= low && values.upper() <= high) {
            return Verdict.CERTIFIED;
        }
        boolean apart = values.upper() < low || values.lower() > high;
        return apart ? Verdict.VIOLATED : Verdict.UNKNOWN;
    }

    @Override
    public String text() {
        return "%s = %s at %s = %s"
                .formatted(
                        new Variable(target).text(),
                        value.text(),
                        new Variable(column).text(),
                        place.text());
    }

    @Override
    public Anchor in(Map<String, Unit> columns, Unit targetUnit) {
        if (!hasUnits()) {
            return this;
        }
        Quantity converted = place;
        if (place.unit().isPresent()) {
            Unit unit = columns.get(column);
            if (unit == null) {
                throw new IllegalArgumentException(
                        "there is no column '%s'; there are: %s"
                                .formatted(column, String.join(", ", columns.keySet())));
            }
            converted = place.in(unit);
        }
        return new Anchor(target, value.in(targetUnit), column, converted);
    }

    @Override
    public boolean hasUnits() {
        return value.unit().isPresent() || place.unit().isPresent();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.anchor(this);
    }
}
