package org.descry.descriptors.expressions;

/**
 * Counts what a formula spells out: variables, constants, parameters and operators, one each.
 *
 * <p>The count is that of the {@link Canonical} form, so that it does not depend on how the formula
 * was written: {@code x*x} counts as {@code x^2}. Outer slopes and intercepts are not part of a
 * formula and count nothing.
 */
public final class Complexity implements Expression.Cases<Integer> {

    private static final Complexity COUNT = new Complexity();

    private Complexity() {}

    /**
     * Returns the complexity of a formula's canonical form, at least 1.
     *
     * @param e any formula
     */
    public static int of(Expression e) {
        return asWritten(Canonical.of(e));
    }

    /**
     * Returns the number of nodes of a formula as it is written, at least 1.
     *
     * @param e any formula
     */
    public static int asWritten(Expression e) {
        return e.match(COUNT);
    }

    @Override
    public Integer variable(Variable node) {
        return 1;
    }

    @Override
    public Integer constant(Constant node) {
        return 1;
    }

    @Override
    public Integer parameter(Parameter node) {
        return 1;
    }

    @Override
    public Integer unary(Unary node) {
        return 1 + asWritten(node.argument());
    }

    @Override
    public Integer binary(Binary node) {
        return 1 + asWritten(node.left()) + asWritten(node.right());
    }
}
