package org.descry.descriptors.stability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.compositions.Composition;
import org.junit.jupiter.api.Test;

class EnergyDrawsTest {

    private static final int DRAWS = 4_000;

    @Test
    void withoutErrorsEveryDrawIsThePoint() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Li 0, Cl 0, LiCl -0.5, Li2Cl -0.3");
        EnergyDraws draws = EnergyDraws.draw(diagram, new double[4], 3, random(1));
        UncertainStability li2cl = draws.judge(3, 0.9).orElseThrow();
        assertEquals(1.0 / 3 - 0.3, li2cl.decompositionEv().median(), 1e-9);
        assertEquals(li2cl.decompositionEv().lower(), li2cl.decompositionEv().upper(), 1e-12);
        assertEquals(0, li2cl.stableShare());
        assertEquals(1, draws.judge(2, 0.9).orElseThrow().stableShare());
    }

    @Test
    void errorsOfOnePhaseAgainstElementsKeepTheirSize() {
        // E_d = e(NaCl) alone: mean -0.1, standard deviation 0.1, stable in 84 % of the draws.
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Na 0, Cl 0, NaCl -0.1");
        EnergyDraws draws = EnergyDraws.draw(diagram, new double[] {0, 0, 0.1}, DRAWS, random(1));
        UncertainStability found = draws.judge(2, 0.9).orElseThrow();
        assertEquals(-0.1, found.decompositionEv().mean(), 0.0064); // four standard errors
        assertEquals(
                0.3290, found.decompositionEv().upper() - found.decompositionEv().lower(), 0.02);
        assertEquals(0.8413, found.stableShare(), 0.0231);
    }

    @Test
    void mixturesCarryTheErrorsOfTheirPhases() {
        // E_d = e - (e1 + e2)/2 with equal errors s: standard deviation s*sqrt(1.5).
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Li 0, Na 0, Cl 0, LiCl -2, NaCl -2");
        EnergyDraws draws =
                EnergyDraws.draw(diagram, new double[] {0, 0, 0, 0.02, 0.02}, DRAWS, random(1));
        Phase candidate = new Phase("LiNaCl2", Composition.parse("LiNaCl2"), -2);
        UncertainStability found = draws.judge(candidate, 0.02, 0.9, random(2)).orElseThrow();
        double width = found.decompositionEv().upper() - found.decompositionEv().lower();
        assertEquals(2 * 1.6449 * 0.02 * Math.sqrt(1.5), width, 0.005);
        assertEquals(0.5, found.stableShare(), 0.032);
    }

    @Test
    void bestOfManyNoisyCompetitorsIsTooLow() {
        // Ten polymorphs at one energy: the mean of the lowest of ten is 1.539 errors below.
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Ti 0, O 0" + ", TiO2 -3".repeat(10));
        double[] errors = new double[12];
        Arrays.fill(errors, 2, 12, 0.05);
        EnergyDraws draws = EnergyDraws.draw(diagram, errors, DRAWS, random(1));
        Phase candidate = new Phase("new", Composition.parse("TiO2"), -2.5);
        UncertainStability found = draws.judge(candidate, 0, 0.9, random(2)).orElseThrow();
        assertEquals(0.5 + 1.539 * 0.05, found.decompositionEv().mean(), 0.003);
    }

    @Test
    void closePolymorphsKeepTheirDistance() {
        // 10 meV apart with errors of 30 meV: which of the two is lower differs between draws
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Ti 0, O 0, TiO2 -3.31, TiO2 -3.30");
        double[] errors = {0, 0, 0.03, 0.03};
        EnergyDraws draws = EnergyDraws.draw(diagram, errors, DRAWS, random(1));
        UncertainStability upper = draws.judge(3, 0.9).orElseThrow();
        double half = 1.6449 * 0.03 * Math.sqrt(2);
        assertEquals(0.01, upper.decompositionEv().mean(), 0.003);
        assertEquals(0.01 - half, upper.decompositionEv().lower(), 0.007);
        assertEquals(0.01 + half, upper.decompositionEv().upper(), 0.007);
        UncertainStability ground = draws.judge(2, 0.9).orElseThrow();
        assertEquals(-3.31, ground.decompositionEv().mean(), 0.003);
        assertEquals(-3.31 + 1.6449 * 0.03, ground.decompositionEv().upper(), 0.006);
        // one of the two is the lowest in every draw: 59 % and 41 %
        assertEquals(1, upper.stableShare() + ground.stableShare(), 1e-12);
        assertEquals(0.5932, ground.stableShare(), 0.031);
    }

    @Test
    void aPolymorphOfAnElementIsComparedWithTheElement() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram("C 0, C 0.03");
        EnergyDraws draws = EnergyDraws.draw(diagram, new double[] {0, 0.03}, DRAWS, random(1));
        UncertainStability upper = draws.judge(1, 0.9).orElseThrow();
        assertEquals(0.03, upper.decompositionEv().mean(), 0.002);
        assertEquals(0.1587, upper.stableShare(), 0.024);
        assertEquals(Optional.empty(), draws.judge(0, 0.9));
    }

    @Test
    void elementsHaveNothingToDecomposeInto() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Na 0, Cl 0, NaCl -2");
        EnergyDraws draws = EnergyDraws.draw(diagram, new double[3], 2, random(1));
        assertEquals(Optional.empty(), draws.judge(0, 0.9));
    }

    @Test
    void equalSeedsGiveEqualBits() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Na 0, Cl 0, NaCl -0.1, Na2Cl -0.2");
        double[] errors = {0, 0, 0.1, 0.1};
        assertEquals(
                EnergyDraws.draw(diagram, errors, 50, random(3)).judge(3, 0.8),
                EnergyDraws.draw(diagram, errors, 50, random(3)).judge(3, 0.8));
    }

    @Test
    void whatCannotBeIsRefused() {
        PhaseDiagram diagram = PhaseDiagramTest.diagram("Na 0, Cl 0, NaCl -2");
        refused("one error per phase", diagram, new double[2], 10);
        refused("at least 0", diagram, new double[] {0, 0, -1}, 10);
        refused("at least 0", diagram, new double[] {0, 0, Double.NaN}, 10);
        refused("at least one draw", diagram, new double[3], 0);
    }

    private static void refused(String words, PhaseDiagram diagram, double[] errors, int count) {
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> EnergyDraws.draw(diagram, errors, count, random(1)))
                        .getMessage();
        assertTrue(message.contains(words), message);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
