package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/** The parts of a formula, arguments before what is made of them. */
public final class Subformulas implements Expression.Cases<Boolean> {

    private final List<Expression> parts = new ArrayList<>();

    private Subformulas() {}

    /** Returns every part, the formula itself last. */
    public static List<Expression> of(Expression formula) {
        Subformulas walk = new Subformulas();
        formula.match(walk);
        return List.copyOf(walk.parts);
    }

    @Override
    public Boolean variable(Variable node) {
        return parts.add(node);
    }

    @Override
    public Boolean constant(Constant node) {
        return parts.add(node);
    }

    @Override
    public Boolean parameter(Parameter node) {
        return parts.add(node);
    }

    @Override
    public Boolean unary(Unary node) {
        node.argument().match(this);
        return parts.add(node);
    }

    @Override
    public Boolean binary(Binary node) {
        node.left().match(this);
        node.right().match(this);
        return parts.add(node);
    }
}
