package org.descry.descriptors.catalysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElectrodeStepsTest {

    private static final double LEVEL = 0.9;
    private static final int DRAWS = 200_000;

    @Test
    void stepsOfOxygenEvolutionSumToTheEnergyOfWaterSplitting() {
        ElectrodeSteps steps = ElectrodeSteps.oer(0.9, 2.5, 4.1);
        assertArrayEquals(new double[] {0.9, 1.6, 1.6, 0.82}, steps.stepsEv());
    }

    @Test
    void overpotentialIsExactAndTheFirstOfEqualStepsLimits() {
        ElectrodeSteps steps = ElectrodeSteps.oer(0.9, 2.5, 4.1);
        assertEquals(0.37, steps.overpotentialV());
        assertEquals(1, steps.limitingStep());
    }

    /** With the scaling relation G(OOH) = G(OH) + 3.2 eV, η = max(d, 3.2 − d) − 1.23 V. */
    @ParameterizedTest
    @CsvSource({"1.50, 0.47", "1.52, 0.45", "1.60, 0.37", "1.75, 0.52"})
    void scalingGivesTheVolcanoOfOxygenEvolution(double d, double expected) {
        assertEquals(expected, ElectrodeSteps.oer(1, 1 + d, 4.2).overpotentialV());
    }

    @Test
    void oxygenReductionRunsTheSameStepsBackwards() {
        ElectrodeSteps steps = ElectrodeSteps.orr(0.9, 2.5, 4.1);
        assertArrayEquals(new double[] {-0.82, -1.6, -1.6, -0.9}, steps.stepsEv());
        assertEquals(0, steps.limitingStep());
        assertEquals(0.41, steps.overpotentialV()); // 1.23 - 0.82
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.1, 0", "-0.09, 0.09, 1", "0, 0, 0"})
    void hydrogenEvolutionIsBestAtZero(double h, double expected, int limiting) {
        ElectrodeSteps steps = ElectrodeSteps.her(h);
        assertEquals(expected, steps.overpotentialV());
        assertEquals(limiting, steps.limitingStep());
    }

    /**
     * 0.566 V and 0.457 V for errors of 0.2 eV. The mean of 200,000 draws has a standard error of
     * 0.0004 V, so 0.003 V holds for every seed.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.566, 1", "0.8, 0.457, 1", "0, 0.566, 2", "0.8, 0.457, 2", "0, 0.566, 3"})
    void theMeanOfTheLargestStepLiesAboveThePoint(double correlation, double mean, long seed) {
        UncertainOverpotential uncertain = uncertain(correlation, seed);
        assertEquals(0.37, uncertain.pointV());
        assertEquals(mean, uncertain.outcomes().mean(), 0.003);
        assertTrue(uncertain.outcomes().median() > 0.37);
        assertTrue(uncertain.outcomes().lower() < 0.37 && 0.37 < uncertain.outcomes().upper());
    }

    @Test
    void commonShiftMovesOnlyTheFirstAndTheLastStep() {
        // Steps 2 and 3 are differences and keep 1.6 eV; the others seldom exceed it by 0.7 eV.
        UncertainOverpotential uncertain = uncertain(1, 1);
        assertEquals(0.37, uncertain.outcomes().median(), 1e-9);
        assertEquals(0.37, uncertain.outcomes().lower(), 1e-9);
    }

    @Test
    void sharesOfTheLimitingStepsSumToOne() {
        List<Double> shares = uncertain(0, 1).limitingShares();
        assertEquals(4, shares.size());
        assertEquals(1, shares.stream().mapToDouble(Double::doubleValue).sum(), 1e-12);
        assertTrue(shares.get(1) > 0.4 && shares.get(2) > 0.4, shares.toString());
    }

    @Test
    void equalSeedsGiveEqualBits() {
        assertEquals(uncertain(0.5, 7), uncertain(0.5, 7));
    }

    @Test
    void drawnErrorsHaveTheStatedSizeAndCorrelation() {
        ErrorDraws errors = ErrorDraws.draw(new AdsorptionError(0.2, 0.8), 3, DRAWS, random(4));
        double square = 0;
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            square += errors.error(i, 0) * errors.error(i, 0);
            product += errors.error(i, 0) * errors.error(i, 2);
        }
        assertEquals(0.04, square / DRAWS, 0.0006); // four standard errors
        assertEquals(0.8, product / square, 0.006);
    }

    @Test
    void whatCannotBeIsRefused() {
        refused("finite", () -> ElectrodeSteps.oer(Double.NaN, 1, 2));
        refused("OER needs", () -> new ElectrodeSteps(ElectrodeReaction.OER, List.of(1.0)));
        refused("above 0 eV", () -> new AdsorptionError(0, 0));
        refused("[0, 1]", () -> new AdsorptionError(0.2, 1.1));
        refused("[0, 1]", () -> new AdsorptionError(0.2, Double.NaN));
        ErrorDraws one = ErrorDraws.draw(new AdsorptionError(0.2, 0), 1, 10, random(1));
        refused("1 adsorbates", () -> ElectrodeSteps.oer(1, 2, 3).uncertain(one, LEVEL));
        refused("level", () -> ElectrodeSteps.her(1).uncertain(one, 1));
        refused("at least one", () -> ErrorDraws.draw(new AdsorptionError(1, 0), 1, 0, random(1)));
    }

    private static UncertainOverpotential uncertain(double correlation, long seed) {
        AdsorptionError model = new AdsorptionError(0.2, correlation);
        return ElectrodeSteps.oer(0.9, 2.5, 4.1)
                .uncertain(ErrorDraws.draw(model, 3, DRAWS, random(seed)), LEVEL);
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static void refused(String words, Runnable call) {
        String message = assertThrows(IllegalArgumentException.class, call::run).getMessage();
        assertTrue(message.contains(words), message);
    }
}
