package org.descry.descriptors.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.junit.jupiter.api.Test;

/** Small tables whose hulls are worked out by hand. */
class PhaseDiagramTest {

    private static final double EXACT = 1e-9;

    /** LiCl is the deepest; Li2Cl lies above the line from Li to it, LiCl2 below that to Cl. */
    private static final String BINARY = "Li 0, Cl 0, LiCl -0.5, Li2Cl -0.3, LiCl2 -0.4";

    @Test
    void phaseAboveTheLineDecomposesByTheLeverRule() {
        // Li2Cl lies at 1/3 Cl: the line from Li (0) to LiCl (-0.5) has -0.5 * 2/3 = -1/3 there.
        Stability stability = judge(BINARY, "Li2Cl", -0.3);
        assertEquals(1.0 / 3 - 0.3, stability.aboveHullEv().getAsDouble(), EXACT);
        assertEquals("Li2Cl → LiCl + Li", reactionOf(stability));
        assertFalse(stability.isStable());
    }

    @Test
    void stablePhaseHasANegativeDecompositionEnergy() {
        // LiCl2 lies on the Cl side: line from LiCl (-0.5) to Cl (0) has -1/3, so -0.4 is stable.
        Stability stability = judge(BINARY, "LiCl2", -0.4);
        assertEquals(1.0 / 3 - 0.4, stability.decompositionEv().getAsDouble(), EXACT);
        assertEquals(0, stability.aboveHullEv().getAsDouble());
        assertTrue(stability.isStable());
    }

    @Test
    void competitorsOfAStablePhaseMayBeUnstableThemselves() {
        // Without LiCl the hull runs through Li2Cl (1/3, -0.3) and LiCl2 (2/3, -0.4).
        Stability stability = judge(BINARY, "LiCl", -0.5);
        assertEquals(-0.5 + 0.35, stability.decompositionEv().getAsDouble(), EXACT);
        assertEquals("3 LiCl → Li2Cl + LiCl2", reactionOf(stability));
        assertEquals(List.of("Li", "Cl", "LiCl", "LiCl2"), names(diagram(BINARY).stable()));
    }

    @Test
    void onlyOfTwoElementsTheyAreTheCompetitors() {
        Stability stability = judge("Na 0, Cl 0, NaCl -2.1", "NaCl", -2.1);
        assertEquals(-2.1, stability.decompositionEv().getAsDouble(), EXACT);
        assertEquals("NaCl → Na + Cl", reactionOf(stability));
    }

    @Test
    void compositionWithoutEnergyGetsTheHullAndItsReaction() {
        Stability stability =
                diagram(BINARY).judge(Composition.parse("Li3Cl"), OptionalDouble.empty());
        assertEquals(-0.25, stability.competitors().orElseThrow().energyEv(), EXACT);
        assertEquals("Li3Cl → 2 Li + LiCl", sorted(stability));
        assertTrue(stability.aboveHullEv().isEmpty());
        assertFalse(stability.isStable());
    }

    @Test
    void candidateBelowTheHullIsStable() {
        Stability stability = judge(BINARY, "Li3Cl", -0.35);
        assertEquals(-0.1, stability.decompositionEv().getAsDouble(), EXACT);
        assertTrue(stability.isStable());
    }

    @Test
    void fractionalAmountsAreBalanced() {
        Stability stability = judge("Li 0, Na 0, Cl 0, LiCl -2, NaCl -2", "Li0.25Na0.75Cl", -1.9);
        assertEquals(0.1, stability.aboveHullEv().getAsDouble(), EXACT);
        assertEquals("Na3LiCl4 → 3 NaCl + LiCl", reactionOf(stability));
        // Whole numbers that stand in the reduced formula stay whole.
        String text =
                reactionOf(judge("Li 0, Na 0, Cl 0, LiCl -2, NaCl -2", "Li0.013Na0.987Cl", -1.9));
        assertTrue(text.contains("987 NaCl + 13 LiCl"), text);
    }

