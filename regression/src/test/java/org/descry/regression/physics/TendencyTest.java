package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

class TendencyTest {
    private static final double UP = Double.POSITIVE_INFINITY;
    private static final double DOWN = Double.NEGATIVE_INFINITY;

    /** At y = 2; NaN when there is no limit or none that is known. */
    private static double limit(String formula, double place) {
        return Tendency.of(
                        Expression.parse(formula),
                        new double[] {3},
                        List.of("x", "y"),
                        new double[] {1, 2},
                        "x",
                        place,
                        true)
                .map(Tendency::value)
                .orElse(Double.NaN);
    }

    @Test
    void limitsAtZero() {
        assertEquals(0, limit("x*y", 0));
        assertEquals(UP, limit("y/x", 0));
        assertEquals(DOWN, limit("-y/x", 0));
        assertEquals(DOWN, limit("log(x)", 0));
        assertEquals(1, limit("exp(x)", 0), 1e-12);
        assertEquals(0.5, limit("1/(x + y)", 0), 1e-12);
        assertEquals(3, limit("$0 + x^2", 0), 1e-12);
    }

    @Test
    void limitsAtInfinity() {
        assertEquals(UP, limit("x*y", UP));
        assertEquals(DOWN, limit("y - x^2", UP));
        assertEquals(0, limit("y/x", UP));
        assertEquals(1, limit("x/(x + y)", UP), 1e-12);
        assertEquals(3, limit("$0 + exp(-x)", UP), 1e-12);
        assertEquals(0, limit("log(x)/x", UP));
        assertEquals(2, limit("y", UP), 1e-12);
    }

    @Test
    void noLimitIsNoNumber() {
        assertEquals(Double.NaN, limit("sin(x)", UP));
        assertEquals(Double.NaN, limit("log(-x)", UP));
    }
}
