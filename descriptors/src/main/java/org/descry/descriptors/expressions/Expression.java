package org.descry.descriptors.expressions;

/**
 * A formula over named columns. Immutable; equal formulas are equal values.
 *
 * <p>Equality is that of the written tree: {@code a + b} and {@code b + a} are different values
 * with the same {@link Canonical} form.
 */
public sealed interface Expression permits Variable, Constant, Parameter, Unary, Binary {

    /**
     * Returns what the case of this kind of node returns.
     *
     * @param cases one method per kind of node
     * @param <R> what the cases return
     */
    <R> R match(Cases<R> cases);

    /** Returns the formula as plain text, which {@link #parse} reads back to an equal formula. */
    default String text() {
        return FormulaText.of(this);
    }

    /**
     * Reads a formula such as {@code rX/rB - nA*(nA - (rA/rB)/log(rA/rB))}.
     *
     * <p>Names may hold Unicode letters, digits, underscores and primes; any other name stands in
     * backticks: {@code `band gap`^2}. Operators are {@code + - * / ^} (also {@code · × ÷ − √ ² ³
     * **}), functions {@code sqrt cbrt exp log ln abs sin cos pow abs-diff}, {@code |a - b|} and
     * the constants {@code pi} and decimal numbers. Two whole numbers with a slash are one rational
     * constant, {@code sqrt(2)} is one constant, {@code abs(a - b)} and {@code exp(-x)} are one
     * operator each. {@code 0.5[eV]} is a constant with a dimension, {@code $0} a fitted parameter.
     *
     * @param text the formula
     * @return the tree as written
     * @throws FormulaException if it cannot be read, with a caret under the place
     */
    static Expression parse(String text) {
        return new FormulaParser(text).parse();
    }

    /**
     * One method per kind of node.
     *
     * @param <R> what the cases return
     */
    interface Cases<R> {

        /** Returns the result for a column. */
        R variable(Variable node);

        /** Returns the result for a literal. */
        R constant(Constant node);

        /** Returns the result for a fitted parameter. */
        R parameter(Parameter node);

        /** Returns the result for an operator with one argument. */
        R unary(Unary node);

        /** Returns the result for an operator with two arguments. */
        R binary(Binary node);
    }
}
