package org.descry.regression.physics;

import java.util.Optional;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;

/**
 * Works out how a model behaves on the way of one column to a place, the others lying in a box.
 * What grows without end on the way is the column itself, its negative or, to a finite place, the
 * inverse of its distance.
 *
 * @param model the model
 * @param box range of each column [p]; that of the moving one is not looked at
 * @param column number of the moving column
 * @param way how the column behaves, see {@link Growth#towards}
 */
record GrowthOfModel(Model model, Interval[] box, int column, Growth way)
        implements Expression.Cases<Optional<Growth>> {

    @Override
    public Optional<Growth> variable(Variable node) {
        int which = model.column(node);
        return Optional.of(which == column ? way : Growth.level(box[which]));
    }

    @Override
    public Optional<Growth> constant(Constant node) {
        return Optional.of(Growth.level(Interval.of(node.value())));
    }

    @Override
    public Optional<Growth> parameter(Parameter node) {
        return Optional.of(Growth.level(Interval.of(model.parameter(node))));
    }

    @Override
    public Optional<Growth> unary(Unary node) {
        return node.argument().match(this).flatMap(x -> x.of(node.operator()));
    }

    @Override
    public Optional<Growth> binary(Binary node) {
        if (node.operator() == Operator.POW
                && Variables.of(node.right()).contains(model.columns().get(column))) {
            return Optional.empty();
        }
        Optional<Growth> left = node.left().match(this);
        return left.flatMap(a -> node.right().match(this).flatMap(b -> a.of(node.operator(), b)));
    }
}
