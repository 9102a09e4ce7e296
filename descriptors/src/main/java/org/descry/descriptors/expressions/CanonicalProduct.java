package org.descry.descriptors.expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Negation.Freedom;

/**
 * A product taken apart: sign, rational coefficient, and powers of bases above and below the bar.
 */
final class CanonicalProduct {

    /** Powers of powers beyond this are left nested. */
    private static final int LARGEST_EXPONENT = 100_000_000;

    private final List<Factor> factors = new ArrayList<>();
    private ExactNumber coefficient = ExactNumber.of(1);
    private boolean minus;

    /**
     * A power.
     *
     * @param base the normal one of its two signs; a product only below an exponent above 1, or a
     *     power left nested because its constants would become too long
     * @param exponent at least 1
     * @param below whether it stands below the bar
     */
    private record Factor(Expression base, int exponent, boolean below) {

        boolean joins(Factor other) {
            return below == other.below && base.equals(other.base);
        }

        boolean isOdd() {
            return exponent % 2 != 0;
        }

        /** Whether this is a power left nested. */
        private boolean isNested() {
            return exponent == 1 && Canonical.isProduct(base);
        }

        /** How the power takes a minus sign. */
        Freedom freedom() {
            if (!isOdd()) {
                return Freedom.NONE;
            }
            if (!isNested()) {
                return Negation.freedom(base);
            }
            return base instanceof Unary u && u.operator() == Operator.CUBE
                    ? Negation.freedom(u.argument())
                    : Freedom.NONE;
        }

        /** Returns minus the base, of a power that takes a minus sign. */
        Expression negatedBase() {
            return isNested()
                    ? new Unary(Operator.CUBE, Negation.of(((Unary) base).argument()))
                    : Negation.of(base);
        }
    }

    private CanonicalProduct() {}

    static CanonicalProduct of(Expression e) {
        CanonicalProduct product = new CanonicalProduct();
        product.multiply(e, false);
        product.gather();
        return product;
    }

    private void multiply(Expression e, boolean below) {
        if (e instanceof Binary b
                && (b.operator() == Operator.MUL || b.operator() == Operator.DIV)) {
            multiply(b.left(), below);
            multiply(b.right(), below ^ (b.operator() == Operator.DIV));
        } else if (e instanceof Unary u) {
            switch (u.operator()) {
                case NEG -> {
                    minus = !minus;
                    multiply(u.argument(), below);
                }
                case INVERSE -> multiply(u.argument(), !below);
                case SQUARE -> multiplyPower(of(u.argument()), 2, below);
                case CUBE -> multiplyPower(of(u.argument()), 3, below);
                case SIXTH -> multiplyPower(of(u.argument()), 6, below);
                default -> multiplyOther(e, below);
            }
        } else {
            multiplyOther(e, below);
        }
    }

    private void multiplyOther(Expression e, boolean below) {
        Signed signed = Canonical.signed(e);
        minus ^= signed.minus();
        if (Canonical.isProduct(signed.core())) {
            multiply(signed.core(), below);
        } else if (!foldedConstant(signed.core(), below)) {
            add(new Factor(signed.core(), 1, below));
        }
    }

    private boolean foldedConstant(Expression core, boolean below) {
        if (!(core instanceof Constant c) || !c.dimension().isDimensionless() || c.value() == 0) {
            return false;
        }
        Optional<ExactNumber> product =
                ExactNumber.parse(c.literal()).map(x -> coefficient.times(below ? x.inverse() : x));
        if (product.isEmpty() || !product.get().isShort()) {
            return false;
        }
        coefficient = product.get();
        return true;
    }

    /** Multiplies by a power of a whole product; a power of a single base joins its exponents. */
    private void multiplyPower(CanonicalProduct inner, int exponent, boolean below) {
        minus ^= inner.minus && exponent % 2 != 0;
        ExactNumber power = inner.coefficient.power(exponent);
        ExactNumber product = coefficient.times(below ? power.inverse() : power);
        boolean single = inner.factors.size() == 1;
        long joined = single ? (long) inner.factors.get(0).exponent() * exponent : exponent;
        if (joined > LARGEST_EXPONENT || !power.isShort() || !product.isShort()) {
            Expression nested = Powers.of(inner.expression(), exponent);
            if (exponent == 2 || exponent == 3 || exponent == 6) {
                add(new Factor(nested, 1, below));
            } else {
                multiply(nested, below);
            }
            return;
        }
        coefficient = product;
        if (single) {
            Factor only = inner.factors.get(0);
            addPower(only.base(), (int) joined, below ^ only.below());
        } else if (!inner.factors.isEmpty()) {
            addPower(inner.withoutCoefficient().expression(), exponent, below);
        }
    }

