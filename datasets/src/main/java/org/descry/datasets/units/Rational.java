package org.descry.datasets.units;

/**
 * A fraction in lowest terms, used for exponents of dimensions.
 *
 * @param numerator carries the sign
 * @param denominator at least 1, with no common factor with {@code numerator}
 */
public record Rational(long numerator, long denominator) implements Comparable<Rational> {

    /** The number 0. */
    public static final Rational ZERO = new Rational(0, 1);

    /** The number 1. */
    public static final Rational ONE = new Rational(1, 1);

    /**
     * Brings the fraction to lowest terms with a positive denominator.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public Rational {
        if (denominator == 0) {
            throw new IllegalArgumentException(
                    "a fraction needs a denominator other than 0, got " + numerator + "/0");
        }
        if (denominator != 1) {
            long divisor = divisor(Math.absExact(numerator), Math.absExact(denominator));
            long sign = denominator < 0 ? -1 : 1;
            numerator = sign * (numerator / divisor);
            denominator = sign * (denominator / divisor);
        }
    }

    /** Returns the whole number {@code value} as a fraction. */
    public static Rational of(long value) {
        if (value == 0) {
            return ZERO;
        }
        return value == 1 ? ONE : new Rational(value, 1);
    }

    /**
     * Returns {@code numerator / denominator} in lowest terms.
     *
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Rational of(long numerator, long denominator) {
        return new Rational(numerator, denominator);
    }

    /** Returns this + {@code other}. */
    public Rational plus(Rational other) {
        if (denominator == 1 && other.denominator == 1) {
            return of(Math.addExact(numerator, other.numerator));
        }
        return new Rational(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** Returns this − {@code other}. */
    public Rational minus(Rational other) {
        return plus(other.negate());
    }

    /** Returns this × {@code other}. */
    public Rational times(Rational other) {
        return new Rational(
                Math.multiplyExact(numerator, other.numerator),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** Returns −this. */
    public Rational negate() {
        return numerator == 0 ? this : new Rational(Math.negateExact(numerator), denominator);
    }

    /** Returns whether this is 0. */
    public boolean isZero() {
        return numerator == 0;
    }

    /** Returns whether this has no fractional part. */
    public boolean isWhole() {
        return denominator == 1;
    }

    /** Returns −1, 0 or 1. */
    public int sign() {
        return Long.signum(numerator);
    }

    /** Returns the nearest double. */
    public double toDouble() {
        return (double) numerator / denominator;
    }

    /** Returns {@code 2} or {@code 1/2}. */
    public String text() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    @Override
    public int compareTo(Rational other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator),
                Math.multiplyExact(other.numerator, denominator));
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }
}
