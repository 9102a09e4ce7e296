package org.descry.descriptors.expressions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class OperatorTest {

    private static final Dimension NONE = Dimension.DIMENSIONLESS;
    private static final Dimension UNKNOWN = Dimension.UNKNOWN;
    private static final Dimension LENGTH = Dimension.of(BaseQuantity.LENGTH);
    private static final Dimension ENERGY = Dimension.of(BaseQuantity.ENERGY);
    private static final List<Dimension> DIMENSIONS =
            List.of(
                    NONE,
                    UNKNOWN,
                    LENGTH,
                    ENERGY,
                    ENERGY.per(LENGTH),
                    LENGTH.power(Rational.of(1, 2)));

    @ParameterizedTest
    @EnumSource(names = {"ADD", "SUB", "ABS_DIFF"})
    void sumsNeedLikeDimensions(Operator operator) {
        for (Dimension a : DIMENSIONS) {
            for (Dimension b : DIMENSIONS) {
                Optional<Dimension> expected = a.equals(b) ? Optional.of(a) : Optional.empty();
                if (a.isUnknown() || b.isUnknown()) {
                    expected = Optional.of(UNKNOWN);
                }
                assertEquals(expected, operator.dimension(a, b), () -> a + " and " + b);
            }
        }
    }

    @Test
    void productsAndQuotientsTakeAnyDimensions() {
        for (Dimension a : DIMENSIONS) {
            for (Dimension b : DIMENSIONS) {
                boolean known = !a.isUnknown() && !b.isUnknown();
                assertEquals(
                        Optional.of(known ? a.times(b) : UNKNOWN), Operator.MUL.dimension(a, b));
                assertEquals(Optional.of(known ? a.per(b) : UNKNOWN), Operator.DIV.dimension(a, b));
            }
        }
        assertEquals(Optional.of(NONE), Operator.DIV.dimension(ENERGY, ENERGY));
    }

    @Test
    void realPowersNeedPureNumbers() {
        for (Dimension a : DIMENSIONS) {
            for (Dimension b : DIMENSIONS) {
                boolean pure =
                        (a.isUnknown() || a.equals(NONE)) && (b.isUnknown() || b.equals(NONE));
                assertEquals(
                        pure ? Optional.of(NONE) : Optional.empty(), Operator.POW.dimension(a, b));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"EXP", "EXP_NEG", "LOG", "SIN", "COS"})
    void functionsNeedAPureNumber(Operator operator) {
        for (Dimension a : DIMENSIONS) {
            boolean pure = a.isUnknown() || a.equals(NONE);
            assertEquals(pure ? Optional.of(NONE) : Optional.empty(), operator.dimension(a));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQRT, 1, 2",
        "CBRT, 1, 3",
        "SQUARE, 2, 1",
        "CUBE, 3, 1",
        "SIXTH, 6, 1",
        "INVERSE, -1, 1",
        "ABS, 1, 1",
        "NEG, 1, 1"
    })
    void powersRaiseTheDimension(Operator operator, int numerator, int denominator) {
        for (Dimension a : DIMENSIONS) {
            Dimension expected =
                    a.isUnknown() ? UNKNOWN : a.power(Rational.of(numerator, denominator));
            assertEquals(Optional.of(expected), operator.dimension(a));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheRightNumberOfArgumentsIsTaken(Operator operator) {
        if (operator.arity() == 1) {
            assertTrue(operator.dimension(UNKNOWN).isPresent());
            assertThrows(IllegalStateException.class, () -> operator.dimension(NONE, NONE));
            assertThrows(
                    IllegalStateException.class,
                    () -> operator.apply(new double[1], new double[1], new double[1], 1));
        } else {
            assertTrue(operator.dimension(UNKNOWN, UNKNOWN).isPresent());
            assertThrows(IllegalStateException.class, () -> operator.dimension(NONE));
            assertThrows(
                    IllegalStateException.class,
                    () -> operator.apply(new double[1], new double[1], 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultMayReplaceAnArgument(Operator operator) {
        double[] a = {0.5, 2, 3.5, -1, 0};
        double[] b = {1.5, 4, -2, 3, 0};
        double[] expected = new double[5];
        if (operator.arity() == 1) {
            operator.apply(a, expected, 5);
            operator.apply(a, a, 5);
            assertArrayEquals(expected, a);
        } else {
            operator.apply(a, b, expected, 5);
            double[] left = a.clone();
            operator.apply(left, b, left, 5);
            operator.apply(a, b, b, 5);
            assertArrayEquals(expected, left);
            assertArrayEquals(expected, b);
        }
    }

    @ParameterizedTest
    @EnumSource
    void commutativeOperatorsGiveTheSameBitsEitherWay(Operator operator) {
        if (operator.commutative()) {
            double[] a = {0.1, -7, 1e300};
            double[] b = {0.3, 2.2, 1e10};
            double[] one = new double[3];
            double[] other = new double[3];
            operator.apply(a, b, one, 3);
            operator.apply(b, a, other, 3);
            assertArrayEquals(one, other);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SQRT, 9, 3",
        "SQRT, -1, NaN",
        "SQUARE, -3, 9",
        "CUBE, -3, -27",
        "SIXTH, -2, 64",
        "INVERSE, 4, 0.25",
        "INVERSE, 0, Infinity",
        "EXP, 0, 1",
        "EXP_NEG, 0, 1",
        "EXP, 1000, Infinity",
        "EXP_NEG, 1000, 0",
        "LOG, 1, 0",
        "LOG, 0, -Infinity",
        "LOG, -1, NaN",
        "ABS, -2.5, 2.5",
        "CBRT, -8, -2",
        "SIN, 0, 0",
        "COS, 0, 1",
        "NEG, 2, -2"
    })
    void kernelComputesWhatTheNameSays(Operator operator, double argument, double expected) {
        double[] out = new double[1];
        operator.apply(new double[] {argument}, out, 1);
        assertEquals(expected, out[0]);
    }

    @ParameterizedTest
    @EnumSource
    void insideTheDomainValuesAreFinite(Operator operator) {
        for (double x : new double[] {-2, -0.5, 0, 0.5, 2}) {
            double[] out = new double[1];
            if (operator == Operator.POW) {
                operator.apply(new double[] {x}, new double[] {1.5}, out, 1);
            } else if (operator.arity() == 2) {
                operator.apply(new double[] {3}, new double[] {x}, out, 1);
            } else {
                operator.apply(new double[] {x}, out, 1);
            }
            if (operator.domain().contains(x)) {
                assertTrue(Double.isFinite(out[0]), operator + " of " + x);
            }
        }
        assertFalse(operator.domain().contains(Double.NaN));
    }

    @ParameterizedTest
    @EnumSource
    void symbolReadsBack(Operator operator) {
        assertEquals(operator, Operator.parse(operator.symbol()));
        assertTrue(operator.timeCost() >= 1);
    }

    @Test
    void listKeepsItsOrderAndEachOperatorOnce() {
        assertEquals(
                List.of(
                        Operator.MUL,
                        Operator.ADD,
                        Operator.ABS_DIFF,
                        Operator.SQUARE,
                        Operator.EXP_NEG),
                Operator.parseList("*, +,abs-diff,^2,+,exp-"));
        assertEquals(10, Operator.parseList("+,-,*,/,abs-diff,sqrt,^2,^-1,exp,log").size());
    }

    @Test
    void unknownOperatorIsRefusedWithTheKnownOnes() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Operator.parseList("+,tan"));
        assertEquals(
                "there is no operator 'tan'; the operators are + - * / abs-diff sqrt ^2 ^3 ^6 ^-1 exp exp- log abs cbrt"
                        + " sin cos",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> Operator.parseList(""));
        assertThrows(IllegalArgumentException.class, () -> Operator.parseList("+,pow"));
    }

    @Test
    void everySearchableOperatorHasItsOwnSymbol() {
        assertEquals(
                Operator.values().length,
                Arrays.stream(Operator.values()).map(Operator::symbol).distinct().count());
    }
}
