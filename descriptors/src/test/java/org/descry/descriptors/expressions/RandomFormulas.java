package org.descry.descriptors.expressions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;

/** Formulas for property tests, the same for the same seed. */
public final class RandomFormulas {

    public static final List<String> NAMES = List.of("a", "b", "c", "rA", "τ", "band gap");

    private static final List<String> CONSTANTS =
            List.of(
                    "1", "2", "3", "-2", "0", "-1", "1/2", "-2/3", "0.41", "pi", "sqrt(2)", "12",
                    "-0.5", "1e30");

    private static final Dimension ENERGY = Dimension.of(BaseQuantity.ENERGY);

    private final RandomGenerator random;
    private final List<Operator> operators;
    private final boolean leavesOfAllKinds;

    /** Formulas of all operators and kinds of leaves. */
    public RandomFormulas(long seed) {
        this(seed, List.of(Operator.values()), true);
    }

    /** Formulas of some operators, with or without constants and parameters. */
    public RandomFormulas(long seed, List<Operator> operators, boolean leavesOfAllKinds) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.operators = operators;
        this.leavesOfAllKinds = leavesOfAllKinds;
    }

    /** Returns a formula of this many nodes. */
    public Expression next(int nodes) {
        if (nodes <= 1) {
            return leaf();
        }
        Operator operator = operators.get(random.nextInt(operators.size()));
        if (operator.arity() == 1 || nodes == 2) {
            return operator.arity() == 1 ? new Unary(operator, next(nodes - 1)) : leaf();
        }
        int left = 1 + random.nextInt(nodes - 2);
        return new Binary(operator, next(left), next(nodes - 1 - left));
    }

    private Expression leaf() {
        int kind = leavesOfAllKinds ? random.nextInt(10) : 9;
        if (kind == 0) {
            return new Parameter(random.nextInt(3));
        }
        if (kind <= 2) {
            Constant number = Constant.parse(CONSTANTS.get(random.nextInt(CONSTANTS.size())));
            return random.nextInt(5) == 0 ? number.in(ENERGY) : number;
        }
        return new Variable(NAMES.get(random.nextInt(NAMES.size())));
    }

    /**
     * Returns the formula with the arguments of commutative operators exchanged and sums and
     * products regrouped.
     */
    public Expression shuffled(Expression e) {
        if (e instanceof Unary u) {
            return new Unary(u.operator(), shuffled(u.argument()));
        }
        if (!(e instanceof Binary b)) {
            return e;
        }
        if (b.operator() == Operator.ADD || b.operator() == Operator.MUL) {
            List<Expression> parts = new ArrayList<>();
            collect(e, b.operator(), parts);
            parts.replaceAll(this::shuffled);
            Collections.shuffle(parts, new java.util.Random(random.nextLong()));
            while (parts.size() > 1) {
                int i = random.nextInt(parts.size() - 1);
                parts.set(i, new Binary(b.operator(), parts.get(i), parts.remove(i + 1)));
            }
            return parts.get(0);
        }
        Expression left = shuffled(b.left());
        Expression right = shuffled(b.right());
        boolean exchange = b.operator().commutative() && random.nextBoolean();
        return exchange
                ? new Binary(b.operator(), right, left)
                : new Binary(b.operator(), left, right);
    }

    private static void collect(Expression e, Operator operator, List<Expression> parts) {
        if (e instanceof Binary b && b.operator() == operator) {
            collect(b.left(), operator, parts);
            collect(b.right(), operator, parts);
        } else {
            parts.add(e);
        }
    }

    /** Returns values for every name, positive or of both signs. */
    public double[][] columns(int rows) {
        double[][] columns = new double[NAMES.size()][rows];
        for (double[] column : columns) {
            for (int i = 0; i < rows; i++) {
                column[i] = (random.nextInt(4) == 0 ? -1 : 1) * (0.3 + 2 * random.nextDouble());
            }
        }
        return columns;
    }
}
