package org.descry.screening.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"A B X3", "ABX3", " A  BX3 ", "BAX3"})
    void singlePerovskiteReadsWithAndWithoutBlanks(String text) {
        assertEquals(Template.ABX3, Template.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A2 B B' X6", "A2BB'X6", "A2 B B\u2032 X6", "A2BB\u2019X6", "A2B'BX6"})
    void doublePerovskiteReadsWithEveryKindOfPrime(String text) {
        assertEquals(Template.A2BB_X6, Template.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ABX4", "A B X", "A2 B B X6", "A2BX6", "ABX3!", "CsPbI3", "A B C X3"})
    void otherTextsAreRefusedNamingTheTemplates(String text) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Template.parse(text));
        assertTrue(e.getMessage().contains("A B X3, A2 B B' X6"), e.getMessage());
    }

    @Test
    void everyTemplateReadsItsOwnTexts() {
        for (Template template : Template.values()) {
            assertEquals(template, Template.parse(template.text()));
            assertEquals(template, Template.parse(template.shortText()));
        }
    }
}
