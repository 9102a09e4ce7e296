package org.descry.regression.physics;

import java.util.Optional;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * A range that holds every value of a formula, ends rounded outwards.
 *
 * <p>An end may be infinite; the values themselves are finite. Operations keep no memory of what
 * their arguments share, so x · x written as a product may have a wider range than x^2. What has no
 * value, such as the logarithm of negative numbers, is left out. An end that is exact stays as it
 * is: 0 times anything is 0.
 *
 * @param lower not above any value, below infinity
 * @param upper not below any value, above minus infinity, not below {@code lower}
 */
public record Interval(double lower, double upper) {
    /** All numbers. */
    public static final Interval ENTIRE =
            new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Pi / 2, rounded both ways. */
    private static final Interval QUARTER_TURN =
            new Interval(Math.PI / 2, Math.nextUp(Math.PI / 2));

    /** Rounding of sine and cosine, and of where they turn, with room to spare. */
    private static final double TURN_SLACK = 1e-12;

    /** Angles beyond this are taken to go all the way round. */
    private static final double LARGEST_ANGLE = 1e6;

    public Interval {
        if (!(lower <= upper
                && lower < Double.POSITIVE_INFINITY
                && upper > Double.NEGATIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "interval needs lower <= upper, got [%s, %s]".formatted(lower, upper));
        }
    }

    /**
     * Returns the range that holds one number.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    public static Interval of(double number) {
        return new Interval(number, number);
    }

    /** Returns whether 0 lies in the range. */
    public boolean holdsZero() {
        return lower <= 0 && upper >= 0;
    }

    /** Returns whether a number lies in the range; false for NaN. */
    public boolean contains(double number) {
        return lower <= number && number <= upper;
    }

    /** Returns whether both ends are finite. */
    public boolean isFinite() {
        return lower >= -Double.MAX_VALUE && upper <= Double.MAX_VALUE;
    }

    /** Returns the number half-way between the ends; 0 for all numbers. */
    public double middle() {
        double middle = lower / 2 + upper / 2;
        return Double.isNaN(middle) ? 0 : Math.min(upper, Math.max(lower, middle));
    }

