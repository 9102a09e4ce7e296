package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Map;
import java.util.SplittableRandom;
import org.descry.datasets.elements.Element;
import org.junit.jupiter.api.Test;

class CompositionPropertyTest {

    private static final String LETTERS = "CaOTiFeHN234.0()[]{}·-+^_x1/ ₂²⁻LaSr";

    @Test
    void anyTextIsReadOrRefusedWithACaretInside() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(1, 14);
            for (int k = 0; k < length; k++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            String formula = text.toString();
            try {
                Composition composition = Composition.parse(formula, Map.of("x", 0.25));
                assertTrue(
                        composition.amounts().values().stream().allMatch(amount -> amount > 0),
                        formula);
            } catch (CompositionException e) {
                assertTrue(e.position() >= 0 && e.position() <= formula.length(), formula);
            } catch (RuntimeException e) {
                fail("seed 3, formula '" + formula + "'", e);
            }
        }
    }

    @Test
    void writtenFormulaReadsBackToTheSameComposition() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int elements = random.nextInt(1, 6);
            for (int k = 0; k < elements; k++) {
                Element element = Element.values()[random.nextInt(118)];
                text.append(element.symbol()).append(random.nextInt(1, 400) / 16.0);
            }
            Composition composition = Composition.parse(text.toString());
            assertEquals(
                    composition, Composition.parse(composition.text()), () -> "seed 4, " + text);
            assertEquals(
                    composition.reducedFormula(),
                    Composition.parse(composition.reducedFormula()).reducedFormula(),
                    () -> "seed 4, " + text);
        }
    }
}
