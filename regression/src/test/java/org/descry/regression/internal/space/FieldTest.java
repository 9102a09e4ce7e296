package org.descry.regression.internal.space;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class FieldTest {
    private static final BigInteger P = BigInteger.TWO.pow(61).subtract(BigInteger.ONE);

    private static final long[] EDGES = {
        0, 1, 2, 7, Field.P / 2, Field.P / 2 + 1, Field.P - 2, Field.P - 1
    };

    @Test
    void theModulusIsThePrime() {
        assertEquals(P.longValueExact(), Field.P);
        assertTrue(P.isProbablePrime(50));
    }

    @Test
    void edgesAddSubtractMultiplyAndNegateLikeBigIntegers() {
        for (long a : EDGES) {
            for (long b : EDGES) {
                assertArithmetic(a, b);
            }
        }
    }

    @Test
    void randomElementsAddSubtractMultiplyAndNegateLikeBigIntegers() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 100_000; i++) {
            assertArithmetic(random.nextLong(Field.P), random.nextLong(Field.P));
        }
    }

    private static void assertArithmetic(long a, long b) {
        BigInteger x = BigInteger.valueOf(a);
        BigInteger y = BigInteger.valueOf(b);
        assertEquals(x.add(y).mod(P).longValueExact(), Field.add(a, b), () -> a + " + " + b);
        assertEquals(
                x.subtract(y).mod(P).longValueExact(), Field.subtract(a, b), () -> a + " - " + b);
        assertEquals(
                x.multiply(y).mod(P).longValueExact(), Field.multiply(a, b), () -> a + " * " + b);
        assertEquals(x.negate().mod(P).longValueExact(), Field.negate(a), () -> "-" + a);
    }

    @Test
    void inverseTimesElementIsOne() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        for (int i = 0; i < 1000; i++) {
            long a =
                    i < EDGES.length && EDGES[i] != 0 ? EDGES[i] : 1 + random.nextLong(Field.P - 1);
            assertEquals(
                    BigInteger.valueOf(a).modInverse(P).longValueExact(),
                    Field.inverse(a),
                    "1/" + a);
        }
    }

    @Test
    void anElementAndItsNegativeHaveOneUnsignedForm() {
        for (long a : EDGES) {
            assertEquals(Field.unsigned(a), Field.unsigned(Field.negate(a)));
        }
    }

    @Test
    void hashesAreElementsOtherThanZeroAndOneAndDependOnBothNumbers() {
        LongSet seen = new LongSet(16);
        for (long salt = 0; salt < 100; salt++) {
            for (long a = 0; a < 100; a++) {
                long h = Field.hash(salt, a);
                assertTrue(h > 1 && h < Field.P);
                assertTrue(seen.add(h), "two of 10,000 hashes agree");
            }
        }
    }
}
