package org.descry.descriptors.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Negation.Freedom;

/** A sum taken apart: signed terms, none of them a sum, and one rational constant. */
final class CanonicalSum {

    private final List<Signed> terms = new ArrayList<>();
    private ExactNumber constant = ExactNumber.of(0);

    private CanonicalSum() {}

    static CanonicalSum of(Expression e) {
        CanonicalSum sum = new CanonicalSum();
        sum.add(e, false);
        sum.terms.sort((a, b) -> Order.NATURAL.compare(a.core(), b.core()));
        return sum;
    }

    private void add(Expression e, boolean minus) {
        if (Canonical.isSum(e)) {
            Binary b = (Binary) e;
            add(b.left(), minus);
            add(b.right(), minus ^ (b.operator() == Operator.SUB));
            return;
        }
        if (e instanceof Unary u && u.operator() == Operator.NEG) {
            add(u.argument(), !minus);
            return;
        }
        Signed term = Canonical.signed(e).times(minus);
        if (Canonical.isSum(term.core())) {
            add(term.core(), term.minus());
        } else if (!foldedConstant(term)) {
            addTerm(term);
        }
    }

    /** Adds a term; of one that is its own negative, such as a - a, the sign says nothing. */
    private void addTerm(Signed term) {
        boolean minus = term.minus() && !Negation.of(term.core()).equals(term.core());
        terms.add(new Signed(minus, term.core()));
    }

    private boolean foldedConstant(Signed term) {
        if (!(term.core() instanceof Constant c) || !c.dimension().isDimensionless()) {
            return false;
        }
        Optional<ExactNumber> number = ExactNumber.parse(c.literal());
        Optional<ExactNumber> total = number.map(x -> constant.plus(term.minus() ? x.negate() : x));
        if (total.isEmpty() || !total.get().isShort()) {
            return false;
        }
        constant = total.get();
        return true;
    }

    CanonicalSum negated() {
        CanonicalSum negative = new CanonicalSum();
        for (Signed each : terms) {
            negative.addTerm(each.times(true));
        }
        negative.constant = constant.negate();
        return negative;
    }

    /** Returns the sum, normal one of the two signs. */
    Signed signed() {
        if (terms.isEmpty()) {
            ExactNumber size = constant.sign() < 0 ? constant.negate() : constant;
            return new Signed(constant.sign() < 0, Constant.of(size));
        }
        if (terms.size() == 1 && constant.sign() == 0) {
            return terms.get(0);
        }
        CanonicalSum negated = negated();
        Expression own = expression();
        Expression negative = negated.expression();
        int order = Integer.compare(Complexity.asWritten(own), Complexity.asWritten(negative));
        order = order != 0 ? order : Integer.compare(minusSigns(), negated.minusSigns());
        order = order != 0 ? order : Order.NATURAL.compare(own, negative);
        return order <= 0 ? Signed.plus(own) : new Signed(true, negative);
    }

    private int minusSigns() {
        return (int) terms.stream().filter(Signed::minus).count() + (constant.sign() < 0 ? 1 : 0);
    }

    /** Writes the sum: positive terms, then negative ones, each led by the shorter. */
    Expression expression() {
        List<Expression> positive = side(false);
        List<Expression> negative = side(true);
        if (positive.isEmpty() && constant.sign() <= 0) {
            int free = freeTerm(negative);
            if (free >= 0
                    && freedom(negative.get(free)) == Freedom.CONSTANT
                    && constant.sign() < 0) {
                free = -1;
            }
            if (free >= 0) {
                positive.add(Negation.of(negative.remove(free)));
            } else if (constant.sign() < 0) {
                return difference(List.of(Constant.of(constant)), negative);
            } else {
                return new Unary(Operator.NEG, sum(negative));
            }
        }
        if (constant.sign() > 0) {
            positive.add(Constant.of(constant));
        } else if (constant.sign() < 0) {
            negative.add(Constant.of(constant.negate()));
        }
        return difference(positive, negative);
    }

    /** Writes the absolute value of the sum as one operator where two sides can be found. */
    Expression absolute() {
        List<Expression> positive = side(false);
        List<Expression> negative = side(true);
        if (constant.sign() > 0) {
            positive.add(Constant.of(constant));
        } else if (constant.sign() < 0) {
            negative.add(Constant.of(constant.negate()));
        }
        if (positive.isEmpty()) {
            List<Expression> all = negative;
            negative = positive;
            positive = all;
        }
        if (negative.isEmpty()) {
            int free = freeTerm(positive);
            if (free < 0) {
                return new Unary(Operator.ABS, sum(positive));
            }
            negative.add(Negation.of(positive.remove(free)));
        }
        return new Binary(Operator.ABS_DIFF, sum(positive), sum(negative));
    }

    private List<Expression> side(boolean minus) {
        List<Expression> side = new ArrayList<>();
        for (Signed each : terms) {
            if (each.minus() == minus) {
                side.add(each.core());
            }
        }
        return side;
    }

    /**
     * Returns the index of the first term that takes a minus at no cost, a difference before
     * others; or -1.
     */
    private static int freeTerm(List<Expression> side) {
        int byConstant = -1;
        for (int i = 0; i < side.size(); i++) {
            Freedom freedom = freedom(side.get(i));
            if (freedom == Freedom.DIFFERENCE) {
                return i;
            }
            if (freedom == Freedom.CONSTANT && byConstant < 0) {
                byConstant = i;
            }
        }
        return byConstant;
    }

    private static Freedom freedom(Expression term) {
        return Negation.freedom(term);
    }

    private static Expression difference(List<Expression> positive, List<Expression> negative) {
        Expression result = sum(positive);
        for (Expression each : negative) {
            result = new Binary(Operator.SUB, result, each);
        }
        return result;
    }

    private static Expression sum(List<Expression> positive) {
        Expression result = positive.get(0);
        for (Expression each : positive.subList(1, positive.size())) {
            result = new Binary(Operator.ADD, result, each);
        }
        return result;
    }
}