    /**
     * Adds a power; that of a quotient stands above the bar, that of an inverse is the power of the
     * other side.
     */
    private void addPower(Expression base, int exponent, boolean below) {
        if (exponent == 1 || !Canonical.isProduct(base)) {
            add(new Factor(base, exponent, below));
            return;
        }
        CanonicalProduct product = of(base);
        boolean inverted =
                product.factors.stream().allMatch(Factor::below)
                        || (below && product.factors.stream().anyMatch(Factor::below));
        add(
                new Factor(
                        (inverted ? product.inverse() : product).expression(),
                        exponent,
                        below ^ inverted));
    }

    private void add(Factor factor) {
        for (int i = 0; i < factors.size(); i++) {
            Factor each = factors.get(i);
            if (each.joins(factor)) {
                factors.set(
                        i,
                        new Factor(each.base(), each.exponent() + factor.exponent(), each.below()));
                return;
            }
        }
        factors.add(factor);
    }

    private CanonicalProduct withoutCoefficient() {
        CanonicalProduct bare = new CanonicalProduct();
        bare.factors.addAll(factors);
        return bare;
    }

    private CanonicalProduct inverse() {
        CanonicalProduct inverse = new CanonicalProduct();
        for (Factor each : factors) {
            inverse.addPower(each.base(), each.exponent(), !each.below());
        }
        inverse.sort();
        return inverse;
    }

    /**
     * Takes abs from below even powers and brings bases with equal exponents together, until
     * nothing changes.
     */
    private void gather() {
        boolean changed = true;
        while (changed) {
            changed = strippedAbs() || gatheredPowers();
        }
        sort();
    }

    private void sort() {
        factors.sort(
                (a, b) ->
                        a.below() != b.below()
                                ? Boolean.compare(a.below(), b.below())
                                : Order.NATURAL.compare(a.base(), b.base()));
    }

    private boolean strippedAbs() {
        for (Factor each : List.copyOf(factors)) {
            Optional<Expression> inside = each.isOdd() ? Optional.empty() : insideAbs(each.base());
            if (inside.isPresent()) {
                factors.remove(each);
                multiplyPower(of(inside.get()), each.exponent(), each.below());
                return true;
            }
        }
        return false;
    }

    private static Optional<Expression> insideAbs(Expression base) {
        if (base instanceof Unary u && u.operator() == Operator.ABS) {
            return Optional.of(u.argument());
        }
        return base instanceof Binary b && b.operator() == Operator.ABS_DIFF
                ? Optional.of(new Binary(Operator.SUB, b.left(), b.right()))
                : Optional.empty();
    }

    private boolean gatheredPowers() {
        for (Factor each : factors) {
            List<Factor> alike =
                    factors.stream().filter(other -> other.exponent() == each.exponent()).toList();
            if (each.exponent() > 1 && alike.size() > 1) {
                factors.removeAll(alike);
                CanonicalProduct base = new CanonicalProduct();
                for (Factor one : alike) {
                    base.multiply(one.base(), one.below());
                }
                base.gather();
                multiplyPower(base, each.exponent(), false);
                return true;
            }
        }
        return false;
    }

    /** Returns the product, normal one of the two signs. */
    Signed signed() {
        return new Signed(minus, expression());
    }

    /** Writes the product without its sign. */
    private Expression expression() {
        return written(coefficient, -1);
    }

    /** Writes minus the product without its sign, as shortly as it can be. */
    Expression negative() {
        int byConstant = -1;
        for (int i = 0; i < factors.size(); i++) {
            Freedom freedom = factors.get(i).freedom();
            if (freedom == Freedom.DIFFERENCE) {
                return written(coefficient, i);
            }
            if (freedom == Freedom.CONSTANT && byConstant < 0) {
                byConstant = i;
            }
        }
        if (!coefficient.isOne()) {
            return written(coefficient.negate(), -1);
        }
        return byConstant >= 0
                ? written(coefficient, byConstant)
                : new Unary(Operator.NEG, expression());
    }

    private Expression written(ExactNumber number, int negated) {
        List<Expression> above = new ArrayList<>();
        List<Expression> under = new ArrayList<>();
        for (int i = 0; i < factors.size(); i++) {
            Factor each = factors.get(i);
            Expression base = i == negated ? each.negatedBase() : each.base();
            (each.below() ? under : above).add(Powers.of(base, each.exponent()));
        }
        boolean unitFraction =
                !number.isDecimal()
                        && !number.isWhole()
                        && number.inverse().isWhole()
                        && number.sign() > 0;
        if (unitFraction && !above.isEmpty()) {
            under.add(0, Constant.of(number.inverse()));
        } else if (!number.isOne() || (above.isEmpty() && under.isEmpty())) {
            above.add(0, Constant.of(number));
        }
        if (under.isEmpty()) {
            return product(above);
        }
        return above.isEmpty()
                ? new Unary(Operator.INVERSE, product(under))
                : new Binary(Operator.DIV, product(above), product(under));
    }

    private static Expression product(List<Expression> parts) {
        Expression result = parts.get(0);
        for (Expression each : parts.subList(1, parts.size())) {
            result = new Binary(Operator.MUL, result, each);
        }
        return result;
    }
}
