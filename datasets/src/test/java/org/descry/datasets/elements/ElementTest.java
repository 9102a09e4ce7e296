package org.descry.datasets.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementTest {

    @Test
    void thereAre118InOrder() {
        assertEquals(118, Element.values().length);
        assertEquals(26, Element.Fe.atomicNumber());
        assertEquals(118, Element.Og.atomicNumber());
    }

    @ParameterizedTest
    @CsvSource({
        "H, 1, 1", "He, 1, 18", "Li, 2, 1", "Be, 2, 2", "B, 2, 13", "Ne, 2, 18", "Al, 3, 13",
                "K, 4, 1", "Sc, 4, 3",
        "Fe, 4, 8", "Zn, 4, 12", "Ga, 4, 13", "Pd, 5, 10", "I, 5, 17", "Ba, 6, 2", "Lu, 6, 3",
                "Hf, 6, 4", "Hg, 6, 12",
        "Rn, 6, 18", "Lr, 7, 3", "Rf, 7, 4", "Og, 7, 18"
    })
    void placeInThePeriodicTable(Element element, int period, int group) {
        assertEquals(period, element.period());
        assertEquals(OptionalInt.of(group), element.group());
    }

    @Test
    void fBlockHasNoGroup() {
        assertEquals(OptionalInt.empty(), Element.La.group());
        assertEquals(OptionalInt.empty(), Element.Yb.group());
        assertEquals(OptionalInt.empty(), Element.U.group());
    }

    @Test
    void familiesHaveTheirMembers() {
        assertEquals("Li Na K Rb Cs Fr", members(Element::isAlkali));
        assertEquals("Be Mg Ca Sr Ba Ra", members(Element::isAlkalineEarth));
        assertEquals("F Cl Br I At Ts", members(Element::isHalogen));
        assertEquals("O S Se Te Po Lv", members(Element::isChalcogen));
        assertEquals("He Ne Ar Kr Xe Rn Og", members(Element::isNobleGas));
        assertEquals(
                "La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu", members(Element::isLanthanide));
        assertEquals("B Si Ge As Sb Te At", members(Element::isMetalloid));
        assertEquals(10 + 10 + 9 + 9, count(Element::isTransitionMetal));
        assertEquals(15, count(Element::isActinide));
    }

    @Test
    void radioactiveAreTcPmAndAllFromPoOn() {
        assertTrue(
                Element.Tc.isRadioactive()
                        && Element.Pm.isRadioactive()
                        && Element.Po.isRadioactive());
        assertEquals(2 + 118 - 83, count(Element::isRadioactive));
    }

    @Test
    void metalsAreNeitherNonmetalsNorMetalloids() {
        assertTrue(Element.Bi.isMetal() && Element.Al.isMetal() && Element.Po.isMetal());
        assertTrue(!Element.H.isMetal() && !Element.Si.isMetal() && !Element.Xe.isMetal());
    }

    @ParameterizedTest
    @CsvSource({"Xx, Xe", "fe, Fe", "FE, Fe", "Nn, N", "Cax, Ca"})
    void wrongSymbolComesWithASuggestion(String symbol, String suggestion) {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> Element.of(symbol));
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "unknown element '" + symbol + "' (did you mean " + suggestion));
        assertEquals(Optional.empty(), Element.find(symbol));
    }

    private static String members(Predicate<Element> family) {
        return String.join(
                " ", Arrays.stream(Element.values()).filter(family).map(Element::symbol).toList());
    }

    private static long count(Predicate<Element> family) {
        return Arrays.stream(Element.values()).filter(family).count();
    }
}
