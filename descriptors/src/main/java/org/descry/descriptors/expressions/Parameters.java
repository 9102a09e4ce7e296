package org.descry.descriptors.expressions;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.functions.ElementaryFunctions;

/** The fitted numbers that a formula names. */
public final class Parameters {

    private Parameters() {}

    /** Returns the formula with every slot {@code by} places further on. */
    public static Expression moved(Expression e, int by) {
        return substitute(e, slot -> new Parameter(slot + by));
    }

    /**
     * Returns the formula with formulas in place of its parameters.
     *
     * @param formulas formula by slot
     */
    public static Expression substitute(Expression e, IntFunction<Expression> formulas) {
        return e.match(
                new Rewriter() {
                    @Override
                    public Expression parameter(Parameter node) {
                        return formulas.apply(node.slot());
                    }
                });
    }

    /**
     * Returns the same formula as one writes it: constant factors before the columns they multiply,
     * {@code abs(x + 2)} for the distance from -2.
     */
    public static Expression asWritten(Expression e) {
        return e.match(
                new Rewriter() {
                    @Override
                    public Expression binary(Binary node) {
                        Expression left = node.left().match(this);
                        Expression right = node.right().match(this);
                        if (node.operator() == Operator.MUL
                                && right instanceof Constant
                                && !(left instanceof Constant)) {
                            return new Binary(Operator.MUL, right, left);
                        }
                        if (node.operator() == Operator.ABS_DIFF
                                && right instanceof Constant c
                                && c.value() < 0) {
                            return new Unary(
                                    Operator.ABS, new Binary(Operator.ADD, left, Negation.of(c)));
                        }
                        return new Binary(node.operator(), left, right);
                    }
                });
    }

    /**
     * Returns the unit in which each parameter's value counts, by slot, when columns are given in
     * theirs. One added to, subtracted from or compared with a formula has that formula's unit; as
     * a factor or exponent it is a pure number.
     *
     * @param e a formula whose units go together
     * @param columns unit of every column it names
     * @throws IllegalArgumentException if it names a column that is not there
     */
    public static SortedMap<Integer, Unit> units(Expression e, Map<String, Unit> columns) {
        Walk walk = new Walk(columns);
        e.match(walk);
        return walk.units;
    }

    /** Works out units from the leaves up and notes those of parameters. */
    private static final class Walk implements Expression.Cases<Unit> {
        private final Map<String, Unit> columns;
        private final SortedMap<Integer, Unit> units = new TreeMap<>();

        Walk(Map<String, Unit> columns) {
            this.columns = columns;
        }

        @Override
        public Unit variable(Variable node) {
            Unit unit = columns.get(node.name());
            if (unit == null) {
                throw new IllegalArgumentException("there is no column '" + node.name() + "'");
            }
            return unit;
        }

        @Override
        public Unit constant(Constant node) {
            return unit(node.dimension(), 1);
        }

        @Override
        public Unit parameter(Parameter node) {
            units.putIfAbsent(node.slot(), Unit.DIMENSIONLESS);
            return Unit.DIMENSIONLESS;
        }

        @Override
        public Unit unary(Unary node) {
            Unit x = node.argument().match(this);
            return switch (node.operator()) {
                case NEG, ABS -> x;
                case SQRT -> power(x, Rational.of(1, 2));
                case CBRT -> power(x, Rational.of(1, 3));
                case SQUARE -> power(x, Rational.of(2, 1));
                case CUBE -> power(x, Rational.of(3, 1));
                case SIXTH -> power(x, Rational.of(6, 1));
                case INVERSE -> power(x, Rational.of(-1, 1));
                default -> Unit.DIMENSIONLESS;
            };
        }

        @Override
        public Unit binary(Binary node) {
            Unit left = node.left().match(this);
            Unit right = node.right().match(this);
            return switch (node.operator()) {
                case ADD, SUB, ABS_DIFF -> sum(node, left, right);
                case MUL ->
                        unit(
                                left.dimension().times(right.dimension()),
                                left.factor() * right.factor());
                case DIV ->
                        unit(
                                left.dimension().per(right.dimension()),
                                left.factor() / right.factor());
                default -> Unit.DIMENSIONLESS;
            };
        }

        private Unit sum(Binary node, Unit left, Unit right) {
            if (node.left() instanceof Parameter p) {
                units.put(p.slot(), right);
                return right;
            }
            if (node.right() instanceof Parameter p) {
                units.put(p.slot(), left);
            }
            return left;
        }

        private static Unit power(Unit x, Rational exponent) {
            return unit(
                    x.dimension().power(exponent),
                    x.factor() == 1 ? 1 : ElementaryFunctions.pow(x.factor(), exponent.toDouble()));
        }

        private static Unit unit(Dimension dimension, double factor) {
            if (dimension.isUnknown()) {
                return Unit.UNKNOWN;
            }
            String base = dimension.text();
            return new Unit(
                    factor == 1 ? base : Numbers.text(factor) + " " + base, dimension, factor);
        }
    }
}
