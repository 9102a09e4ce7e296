package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositionTest {

    @ParameterizedTest
    @CsvSource({
        "CaTiO3, CaTiO3",
        "Ba0.5Sr0.5Co0.8Fe0.2O3, Ba0.5Sr0.5Co0.8Fe0.2O3",
        "Cs2AgBiBr6, Cs2AgBiBr6",
        "(NH4)2SO4, N2H8SO4",
        "CaSO4·2H2O, CaSO6H4",
        "CaSO4*2H2O, CaSO6H4",
        "CaSO4·½H2O, CaSO4.5H",
        "CaSO4·0.5H2O, CaSO4.5H",
        "CaSO4·1/2H2O, CaSO4.5H",
        "CuSO4.(H2O)5, CuSO9H10",
        "K4[Fe(CN)6], K4FeC6N6",
        "Ca10(PO4)6(OH)2, Ca10P6O26H2",
        "Fe₂O₃, Fe2O3",
        "Fe_2O_3, Fe2O3",
        "Fe_{2}O_{3}, Fe2O3",
        "' Cs2 Ag Bi Br6 ', Cs2AgBiBr6",
        "2H2O, H4O2",
        "La(0.5)Sr(1-0.5)MnO3, La0.5Sr0.5MnO3",
        "CH3NH3PbI3, CH6NPbI3",
        "CoO, CoO",
        "COO, CO2",
        "(Ba0.5Sr0.5)(Co0.8Fe0.2)O3, Ba0.5Sr0.5Co0.8Fe0.2O3",
        "{Mg[Al2]}O4, MgAl2O4",
        "LiMn1/3Ni1/3Co1/3O2, LiMn0.3333333333Ni0.3333333333Co0.3333333333O2",
        "Na0Cl1, Cl"
    })
    void usualFormulasAreRead(String text, String expanded) {
        if (expanded.isEmpty()) {
            assertThrows(CompositionException.class, () -> Composition.parse(text));
        } else {
            assertEquals(expanded, Composition.parse(text).text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "La(1-x)SrxMnO3, La0.8Sr0.2MnO3",
        "La1-xSrxMnO3, La0.8Sr0.2MnO3",
        "La(1 - x)Sr(x)MnO(3-δ), La0.8Sr0.2MnO2.9",
        "La1-xSrxMnO3-δ, La0.8Sr0.2MnO2.9",
        "La1-2xSr2xMnO3, La0.6Sr0.4MnO3",
        "(La1-xSrx)MnO3, La0.8Sr0.2MnO3",
        "La(1-x)/2O3, ''",
        "La((1-x)/2)O3, La0.4O3",
        "CoxFe2-xO3, Co0.2Fe1.8O3",
        "BaTi1-x-yZrxNbyO3, BaTi0.5Zr0.2Nb0.3O3"
    })
    void variablesTakeTheirValues(String text, String expanded) {
        Map<String, Double> values = Map.of("x", 0.2, "y", 0.3, "δ", 0.1);
        if (expanded.isEmpty()) {
            assertThrows(CompositionException.class, () -> Composition.parse(text, values));
        } else {
            assertEquals(expanded, Composition.parse(text, values).text());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Fe3+, Fe, 3",
        "Fe+3, Fe, 3",
        "Fe^3+, Fe, 3",
        "Fe³⁺, Fe, 3",
        "Fe+++, Fe, 3",
        "O2-, O, -2",
        "O--, O, -2",
        "Cl-, Cl, -1",
        "Cl⁻, Cl, -1",
        "NH4+, NH4, 1",
        "SO4^2-, SO4, -2",
        "SO4^{2-}, SO4, -2",
        "SO4 2-, SO4, -2",
        "SO4-2, SO4, -2",
        "SO₄²⁻, SO4, -2",
        "MnO4-, MnO4, -1",
        "[Fe(CN)6]3-, FeC6N6, -3",
        "[Fe(CN)6]^{4-}, FeC6N6, -4",
        "Al(OH)4-, AlO4H4, -1",
        "Hg2^2+, Hg2, 2"
    })
    void chargesAreRead(String text, String atoms, double charge) {
        Composition composition = Composition.parse(text);
        assertEquals(OptionalDouble.of(charge), composition.charge());
        assertEquals(Composition.parse(atoms).amounts(), composition.amounts());
    }

    @Test
    void formulaWithoutChargeHasNone() {
        assertEquals(OptionalDouble.empty(), Composition.parse("NaCl").charge());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xx2O3    | 0 | unknown element Xx (did you mean Xe?)",
                "La2Qq3   | 3 | unknown element Qq",
                "BaTio3   | 4 | elements start with a capital letter (did you mean O, Os, Og, H?)",
                "fe2O3    | 0 | elements start with a capital letter (did you mean Fe, F, Fr, Fm?)",
                "Ca(OH2   | 2 | the bracket is not closed",
                "CaOH)2   | 4 | this bracket was never opened",
                "Ca[OH)2  | 5 | expected ] to close the bracket",
                "Fe2O3$   | 5 | '$' does not belong into a formula",
                "Fe2;O3   | 3 | ';' does not belong into a formula",
                "Fe+O     | 2 | a sign is read as a charge, which may stand at the end only",
                "SO42-    | 2 | amount and charge run together; write the charge as in SO4^2-",
                "CaSO4.2H2O | 5 | the point can be read in two ways; write · before the water",
                "CaSO4·   | 6 | the formula ends too early",
                "()2      | 1 | the bracket holds no element",
                "LaxMnO3  | 2 | the variable x has no value; give one, for example x = 0.2",
                "La(1-q)O | 5 | the variable q has no value; give one, for example q = 0.2",
                "Fe1/0O   | 4 | an amount cannot be divided by 0",
                "D2O      | 0 | unknown element D (hydrogen isotopes are written H)",
                "Na0      | 0 | every amount is 0"
            })
    void caretStandsUnderTheOffendingCharacter(String text, int position, String reason) {
        CompositionException e =
                assertThrows(CompositionException.class, () -> Composition.parse(text));
        assertEquals(position, e.position(), e.getMessage());
        assertTrue(e.reason().startsWith(reason), e.reason());
        assertTrue(e.getMessage().endsWith("\n  " + text + "\n  " + " ".repeat(position) + "^"));
    }

    @Test
    void emptyTextIsNoFormula() {
        assertThrows(CompositionException.class, () -> Composition.parse("  "));
    }

    @Test
    void negativeAmountIsRefusedWhereItStands() {
        CompositionException e =
                assertThrows(
                        CompositionException.class,
                        () -> Composition.parse("La(1-x)O3", Map.of("x", 1.5)));
        assertEquals("an amount cannot be -0.5", e.reason());
        assertEquals(2, e.position());
    }

    @Test
    void deepNestingIsRefusedAndNoStackOverflow() {
        String text = "(".repeat(100_000) + "Fe" + ")".repeat(100_000);
        assertThrows(CompositionException.class, () -> Composition.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "O6Ti2Ca2, CaTiO3",
        "CaTiO3, CaTiO3",
        "Ba0.5Sr0.5CoO3, BaSrCo2O6",
        "SrBaCo2O6, BaSrCo2O6",
        "La0.67Sr0.33MnO3, Sr33La67Mn100O300",
        "Cs2AgBiBr6, Cs2AgBiBr6",
        "BiAgCs2Br6, Cs2AgBiBr6",
        "SO4^2-, SO4^2-",
        "H2O, H2O"
    })
    void equalCompositionsHaveEqualReducedFormulas(String text, String reduced) {
        assertEquals(reduced, Composition.parse(text).reducedFormula());
    }

    @Test
    void reducedFormulaReadsBackToItself() {
        for (String text :
                List.of(
                        "Ba0.5Sr0.5Co0.8Fe0.2O3",
                        "Ca10(PO4)6(OH)2",
                        "LiMn1/3Ni1/3Co1/3O2",
                        "Hg2^2+")) {
            String reduced = Composition.parse(text).reducedFormula();
            assertEquals(reduced, Composition.parse(reduced).reducedFormula());
        }
    }

    @Test
    void equalityIsThatOfAmountsAndCharge() {
        assertEquals(Composition.parse("OCa"), Composition.parse("CaO"));
        assertNotEquals(Composition.parse("Fe2+"), Composition.parse("Fe3+"));
        assertEquals(0, Composition.parse("CaO").amount(Element.Fe));
        assertEquals(List.of(Element.Ca, Element.O), Composition.parse("CaO").elements());
    }
}
