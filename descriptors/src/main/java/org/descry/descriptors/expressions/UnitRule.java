package org.descry.descriptors.expressions;

import java.util.Optional;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;

/**
 * What an operator makes of the dimensions of its arguments; empty when they do not go together.
 */
final class UnitRule {

    private UnitRule() {}

    /** The rule of an operator with one argument. */
    @FunctionalInterface
    interface OfOne {
        Optional<Dimension> of(Dimension a);
    }

    /** The rule of an operator with two arguments. */
    @FunctionalInterface
    interface OfTwo {
        Optional<Dimension> of(Dimension a, Dimension b);
    }

    /** Sums and differences: both alike; unknown as soon as one is. */
    static Optional<Dimension> alike(Dimension a, Dimension b) {
        if (a.isUnknown() || b.isUnknown()) {
            return Optional.of(Dimension.UNKNOWN);
        }
        return a.equals(b) ? Optional.of(a) : Optional.empty();
    }

    static Optional<Dimension> product(Dimension a, Dimension b) {
        return Optional.of(a.times(b));
    }

    static Optional<Dimension> quotient(Dimension a, Dimension b) {
        return Optional.of(a.per(b));
    }

    /** Real powers: base and exponent are pure numbers, and so is the result. */
    static Optional<Dimension> pureNumbers(Dimension a, Dimension b) {
        return pureNumber(a).isPresent() ? pureNumber(b) : Optional.empty();
    }

    /** Functions such as exp: of a pure number, or of a quantity about which nothing is said. */
    static Optional<Dimension> pureNumber(Dimension a) {
        return a.isUnknown() || a.isDimensionless()
                ? Optional.of(Dimension.DIMENSIONLESS)
                : Optional.empty();
    }

    static Optional<Dimension> unchanged(Dimension a) {
        return Optional.of(a);
    }

    /** Powers with a fixed exponent: of any quantity. */
    static OfOne power(int numerator, int denominator) {
        Rational exponent = Rational.of(numerator, denominator);
        return a -> Optional.of(a.power(exponent));
    }
}
