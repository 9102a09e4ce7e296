package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;

/**
 * Works out in which unit the values of a formula are, marks what is irregular about it and refuses
 * sums of unlike quantities.
 *
 * <p>Beyond dimensions this sees the sizes of units: {@code k*T + E} with k in eV/K and E in kJ/mol
 * has one dimension and is wrong all the same; {@code sin(angle)} takes radians, not degrees.
 */
final class UnitCheck implements Expression.Cases<Quantity> {

    private final String formula;
    private final Dataset data;
    private final UnitNames names;
    private final List<String> marks = new ArrayList<>();

    /** Prepares for one formula, called {@code formula} in messages. */
    UnitCheck(String formula, Dataset data, UnitNames names) {
        this.formula = formula;
        this.data = data;
        this.names = names;
    }

    /** Returns what was let through, such as {@code argument in angstrom}; each once. */
    List<String> marks() {
        return List.copyOf(marks);
    }

    @Override
    public Quantity variable(Variable node) {
        return Quantity.of(data.numeric(node.name()).unit());
    }

    @Override
    public Quantity constant(Constant node) {
        return node.dimension().isUnknown() ? Quantity.UNKNOWN : new Quantity(node.dimension(), 1);
    }

    @Override
    public Quantity parameter(Parameter node) {
        return Quantity.NUMBER;
    }

    @Override
    public Quantity unary(Unary node) {
        Quantity argument = node.argument().match(this);
        return switch (node.operator()) {
            case SQRT -> argument.power(1, 2);
            case CBRT -> argument.power(1, 3);
            case SQUARE -> argument.power(2, 1);
            case CUBE -> argument.power(3, 1);
            case SIXTH -> argument.power(6, 1);
            case INVERSE -> argument.power(-1, 1);
            case ABS, NEG -> argument;
            default -> pureNumber(argument);
        };
    }

    @Override
    public Quantity binary(Binary node) {
        Quantity left = node.left().match(this);
        Quantity right = node.right().match(this);
        return switch (node.operator()) {
            case MUL -> left.times(right);
            case DIV -> left.per(right);
            case POW -> {
                pureNumber(left);
                yield pureNumber(right);
            }
            default -> sum(node, left, right);
        };
    }

    private Quantity sum(Binary node, Quantity left, Quantity right) {
        Dimension dimension =
                Operator.ADD
                        .dimension(left.dimension(), right.dimension())
                        .orElseThrow(() -> conflict(node, left, right));
        if (dimension.isUnknown()) {
            return Quantity.UNKNOWN;
        }
        if (!left.sameSize(right)) {
            if (!dimension.isDimensionless()) {
                throw conflict(node, left, right);
            }
            mark("%s and %s in one sum".formatted(named(left), named(right)));
        }
        return left;
    }

    private Quantity pureNumber(Quantity argument) {
        if (!argument.dimension().isUnknown() && !argument.isPlainNumber()) {
            mark("argument in " + names.of(argument));
        }
        return Quantity.NUMBER;
    }

    private void mark(String mark) {
        if (!marks.contains(mark)) {
            marks.add(mark);
        }
    }

    private String named(Quantity quantity) {
        return quantity.isPlainNumber() ? "pure number" : names.of(quantity);
    }

    private DatasetException conflict(Binary node, Quantity left, Quantity right) {
        return DatasetException.inFile(
                formula,
                "the units of %s do not go together: %s is %s, %s is %s"
                        .formatted(
                                node.text(),
                                node.left().text(),
                                names.inWords(left),
                                node.right().text(),
                                names.inWords(right)),
                "quantities of one kind and one unit in a sum or difference"
                        + hint(node, left, right));
    }

    /** Says how a bare number gets a unit. */
    private static String hint(Binary node, Quantity left, Quantity right) {
        boolean first = node.left() instanceof Constant && left.isPlainNumber();
        boolean second = node.right() instanceof Constant && right.isPlainNumber();
        if (first == second) {
            return "";
        }
        Expression number = first ? node.left() : node.right();
        return "; a number with a unit is written %s[%s]"
                .formatted(number.text(), (first ? right : left).dimension().text());
    }
}
