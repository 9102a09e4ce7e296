package org.descry.descriptors.expressions;

import java.util.Objects;
import org.descry.datasets.units.Dimension;

/**
 * An exact number spelt out in a formula: an integer, a decimal, a rational, π or the square root
 * of an integer.
 *
 * @param literal the number as written in formulas, without its dimension: {@code 2}, {@code -0.5},
 *     {@code 2/3}, {@code pi}, {@code sqrt(2)}
 * @param value its value, the double nearest to what the literal says
 * @param dimension what it measures; a pure number unless said otherwise
 */
public record Constant(String literal, double value, Dimension dimension) implements Expression {

    /** The ratio of a circle's circumference to its diameter. */
    public static final Constant PI = new Constant("pi", Math.PI, Dimension.DIMENSIONLESS);

    /** Roots of integers up to here are constants; these integers are exact as doubles. */
    static final long LARGEST_RADICAND = 999_999_999_999_999L;

    /**
     * Checks that literal and value agree.
     *
     * @throws IllegalArgumentException if the literal is not a number in its shortest form, or not
     *     of this value
     */
    public Constant {
        Objects.requireNonNull(dimension, "dimension");
        if (Double.doubleToLongBits(valueOf(literal)) != Double.doubleToLongBits(value)) {
            throw new IllegalArgumentException(
                    "the constant " + literal + " does not have the value " + value);
        }
    }

    /**
     * Returns an integer.
     *
     * @param number any integer
     */
    public static Constant of(long number) {
        return of(ExactNumber.of(number));
    }

    /**
     * Returns a rational number, reduced: {@code of(2, 4)} is {@code 1/2}, {@code of(4, 2)} is
     * {@code 2}.
     *
     * @param numerator any integer
     * @param denominator any integer but 0
     * @throws IllegalArgumentException if the denominator is 0
     */
    public static Constant of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new IllegalArgumentException("a constant cannot be " + numerator + "/0");
        }
        return of(ExactNumber.of(numerator).times(ExactNumber.of(denominator).inverse()));
    }

    /**
     * Returns the square root of an integer as one constant; an integer itself when it has a whole
     * root.
     *
     * @param number from 0 to 10^15 - 1
     * @throws IllegalArgumentException if it is outside
     */
    public static Constant sqrt(long number) {
        if (!(number >= 0 && number <= LARGEST_RADICAND)) {
            throw new IllegalArgumentException("a constant cannot be sqrt(" + number + ")");
        }
        long root = Math.round(Math.sqrt(number));
        return root * root == number ? of(root) : parse("sqrt(" + number + ")");
    }

    /**
     * Returns the pure number that a text spells: {@code 1.50} is the constant {@code 1.5}.
     *
     * @param text an integer, decimal, rational, {@code pi} or {@code sqrt(2)}
     * @throws IllegalArgumentException if it spells none, or one too large for a double
     */
    public static Constant parse(String text) {
        if (text.equals("pi") || text.startsWith("sqrt(")) {
            return new Constant(text, valueOf(text), Dimension.DIMENSIONLESS);
        }
        return of(
                ExactNumber.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException("not a number: " + text)));
    }

    /**
     * Returns the same number as a quantity of a dimension.
     *
     * @param other what it measures, in base units (eV, angstrom, K, amu, fs, e, mol)
     */
    public Constant in(Dimension other) {
        return new Constant(literal, value, other);
    }

    static Constant of(ExactNumber number) {
        return new Constant(number.text(), number.value(), Dimension.DIMENSIONLESS);
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.constant(this);
    }

    @Override
    public String toString() {
        return text();
    }

    private static double valueOf(String text) {
        if (text.equals("pi")) {
            return Math.PI;
        }
        if (text.startsWith("sqrt(") && text.endsWith(")")) {
            return Math.sqrt(radicand(text));
        }
        ExactNumber number =
                ExactNumber.parse(text)
                        .filter(x -> x.text().equals(text))
                        .orElseThrow(() -> new IllegalArgumentException("not a constant: " + text));
        return number.value();
    }

    /** Returns the n of {@code sqrt(n)}, which is a plain integer without a whole root. */
    private static double radicand(String text) {
        String digits = text.substring(5, text.length() - 1);
        if (digits.matches("[1-9]\\d{0,14}")) {
            long number = Long.parseLong(digits);
            long root = Math.round(Math.sqrt(number));
            if (root * root != number) {
                return number;
            }
        }
        throw new IllegalArgumentException("not a constant: " + text);
    }
}
