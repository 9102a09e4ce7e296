package org.descry.descriptors.expressions;

import java.util.Map;

/** The plainest way to compute a formula: one row, down the tree. */
public class TreeEvaluation implements Expression.Cases<Double> {

    private final Map<String, Double> row;
    private final double[] parameters;

    public TreeEvaluation(Map<String, Double> row, double[] parameters) {
        this.row = row;
        this.parameters = parameters;
    }

    @Override
    public Double variable(Variable node) {
        return row.get(node.name());
    }

    @Override
    public Double constant(Constant node) {
        return node.value();
    }

    @Override
    public Double parameter(Parameter node) {
        return parameters[node.slot()];
    }

    @Override
    public Double unary(Unary node) {
        double[] out = new double[1];
        node.operator().apply(new double[] {node.argument().match(this)}, out, 1);
        return out[0];
    }

    @Override
    public Double binary(Binary node) {
        double[] out = new double[1];
        node.operator()
                .apply(
                        new double[] {node.left().match(this)},
                        new double[] {node.right().match(this)},
                        out,
                        1);
        return out[0];
    }
}
