package org.descry.regression.evolution;

import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.internal.space.Size;

/** Measures formulas as they are written; operators that join a number count, too. */
final class Sizes implements Expression.Cases<Size> {
    private static final Sizes MEASURE = new Sizes();

    private Sizes() {}

    static Size of(Expression e) {
        return e.match(MEASURE);
    }

    @Override
    public Size variable(Variable node) {
        return Size.COLUMN;
    }

    @Override
    public Size constant(Constant node) {
        return Size.COLUMN;
    }

    @Override
    public Size parameter(Parameter node) {
        return Size.COLUMN;
    }

    @Override
    public Size unary(Unary node) {
        return of(node.argument()).unary();
    }

    @Override
    public Size binary(Binary node) {
        return of(node.left()).with(of(node.right()));
    }
}
