package org.descry.regression.internal.space;

import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * A range that holds every value of a formula, ends rounded outwards.
 *
 * <p>An end may be infinite; the values themselves are finite. Operations keep no memory of what
 * their arguments share, so x · x written as a product may have a wider range than x^2.
 *
 * @param lower not above any value
 * @param upper not below any value
 */
record Interval(double lower, double upper) {
    static final Interval ENTIRE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Pi / 2, rounded both ways. */
    private static final Interval QUARTER_TURN =
            new Interval(Math.PI / 2, Math.nextUp(Math.PI / 2));

    /** Rounding of sine and cosine, and of where they turn, with room to spare. */
    private static final double TURN_SLACK = 1e-12;

    /** Angles beyond this are taken to go all the way round. */
    private static final double LARGEST_ANGLE = 1e6;

    Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException(
                    "interval needs lower <= upper, got [%s, %s]".formatted(lower, upper));
        }
    }

    boolean holdsZero() {
        return lower <= 0 && upper >= 0;
    }

    Interval negated() {
        return new Interval(-upper, -lower);
    }

    Interval plus(Interval o) {
        return rounded(lower + o.lower, upper + o.upper, 1);
    }

    Interval minus(Interval o) {
        return plus(o.negated());
    }

    Interval times(Interval o) {
        double a = product(lower, o.lower);
        double b = product(lower, o.upper);
        double c = product(upper, o.lower);
        double d = product(upper, o.upper);
        return rounded(
                Math.min(Math.min(a, b), Math.min(c, d)),
                Math.max(Math.max(a, b), Math.max(c, d)),
                1);
    }

    /** An infinite end stands for finite values: 0 times it is 0. */
    private static double product(double x, double y) {
        return x == 0 || y == 0 ? 0 : x * y;
    }

    /** Returns the range of a function of values in this range; what has none is left out. */
    Interval of(Operator function) {
        return switch (function) {
            case ABS -> magnitude();
            case INVERSE -> holdsZero() ? ENTIRE : rounded(1 / upper, 1 / lower, 1);
            case SQUARE -> magnitude().power(2);
            case CUBE -> power(3);
            case SIXTH -> magnitude().power(6);
            case SQRT -> upper < 0 ? ENTIRE : positive(root(lower), root(upper));
            case EXP -> positive(ElementaryFunctions.exp(lower), ElementaryFunctions.exp(upper));
            case EXP_NEG -> negated().of(Operator.EXP);
            case LOG -> upper <= 0 ? ENTIRE : rounded(logarithm(lower), logarithm(upper), 2);
            case CBRT ->
                    rounded(ElementaryFunctions.cbrt(lower), ElementaryFunctions.cbrt(upper), 2);
            case COS -> cosine();
            case SIN -> minus(QUARTER_TURN).cosine();
            case NEG -> negated();
            case ADD, SUB, MUL, DIV, ABS_DIFF, POW ->
                    throw new IllegalArgumentException(function + " takes two arguments");
        };
    }

    private static double root(double x) {
        return Math.sqrt(Math.max(0, x));
    }

    private static double logarithm(double x) {
        return ElementaryFunctions.log(Math.max(0, x));
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
