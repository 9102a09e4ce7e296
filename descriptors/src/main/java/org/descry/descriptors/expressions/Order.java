package org.descry.descriptors.expressions;

import java.util.Comparator;

/**
 * The order in which canonical forms write terms and factors: short ones first, then by kind, name
 * and parts.
 */
final class Order implements Comparator<Expression> {

    static final Order NATURAL = new Order();

    private Order() {}

    @Override
    public int compare(Expression a, Expression b) {
        int byLength = Integer.compare(Complexity.asWritten(a), Complexity.asWritten(b));
        return byLength != 0 ? byLength : sameLength(a, b);
    }

    private int sameLength(Expression a, Expression b) {
        if (a instanceof Variable v && b instanceof Variable w) {
            return v.name().compareTo(w.name());
        }
        if (a instanceof Constant c && b instanceof Constant d) {
            int byText = c.literal().compareTo(d.literal());
            return byText != 0 ? byText : c.dimension().text().compareTo(d.dimension().text());
        }
        if (a instanceof Parameter p && b instanceof Parameter q) {
            return Integer.compare(p.slot(), q.slot());
        }
        if (a instanceof Unary u && b instanceof Unary v) {
            int byOperator = u.operator().compareTo(v.operator());
            return byOperator != 0 ? byOperator : compare(u.argument(), v.argument());
        }
        if (a instanceof Binary p && b instanceof Binary q) {
            int byOperator = p.operator().compareTo(q.operator());
            int byLeft = byOperator != 0 ? byOperator : compare(p.left(), q.left());
            return byLeft != 0 ? byLeft : compare(p.right(), q.right());
        }
        return Integer.compare(kind(a), kind(b));
    }

    private static int kind(Expression e) {
        if (e instanceof Variable) {
            return 0;
        }
        if (e instanceof Constant) {
            return 1;
        }
        if (e instanceof Parameter) {
            return 2;
        }
        return e instanceof Unary ? 3 : 4;
    }
}
