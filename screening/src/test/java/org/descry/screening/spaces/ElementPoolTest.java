package org.descry.screening.spaces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.descry.datasets.elements.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElementPoolTest {

    @Test
    void groupsAndElementsJoinInOrderOfAtomicNumber() {
        List<Element> elements = ElementPool.parse("alkaline-earth + [Tl, Cs] + Ag").elements();
        List<Element> byHand =
                List.of(
                        Element.Be,
                        Element.Mg,
                        Element.Ca,
                        Element.Sr,
                        Element.Ag,
                        Element.Cs,
                        Element.Ba,
                        Element.Tl,
                        Element.Ra);
        assertEquals(byHand, elements);
    }

    @Test
    void minusTakesElementsAway() {
        ElementPool pool = ElementPool.parse("alkali - [Fr, Li] - Na");
        assertEquals(List.of(Element.K, Element.Rb, Element.Cs), pool.elements());
    }

    @Test
    void minusAndPlusWorkFromLeftToRight() {
        assertTrue(ElementPool.parse("metals - lanthanides + La").contains(Element.La));
        assertFalse(ElementPool.parse("metals + La - lanthanides").contains(Element.La));
    }

    @Test
    void listsJoinTheirItems() {
        ElementPool pool = ElementPool.parseAll(List.of("O", "halogens - [At, Ts]", "O"));
        assertEquals(List.of("O", "F", "Cl", "Br", "I"), symbols(pool));
    }

    @Test
    void groupsReadInSingularAndPlural() {
        assertEquals(ElementGroup.LANTHANIDE, ElementGroup.find("lanthanides").orElseThrow());
        assertEquals(ElementGroup.METALS, ElementGroup.find("metal").orElseThrow());
        assertEquals(ElementGroup.NOBLE_GAS, ElementGroup.find("noble-gases").orElseThrow());
        assertEquals(ElementGroup.NOBLE_GAS, ElementGroup.find("noble-gas").orElseThrow());
    }

    @Test
    void toxicGroupIsTheUsualList() {
        assertEquals(
                List.of(Element.Be, Element.As, Element.Cd, Element.Hg, Element.Tl, Element.Pb),
                ElementGroup.TOXIC.elements());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alkalii         | did you mean \"alkali\"",
                "Xx              | neither an element nor a group",
                "metals-Tc       | blanks around it",
                "metals -        | ends where",
                "metals [Tc]     | needs + or - before \"[\"",
                "+ metals        | needs an element or a group before \"+\"",
                "metals - [Tc Pm]| needs , or ] before \"Pm\"",
                "metals - [Tc    | ends where",
                "La - La         | no element is left",
                "La & Y          | cannot be read at \"& Y\""
            })
    void unreadableListsSayWhatIsWrong(String text, String message) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> ElementPool.parse(text));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    private static List<String> symbols(ElementPool pool) {
        return pool.elements().stream().map(Element::symbol).toList();
    }
}
