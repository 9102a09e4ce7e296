package org.descry.descriptors.functions;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ElementaryFunctionsTest {

    private static final int SAMPLES = 400_000;

    private static final double[] EDGES = {
        0.0,
        -0.0,
        1,
        -1,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        -Double.MIN_NORMAL,
        Math.nextDown(Double.MIN_NORMAL),
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Math.nextUp(1.0),
        Math.nextDown(1.0),
        Math.PI,
        Math.PI / 2,
        Math.PI / 4,
        6381956970095103.0 * 0x1p797, // closest of all doubles to a multiple of π/2
        1e22,
        708,
        Math.nextUp(708.0),
        -708,
        709.782712893384,
        709.7827128933841,
        -708.3964185322641,
        -745.1332191019411,
        -745.1332191019412,
        8,
        -27,
        0.125,
        0x1p-1022,
        0x1p1023
    };

    private interface Loop {
        void apply(double[] a, double[] out, int n);
    }

    private enum Function {
        EXP(ElementaryFunctions::exp, StrictMath::exp, ElementaryFunctions::exp),
        EXP_NEG(
                x -> ElementaryFunctions.exp(-x),
                x -> StrictMath.exp(-x),
                ElementaryFunctions::expOfNegative),
        LOG(ElementaryFunctions::log, StrictMath::log, ElementaryFunctions::log),
        SIN(ElementaryFunctions::sin, StrictMath::sin, ElementaryFunctions::sin),
        COS(ElementaryFunctions::cos, StrictMath::cos, ElementaryFunctions::cos),
        CBRT(ElementaryFunctions::cbrt, StrictMath::cbrt, ElementaryFunctions::cbrt);

        private final DoubleUnaryOperator own;
        private final DoubleUnaryOperator reference;
        private final Loop loop;

        Function(DoubleUnaryOperator own, DoubleUnaryOperator reference, Loop loop) {
            this.own = own;
            this.reference = reference;
            this.loop = loop;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EXP, -750, 712",
        "EXP, -2, 2",
        "EXP, -745.2, -707",
        "EXP_NEG, -712, 750",
        "LOG, 0, 4",
        "LOG, 0.9, 1.1",
        "LOG, 0, 1e300",
        "SIN, -10, 10",
        "SIN, -2e6, 2e6",
        "COS, -10, 10",
        "COS, -2e6, 2e6",
        "CBRT, -30, 30",
        "CBRT, -1e300, 1e300"
    })
    void valuesAreWithinOneUlpOfStrictMath(Function function, double from, double to) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < SAMPLES; i++) {
            check(function, from + (to - from) * random.nextDouble());
        }
    }

    @ParameterizedTest
    @CsvSource({"EXP", "LOG", "SIN", "COS", "CBRT"})
    void valuesAreWithinOneUlpOfStrictMathForAnyBits(Function function) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < SAMPLES; i++) {
            check(function, Double.longBitsToDouble(random.nextLong()));
        }
        for (double edge : EDGES) {
            check(function, edge);
        }
    }

    private static void check(Function function, double x) {
        double own = function.own.applyAsDouble(x);
        double reference = function.reference.applyAsDouble(x);
        assertTrue(
                Double.compare(own, reference) == 0
                        || Math.abs(own - reference) <= Math.ulp(reference),
                () -> function + "(" + x + ") = " + own + ", StrictMath says " + reference);
    }

    @ParameterizedTest
    @CsvSource({"EXP", "EXP_NEG", "LOG", "SIN", "COS", "CBRT"})
    void loopsReturnTheBitsOfSingleValues(Function function) {
        SplittableRandom random = new SplittableRandom(3);
        for (int length : new int[] {0, 1, 7, 8, 9, 63, 64, 65, 1021, EDGES.length}) {
            double[] a = new double[length];
            for (int repeat = 0; repeat < 60; repeat++) {
                for (int i = 0; i < length; i++) {
                    a[i] = length == EDGES.length ? EDGES[i] : -20 + 40 * random.nextDouble();
                }
                double[] out = new double[length];
                function.loop.apply(a, out, length);
                for (int i = 0; i < length; i++) {
                    assertEquals(
                            Double.doubleToLongBits(function.own.applyAsDouble(a[i])),
                            Double.doubleToLongBits(out[i]));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXP", "EXP_NEG", "LOG", "SIN", "COS", "CBRT"})
    void resultMayReplaceTheArgument(Function function) {
        double[] a = {0.5, 1.5, 2.5, 800, -3};
        double[] out = new double[5];
        function.loop.apply(a, out, 5);
        function.loop.apply(a, a, 5);
        assertArrayEquals(out, a);
    }

    @Test
    void loopWritesOnlyTheRowsAskedFor() {
        double[] out = {7, 7, 7};
        ElementaryFunctions.exp(new double[] {0, 0, 0}, out, 2);
        assertArrayEquals(new double[] {1, 1, 7}, out);
    }

    /** The checksums were taken on Java 17 and 25; another one means that results would change. */
    @ParameterizedTest
    @CsvSource({
        "EXP, -8337662705146809589",
        "LOG, 2915279919290682942",
        "SIN, 8771901958941770642",
        "COS, -2148561579540920478",
        "CBRT, 4196737952570014660"
    })
    void bitsAreTheSameOnEveryJava(Function function, long checksum) {
        SplittableRandom random = new SplittableRandom(4);
        long sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double x = -40 + 80 * random.nextDouble();
            sum = sum * 31 + Double.doubleToLongBits(function.own.applyAsDouble(x));
        }
        assertEquals(checksum, sum, function.toString());
    }

    @Test
    void wholeCubesHaveWholeRoots() {
        for (int k = -100; k <= 100; k++) {
            assertEquals(k, ElementaryFunctions.cbrt((double) k * k * k));
        }
    }

    @Test
    void subnormalResultsOfExpAreRoundedOnce() {
        assertEquals(Double.MIN_VALUE, ElementaryFunctions.exp(-745));
        assertEquals(0.0, ElementaryFunctions.exp(-746));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.5, -1, -2, Double.NEGATIVE_INFINITY})
    void powerOfANegativeBaseHasNoValue(double base) {
        assertTrue(Double.isNaN(ElementaryFunctions.pow(base, 2)));
    }

    @Test
    void powerOfAPositiveBaseIsThatOfStrictMath() {
        assertEquals(StrictMath.pow(1.7, 0.3), ElementaryFunctions.pow(1.7, 0.3));
        assertEquals(0.0, ElementaryFunctions.pow(0, 2));
        assertEquals(Double.POSITIVE_INFINITY, ElementaryFunctions.pow(0, -1));
        double[] out = new double[2];
        ElementaryFunctions.pow(new double[] {4, -4}, new double[] {0.5, 2}, out, 2);
        assertArrayEquals(new double[] {2, Double.NaN}, out);
    }
}
