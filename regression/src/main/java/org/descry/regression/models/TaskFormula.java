package org.descry.regression.models;

import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Variable;

/** A formula whose constants differ between tasks, written with letters in their places. */
public final class TaskFormula {
    private TaskFormula() {}

    /** Returns c0 + c1 · feature + c2 · feature + ... */
    public static Expression of(List<Expression> features) {
        Expression sum = new Variable("c0");
        for (int d = 0; d < features.size(); d++) {
            Expression term =
                    new Binary(Operator.MUL, new Variable("c" + (d + 1)), features.get(d));
            sum = new Binary(Operator.ADD, sum, term);
        }
        return sum;
    }
}
