package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DoubleDoubleTest {
    /** Ten times the unit roundoff 2^-106 of a pair, above the proven bounds (3 to 10 units). */
    private static final BigDecimal BOUND = new BigDecimal(0x1p-102);

    @Test
    void operationsKeepThirtyDigits() {
        Random random = new Random(9);
        for (int trial = 0; trial < 1000; trial++) {
            DoubleDouble a = any(random);
            DoubleDouble b = any(random);
            BigDecimal x = exact(a);
            BigDecimal y = exact(b);
            assertClose(x.add(y), a.plus(b));
            assertClose(x.subtract(y), a.minus(b));
            assertClose(x.multiply(y), a.times(b));
            assertClose(x.divide(y, new MathContext(60)), a.over(b));
        }
    }

    @Test
    void theHighPartIsTheNearestDouble() {
        DoubleDouble tenth = DoubleDouble.of(1).over(DoubleDouble.of(10));
        assertEquals(0.1, tenth.high());
        assertTrue(tenth.low() != 0, "a tenth has no finite binary expansion");
    }

    private static DoubleDouble any(Random random) {
        double high = Math.scalb(random.nextGaussian(), random.nextInt(40) - 20);
        return DoubleDouble.of(high)
                .plus(DoubleDouble.of(Math.scalb(high * random.nextDouble(), -53)));
    }

    private static BigDecimal exact(DoubleDouble value) {
        return new BigDecimal(value.high()).add(new BigDecimal(value.low()));
    }

    private static void assertClose(BigDecimal expected, DoubleDouble found) {
        BigDecimal error = exact(found).subtract(expected).abs();
        assertTrue(
                error.compareTo(expected.abs().multiply(BOUND)) <= 0,
                () -> "expected " + expected + ", got " + found);
    }
}