    @Test
    void duplicatesAndPolymorphsStandBehindTheLowest() {
        String table = "Ti 0, O 0, TiO2 -3.2, Ti2O4 -3.1, O2Ti -3.2";
        PhaseDiagram diagram = diagram(table);
        assertEquals(3, diagram.compositions());
        assertEquals(List.of("Ti", "O", "TiO2"), names(diagram.stable()));
        Stability metastable = diagram.judge(Composition.parse("TiO2"), OptionalDouble.of(-3.1));
        assertEquals(0.1, metastable.decompositionEv().getAsDouble(), EXACT);
        assertEquals("TiO2 → TiO2", reactionOf(metastable));
        // The ground state does not compete with its polymorphs, nor with its duplicate.
        Stability ground = diagram.judge(Composition.parse("TiO2"), OptionalDouble.of(-3.2));
        assertEquals(-3.2, ground.decompositionEv().getAsDouble(), EXACT);
        assertTrue(ground.isStable());
    }

    @Test
    void phaseOnATieLineIsOnTheHull() {
        Stability stability = judge("Li 0, Cl 0, LiCl -0.6, Li2Cl -0.4", "Li2Cl", -0.4);
        assertEquals(0, stability.decompositionEv().getAsDouble());
        assertTrue(stability.isStable());
    }

    @Test
    void elementHasNothingToDecomposeInto() {
        Stability stability = judge(BINARY, "Li", 0);
        assertTrue(stability.competitors().isEmpty());
        assertTrue(stability.decompositionEv().isEmpty());
        assertTrue(stability.isStable());
        Stability bcc = judge("Fe 0, Fe2 0.1", "Fe", 0.1);
        assertEquals(0.1, bcc.aboveHullEv().getAsDouble(), EXACT);
    }

    @Test
    void phaseOfPositiveEnergyFallsApartIntoElements() {
        Stability stability = judge("Ag 0, Sb 0, Ag3Sb 0.0054", "Ag3Sb", 0.0054);
        assertEquals(0.0054, stability.aboveHullEv().getAsDouble(), EXACT);
        assertEquals("Ag3Sb → 3 Ag + Sb", reactionOf(stability));
    }

    @Test
    void otherReferencesOfTheElementsChangeNothing() {
        // Every energy shifted by -1.5 eV per Li atom and -2.5 eV per Cl atom.
        String shifted =
                "Li -1.5, Cl -2.5, LiCl -2.5, Li2Cl %s, LiCl2 %s"
                        .formatted(-0.3 - 5.5 / 3, -0.4 - 6.5 / 3);
        Stability stability = judge(shifted, "Li2Cl", -0.3 - 5.5 / 3);
        assertEquals(1.0 / 3 - 0.3, stability.aboveHullEv().getAsDouble(), EXACT);
    }

    @Test
    void elementWithoutAPhaseOfItsOwnIsRefused() {
        MissingReferenceException missing =
                assertThrows(
                        MissingReferenceException.class, () -> diagram("Ti 0, TiO2 -3, CaTiO3 -3"));
        assertEquals(List.of(Element.O, Element.Ca), missing.elements());
        assertTrue(missing.getMessage().contains("no phase of O, Ca alone"), missing.getMessage());
        MissingReferenceException foreign =
                assertThrows(MissingReferenceException.class, () -> judge(BINARY, "NaCl", -2));
        assertEquals(List.of(Element.Na), foreign.elements());
    }

    @Test
    void whatIsNoPhaseIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> PhaseDiagram.of(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Phase("x", Composition.parse("NH4+"), -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Phase("x", Composition.parse("NaCl"), Double.NaN));
    }

    static Stability judge(String table, String formula, double energy) {
        return diagram(table).judge(Composition.parse(formula), OptionalDouble.of(energy));
    }

    static PhaseDiagram diagram(String table) {
        List<Phase> phases = new ArrayList<>();
        for (String each : table.split(", ")) {
            String[] words = each.split(" ");
            phases.add(
                    new Phase(words[0], Composition.parse(words[0]), Double.parseDouble(words[1])));
        }
        return PhaseDiagram.of(phases);
    }

    static String reactionOf(Stability stability) {
        return stability.competitors().orElseThrow().reaction();
    }

    /** Returns a reaction whose products have equal shares of the atoms, in either order. */
    private static String sorted(Stability stability) {
        String[] sides = reactionOf(stability).split(" → ");
        List<String> right = new ArrayList<>(List.of(sides[1].split(" \\+ ")));
        right.sort(null);
        return sides[0] + " → " + String.join(" + ", right);
    }

    static List<String> names(List<Phase> phases) {
        return phases.stream().map(Phase::name).toList();
    }
}
