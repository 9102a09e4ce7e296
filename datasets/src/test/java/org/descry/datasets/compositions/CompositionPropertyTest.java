package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
    void randomBytesAndMutatedFormulasAreReadOrRefused() {
        List<String> formulas = FormulaTable.formulas();
        SplittableRandom random = new SplittableRandom(6);
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            String formula =
                    i % 2 == 0
                            ? new String(bytes(random, 24), StandardCharsets.UTF_8)
                            : mutated(formulas.get(random.nextInt(formulas.size())), random);
            String what = "seed 6, formula %d '%s'".formatted(i, formula);
            read += assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tries(formula, what));
        }
        assertTrue(read > 2_000, "only " + read + " could be read");
    }

    private static int tries(String formula, String what) {
        try {
            Composition composition = Composition.parse(formula);
            assertTrue(composition.atoms() > 0, what);
            assertFalse(composition.reducedFormula().isEmpty(), what);
            return 1;
        } catch (CompositionException e) {
            assertTrue(e.position() >= 0 && e.position() <= formula.length(), what);
            assertFalse(e.reason().isBlank(), what);
            return 0;
        } catch (RuntimeException e) {
            return fail(what, e);
        }
    }

    private static byte[] bytes(SplittableRandom random, int most) {
        byte[] bytes = new byte[random.nextInt(1, most)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Leaves out, doubles or replaces one or two pieces. */
    private static String mutated(String formula, SplittableRandom random) {
        String now = formula;
        for (int k = random.nextInt(1, 3); k > 0; k--) {
            int at = random.nextInt(now.length() + 1);
            int to = Math.min(now.length(), at + random.nextInt(1, 4));
            String piece = now.substring(at, to);
            String other =
                    switch (random.nextInt(4)) {
                        case 0 -> "";
                        case 1 -> piece + piece;
                        case 2 -> String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
                        default -> new String(bytes(random, 4), StandardCharsets.UTF_8);
                    };
            now = now.substring(0, at) + other + now.substring(to);
        }
        return now;
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
