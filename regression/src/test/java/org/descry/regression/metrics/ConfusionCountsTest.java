package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ConfusionCountsTest {

    private static final double ROUNDING = 1e-14;

    @Test
    void eachOfTheFourOutcomesIsCounted() {
        boolean[] labels = {true, true, true, false, false, true};
        boolean[] predicted = {true, false, true, true, false, true};

        assertEquals(new ConfusionCounts(3, 1, 1, 1), ConfusionCounts.of(labels, predicted));
    }

    /**
     * Rates printed to 4 digits with the 576 compounds of Bartel et al. 2019,
     * doi:10.1126/sciadv.aav0693.
     */
    @Test
    void publishedToleranceFactorsHaveTheirPublishedAccuracy() {
        ConfusionCounts goldschmidt = new ConfusionCounts(295, 133, 130, 18);
        ConfusionCounts bartel = new ConfusionCounts(293, 28, 235, 20);

        assertEquals(0.7378, goldschmidt.accuracy(), 5e-5);
        assertEquals(0.9167, bartel.accuracy(), 5e-5);
        assertEquals(425, goldschmidt.correct());
        assertEquals(528, bartel.correct());
        // Their 116 held-out compounds.
        assertEquals(0.697, new ConfusionCounts(69, 26, 19, 2).balancedAccuracy(), 5e-4);
        assertEquals(0.930, new ConfusionCounts(69, 5, 40, 2).balancedAccuracy(), 5e-4);
    }

    @Test
    void mccIsAsWorkedOutByHand() {
        // (2·0 − 1·1)/√(3·3·1·1) = −1/3
        assertEquals(-1.0 / 3, new ConfusionCounts(2, 1, 0, 1).mcc(), ROUNDING);
    }

    @Test
    void mccIsOneOrMinusOneForPerfectAgreementOrDisagreement() {
        assertEquals(1, new ConfusionCounts(7, 0, 5, 0).mcc(), ROUNDING);
        assertEquals(-1, new ConfusionCounts(0, 5, 0, 7).mcc(), ROUNDING);
    }

    @Test
    void mccIsZeroWhenAClassIsNeverPredicted() {
        assertEquals(0, new ConfusionCounts(7, 5, 0, 0).mcc());
    }

    @Test
    void mccOfAMillionRowsDoesNotOverflow() {
        assertEquals(0.8, new ConfusionCounts(450_000, 50_000, 450_000, 50_000).mcc(), ROUNDING);
    }

    @Test
    void balancedAccuracyOfOneClassIsThatClassesAccuracy() {
        assertEquals(0.75, new ConfusionCounts(3, 0, 0, 1).balancedAccuracy());
        assertEquals(0.5, new ConfusionCounts(0, 1, 1, 0).balancedAccuracy());
    }

    @Test
    void differentLengthsAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ConfusionCounts.of(new boolean[2], new boolean[3]));
    }
}
