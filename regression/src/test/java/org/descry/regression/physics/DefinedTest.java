package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.descry.descriptors.expressions.Expression;
import org.junit.jupiter.api.Test;

final class DefinedTest {
    private static boolean defined(String formula, Interval x, Interval y) {
        return Defined.over(
                Expression.parse(formula), new double[0], Ranges.of(Map.of("x", x, "y", y)));
    }

    @Test
    void whatIsDefinedIsFiniteAtEveryPoint() {
        Formulas some = new Formulas(21);
        int defined = 0;
        for (int k = 0; k < 1500; k++) {
            Expression formula = some.next(3 + k % 8);
            double[] parameters = some.parameters();
            Ranges ranges = some.ranges();
            if (Defined.over(formula, parameters, ranges)) {
                double[][] points = some.points(ranges, 1000);
                for (double value : Formulas.values(formula, parameters, points)) {
                    assertTrue(Double.isFinite(value), () -> formula + " in " + ranges);
                }
                defined++;
            }
        }
        int count = defined;
        assertTrue(count > 500, () -> "only " + count + " formulas were defined");
    }

    @Test
    void divisorsLogarithmsAndRootsMustKeepTheirDistance() {
        Interval aroundZero = new Interval(-1, 1);
        Interval fromZero = new Interval(0, 1);
        Interval positive = new Interval(0.5, 1);
        assertFalse(defined("1/x", aroundZero, positive));
        assertFalse(defined("y/x", fromZero, positive));
        assertTrue(defined("y/x", positive, aroundZero));
        assertFalse(defined("log(x)", fromZero, positive));
        assertTrue(defined("log(x)", positive, positive));
        assertTrue(defined("sqrt(x)", fromZero, positive));
        assertFalse(defined("sqrt(x)", aroundZero, positive));
        assertFalse(defined("pow(x, y)", fromZero, positive));
        assertTrue(defined("cbrt(x) + abs(x)", aroundZero, positive));
        assertTrue(defined("exp(-(1/(x^2 + 1)))", aroundZero, positive));
    }

    @Test
    void smallerBoxesTellWhatAColumnUsedTwiceHides() {
        Interval x = new Interval(1, 2);
        Interval y = new Interval(0.1, 0.8);
        assertTrue(defined("1/(x - x*y)", x, y));
        assertTrue(defined("log(x^2 - x + 1)", x, y));
        assertFalse(defined("1/(x - x*y)", x, new Interval(0.1, 1)));
    }

    @Test
    void whatGrowsBeyondAllNumbersIsNotDefined() {
        assertFalse(defined("exp(x)", new Interval(0, 1000), Interval.of(1)));
        assertTrue(defined("exp(x)", new Interval(0, 100), Interval.of(1)));
    }

    @Test
    void aParameterThatIsNoNumberIsNotDefined() {
        Ranges ranges = Ranges.of(Map.of("x", new Interval(0, 1)));
        Expression formula = Expression.parse("$0*x");
        assertFalse(Defined.over(formula, new double[] {Double.NaN}, ranges));
        assertTrue(Defined.over(formula, new double[] {2}, ranges));
    }

    @Test
    void aColumnWithoutARangeIsNamed() {
        Ranges ranges = Ranges.of(Map.of("x", new Interval(0, 1)));
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Defined.over(Expression.parse("x + q"), new double[0], ranges));
        assertEquals("column 'q' has no range; there are ranges of x", refused.getMessage());
    }
}
