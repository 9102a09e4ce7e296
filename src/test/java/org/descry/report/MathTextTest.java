package org.descry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.report.MathText.Term;
import org.junit.jupiter.api.Test;

class MathTextTest {

    @Test
    void mathematicsPassesAndKeepsOnlyKnownAttributes() {
        assertEquals(
                "<math><mi mathvariant=\"normal\">x</mi></math>",
                MathText.inline("<math><mi mathvariant='normal' onclick='a()'>x</mi></math>", "x"));
    }

    @Test
    void anythingElseIsShownAsText() {
        assertEquals(
                "<math><mtext>a &lt; b</mtext></math>", MathText.inline("<img src='x'/>", "a < b"));
        assertEquals("<math><mtext>rA</mtext></math>", MathText.inline("<mi>", "rA"));
        assertEquals("<math><mtext>rA</mtext></math>", MathText.inline("", "rA"));
    }

    @Test
    void aSumIsPutInParenthesesAfterItsCoefficient() {
        String sum = MathText.model("y", 0, List.of(new Term(2, "<mi>a</mi>", "a + b")));
        assertTrue(sum.contains("<mo>(</mo><mi>a</mi><mo>)</mo>"), sum);
        String product = MathText.model("y", 0, List.of(new Term(2, "<mi>a</mi>", "(a + b)*c")));
        assertFalse(product.contains("<mo>(</mo>"), product);
    }

    @Test
    void severalTermsStandBelowEachOtherWithTheirSigns() {
        String model =
                MathText.model(
                        "y",
                        -1.5,
                        List.of(new Term(2, "<mi>a</mi>", "a"), new Term(-3, "<mi>b</mi>", "b")));
        assertTrue(model.contains("<mtd><mo>−</mo></mtd><mtd><mrow><mn>1.5</mn>"), model);
        assertTrue(model.contains("<mtd><mo>+</mo></mtd><mtd><mrow><mn>2</mn>"), model);
        assertTrue(model.contains("<mtd><mo>−</mo></mtd><mtd><mrow><mn>3</mn>"), model);
    }

    @Test
    void numbersOfAChemicalFormulaAreSetLow() {
        assertEquals("Cs<sub>2</sub>AgBiBr<sub>6</sub>", MathText.chemical("Cs2AgBiBr6"));
        assertEquals("Ba<sub>0.5</sub>TiO<sub>3</sub>", MathText.chemical("Ba0.5TiO3"));
    }
}
