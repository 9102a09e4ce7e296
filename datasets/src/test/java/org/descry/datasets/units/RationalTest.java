package org.descry.datasets.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RationalTest {

    @Test
    void fractionsAreInLowestTermsWithThePlusBelow() {
        assertEquals(Rational.of(-1, 2), Rational.of(3, -6));
        assertEquals(2, Rational.of(3, -6).denominator());
    }

    @Test
    void halfPlusThirdIsFiveSixths() {
        assertEquals(Rational.of(5, 6), Rational.of(1, 2).plus(Rational.of(1, 3)));
        assertEquals(Rational.of(1, 6), Rational.of(1, 2).minus(Rational.of(1, 3)));
        assertEquals(Rational.of(1, 6), Rational.of(1, 2).times(Rational.of(1, 3)));
    }

    @Test
    void orderIsThatOfTheNumbers() {
        assertTrue(Rational.of(1, 3).compareTo(Rational.of(1, 2)) < 0);
        assertTrue(Rational.of(-1, 2).sign() < 0);
        assertTrue(Rational.of(1, 2).minus(Rational.of(2, 4)).isZero());
    }

    @Test
    void textIsShort() {
        assertEquals("2", Rational.of(4, 2).text());
        assertEquals("-1/2", Rational.of(1, -2).text());
    }

    @Test
    void zeroBelowIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Rational.of(1, 0));
    }

    @Test
    void overflowIsAnErrorAndNotAWrongNumber() {
        Rational large = Rational.of(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> large.plus(Rational.ONE));
    }
}
