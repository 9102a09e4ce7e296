package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.descriptors.expressions.Binary;
import org.descry.descriptors.expressions.Constant;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Unary;

/** The fitted numbers of a formula that is being written: a value for every slot given out. */
final class Numbered {
    /** Largest whole number, and largest divisor of a fraction, that is written as it is. */
    private static final int LARGEST_WHOLE = 1000;

    static final int LARGEST_DIVISOR = 12;

    /** Numbers that are no fractions and yet are written as they are. */
    static final List<Constant> NAMED = List.of(Constant.PI, Constant.sqrt(2));

    private final List<Double> values = new ArrayList<>();

    /** Returns a new parameter of a value. */
    Expression parameter(double value) {
        values.add(value);
        return new Parameter(values.size() - 1);
    }

    /**
     * Returns a pure number: spelt out where it is a simple one to the last bit, else a parameter.
     */
    Expression pure(double value) {
        for (Constant named : NAMED) {
            if (Math.abs(value) == named.value()) {
                return value > 0 ? named : new Unary(Operator.NEG, named);
            }
        }
        Constant exact = exact(value);
        return exact == null ? parameter(value) : exact;
    }

    /** Returns a formula times a number. */
    Expression scaled(double factor, Expression core) {
        return factor == 1 ? core : new Binary(Operator.MUL, pure(factor), core);
    }

    double value(int slot) {
        return values.get(slot);
    }

    double[] values() {
        return values.stream().mapToDouble(v -> v).toArray();
    }

    /** Returns the simple number of exactly this value, or null. */
    private static Constant exact(double value) {
        if (Math.abs(value) <= LARGEST_WHOLE && value == Math.rint(value)) {
            return Constant.of((long) value);
        }
        return IntStream.rangeClosed(2, LARGEST_DIVISOR)
                .filter(
                        d ->
                                Math.rint(value * d) / d == value
                                        && Math.abs(value * d) <= LARGEST_WHOLE)
                .mapToObj(d -> Constant.of(Math.round(value * d), d))
                .findFirst()
                .orElse(null);
    }
}
