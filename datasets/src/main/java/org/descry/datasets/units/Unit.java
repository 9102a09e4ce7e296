package org.descry.datasets.units;

import java.util.Objects;

/**
 * A unit of measurement: its symbol as written, its dimension and its size.
 *
 * @param symbol as it stands in a header, for example {@code kJ/mol}; empty for a pure number,
 *     {@code ?} when unknown
 * @param dimension the kind of quantity
 * @param factor how many base units (eV, angstrom, K, amu, fs, e, mol) one such unit is
 */
public record Unit(String symbol, Dimension dimension, double factor) {

    /** A pure number. */
    public static final Unit DIMENSIONLESS = new Unit("", Dimension.DIMENSIONLESS, 1);

    /** A unit that was not given; it opts out of unit checks. */
    public static final Unit UNKNOWN = new Unit("?", Dimension.UNKNOWN, 1);

    private static final double ROUNDING = 1e-12;

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if {@code factor} is not positive and finite
     */
    public Unit {
        Objects.requireNonNull(symbol, "symbol");
        Objects.requireNonNull(dimension, "dimension");
        if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a unit needs a positive size, got " + factor);
        }
    }

    /**
     * Reads a unit: {@code eV}, {@code angstrom}, {@code kJ/mol}, {@code eV/angstrom^2}, {@code g
     * cm^-3}, {@code mA/cm^2}, {@code %}; empty or {@code 1} is a pure number, {@code ?} is {@link
     * #UNKNOWN}.
     *
     * @param text the unit as it stands in a header, without brackets
     * @throws IllegalArgumentException if it cannot be read, with a caret under the place
     */
    public static Unit parse(String text) {
        return UnitParser.parse(text);
    }

    /**
     * Returns {@code value}, given in this unit, in the unit {@code to}.
     *
     * @param value a number in this unit; NaN stays NaN
     * @param to a unit of the same dimension
     * @throws IllegalArgumentException if the dimensions differ or one is unknown and the units are
     *     not equal
     */
    public double convert(double value, Unit to) {
        if (equals(to)) {
            return value;
        }
        if (dimension.isUnknown() || !dimension.equals(to.dimension)) {
            throw new IllegalArgumentException(
                    "cannot turn '%s' into '%s': not the same kind of quantity"
                            .formatted(symbol, to.symbol));
        }
        // Dividing by 100 is exact where multiplying by 0.01 is not: 140 pm is 1.4 angstrom.
        double up = factor / to.factor;
        double down = to.factor / factor;
        if (Math.abs(down - Math.rint(down)) <= ROUNDING * down) {
            return value / Math.rint(down);
        }
        return value * (Math.abs(up - Math.rint(up)) <= ROUNDING * up ? Math.rint(up) : up);
    }
}
