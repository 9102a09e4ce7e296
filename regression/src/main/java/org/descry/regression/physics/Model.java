package org.descry.regression.physics;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * A formula with the values of its parameters and an order of its columns.
 *
 * @param formula over columns, constants and parameters
 * @param parameters value of every parameter, by slot
 * @param columns names of the columns that boxes and points give ranges and values of, in their
 *     order; all that the formula names, and perhaps more
 */
record Model(Expression formula, double[] parameters, List<String> columns) {

    /** Columns stand in the order in which the formula names them first. */
    static Model of(Expression formula, double[] parameters) {
        List<String> columns = new ArrayList<>();
        formula.match(new Columns(columns));
        return new Model(formula, parameters, columns);
    }

    /** Returns the same formula with room for one more column in boxes and points. */
    Model with(String column) {
        if (columns.contains(column)) {
            return this;
        }
        List<String> more = new ArrayList<>(columns);
        more.add(column);
        return new Model(formula, parameters, more);
    }

    /**
     * Returns the range of the formula over a box.
     *
     * @param box range of each column [p]
     * @param tracked numbers of the columns along which slopes are wanted
     */
    Enclosure over(Interval[] box, int... tracked) {
        return formula.match(new Ranging(this, box, tracked));
    }

    /** Returns the range that rounding leaves of the formula at one point [p]. */
    Enclosure at(double[] point, int... tracked) {
        return over(Points.box(point), tracked);
    }

    double parameter(Parameter node) {
        if (!(node.slot() < parameters.length)) {
            throw new IllegalArgumentException(
                    "the formula has the parameter %s, got %d values"
                            .formatted(node.text(), parameters.length));
        }
        return parameters[node.slot()];
    }

    int column(Variable node) {
        return columns.indexOf(node.name());
    }

    private record Columns(List<String> names) implements Expression.Cases<Boolean> {
        @Override
        public Boolean variable(Variable node) {
            return !names.contains(node.name()) && names.add(node.name());
        }

        @Override
        public Boolean constant(Constant node) {
            return false;
        }

        @Override
        public Boolean parameter(Parameter node) {
            return false;
        }

        @Override
        public Boolean unary(Unary node) {
            return node.argument().match(this);
        }

        @Override
        public Boolean binary(Binary node) {
            return node.left().match(this) | node.right().match(this);
        }
    }

    /** Goes through the tree with ranges. */
    private record Ranging(Model model, Interval[] box, int[] tracked)
            implements Expression.Cases<Enclosure> {
        @Override
        public Enclosure variable(Variable node) {
            int column = model.column(node);
            int which = -1;
            for (int k = 0; k < tracked.length; k++) {
                which = tracked[k] == column ? k : which;
            }
            return Enclosure.column(box[column], which, tracked.length);
        }

        @Override
        public Enclosure constant(Constant node) {
            return Enclosure.number(Interval.of(node.value()), tracked.length);
        }

        @Override
        public Enclosure parameter(Parameter node) {
            return Enclosure.number(Interval.of(model.parameter(node)), tracked.length);
        }

        @Override
        public Enclosure unary(Unary node) {
            return node.argument().match(this).of(node.operator());
        }

        @Override
        public Enclosure binary(Binary node) {
            Enclosure left = node.left().match(this);
            boolean square = node.operator() == Operator.MUL && node.left().equals(node.right());
            return square
                    ? left.of(Operator.SQUARE)
                    : left.of(node.operator(), node.right().match(this));
        }
    }
}