    /** Returns what both ranges hold, or empty when that is nothing. */
    public Optional<Interval> and(Interval o) {
        double low = Math.max(lower, o.lower);
        double high = Math.min(upper, o.upper);
        return low <= high ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    /** Returns the range of {@code -x}. */
    public Interval negated() {
        return new Interval(0 - upper, 0 - lower);
    }

    /** Returns the range of {@code x + y}. */
    public Interval plus(Interval o) {
        return new Interval(Rounding.sumBelow(lower, o.lower), Rounding.sumAbove(upper, o.upper));
    }

    /** Returns the range of {@code x - y}. */
    public Interval minus(Interval o) {
        return plus(o.negated());
    }

    /** Returns the range of {@code x * y}. */
    public Interval times(Interval o) {
        return new Interval(
                Math.min(
                        Math.min(
                                Rounding.productBelow(lower, o.lower),
                                Rounding.productBelow(lower, o.upper)),
                        Math.min(
                                Rounding.productBelow(upper, o.lower),
                                Rounding.productBelow(upper, o.upper))),
                Math.max(
                        Math.max(
                                Rounding.productAbove(lower, o.lower),
                                Rounding.productAbove(lower, o.upper)),
                        Math.max(
                                Rounding.productAbove(upper, o.lower),
                                Rounding.productAbove(upper, o.upper))));
    }

    /**
     * Returns the range of an operator with two arguments, this one first.
     *
     * @throws IllegalArgumentException if it takes one argument
     */
    public Interval of(Operator operator, Interval o) {
        return switch (operator) {
            case ADD -> plus(o);
            case SUB -> minus(o);
            case MUL -> times(o);
            case DIV -> times(o.of(Operator.INVERSE));
            case ABS_DIFF -> minus(o).magnitude();
            case POW -> power(o);
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        };
    }

    /** Of a base above zero: the ends lie at ends, because the power grows or falls with each. */
    private Interval power(Interval exponent) {
        if (!(upper > 0)) {
            return ENTIRE;
        }
        if (!isFinite() || !exponent.isFinite()) {
            return new Interval(0, Double.POSITIVE_INFINITY);
        }
        double base = Math.max(0, lower);
        double a = ElementaryFunctions.pow(base, exponent.lower);
        double b = ElementaryFunctions.pow(base, exponent.upper);
        double c = ElementaryFunctions.pow(upper, exponent.lower);
        double d = ElementaryFunctions.pow(upper, exponent.upper);
        return positive(
                Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }

    /**
     * Returns the range of a function of values in this range.
     *
     * @throws IllegalArgumentException if it takes two arguments
     */
    public Interval of(Operator function) {
        return switch (function) {
            case ABS -> magnitude();
            case INVERSE -> inverse();
            case SQUARE -> magnitude().power(2);
            case CUBE -> power(3);
            case SIXTH -> magnitude().power(6);
            case SQRT -> upper < 0 ? ENTIRE : positive(root(lower), root(upper));
            case EXP -> positive(ElementaryFunctions.exp(lower), ElementaryFunctions.exp(upper));
            case EXP_NEG -> negated().of(Operator.EXP);
            case LOG -> upper <= 0 ? ENTIRE : logarithm();
            case CBRT -> cubeRoot();
            case COS -> cosine();
            case SIN -> sine();
            case NEG -> negated();
            case ADD, SUB, MUL, DIV, ABS_DIFF, POW ->
                    throw new IllegalArgumentException(function + " takes two arguments");
        };
    }

    private static double root(double x) {
        return Math.sqrt(Math.max(0, x));
    }

    private Interval inverse() {
        if (holdsZero()) {
            return ENTIRE;
        }
        return lower > 0
                ? positive(1 / upper, 1 / lower, 1)
                : positive(-1 / lower, -1 / upper, 1).negated();
    }

    private Interval logarithm() {
        double low = ElementaryFunctions.log(Math.max(0, lower));
        double high = ElementaryFunctions.log(upper);
        return lower >= 1 ? positive(low, high) : rounded(low, high, 2);
    }

    private Interval cubeRoot() {
        double low = ElementaryFunctions.cbrt(lower);
        double high = ElementaryFunctions.cbrt(upper);
        return lower >= 0 ? positive(low, high) : rounded(low, high, 2);
    }

    private Interval magnitude() {
        double most = Math.max(-lower, upper);
        return new Interval(holdsZero() ? 0 : Math.min(Math.abs(lower), Math.abs(upper)), most);
    }

    /** Of a range where the power grows with its argument. */
    private Interval power(int n) {
        double low = lower;
        double high = upper;
        for (int k = 1; k < n; k++) {
            low = low * lower;
            high = high * upper;
        }
        return lower >= 0 ? positive(low, high, n) : rounded(low, high, n);
    }

    private Interval sine() {
        Interval wave = minus(QUARTER_TURN).cosine();
        if (lower >= 0 && upper <= Math.PI) {
            return new Interval(Math.max(0, wave.lower), wave.upper);
        }
        return upper <= 0 && lower >= -Math.PI
                ? new Interval(wave.lower, Math.min(0, wave.upper))
                : wave;
    }

    private Interval cosine() {
        if (!(upper - lower < 2 * Math.PI && magnitude().upper < LARGEST_ANGLE)) {
            return new Interval(-1, 1);
        }
        double slack = TURN_SLACK * (1 + magnitude().upper);
        double atLower = ElementaryFunctions.cos(lower);
        double atUpper = ElementaryFunctions.cos(upper);
        double least = Math.min(atLower, atUpper) - TURN_SLACK;
        double most = Math.max(atLower, atUpper) + TURN_SLACK;
        for (double k = Math.floor(lower / Math.PI); k <= Math.ceil(upper / Math.PI); k++) {
            if (k * Math.PI >= lower - slack && k * Math.PI <= upper + slack) {
                least = k % 2 == 0 ? least : -1;
                most = k % 2 == 0 ? 1 : most;
            }
        }
        return new Interval(Math.max(-1, least), Math.min(1, most));
    }

    private static Interval positive(double low, double high) {
        return positive(low, high, 2);
    }

    private static Interval positive(double low, double high, int steps) {
        Interval wide = rounded(low, high, steps);
        return new Interval(Math.max(0, wide.lower), wide.upper);
    }

    /** Widens by units in the last place. */
    private static Interval rounded(double low, double high, int steps) {
        double lower = low;
        double upper = high;
        for (int k = 0; k < steps; k++) {
            lower = Math.nextDown(lower);
            upper = Math.nextUp(upper);
        }
        return new Interval(lower, upper);
    }
}
