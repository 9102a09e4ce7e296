package org.descry.descriptors.expressions;

import java.util.Optional;

/**
 * Writes the negative of a canonical formula as shortly as it can be: {@code b - a} for {@code a -
 * b}.
 */
final class Negation {

    private Negation() {}

    /** How a formula takes a minus sign without getting longer. */
    enum Freedom {
        /** It does not. */
        NONE,
        /** By a negative constant: {@code -2*a}. */
        CONSTANT,
        /** By exchanging the sides of a difference. */
        DIFFERENCE
    }

    /** Returns -core in canonical form. */
    static Expression of(Expression core) {
        if (core instanceof Constant c) {
            return constant(c);
        }
        if (Canonical.isSum(core)) {
            return CanonicalSum.of(core).negated().expression();
        }
        if (Canonical.isProduct(core)) {
            return CanonicalProduct.of(core).negative();
        }
        if (core instanceof Unary u
                && (u.operator() == Operator.CBRT || u.operator() == Operator.SIN)) {
            Optional<Expression> argument = ifFree(u.argument());
            if (argument.isPresent()) {
                return new Unary(u.operator(), argument.get());
            }
        }
        return new Unary(Operator.NEG, core);
    }

    /** Returns -core where that is no longer than the core itself. */
    static Optional<Expression> ifFree(Expression core) {
        return freedom(core) == Freedom.NONE ? Optional.empty() : Optional.of(of(core));
    }

    static Freedom freedom(Expression core) {
        if (core instanceof Variable || core instanceof Parameter) {
            return Freedom.NONE;
        }
        Expression negative = of(core);
        if (Complexity.asWritten(negative) > Complexity.asWritten(core)) {
            return Freedom.NONE;
        }
        return negativeConstants(negative) > negativeConstants(core)
                ? Freedom.CONSTANT
                : Freedom.DIFFERENCE;
    }

    private static Expression constant(Constant c) {
        return ExactNumber.parse(c.literal())
                .filter(x -> x.sign() != 0)
                .<Expression>map(x -> Constant.of(x.negate()).in(c.dimension()))
                .orElseGet(() -> new Unary(Operator.NEG, c));
    }

    private static int negativeConstants(Expression e) {
        if (e instanceof Constant c) {
            return c.value() < 0 ? 1 : 0;
        }
        if (e instanceof Unary u) {
            return negativeConstants(u.argument());
        }
        return e instanceof Binary b
                ? negativeConstants(b.left()) + negativeConstants(b.right())
                : 0;
    }
}
