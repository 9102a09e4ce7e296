package org.descry.regression.physics;

import java.util.Optional;
import org.descry.descriptors.expressions.Operator;

/**
 * How a formula behaves when some number t grows without end: like {@code factor · t^power}, the
 * factor being the limit of the formula divided by {@code t^power}, for any values of the other
 * columns.
 *
 * <p>A tiny power stands for that of log t. A factor may be 0: then the formula grows less than
 * that. Powers are infinite for exponentials: of a growing one the factor is its sign only, a
 * shrinking one has the factor 0.
 *
 * @param power of the growing number
 * @param factor range of the limit over the other columns
 */
record Growth(double power, Interval factor) {
    /** The power that stands for the logarithm of t, below all powers of t itself. */
    private static final double SLOW = 1e-6;

    /** Smaller powers are those of logarithms. */
    private static final double SMALLEST = 5e-4;

    /** Powers closer than this are one power, rounded differently. */
    private static final double ROUNDING = 1e-9;

    private static final Interval ZERO = Interval.of(0);
    private static final Interval ONE = Interval.of(1);

    private static final Growth VANISHING = new Growth(Double.NEGATIVE_INFINITY, ZERO);

    /** Grows less than the logarithm. */
    private static final Growth SLOWLY = new Growth(SLOW, ZERO);

    /**
     * Of a column on its way to a place. Near a finite one what grows without end is the inverse of
     * the distance.
     *
     * @param place where it goes, perhaps infinite
     * @param fromAbove whether it comes from larger numbers to a finite place
     */
    static Growth towards(double place, boolean fromAbove) {
        if (Double.isInfinite(place)) {
            return new Growth(1, place > 0 ? ONE : ONE.negated());
        }
        return place == 0
                ? new Growth(-1, fromAbove ? ONE : ONE.negated())
                : level(Interval.of(place));
    }

    /** Of what does not depend on the column. */
    static Growth level(Interval value) {
        return new Growth(0, value);
    }

    /** Returns the range of the limit of the formula, or empty when it is not known to have one. */
    Optional<Interval> limit() {
        if (isLevel()) {
            return Optional.of(factor);
        }
        return power < 0 ? Optional.of(ZERO) : Optional.empty();
    }

    /** Returns whether the formula grows beyond every number, upwards or downwards. */
    boolean endless() {
        return power > ROUNDING && !factor.holdsZero();
    }

    private boolean isLevel() {
        return Math.abs(power) <= ROUNDING;
    }

    private Optional<Growth> times(double exponent, Operator operator) {
        Interval result = factor.of(operator);
        return Optional.of(
                new Growth(
                        power * exponent,
                        power == Double.POSITIVE_INFINITY ? sign(result) : result));
    }

    private static Interval sign(Interval factor) {
        return factor.lower() > 0 ? ONE : factor.upper() < 0 ? ONE.negated() : factor;
    }

    /** Returns what an operator with one argument makes of it, or empty when that is not known. */
    Optional<Growth> of(Operator operator) {
        return switch (operator) {
            case NEG, ABS -> times(1, operator);
            case SQUARE -> times(2, operator);
            case CUBE -> times(3, operator);
            case SIXTH -> times(6, operator);
            case CBRT -> times(1.0 / 3, operator);
            case SQRT -> factor.lower() > 0 ? times(0.5, operator) : Optional.empty();
            case INVERSE -> inverse();
            case EXP -> exponential();
            case EXP_NEG -> new Growth(power, factor.negated()).exponential();
            case LOG -> logarithm();
            case SIN, COS -> wave(operator);
            case ADD, SUB, MUL, DIV, ABS_DIFF, POW ->
                    throw new IllegalArgumentException(operator + " takes two arguments");
        };
    }

    private Optional<Growth> inverse() {
        if (factor.holdsZero()) {
            return Optional.empty();
        }
        return power == Double.POSITIVE_INFINITY
                ? Optional.of(VANISHING)
                : times(-1, Operator.INVERSE);
    }

    private Optional<Growth> exponential() {
        if (isLevel()) {
            return Optional.of(level(factor.of(Operator.EXP)));
        }
        if (power < 0) {
            return Optional.of(level(ONE));
        }
        // The exponential of a logarithm is a power that nobody knows here.
        if (power < SMALLEST || factor.holdsZero()) {
            return Optional.empty();
        }
        return Optional.of(
                factor.upper() < 0 ? VANISHING : new Growth(Double.POSITIVE_INFINITY, ONE));
    }

    private Optional<Growth> logarithm() {
        if (!(factor.lower() > 0) || Double.isInfinite(power)) {
            return Optional.empty();
        }
        if (isLevel()) {
            return Optional.of(level(factor.of(Operator.LOG)));
        }
        // Logarithms in the argument shift its power a little; those of logarithms grow less.
        double shift = SMALLEST / 2;
        return Optional.of(new Growth(SLOW, new Interval(power - shift, power + shift)));
    }

    private Optional<Growth> wave(Operator operator) {
        if (isLevel()) {
            return Optional.of(level(factor.of(operator)));
        }
        if (power > 0) {
            return Optional.of(SLOWLY);
        }
        return Optional.of(operator == Operator.SIN ? this : level(ONE));
    }

    /** Returns what an operator with two arguments makes of two, or empty when it is not known. */
    Optional<Growth> of(Operator operator, Growth o) {
        return switch (operator) {
            case ADD -> plus(o);
            case SUB -> plus(new Growth(o.power, o.factor.negated()));
            case ABS_DIFF -> of(Operator.SUB, o).flatMap(g -> g.of(Operator.ABS));
            case MUL -> product(o);
            case DIV -> o.inverse().flatMap(this::product);
            case POW -> raised(o);
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        };
    }

    private Optional<Growth> plus(Growth o) {
        if (power == o.power || Math.abs(power - o.power) <= ROUNDING) {
            Interval sum = factor.plus(o.factor);
            if (power < Double.POSITIVE_INFINITY) {
                return Optional.of(new Growth(power, sum));
            }
            return sign(factor).equals(sign(o.factor)) ? Optional.of(this) : Optional.empty();
        }
        return Optional.of(power > o.power ? this : o);
    }

    private Optional<Growth> product(Growth o) {
        double sum = power + o.power;
        if (Double.isNaN(sum)) {
            return Optional.empty();
        }
        Interval both = factor.times(o.factor);
        if (sum < Double.POSITIVE_INFINITY) {
            return Optional.of(new Growth(sum, both));
        }
        return both.holdsZero() ? Optional.empty() : Optional.of(new Growth(sum, sign(both)));
    }

    /** The exponent must not depend on t at all. */
    private Optional<Growth> raised(Growth exponent) {
        if (exponent.power != 0 || !(factor.lower() > 0) || Double.isInfinite(power)) {
            return Optional.empty();
        }
        if (power == 0) {
            return Optional.of(level(factor.of(Operator.POW, exponent.factor)));
        }
        double b = exponent.factor.lower();
        return b == exponent.factor.upper() && Math.abs(power * b) >= 2 * SMALLEST
                ? Optional.of(new Growth(power * b, factor.of(Operator.POW, exponent.factor)))
                : Optional.empty();
    }
}
