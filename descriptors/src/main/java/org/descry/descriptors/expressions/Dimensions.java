package org.descry.descriptors.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.datasets.units.Dimension;

/**
 * Works out the dimension of a formula from those of its columns, and refuses formulas whose units
 * do not go together.
 *
 * <p>A {@link Parameter} added to, subtracted from or compared with a formula takes that formula's
 * dimension; as a factor or exponent it is a pure number. An unknown dimension refuses nothing.
 */
public final class Dimensions {

    private Dimensions() {}

    /**
     * What the units of a formula say.
     *
     * @param dimension of the formula
     * @param marks what is irregular but was let through, such as {@code argument in angstrom};
     *     each once
     */
    public record Check(Dimension dimension, List<String> marks) {

        /** Takes a copy of the marks. */
        public Check {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Returns the dimension of a formula.
     *
     * @param e any formula
     * @param columns dimension of every column it names
     * @throws UnitException if parts of it do not go together, naming the smallest such part
     * @throws IllegalArgumentException if it names a column that is not there
     */
    public static Dimension of(Expression e, Map<String, Dimension> columns) {
        return check(e, columns, false).dimension();
    }

    /**
     * Returns the dimension of a formula and marks what is irregular about it.
     *
     * @param e any formula
     * @param columns dimension of every column it names
     * @param lenient whether functions such as exp and real powers may take arguments with units;
     *     these are marked and their result is a pure number. Sums of unlike quantities are refused
     *     all the same.
     * @throws UnitException if parts of it do not go together, naming the smallest such part
     * @throws IllegalArgumentException if it names a column that is not there
     */
    public static Check check(Expression e, Map<String, Dimension> columns, boolean lenient) {
        Walk walk = new Walk(columns, lenient);
        Dimension dimension = e.match(walk);
        return new Check(dimension, walk.marks);
    }

    private static final class Walk implements Expression.Cases<Dimension> {

        private final Map<String, Dimension> columns;
        private final boolean lenient;
        private final List<String> marks = new ArrayList<>();

        Walk(Map<String, Dimension> columns, boolean lenient) {
            this.columns = columns;
            this.lenient = lenient;
        }

        @Override
        public Dimension variable(Variable node) {
            Dimension dimension = columns.get(node.name());
            if (dimension == null) {
                throw new IllegalArgumentException("there is no column '" + node.name() + "'");
            }
            return dimension;
        }

        @Override
        public Dimension constant(Constant node) {
            return node.dimension();
        }

        @Override
        public Dimension parameter(Parameter node) {
            return Dimension.DIMENSIONLESS;
        }

        @Override
        public Dimension unary(Unary node) {
            Dimension argument = node.argument().match(this);
            return node.operator()
                    .dimension(argument)
                    .orElseGet(() -> pureNumber(node, node.argument(), argument));
        }

        @Override
        public Dimension binary(Binary node) {
            Dimension left = node.left().match(this);
            Dimension right = node.right().match(this);
            if (isSum(node.operator())) {
                if (node.left() instanceof Parameter) {
                    return right;
                }
                if (node.right() instanceof Parameter) {
                    return left;
                }
            }
            return node.operator()
                    .dimension(left, right)
                    .orElseGet(() -> unlike(node, left, right));
        }

        private Dimension unlike(Binary node, Dimension left, Dimension right) {
            if (!isSum(node.operator())) {
                boolean base = !left.isUnknown() && !left.isDimensionless();
                pureNumber(node, base ? node.left() : node.right(), base ? left : right);
                return base && !right.isUnknown() && !right.isDimensionless()
                        ? pureNumber(node, node.right(), right)
                        : Dimension.DIMENSIONLESS;
            }
            throw new UnitException(
                    node,
                    "the units of %s do not go together: %s is %s, %s is %s"
                            .formatted(node, node.left(), words(left), node.right(), words(right)));
        }

        private Dimension pureNumber(Expression node, Expression argument, Dimension dimension) {
            if (!lenient) {
                throw new UnitException(
                        node,
                        "the units of %s do not go together: %s needs to be a pure number and is %s"
                                .formatted(node, argument, words(dimension)));
            }
            String mark = "argument in " + dimension.text();
            if (!marks.contains(mark)) {
                marks.add(mark);
            }
            return Dimension.DIMENSIONLESS;
        }

        private static boolean isSum(Operator operator) {
            return operator == Operator.ADD
                    || operator == Operator.SUB
                    || operator == Operator.ABS_DIFF;
        }

        private static String words(Dimension dimension) {
            return dimension.isDimensionless() ? "a pure number" : "in " + dimension.text();
        }
    }
}
