package org.descry.descriptors.expressions;

/**
 * A canonical formula and its sign.
 *
 * <p>Of a formula and its negative one is the normal one ({@code a - b} rather than {@code b - a});
 * {@code core} is always that one, so that the two differ in their sign only.
 *
 * @param minus whether the formula is the negative of {@code core}
 * @param core the normal one of the two, in canonical form
 */
record Signed(boolean minus, Expression core) {

    static Signed plus(Expression core) {
        return new Signed(false, core);
    }

    Signed times(boolean negative) {
        return negative ? new Signed(!minus, core) : this;
    }

    Expression expression() {
        return minus ? Negation.of(core) : core;
    }
}
