package org.descry.datasets.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource({
        "3, 3",
        "-0.0, 0",
        "0.2832, 0.2832",
        "1.0E-5, 1e-5",
        "1.5E-7, 1.5e-7",
        "2.0E10, 20000000000",
        "1.0E23, 1e23",
        "2.0E-3, 0.002",
        "4.9E-324, 4.9e-324",
        "123456789.25, 1.2345678925e8"
    })
    void numbersAreWrittenShort(double value, String text) {
        assertEquals(text, Numbers.text(value));
    }

    @Test
    void notFiniteNumbersHaveNames() {
        assertEquals("NaN", Numbers.text(Double.NaN));
        assertEquals("-Infinity", Numbers.text(Double.NEGATIVE_INFINITY));
    }

    @Test
    void textReadsBackToTheSameNumber() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(
                        OptionalDouble.of(value),
                        Numbers.parse(Numbers.text(value)),
                        () -> "value " + value);
            }
        }
    }

    @Test
    void shortDecimalsAreRoundedAsTheJdkDoes() {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 100_000; i++) {
            String text = random.nextInt(-99_999, 99_999) + "." + random.nextInt(1_000_000);
            String scaled = i % 3 == 0 ? text + "e" + random.nextInt(-30, 30) : text;
            assertEquals(
                    Double.parseDouble(scaled), Numbers.parse(scaled).orElseThrow(), () -> scaled);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "abc",
                "1,5",
                "0x10",
                "1d",
                "1f",
                "NaN",
                "Infinity",
                "1e999",
                "--1",
                ".",
                "e5",
                "1e",
                "1 2"
            })
    void otherTextsAreNoNumbers(String text) {
        assertEquals(OptionalDouble.empty(), Numbers.parse(text));
    }

    @ParameterizedTest
    @CsvSource({"' 2.5 ', 2.5", "+3, 3", ".5, 0.5", "5., 5", "1E3, 1000", "000012, 12", "0.1, 0.1"})
    void usualSpellingsAreNumbers(String text, double value) {
        assertEquals(OptionalDouble.of(value), Numbers.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "NaN", "nan", "NA", "n/a", "null", "None", "-", "?"})
    void gapsAreRecognised(String text) {
        assertTrue(Numbers.isMissing(text));
    }
}
