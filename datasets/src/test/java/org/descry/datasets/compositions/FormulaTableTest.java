package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Five hundred formulas as people write them, in {@code formulas.csv}: what is read, with the
 * composition it stands for, and what is refused, with the place and the reason.
 *
 * <p>The compositions were counted from the parts of each compound, not read from its text: the
 * text was written from the same parts in one of several ways.
 */
class FormulaTableTest {

    @ParameterizedTest(name = "{index}: {0}")
    @CsvFileSource(
            resources = "formulas.csv",
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = false)
    void formulaIsReadOrRefusedAsTheTableSays(
            String escaped, String kind, String canonical, String position, String reason) {
        String formula = FormulaTable.unescaped(escaped);
        if (!canonical.isEmpty()) {
            assertEquals(canonical, Composition.parse(formula).reducedFormula(), kind);
            return;
        }
        CompositionException refused =
                assertThrows(CompositionException.class, () -> Composition.parse(formula), kind);
        assertEquals(Integer.parseInt(position), refused.position(), refused.getMessage());
        assertTrue(refused.reason().startsWith(reason), refused.getMessage());
        assertEquals(formula, refused.text());
    }

    @Test
    void tableHasFiveHundredDifferentFormulas() {
        List<String> formulas = FormulaTable.formulas();
        assertEquals(500, formulas.stream().distinct().count());
        assertEquals(500, formulas.size());
    }
}
