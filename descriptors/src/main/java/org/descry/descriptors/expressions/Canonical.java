package org.descry.descriptors.expressions;

import java.util.Optional;

/**
 * The one form in which all rearrangements of a formula are written.
 *
 * <ul>
 *   <li>Sums are sorted terms minus sorted terms, products sorted factors over sorted factors,
 *       nested ones flattened: {@code c/(b/a)} is {@code a*c/b}.
 *   <li>Equal factors become powers, {@code x*x} is {@code x^2}, and equal powers are gathered,
 *       {@code a^2*b^2} is {@code (a*b)^2}; nothing cancels, because {@code x/x} has no value at 0.
 *   <li>Signs move to where they cost nothing: {@code -(a - b)} is {@code b - a}, {@code (b - a)^2}
 *       is {@code (a - b)^2}.
 *   <li>{@code abs(a - b)} and {@code exp(-x)} are one operator each; {@code abs} around what
 *       cannot be negative, or below an even power, goes away; the square root of a square is
 *       {@code abs}, the cube root of a cube its base.
 *   <li>Rational constants are worked out exactly; 0 as a term and 1 as a factor go away.
 * </ul>
 *
 * <p>The form has the values of the formula to rounding (a formula that overflows on the way may do
 * so elsewhere), the same dimension, and never a higher complexity.
 */
public final class Canonical {

    private Canonical() {}

    /**
     * Returns the canonical form of a formula; that of a canonical form is itself.
     *
     * @param e any formula
     */
    public static Expression of(Expression e) {
        return signed(e).expression();
    }

    /**
     * Returns the negative of a formula, in canonical form, where it has the same complexity:
     * {@code b - a} for {@code a - b}.
     *
     * @param e any formula
     * @return {@code -e}, or empty when it needs an operator more
     */
    public static Optional<Expression> negated(Expression e) {
        Signed signed = signed(e);
        Expression own = signed.expression();
        Expression negative = signed.times(true).expression();
        return Complexity.asWritten(negative) <= Complexity.asWritten(own)
                ? Optional.of(negative)
                : Optional.empty();
    }

    static boolean isSum(Expression e) {
        return e instanceof Binary b
                && (b.operator() == Operator.ADD || b.operator() == Operator.SUB);
    }

    static boolean isProduct(Expression e) {
        if (e instanceof Unary u) {
            return switch (u.operator()) {
                case SQUARE, CUBE, SIXTH, INVERSE -> true;
                default -> false;
            };
        }
        return e instanceof Binary b
                && (b.operator() == Operator.MUL || b.operator() == Operator.DIV);
    }

    static Signed signed(Expression e) {
        if (e instanceof Constant c) {
            return c.value() < 0 ? new Signed(true, Negation.of(c)) : Signed.plus(c);
        }
        if (isSum(e)) {
            return CanonicalSum.of(e).signed();
        }
        if (isProduct(e)) {
            return CanonicalProduct.of(e).signed();
        }
        if (e instanceof Unary u) {
            return function(u.operator(), signed(u.argument()));
        }
        if (e instanceof Binary b) {
            return b.operator() == Operator.ABS_DIFF
                    ? absolute(signed(new Binary(Operator.SUB, b.left(), b.right())).core())
                    : Signed.plus(new Binary(b.operator(), of(b.left()), of(b.right())));
        }
        return Signed.plus(e);
    }

    private static Signed function(Operator operator, Signed argument) {
        return switch (operator) {
            case NEG -> argument.times(true);
            case ABS -> absolute(argument.core());
            case EXP -> Signed.plus(exponential(argument));
            case EXP_NEG -> Signed.plus(exponential(argument.times(true)));
            case COS -> Signed.plus(new Unary(operator, argument.core()));
            case SIN -> new Signed(argument.minus(), new Unary(operator, argument.core()));
            case CBRT -> cubeRoot(argument);
            case SQRT -> squareRoot(argument.expression());
            default -> Signed.plus(new Unary(operator, argument.expression()));
        };
    }

    private static Expression exponential(Signed argument) {
        if (!argument.minus()) {
            return new Unary(Operator.EXP, argument.core());
        }
        return Negation.ifFree(argument.core())
                .map(negative -> new Unary(Operator.EXP, negative))
                .orElseGet(() -> new Unary(Operator.EXP_NEG, argument.core()));
    }

    private static Signed cubeRoot(Signed argument) {
        return argument.core() instanceof Unary u && u.operator() == Operator.CUBE
                ? signed(u.argument()).times(argument.minus())
                : new Signed(argument.minus(), new Unary(Operator.CBRT, argument.core()));
    }

    private static Signed squareRoot(Expression argument) {
        if (argument instanceof Unary u && u.operator() == Operator.SQUARE) {
            return absolute(signed(u.argument()).core());
        }
        if (argument instanceof Constant c
                && c.dimension().isDimensionless()
                && c.value() >= 0
                && c.value() <= Constant.LARGEST_RADICAND
                && ExactNumber.parse(c.literal()).filter(ExactNumber::isWhole).isPresent()) {
            return Signed.plus(Constant.sqrt((long) c.value()));
        }
        return Signed.plus(new Unary(Operator.SQRT, argument));
    }

    private static Signed absolute(Expression core) {
        if (core instanceof Constant || core instanceof Unary u && neverNegative(u.operator())) {
            return Signed.plus(core);
        }
        if (core instanceof Binary b && neverNegative(b.operator())) {
            return Signed.plus(core);
        }
        return Signed.plus(
                isSum(core) ? CanonicalSum.of(core).absolute() : new Unary(Operator.ABS, core));
    }

    private static boolean neverNegative(Operator operator) {
        return switch (operator) {
            case ABS, ABS_DIFF, SQUARE, SIXTH, SQRT, EXP, EXP_NEG, POW -> true;
            default -> false;
        };
    }
}
