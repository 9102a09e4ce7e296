package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.Box;
import org.junit.jupiter.api.Test;

final class IntervalTest {
    private static final List<Operator> FUNCTIONS =
            List.of(
                    Operator.ABS,
                    Operator.INVERSE,
                    Operator.SQUARE,
                    Operator.CUBE,
                    Operator.SIXTH,
                    Operator.SQRT,
                    Operator.EXP,
                    Operator.EXP_NEG,
                    Operator.LOG,
                    Operator.CBRT,
                    Operator.SIN,
                    Operator.COS);

    private static Interval some(RandomGenerator random) {
        double size = StrictMath.exp(random.nextDouble(-4, 4));
        double a = size * random.nextDouble(-1, 1);
        double b = a + size * random.nextDouble() * random.nextDouble();
        return random.nextInt(10) == 0 ? new Interval(a, a) : new Interval(a, b);
    }

    private static double in(Interval x, RandomGenerator random) {
        double part = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
        double v = x.lower() + part * (x.upper() - x.lower());
        return Math.min(x.upper(), Math.max(x.lower(), v));
    }

    private static void assertHolds(Interval range, double value, Object what) {
        assertTrue(
                !Double.isFinite(value) || (range.lower() <= value && value <= range.upper()),
                () -> what + ": " + value + " is not in " + range);
    }

    @Test
    void everyValueOfAFunctionLiesInTheRangeOfItsRange() {
        RandomGenerator random = Spaces.random(3);
        for (int k = 0; k < 20_000; k++) {
            Interval x = some(random);
            double[] v = {in(x, random)};
            for (Operator f : FUNCTIONS) {
                double[] out = {0};
                f.apply(v, out, 1);
                assertHolds(x.of(f), out[0], f.symbol() + " of " + v[0] + " in " + x);
            }
        }
    }

    @Test
    void everyValueOfTwoRangesLiesInTheRangeOfBoth() {
        RandomGenerator random = Spaces.random(4);
        for (int k = 0; k < 20_000; k++) {
            Interval x = some(random);
            Interval y = some(random);
            double a = in(x, random);
            double b = in(y, random);
            assertHolds(x.plus(y), a + b, "sum");
            assertHolds(x.minus(y), a - b, "difference");
            assertHolds(x.times(y), a * b, "product");
            if (!y.holdsZero()) {
                assertHolds(x.times(y.of(Operator.INVERSE)), a / b, "quotient");
            }
        }
    }

    @Test
    void aWaveTurnsWithinALongRangeAndNotWithinAShortOne() {
        assertEquals(new Interval(-1, 1), new Interval(0, 7).of(Operator.SIN));
        assertEquals(1, new Interval(1, 2).of(Operator.SIN).upper());
        assertFalse(new Interval(0.1, 1).of(Operator.SIN).holdsZero());
        assertTrue(new Interval(1, 2).of(Operator.COS).holdsZero());
        assertEquals(-1, new Interval(3, 4).of(Operator.COS).lower());
    }

    @Test
    void aRangeWithoutEndsStaysARange() {
        assertEquals(Interval.ENTIRE, Interval.ENTIRE.times(Interval.ENTIRE));
        assertEquals(Interval.ENTIRE, Interval.ENTIRE.minus(Interval.ENTIRE));
        assertEquals(0, Interval.ENTIRE.of(Operator.EXP).lower());
        assertEquals(Interval.ENTIRE, new Interval(-1, 1).of(Operator.INVERSE));
    }

    @Test
    void aColumnWithoutARangeHasThatOfItsValues() {
        BoxCheck check = new BoxCheck(Box.parse("a=-1..1"), List.of("a", "b"));
        check.addColumn(0, new double[] {2, 3});
        check.addColumn(1, new double[] {2, 3});
        assertFalse(check.divides(0));
        assertTrue(check.divides(1));
        check.add(Op.pack(Operator.SUB, false), 1, 0);
        assertTrue(check.divides(2));
        assertTrue(check.allows(Op.pack(Operator.LOG, false), 2));
        assertFalse(check.allows(Op.pack(Operator.LOG, true), 2));
    }
}
