package org.descry.descriptors.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * The ternary system Ca-O-Si as published.
 *
 * <p>Formation enthalpies (eV/atom, functional SCAN) and enthalpies of decomposition of Bartel,
 * Weimer, Lany, Musgrave and Holder, "The role of decomposition reactions in assessing
 * first-principles predictions of solid stability", npj Comput. Mater. 5, 4 (2019),
 * doi:10.1038/s41524-018-0143-2, with four decimals. Elements are at 0.
 */
class PublishedPhaseDiagramTest {

    /** Published figures have four decimals; their sums may differ by one in the last. */
    private static final double LAST_DIGIT_EV = 1.01e-4;

    private static final String PUBLISHED =
            "Ca 0, O 0, Si 0, CaO -3.3040, SiO2 -3.0954, CaSi -0.5877, CaSi2 -0.4177, Ca2Si -0.5276,"
                    + " CaSiO3 -3.3510, Ca2SiO4 -3.3989, Ca3SiO5 -3.3383, Ca3Si2O7 -3.3772";

    private static final Map<String, Double> DECOMPOSITION =
            new TreeMap<>(
                    Map.of(
                            "CaO", -3.3040,
                            "SiO2", -3.0954,
                            "CaSi", -0.1151,
                            "CaSi2", -0.0259,
                            "Ca2Si", -0.1358,
                            "CaSiO3", -0.0301,
                            "Ca2SiO4", -0.0321,
                            "Ca3SiO5", 0.0395,
                            "Ca3Si2O7", 0.0017));

    @Test
    void decompositionEnergiesAreThePublishedOnes() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram(PUBLISHED);
        Map<String, Double> found = new TreeMap<>();
        for (Phase phase : diagram.phases()) {
            diagram.judge(phase)
                    .decompositionEv()
                    .ifPresent(energy -> found.put(phase.name(), energy));
        }
        assertEquals(DECOMPOSITION.keySet(), found.keySet());
        DECOMPOSITION.forEach(
                (name, energy) -> assertEquals(energy, found.get(name), LAST_DIGIT_EV, name));
    }

    @Test
    void stablePhasesAreThosePublishedBelowZero() {
        assertEquals(
                List.of(
                        "Ca", "O", "Si", "CaO", "SiO2", "CaSi", "CaSi2", "Ca2Si", "CaSiO3",
                        "Ca2SiO4"),
                PhaseDiagramTest.names(PhaseDiagramTest.diagram(PUBLISHED).stable()));
    }

    @Test
    void unstableSilicatesFallApartIntoTheirNeighbours() {
        assertEquals(
                "Ca3SiO5 → Ca2SiO4 + CaO",
                PhaseDiagramTest.reactionOf(PhaseDiagramTest.judge(PUBLISHED, "Ca3SiO5", -3.3383)));
        assertEquals(
                "Ca3Si2O7 → Ca2SiO4 + CaSiO3",
                PhaseDiagramTest.reactionOf(
                        PhaseDiagramTest.judge(PUBLISHED, "Ca3Si2O7", -3.3772)));
    }
}
