package org.descry.regression.internal.space;

import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/** The value of a written formula at the first random point of the prime field. */
final class FormulaKey implements Expression.Cases<Long> {
    private final List<String> columns;

    private FormulaKey(List<String> columns) {
        this.columns = columns;
    }

    /**
     * Returns the value of a formula.
     *
     * @throws IllegalArgumentException if it names an unknown column or holds a number
     */
    static long of(Expression e, List<String> columns) {
        return e.match(new FormulaKey(columns));
    }

    /** Returns the value of a column at one of the two points. */
    static long column(int point, int number) {
        return Field.hash(point, number);
    }

    @Override
    public Long variable(Variable node) {
        int number = columns.indexOf(node.name());
        if (number < 0) {
            throw new IllegalArgumentException(
                    "'%s' is not one of the columns %s".formatted(node.name(), columns));
        }
        return column(1, number);
    }

    @Override
    public Long constant(Constant node) {
        throw new IllegalArgumentException(
                "a formula to leave out is made of columns and operators, without numbers");
    }

    @Override
    public Long parameter(Parameter node) {
        throw new IllegalArgumentException(
                "a formula to leave out is made of columns and operators, without parameters");
    }

    @Override
    public Long unary(Unary node) {
        return key(Op.pack(node.operator(), false), node.argument().match(this), 1L);
    }

    @Override
    public Long binary(Binary node) {
        return key(
                Op.pack(node.operator(), false), node.left().match(this), node.right().match(this));
    }

    private static long key(byte packed, long a, long b) {
        long[] values = {a, b};
        long[] inverses = {Field.inverse(a), Field.inverse(b)};
        return Op.key(packed, values, inverses, 0, 1);
    }
}
