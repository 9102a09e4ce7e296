package org.descry.regression.evolution;

import java.util.Optional;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * A column that a product is multiplied with, or divided by.
 *
 * @param below whether it divides
 */
record Factor(String column, boolean below) {
    private static final Expression ONE = Constant.of(1);

    /** Returns what is left of a product without the factor; empty where it does not hold it. */
    Optional<Expression> left(Expression of) {
        if (of instanceof Variable v && v.name().equals(column) && !below) {
            return Optional.of(ONE);
        }
        if (of instanceof Binary b && b.operator() == Operator.MUL) {
            return either(b, this);
        }
        if (of instanceof Binary b && b.operator() == Operator.DIV) {
            return either(b, other());
        }
        return of instanceof Unary u ? left(u) : Optional.empty();
    }

    private Optional<Expression> either(Binary product, Factor right) {
        return left(product.left())
                .map(l -> (Expression) new Binary(product.operator(), l, product.right()))
                .or(
                        () ->
                                right.left(product.right())
                                        .map(
                                                r ->
                                                        new Binary(
                                                                product.operator(),
                                                                product.left(),
                                                                r)));
    }

    private Optional<Expression> left(Unary of) {
        Expression argument = of.argument();
        return switch (of.operator()) {
            case INVERSE -> other().left(argument).map(a -> new Unary(Operator.INVERSE, a));
            case NEG -> left(argument).map(a -> new Unary(Operator.NEG, a));
            case SQUARE -> left(argument).map(a -> new Binary(Operator.MUL, a, argument));
            case CUBE ->
                    left(argument)
                            .map(
                                    a ->
                                            new Binary(
                                                    Operator.MUL,
                                                    a,
                                                    new Unary(Operator.SQUARE, argument)));
            default -> Optional.empty();
        };
    }

    private Factor other() {
        return new Factor(column, !below);
    }

    /** Returns a formula with the factor. */
    Expression with(Expression formula) {
        return new Binary(below ? Operator.DIV : Operator.MUL, formula, new Variable(column));
    }
}
