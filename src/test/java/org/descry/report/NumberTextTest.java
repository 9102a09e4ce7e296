package org.descry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0.123456, 0.1235",
        "0.25, 0.25",
        "0.96301, 0.9630",
        "-12.3456, −12.35",
        "1234.5678, 1235",
        "3, 3",
        "0, 0",
        "-0.0, 0",
        "402118, 402\u202f118",
        "9999, 9999",
        "0.0000123456, 1.235 × 10⁻⁵",
        "123456789.5, 1.235 × 10⁸",
        "0.0001234567, 0.0001235",
        "NaN, –"
    })
    void fourDigitsAreShownAndWholeNumbersInFull(double value, String text) {
        assertEquals(text, NumberText.shown(value));
    }

    @Test
    void percentagesHaveOneDecimal() {
        assertEquals("73.8 %", NumberText.percent(425.0 / 576));
        assertEquals("91.7 %", NumberText.percent(528.0 / 576));
        assertEquals("100.0 %", NumberText.percent(1));
        assertEquals("–", NumberText.percent(Double.NaN));
    }

    @Test
    void aNumberThatRoundsToZeroHasNoSign() {
        assertEquals("0.000", NumberText.fixed(-0.0001, 3));
        assertEquals("−0.003", NumberText.fixed(-0.0027, 3));
    }

    @Test
    void theExactTextHasEveryDigit() {
        assertEquals("0.1234567890123", NumberText.exact(0.1234567890123));
        assertEquals("20480000", NumberText.exact(2.048e7));
        assertEquals("", NumberText.exact(Double.NaN));
    }
}
