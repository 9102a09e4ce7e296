package org.descry.descriptors.expressions;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The columns that a formula names. */
public final class Variables {

    private Variables() {}

    /**
     * Returns the names of the columns a formula uses, each once, in alphabetical order.
     *
     * @param e any formula
     */
    public static SortedSet<String> of(Expression e) {
        SortedSet<String> names = new TreeSet<>();
        e.match(new Collector(names));
        return names;
    }

    /** Returns whether a formula is made of columns and operators, without any number. */
    public static boolean onlyColumns(Expression e) {
        Collector found = new Collector(new TreeSet<>());
        e.match(found);
        return !found.numbers;
    }

    /**
     * Returns the formula over other column names.
     *
     * @param e any formula
     * @param names new name by old name; names that are not in it stay
     */
    public static Expression rename(Expression e, Map<String, String> names) {
        return e.match(
                new Rewriter() {
                    @Override
                    public Expression variable(Variable node) {
                        String name = names.get(node.name());
                        return name == null ? node : new Variable(name);
                    }
                });
    }

    /**
     * Returns the formula with formulas in place of columns, for example {@code mu/t} over radii.
     *
     * @param e any formula
     * @param formulas formula by column name; columns that are not in it stay
     */
    public static Expression substitute(Expression e, Map<String, Expression> formulas) {
        return e.match(
                new Rewriter() {
                    @Override
                    public Expression variable(Variable node) {
                        Expression formula = formulas.get(node.name());
                        return formula == null ? node : formula;
                    }
                });
    }

    /** Collects the names it meets, and whether there are numbers. */
    private static final class Collector implements Expression.Cases<Boolean> {

        private final SortedSet<String> names;
        private boolean numbers;

        Collector(SortedSet<String> names) {
            this.names = names;
        }

        @Override
        public Boolean variable(Variable node) {
            return names.add(node.name());
        }

        @Override
        public Boolean constant(Constant node) {
            numbers = true;
            return false;
        }

        @Override
        public Boolean parameter(Parameter node) {
            numbers = true;
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
}
