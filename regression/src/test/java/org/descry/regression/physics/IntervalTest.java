package org.descry.regression.physics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
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
    void endsThatAreExactStayAsTheyAre() {
        Interval fromZero = new Interval(0, 2);
        assertEquals(new Interval(0, 4), fromZero.times(fromZero));
        assertEquals(new Interval(1, 3), fromZero.plus(Interval.of(1)));
        assertEquals(new Interval(-2, 2), fromZero.minus(fromZero));
        assertEquals(0, fromZero.of(Operator.SIN).lower());
        assertEquals(0, fromZero.of(Operator.CBRT).lower());
        assertEquals(0, new Interval(1, 2).of(Operator.LOG).lower());
        assertEquals(Interval.of(0), Interval.of(0).times(Interval.ENTIRE));
        assertTrue(Interval.of(0.1).plus(Interval.of(0.2)).lower() < 0.1 + 0.2);
    }

    @Test
    void everyPowerLiesInTheRangeOfBaseAndExponent() {
        RandomGenerator random = Spaces.random(5);
        for (int k = 0; k < 20_000; k++) {
            Interval base = some(random).of(Operator.ABS);
            Interval exponent = some(random);
            double a = in(base, random);
            double b = in(exponent, random);
            double[] out = {0};
            Operator.POW.apply(new double[] {a}, new double[] {b}, out, 1);
            if (a > 0) {
                assertHolds(base.of(Operator.POW, exponent), out[0], a + "^" + b);
            }
        }
    }

    @Test
    void aRangeHasAMiddleAndAPartInCommonWithAnother() {
        assertEquals(1.5, new Interval(1, 2).middle());
        assertEquals(0, Interval.ENTIRE.middle());
        assertEquals(new Interval(2, 3), new Interval(1, 3).and(new Interval(2, 5)).orElseThrow());
        assertTrue(new Interval(1, 2).and(new Interval(3, 4)).isEmpty());
        assertFalse(new Interval(1, 2).contains(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> new Interval(2, 1));
        assertThrows(IllegalArgumentException.class, () -> Interval.of(Double.POSITIVE_INFINITY));
    }

    @Test
    void aRangeWithoutEndsStaysARange() {
        assertEquals(Interval.ENTIRE, Interval.ENTIRE.times(Interval.ENTIRE));
        assertEquals(Interval.ENTIRE, Interval.ENTIRE.minus(Interval.ENTIRE));
        assertEquals(0, Interval.ENTIRE.of(Operator.EXP).lower());
        assertEquals(Interval.ENTIRE, new Interval(-1, 1).of(Operator.INVERSE));
    }
}
