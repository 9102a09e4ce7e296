package org.descry.regression.physics;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.units.Unit;

/**
 * A number that a user gave, with its unit when it has one.
 *
 * @param value a number, infinite only as the place of a limit, not NaN
 * @param unit unit of the value; empty: that of the column or target it is compared with
 */
public record Quantity(double value, Optional<Unit> unit) {
    private static final Pattern NUMBER =
            Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(.*)");

    /**
     * Checks the number; -0 becomes 0.
     *
     * @throws IllegalArgumentException if it is NaN
     */
    public Quantity {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a number in a rule must not be NaN");
        }
        value = value == 0 ? 0 : value;
    }

    /** Returns a number in the unit of what it is compared with. */
    public static Quantity of(double value) {
        return new Quantity(value, Optional.empty());
    }

    /**
     * Reads a finite number and perhaps a unit.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Quantity parse(String text) {
        Matcher parts = NUMBER.matcher(text.strip().replace('−', '-'));
        OptionalDouble number =
                parts.matches() ? Numbers.parse(parts.group(1)) : OptionalDouble.empty();
        if (number.isEmpty()) {
            throw new IllegalArgumentException(
                    "a number such as 5 or 5 eV is expected, got '%s'".formatted(text.strip()));
        }
        String unit = parts.group(2);
        return new Quantity(
                number.getAsDouble(),
                unit.isEmpty() ? Optional.empty() : Optional.of(Unit.parse(unit)));
    }

    /** Reads a number, perhaps with a unit, or {@code inf}, the place of a limit. */
    static Quantity parsePlace(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "inf", "+inf", "infinity", "+infinity", "∞", "+∞" -> of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity", "-∞", "−∞", "−inf" -> of(Double.NEGATIVE_INFINITY);
            default -> parse(text);
        };
    }

    /** Returns whether the number is not infinite. */
    public boolean isFinite() {
        return Double.isFinite(value);
    }

    /** Returns the quantity as rules write it: {@code 5}, {@code 5 eV}, {@code inf}. */
    public String text() {
        String number = isFinite() ? Numbers.text(value) : value > 0 ? "inf" : "-inf";
        return number + unit.map(u -> " " + u.symbol()).orElse("").stripTrailing();
    }

    /**
     * Returns the number in another unit; one without a unit is in that unit already.
     *
     * @throws IllegalArgumentException if that measures something else
     */
    public Quantity in(Unit other) {
        return unit.isEmpty() ? this : of(unit.get().convert(value, other));
    }

    /** Whether both are of one kind as far as they say; zero without a unit is of every kind. */
    boolean fits(Quantity o) {
        return unit.isEmpty()
                || o.unit.isEmpty()
                || unit.get().equals(o.unit.get())
                || !unit.get().dimension().isUnknown()
                        && unit.get().dimension().equals(o.unit.get().dimension());
    }

    /** Returns the sign of this less the other, or empty when units have yet to tell. */
    OptionalInt compare(Quantity o) {
        if (value == 0 || o.value == 0 || !isFinite() || !o.isFinite() || unit.equals(o.unit)) {
            return OptionalInt.of(Double.compare(value, o.value));
        }
        if (unit.isEmpty() || o.unit.isEmpty() || !fits(o)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Double.compare(value, o.in(unit.get()).value));
    }
}
