package org.descry.datasets.elements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OxidationStatesTest {

    @Test
    void commonStatesAreAmongTheKnownOnes() {
        assertEquals(List.of(2, 3), OxidationStates.COMMON.of(Element.Fe));
        assertEquals(List.of(), OxidationStates.KNOWN.of(Element.Ne));
        for (Element element : Element.values()) {
            List<Integer> common = OxidationStates.COMMON.of(element);
            assertTrue(OxidationStates.KNOWN.of(element).containsAll(common));
        }
        assertEquals("10.1016/C2009-0-30414-6", OxidationStates.KNOWN.card().doi());
    }

    /** Read off the published files: states that tell the sets apart. */
    @ParameterizedTest
    @CsvSource({
        "SMACT14, Fe, -2 -1 1 2 3 4 5 6", "ICSD16, Fe, 1 2 3 4 5 6", "ICSD24, Fe, 1 2 3 4 5 6",
        "SMACT14, Na, -1 1", "ICSD16, Na, -1 1", "ICSD24, Na, 1",
        "SMACT14, Ti, -1 1 2 3 4", "ICSD16, Ti, 1 2 3 4", "ICSD24, Ti, 2 3 4",
        "SMACT14, O, -2 -1 1 2", "ICSD16, O, -2 -1 1", "ICSD24, O, -2 -1"
    })
    void setsAreThePublishedOnes(OxidationStates set, Element element, String states) {
        List<Integer> expected = Arrays.stream(states.split(" ")).map(Integer::valueOf).toList();
        assertEquals(expected, set.of(element));
    }

    @ParameterizedTest
    @EnumSource
    void everySetIsInOrderWithoutZeroAndNamesItsSource(OxidationStates set) {
        for (Element element : set.elements()) {
            List<Integer> states = set.of(element);
            assertEquals(List.copyOf(new TreeSet<>(states)), states, element::symbol);
            assertTrue(!states.isEmpty() && !states.contains(0), element::symbol);
        }
        assertTrue(set.card().doi().startsWith("10."), set.card().doi());
        assertEquals(set, OxidationStates.parse(set.text()));
    }

    @Test
    void unknownSetIsRefusedWithTheNamesThereAre() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> OxidationStates.parse("wiki"));
        assertTrue(refused.getMessage().contains("common, known, smact14, icsd16, icsd24"));
    }

    @Test
    void handbookListsElectronegativitiesThatPaulingsTableHasNot() {
        ElementProperty handbook = ElementTable.property("ElectronegativityCRC");
        assertEquals(OptionalDouble.of(1.2), handbook.value(Element.Eu));
        assertEquals(OptionalDouble.of(1.7), handbook.value(Element.W));
        assertEquals(OptionalDouble.empty(), handbook.value(Element.Pm));
        assertEquals(97, handbook.coverage());
    }
}
