package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProbabilityScoresTest {

    @Test
    void brierScoreOfFourRowsIsAsWorkedOutByHand() {
        boolean[] labels = {false, true, true, false};

        // 0.01 + 0.01 + 0.04 + 0.09 = 0.15
        assertEquals(
                0.0375, ProbabilityScores.brier(labels, new double[] {0.1, 0.9, 0.8, 0.3}), 1e-15);
    }

    /** The example in the documentation of scikit-learn's log_loss, printed as 0.21616. */
    @Test
    void logLossOfFourRowsIsThePublishedOne() {
        boolean[] labels = {true, false, false, true};

        assertEquals(
                0.21616,
                ProbabilityScores.logLoss(labels, new double[] {0.9, 0.1, 0.2, 0.65}),
                5e-6);
    }

    @Test
    void certaintyIsReportedAsOneInAThousand() {
        assertEquals(-StrictMath.log(1e-3), ProbabilityScores.logLoss(true, 0));
        assertEquals(-StrictMath.log(1e-3), ProbabilityScores.logLoss(false, 1));
        assertEquals(-StrictMath.log(0.999), ProbabilityScores.logLoss(true, 1));
    }

    @Test
    void aProbabilityOutsideZeroToOneIsRefused() {
        boolean[] labels = {true};

        assertThrows(
                IllegalArgumentException.class,
                () -> ProbabilityScores.brier(labels, new double[] {1.01}));
        assertThrows(
                IllegalArgumentException.class,
                () -> ProbabilityScores.logLoss(labels, new double[] {Double.NaN}));
    }
}
