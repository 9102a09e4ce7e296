package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;

/** The terms of a sum, each a number times a core, in an order that does not depend on numbers. */
final class Terms {
    /** A factor this near to 1 is 1 but for rounding. */
    private static final double ROUNDING = 1e-15;

    private final Numbered numbers;
    private final List<Term> terms = new ArrayList<>();

    private record Term(double factor, Expression core, String text) {}

    /**
     * @param numbers values of the numbers that stand in the terms
     */
    Terms(Numbered numbers) {
        this.numbers = numbers;
    }

    /** Whether a formula has more than one term. */
    static boolean isSum(Expression e) {
        return e instanceof Binary b
                && (b.operator() == Operator.ADD || b.operator() == Operator.SUB);
    }

    /** Adds a formula times a number, taken apart; equal terms become one. */
    void add(double factor, Expression e) {
        if (e instanceof Binary b && isSum(b)) {
            add(factor, b.left());
            add(b.operator() == Operator.SUB ? -factor : factor, b.right());
        } else if (e instanceof Binary b && b.operator() == Operator.MUL && isPure(b.left())) {
            add(factor * value(b.left()), b.right());
        } else {
            put(factor, e);
        }
    }

    private static boolean isPure(Expression e) {
        return e instanceof Parameter || e instanceof Constant c && c.dimension().isDimensionless();
    }

    private double value(Expression number) {
        return number instanceof Parameter p
                ? numbers.value(p.slot())
                : ((Constant) number).value();
    }

    private void put(double factor, Expression core) {
        if (factor == 0) {
            return;
        }
        for (int k = 0; k < terms.size(); k++) {
            if (terms.get(k).core.equals(core)) {
                Term known = terms.remove(k);
                if (known.factor + factor != 0) {
                    put(known.factor + factor, core);
                }
                return;
            }
        }
        double snapped =
                Math.abs(Math.abs(factor) - 1) < ROUNDING ? Math.copySign(1, factor) : factor;
        terms.add(new Term(snapped, core, Grammar.shape(Canonical.of(core))));
        terms.sort(Comparator.comparing(Term::text));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    int size() {
        return terms.size();
    }

    double factor(int k) {
        return terms.get(k).factor;
    }

    Expression core(int k) {
        return terms.get(k).core;
    }

    /** Returns the sum divided by a number. */
    Expression over(double by) {
        Expression sum = null;
        for (Term term : terms) {
            double factor = term.factor / by;
            if (sum == null) {
                sum = numbers.scaled(factor, term.core);
            } else if (factor < 0) {
                sum = new Binary(Operator.SUB, sum, numbers.scaled(-factor, term.core));
            } else {
                sum = new Binary(Operator.ADD, sum, numbers.scaled(factor, term.core));
            }
        }
        return sum;
    }
}
