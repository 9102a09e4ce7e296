package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InverseTest {
    private static final int POINTS = 200;

    private final RandomGenerator random = Spaces.random(11);

    @ParameterizedTest
    @EnumSource(Operator.class)
    void theOperatorOfTheArgumentIsWhatWasWanted(Operator operator) {
        check(operator, true);
        if (operator.arity() == 2 && operator != Operator.POW) {
            check(operator, false);
        }
    }

    /** Wanted values are those of arguments near the present ones, on the same side. */
    private void check(Operator operator, boolean first) {
        for (int k = 0; k < POINTS; k++) {
            double side = signed(operator) && random.nextBoolean() ? -1 : 1;
            double other = random.nextDouble(0.4, 1.4);
            double now = argument(operator, other, side);
            double truth = argument(operator, other, side);
            double wanted = value(operator, first, truth, other);
            double[] argument = {wanted};
            double[] slope = {3};
            Inverse.apply(
                    operator, first, new double[] {other}, new double[] {now}, argument, slope, 1);
            String where = operator + " of " + truth + ", other " + other;
            assertEquals(truth, argument[0], 1e-9, where);
            double h = 1e-6;
            double difference =
                    (value(operator, first, truth + h, other)
                                    - value(operator, first, truth - h, other))
                            / (2 * h);
            // the error of the difference is about 1e-10
            assertEquals(3 * difference, slope[0], 1e-6 * (1 + Math.abs(difference)), where);
        }
    }

    /** Whether arguments below zero may be, with answers of their own. */
    private static boolean signed(Operator operator) {
        return switch (operator) {
            case SQRT, LOG, POW -> false;
            default -> true;
        };
    }

    /** Returns an argument on one side, away from where slopes end. */
    private double argument(Operator operator, double other, double side) {
        double size = random.nextDouble(0.2, 1.3);
        return switch (operator) {
            case ABS_DIFF -> other + side * size;
            case COS -> side * (0.1 + size);
            default -> side * size;
        };
    }

    private static double value(Operator operator, boolean first, double x, double other) {
        double[] out = new double[1];
        double[] a = {first ? x : other};
        double[] b = {first ? other : x};
        if (operator.arity() == 1) {
            operator.apply(a, out, 1);
        } else {
            operator.apply(a, b, out, 1);
        }
        return out[0];
    }

    @Test
    void whereNoArgumentDoesThereIsNone() {
        assertNone(Operator.SQRT, -1);
        assertNone(Operator.SQUARE, -1);
        assertNone(Operator.SIXTH, -1);
        assertNone(Operator.ABS, -1);
        assertNone(Operator.ABS_DIFF, -1);
        assertNone(Operator.LOG, Double.NaN);
        assertNone(Operator.EXP, -1);
        assertNone(Operator.EXP_NEG, -1);
        assertNone(Operator.SIN, 1.5);
        assertNone(Operator.COS, -1.5);
        assertNone(Operator.POW, -1);
    }

    private static void assertNone(Operator operator, double wanted) {
        double[] out = {wanted};
        Inverse.apply(operator, true, new double[] {1}, new double[] {1}, out, new double[] {1}, 1);
        assertTrue(Double.isNaN(out[0]), operator + " gave " + out[0]);
    }

    @Test
    void ofTwoAnglesTheNearerOneIsTaken() {
        double[] out = {Math.sin(7.5)};
        Inverse.apply(Operator.SIN, true, out.clone(), new double[] {7}, out, new double[] {1}, 1);
        assertEquals(7.5, out[0], 1e-12);
        out[0] = Math.cos(-4);
        Inverse.apply(Operator.COS, true, out.clone(), new double[] {-5}, out, new double[] {1}, 1);
        assertEquals(-4, out[0], 1e-12);
    }
}
