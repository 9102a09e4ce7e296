package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.TaskPart;

/** A formula of the user with all its numbers to be fitted. */
final class StartFormula implements Expression.Cases<Expression> {
    private final List<Double> numbers = new ArrayList<>();

    private StartFormula() {}

    /** Returns a model of one feature, not fitted yet. */
    static FoundModel of(Expression formula) {
        StartFormula numbered = new StartFormula();
        Expression feature = formula.match(numbered);
        return new FoundModel(
                List.of(feature),
                numbered.numbers.stream().mapToDouble(v -> v).toArray(),
                List.of(new TaskPart(new double[1], 0)),
                0);
    }

    @Override
    public Expression variable(Variable node) {
        return node;
    }

    @Override
    public Expression constant(Constant node) {
        if (!node.dimension().isDimensionless()) {
            return node;
        }
        numbers.add(Math.nextUp(node.value())); // simple numbers would be kept as they are
        return new Parameter(numbers.size() - 1);
    }

    @Override
    public Expression parameter(Parameter node) {
        throw new IllegalArgumentException("a formula to begin with has numbers, not parameters");
    }

    @Override
    public Expression unary(Unary node) {
        return new Unary(node.operator(), node.argument().match(this));
    }

    @Override
    public Expression binary(Binary node) {
        Expression left = node.left().match(this);
        return new Binary(node.operator(), left, node.right().match(this));
    }
}
