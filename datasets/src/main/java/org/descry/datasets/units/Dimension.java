package org.descry.datasets.units;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * What kind of quantity a number is: exponents over length, energy, temperature, mass, time, charge
 * and amount.
 *
 * <p>{@link #UNKNOWN} stands for a quantity whose unit was not given (written {@code ?}); it
 * refuses nothing, and whatever is computed from it is unknown too. Energy and mass are independent
 * here: a formula over materials data never needs E = mc².
 *
 * @param exponents one per {@link BaseQuantity}, in its order; all 0 when unknown
 * @param isUnknown whether the dimension was not given
 */
public record Dimension(List<Rational> exponents, boolean isUnknown) {

    /** A pure number. */
    public static final Dimension DIMENSIONLESS =
            new Dimension(Collections.nCopies(BaseQuantity.values().length, Rational.ZERO), false);

    /** A quantity about which nothing is said. */
    public static final Dimension UNKNOWN = new Dimension(DIMENSIONLESS.exponents, true);

    /**
     * Checks that there is one exponent per base quantity.
     *
     * @throws IllegalArgumentException if not
     */
    public Dimension {
        exponents = List.copyOf(exponents);
        if (exponents.size() != BaseQuantity.values().length) {
            throw new IllegalArgumentException(
                    "a dimension needs one exponent per base quantity, got " + exponents);
        }
    }

    /** Returns the dimension of one base quantity, for example length. */
    public static Dimension of(BaseQuantity base) {
        List<Rational> exponents = new ArrayList<>(DIMENSIONLESS.exponents);
        exponents.set(base.ordinal(), Rational.ONE);
        return new Dimension(exponents, false);
    }

    /** Returns the exponent of one base quantity; 0 when unknown. */
    public Rational exponent(BaseQuantity base) {
        return exponents.get(base.ordinal());
    }

    /** Returns whether this is a pure number; false when unknown. */
    public boolean isDimensionless() {
        return equals(DIMENSIONLESS);
    }

    /** Returns the dimension of a product; unknown if either is. */
    public Dimension times(Dimension other) {
        return combine(other, Rational::plus);
    }

    /** Returns the dimension of a quotient; unknown if either is. */
    public Dimension per(Dimension other) {
        return combine(other, Rational::minus);
    }

    /** Returns the dimension of a power; unknown stays unknown. */
    public Dimension power(Rational exponent) {
        if (isUnknown) {
            return UNKNOWN;
        }
        List<Rational> powers = new ArrayList<>(exponents.size());
        for (Rational each : exponents) {
            powers.add(each.times(exponent));
        }
        return new Dimension(powers, false);
    }

    /**
     * Returns the dimension in base units: {@code eV/angstrom^2}, {@code 1/K}, {@code eV^(1/2)};
     * empty text for a pure number and {@code ?} when unknown.
     */
    public String text() {
        if (isUnknown) {
            return "?";
        }
        List<UnitText.Factor> factors = new ArrayList<>();
        for (BaseQuantity base : BaseQuantity.values()) {
            factors.add(new UnitText.Factor(base.symbol(), exponent(base)));
        }
        return UnitText.of(factors);
    }

    private Dimension combine(Dimension other, BinaryOperator<Rational> operator) {
        if (isUnknown || other.isUnknown) {
            return UNKNOWN;
        }
        List<Rational> combined = new ArrayList<>(exponents.size());
        for (int i = 0; i < exponents.size(); i++) {
            combined.add(operator.apply(exponents.get(i), other.exponents.get(i)));
        }
        return new Dimension(combined, false);
    }
}
