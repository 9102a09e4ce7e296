package org.descry.tools;

import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * What a computed number measures, and in steps of which size.
 *
 * @param dimension the kind of quantity
 * @param factor how many base units (eV, angstrom, K, amu, fs, e, mol) one step is; NaN when the
 *     dimension is unknown
 */
record Quantity(Dimension dimension, double factor) {

    static final Quantity NUMBER = new Quantity(Dimension.DIMENSIONLESS, 1);
    static final Quantity UNKNOWN = new Quantity(Dimension.UNKNOWN, Double.NaN);

    private static final double ROUNDING = 1e-9;

    static Quantity of(Unit unit) {
        return unit.dimension().isUnknown()
                ? UNKNOWN
                : new Quantity(unit.dimension(), unit.factor());
    }

    Quantity times(Quantity other) {
        return of(dimension.times(other.dimension), factor * other.factor);
    }

    Quantity per(Quantity other) {
        return of(dimension.per(other.dimension), factor / other.factor);
    }

    Quantity power(int numerator, int denominator) {
        double exponent = (double) numerator / denominator;
        return of(
                dimension.power(Rational.of(numerator, denominator)),
                ElementaryFunctions.pow(factor, exponent));
    }

    /** Returns whether both count in steps of one size; true when one is unknown. */
    boolean sameSize(Quantity other) {
        return !(Math.abs(factor / other.factor - 1) > ROUNDING);
    }

    boolean isPlainNumber() {
        return dimension.isDimensionless() && sameSize(NUMBER);
    }

    private static Quantity of(Dimension dimension, double factor) {
        return dimension.isUnknown() ? UNKNOWN : new Quantity(dimension, factor);
    }
}
