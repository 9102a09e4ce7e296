package org.descry.regression.evolution;

import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Moves the numbers of a formula outwards as far as they go, so that no two do the same work and
 * the outermost are left to slope and intercept: {@code log(2*x)} is {@code log(x)} + a number,
 * {@code (3*x)^2} a number times {@code x^2}.
 *
 * <p>The values of the formula change by rounding only, and by a factor and a shift of the whole.
 */
final class OutwardNumbers implements Expression.Cases<Affine> {
    private final double[] given;
    private final Numbered numbers;
    private final Units units;

    /**
     * @param given value of each parameter of the formulas that will be looked at
     * @param numbers receives the numbers that stay inside
     */
    OutwardNumbers(double[] given, Numbered numbers, Units units) {
        this.given = given;
        this.numbers = numbers;
        this.units = units;
    }

    @Override
    public Affine variable(Variable node) {
        return Affine.of(node);
    }

    @Override
    public Affine constant(Constant node) {
        return node.dimension().isDimensionless() ? Affine.number(node.value()) : Affine.of(node);
    }

    @Override
    public Affine parameter(Parameter node) {
        return Affine.number(given[node.slot()]);
    }

    @Override
    public Affine unary(Unary node) {
        Affine a = node.argument().match(this);
        return a.isNumber()
                ? Affine.number(value(node.operator(), a.shift(), a.shift()))
                : function(node.operator(), a);
    }

    private static double value(Operator operator, double a, double b) {
        double[] out = new double[1];
        if (operator.arity() == 1) {
            operator.apply(new double[] {a}, out, 1);
        } else {
            operator.apply(new double[] {a}, new double[] {b}, out, 1);
        }
        return out[0];
    }

    private Affine function(Operator operator, Affine inside) {
        Affine a = free(inside);
        double f = a.factor();
        return switch (operator) {
            case NEG -> a.times(-1);
            case SQUARE, CUBE, SIXTH, INVERSE, CBRT, ABS ->
                    new Affine(value(operator, f, f), new Unary(operator, shifted(a)), 0);
            case SQRT -> new Affine(Math.sqrt(Math.abs(f)), new Unary(operator, signed(a)), 0);
            case LOG ->
                    new Affine(
                            1,
                            new Unary(operator, signed(a)),
                            ElementaryFunctions.log(Math.abs(f)));
            case EXP -> exponential(inside);
            case EXP_NEG -> exponential(inside.times(-1));
            default -> Affine.of(new Unary(operator, whole(inside)));
        };
    }

    private Affine exponential(Affine a) {
        return new Affine(
                ElementaryFunctions.exp(a.shift()),
                new Unary(Operator.EXP, whole(new Affine(a.factor(), a.core(), 0))),
                0);
    }

    @Override
    public Affine binary(Binary node) {
        Affine a = node.left().match(this);
        Affine b = node.right().match(this);
        if (a.isNumber() && b.isNumber()) {
            return Affine.number(value(node.operator(), a.shift(), b.shift()));
        }
        return switch (node.operator()) {
            case ADD -> sum(a, b);
            case SUB -> sum(a, b.times(-1));
            case MUL -> product(a, b);
            case DIV -> quotient(a, b);
            case ABS_DIFF -> distance(sum(a, b.times(-1)));
            default -> Affine.of(new Binary(node.operator(), whole(a), whole(b)));
        };
    }

    private Affine distance(Affine difference) {
        return difference.isNumber()
                ? Affine.number(Math.abs(difference.shift()))
                : function(Operator.ABS, difference);
    }

    private Affine sum(Affine a, Affine b) {
        if (a.isNumber()) {
            return b.plus(a.shift());
        }
        if (b.isNumber()) {
            return a.plus(b.shift());
        }
        double shift = a.shift() + b.shift();
        Terms terms = new Terms(numbers);
        terms.add(a.factor(), a.core());
        terms.add(b.factor(), b.core());
        return terms.isEmpty()
                ? Affine.number(shift)
                : terms.size() == 1
                        ? new Affine(terms.factor(0), terms.core(0), shift)
                        : new Affine(1, terms.over(1), shift);
    }

    /** Returns the same with a factor that can be dropped: the first term of a sum has none. */
    Affine free(Affine a) {
        if (a.isNumber() || !Terms.isSum(a.core())) {
            return a;
        }
        Terms terms = new Terms(numbers);
        terms.add(1, a.core());
        double first = terms.factor(0);
        return new Affine(a.factor() * first, terms.over(first), a.shift());
    }

    /** Returns the same with a factor of 1 where some term of the sum then has none. */
    private Affine bound(Affine a) {
        if (a.isNumber() || !Terms.isSum(a.core())) {
            return a;
        }
        Terms terms = new Terms(numbers);
        terms.add(a.factor(), a.core());
        for (int k = 0; k < terms.size(); k++) {
            if (Math.abs(terms.factor(k)) == 1) {
                return new Affine(1, terms.over(1), a.shift());
            }
        }
        return free(a);
    }

    private Affine product(Affine left, Affine right) {
        if (left.isNumber()) {
            return right.times(left.shift());
        }
        if (right.isNumber()) {
            return left.times(right.shift());
        }
        Affine a = free(left);
        Affine b = free(right);
        return new Affine(
                a.factor() * b.factor(), new Binary(Operator.MUL, shifted(a), shifted(b)), 0);
    }

    private Affine quotient(Affine left, Affine right) {
        if (right.isNumber()) {
            return left.times(1 / right.shift());
        }
        Affine a = free(left);
        Affine b = free(right);
        if (a.isNumber()) {
            return new Affine(a.shift() / b.factor(), new Unary(Operator.INVERSE, shifted(b)), 0);
        }
        return new Affine(
                a.factor() / b.factor(), new Binary(Operator.DIV, shifted(a), shifted(b)), 0);
    }

    /** Returns {@code factor * core + shift} written down. */
    private Expression whole(Affine given) {
        Affine a = bound(given);
        return a.isNumber()
                ? numbers.pure(a.shift())
                : added(numbers.scaled(a.factor(), a.core()), a.shift());
    }

    /** Returns {@code core + shift / factor}. */
    private Expression shifted(Affine a) {
        return added(a.core(), a.shift() / a.factor());
    }

    /** Returns the formula over the size of its factor. */
    private Expression signed(Affine a) {
        if (a.factor() >= 0) {
            return shifted(a);
        }
        return a.shift() == 0
                ? new Unary(Operator.NEG, a.core())
                : new Binary(Operator.SUB, addend(a.shift() / -a.factor(), a.core()), a.core());
    }

    private Expression added(Expression core, double shift) {
        if (shift == 0) {
            return core;
        }
        return shift < 0
                ? new Binary(Operator.SUB, core, addend(-shift, core))
                : new Binary(Operator.ADD, core, addend(shift, core));
    }

    /** A number beside a formula has its unit, which simple numbers have not. */
    private Expression addend(double value, Expression beside) {
        return units.isPure(beside) ? numbers.pure(value) : numbers.parameter(value);
    }
}
