package org.descry.regression.physics;

import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.functions.ElementaryFunctions;

/** Derivatives of the operators, of ranges and of numbers. */
final class Slopes {
    private static final Interval TWO = Interval.of(2);
    private static final Interval THREE = Interval.of(3);
    private static final Interval SIX = Interval.of(6);
    private static final Interval UP = Interval.of(1);
    private static final Interval DOWN = Interval.of(-1);
    private static final Interval EITHER = new Interval(-1, 1);

    private Slopes() {}

    /**
     * Returns the range of an operator's derivative.
     *
     * @param x range of the argument
     * @param y range of the result
     */
    static Interval of(Operator operator, Interval x, Interval y) {
        return switch (operator) {
            case NEG -> DOWN;
            case ABS -> sign(x);
            case INVERSE -> y.of(Operator.SQUARE).negated();
            case SQUARE -> x.times(TWO);
            case CUBE -> x.of(Operator.SQUARE).times(THREE);
            case SIXTH -> x.of(Operator.SQUARE).times(x.of(Operator.CUBE)).times(SIX);
            case SQRT -> reciprocal(y.times(TWO));
            case CBRT -> reciprocal(y.of(Operator.SQUARE).times(THREE));
            case EXP -> y;
            case EXP_NEG -> y.negated();
            case LOG -> x.upper() > 0 ? reciprocal(positivePart(x)) : Interval.ENTIRE;
            case SIN -> x.of(Operator.COS);
            case COS -> x.of(Operator.SIN).negated();
            case ADD, SUB, MUL, DIV, ABS_DIFF, POW ->
                    throw new IllegalArgumentException(operator + " takes two arguments");
        };
    }

    /**
     * Returns the range of the slope of an operator with two arguments.
     *
     * @param a range of the first argument, {@code da} of its slope
     * @param b range of the second argument, {@code db} of its slope
     * @param y range of the result
     */
    static Interval of(
            Operator operator, Interval a, Interval da, Interval b, Interval db, Interval y) {
        return switch (operator) {
            case ADD -> da.plus(db);
            case SUB -> da.minus(db);
            case MUL -> da.times(b).plus(a.times(db));
            case DIV -> da.minus(y.times(db)).times(b.of(Operator.INVERSE));
            case ABS_DIFF -> sign(a.minus(b)).times(da.minus(db));
            case POW -> {
                Interval base = a.upper() > 0 ? positivePart(a) : Interval.ENTIRE;
                yield y.times(
                        db.times(base.of(Operator.LOG))
                                .plus(b.times(da).times(base.of(Operator.INVERSE))));
            }
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        };
    }

    /** Returns whether an operator has a derivative at every argument of a range. */
    static boolean smooth(Operator operator, Interval x) {
        return switch (operator) {
            case ABS, SQRT, CBRT -> !x.holdsZero();
            default -> true;
        };
    }

    /** Returns whether an operator has derivatives at all arguments of two ranges. */
    static boolean smooth(Operator operator, Interval a, Interval b) {
        return switch (operator) {
            case ABS_DIFF -> !a.minus(b).holdsZero();
            case POW -> a.lower() > 0;
            default -> true;
        };
    }

    /**
     * Returns an operator's derivative at a number.
     *
     * @param x the argument
     * @param y the result
     */
    static double at(Operator operator, double x, double y) {
        return switch (operator) {
            case NEG -> -1;
            case ABS -> Math.signum(x);
            case INVERSE -> -y * y;
            case SQUARE -> 2 * x;
            case CUBE -> 3 * x * x;
            case SIXTH -> 6 * x * x * x * x * x;
            case SQRT -> 0.5 / y;
            case CBRT -> 1 / (3 * y * y);
            case EXP -> y;
            case EXP_NEG -> -y;
            case LOG -> 1 / x;
            case SIN -> ElementaryFunctions.cos(x);
            case COS -> -ElementaryFunctions.sin(x);
            case ADD, SUB, MUL, DIV, ABS_DIFF, POW ->
                    throw new IllegalArgumentException(operator + " takes two arguments");
        };
    }

    /** Returns the slope of an operator with two arguments, see the method of ranges. */
    static double at(Operator operator, double a, double da, double b, double db, double y) {
        return switch (operator) {
            case ADD -> da + db;
            case SUB -> da - db;
            case MUL -> da * b + a * db;
            case DIV -> (da - y * db) / b;
            case ABS_DIFF -> Math.signum(a - b) * (da - db);
            case POW -> y * ((db == 0 ? 0 : db * ElementaryFunctions.log(a)) + b * da / a);
            default -> throw new IllegalArgumentException(operator + " takes one argument");
        };
    }

    /** Where numbers only touch zero, the sign on their own side counts. */
    private static Interval sign(Interval x) {
        return x.lower() >= 0 ? UP : x.upper() <= 0 ? DOWN : EITHER;
    }

    private static Interval positivePart(Interval x) {
        return new Interval(Math.max(0, x.lower()), x.upper());
    }

    /** Of numbers that are not negative; that of zero is infinite. */
    private static Interval reciprocal(Interval x) {
        if (x.lower() > 0) {
            return x.of(Operator.INVERSE);
        }
        double least = Math.nextDown(1 / x.upper());
        return new Interval(Math.max(0, least), Double.POSITIVE_INFINITY);
    }
}
