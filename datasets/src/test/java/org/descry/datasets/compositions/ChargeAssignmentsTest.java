package org.descry.datasets.compositions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeAssignmentsTest {

    /** Charges of textbooks, among them the well-known compounds of mixed valence. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NaCl | Na+ 1, Cl- 1",
                "Fe2O3 | Fe3+ 2, O2- 3",
                "Fe3O4 | Fe2+ 1, Fe3+ 2, O2- 4",
                "Ti4O7 | Ti3+ 2, Ti4+ 2, O2- 7",
                "Pb3O4 | Pb2+ 2, Pb4+ 1, O2- 4",
                "BaBiO3 | Ba2+ 1, Bi3+ 0.5, Bi5+ 0.5, O2- 3",
                "La0.5Sr0.5MnO3 | La3+ 0.5, Sr2+ 0.5, Mn3+ 0.5, Mn4+ 0.5, O2- 3",
                "LiMn2O4 | Li+ 1, Mn3+ 1, Mn4+ 1, O2- 4",
                "YBa2Cu3O7 | Y3+ 1, Ba2+ 2, Cu2+ 2, Cu3+ 1, O2- 7",
                "KMnO4 | K+ 1, Mn7+ 1, O2- 4",
                "LiFePO4 | Li+ 1, Fe2+ 1, PO4^3- 1",
                "FeTiO3 | Fe2+ 1, Ti4+ 1, O2- 3",
                "CaCO3 | Ca2+ 1, CO3^2- 1",
                "Ca(OH)2 | Ca2+ 1, OH- 2",
                "Na2SO4 | Na+ 2, SO4^2- 1",
                "(NH4)2SO4 | NH4+ 2, SO4^2- 1",
                "NH4Cl | NH4+ 1, Cl- 1",
                "FeOOH | Fe3+ 1, O2- 1, OH- 1",
                "NaHCO3 | Na+ 1, HCO3- 1",
                "MAPbI3 | MA+ 1, Pb2+ 1, I- 3",
                "CH3NH3PbI3 | MA+ 1, Pb2+ 1, I- 3",
                "FA0.85Cs0.15PbI3 | FA+ 0.85, Cs+ 0.15, Pb2+ 1, I- 3",
                "[Fe(CN)6]4- | Fe2+ 1, CN- 6",
                "K3[Fe(CN)6] | K+ 3, Fe3+ 1, CN- 6",
                "Sr2TaNO3 | Sr2+ 2, Ta5+ 1, N3- 1, O2- 3",
                "Na2O2 | Na+ 2, O- 2",
                "SO4^2- | SO4^2- 1"
            })
    void likeliestChargesAreThoseOfTextbooks(String formula, String expected) {
        ChargeAssignments all = of(formula);
        assertEquals(expected, all.found().get(0).text(), () -> all.found().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fe3O4", "La0.5Sr0.5MnO3", "KCr0.3Fe0.7S2", "N2H4O3", "O4P^3-"})
    void everyAssignmentAddsUpAndComesOnce(String formula) {
        Composition composition = Composition.parse(formula);
        ChargeAssignments all =
                ChargeAssignments.of(composition, OxidationStates.KNOWN, Integer.MAX_VALUE);
        Set<String> seen = new HashSet<>();
        int points = 0;
        for (ChargeAssignment each : all.found()) {
            double sum = 0;
            double atoms = 0;
            for (ChargeAssignment.Ion ion : each.ions()) {
                sum += ion.charge() * ion.amount();
                atoms += ion.amount();
                Element element = ion.element().orElseThrow();
                assertTrue(OxidationStates.KNOWN.of(element).contains(ion.charge()));
                assertTrue(ion.amount() > 0, each::text);
            }
            assertEquals(composition.charge().orElse(0), sum, 1e-6);
            double given = composition.amounts().values().stream().mapToDouble(n -> n).sum();
            assertEquals(given, atoms, 1e-9);
            assertTrue(seen.add(each.text()), each::text);
            assertTrue(each.points() >= points, each::text);
            points = each.points();
        }
        assertEquals(all.count(), seen.size());
        assertTrue(all.complete());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fe2Ni | no charges of the set icsd24 balance",
                "NeO | no oxidation state of Ne in the set icsd24",
                "NaMg | no charges of the set icsd24 balance"
            })
    void whatCannotBalanceSaysWhy(String formula, String reason) {
        ChargeAssignments none = of(formula);
        assertEquals(reason, none.reason());
        assertTrue(none.found().isEmpty() && none.complete());
    }

    @Test
    void alloysOfManyElementsEndSoonAndSayWhatWasNotTried() {
        ChargeAssignments metals = of("CrMnFeCoNiCuVTiZrNbMoW");
        assertFalse(metals.found().isEmpty() && metals.reason().isEmpty());
        String wide = "CrMnFeCoNiCuVTiMoWSCNPOSeTeAsSbI";
        ChargeAssignments many =
                ChargeAssignments.of(Composition.parse(wide), OxidationStates.KNOWN, 3);
        assertFalse(many.complete());
        assertEquals(3, many.found().size());
    }

    private static ChargeAssignments of(String formula) {
        return ChargeAssignments.of(Composition.parse(formula), OxidationStates.ICSD24, 10);
    }

    /** Points in brackets add up to the points. */
    @ParameterizedTest
    @ValueSource(strings = {"Fe3O4", "KMnO4", "Ti4O7", "Na2O2", "CF4O"})
    void whatIsUnusualAddsUpToThePoints(String formula) {
        ChargeAssignments all =
                ChargeAssignments.of(Composition.parse(formula), OxidationStates.KNOWN, 1000);
        for (ChargeAssignment each : all.found()) {
            int sum =
                    each.unusual().stream()
                            .mapToInt(
                                    why -> Integer.parseInt(why.replaceAll(".*\\((\\d+)\\)", "$1")))
                            .sum();
            assertEquals(each.points(), sum, each::text);
        }
    }

    @ParameterizedTest
    @CsvSource({"Fe3O4, fewer points", "NaCl, ''"})
    void ruleThatDecidesIsNamed(String formula, String rule) {
        assertEquals(rule, of(formula).whyFirst().orElse(""));
    }
}
