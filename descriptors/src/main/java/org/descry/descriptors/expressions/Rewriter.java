package org.descry.descriptors.expressions;

/** Rebuilds a tree; a subclass says which leaves become others. */
abstract class Rewriter implements Expression.Cases<Expression> {

    @Override
    public Expression variable(Variable node) {
        return node;
    }

    @Override
    public Expression constant(Constant node) {
        return node;
    }

    @Override
    public Expression parameter(Parameter node) {
        return node;
    }

    @Override
    public Expression unary(Unary node) {
        return new Unary(node.operator(), node.argument().match(this));
    }

    @Override
    public Expression binary(Binary node) {
        return new Binary(node.operator(), node.left().match(this), node.right().match(this));
    }
}
