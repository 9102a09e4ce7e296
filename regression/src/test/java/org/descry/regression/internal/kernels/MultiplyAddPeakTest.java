package org.descry.regression.internal.kernels;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MultiplyAddPeakTest {
    @Test
    void everyLaneOfEveryRegisterTakesEveryStep() {
        // With factor 1 a lane counts the steps; steps × 2 operations × lanes is what a run claims.
        assertEquals(MultiplyAddPeak.OPERATIONS / 2.0, MultiplyAddPeak.run(1));
    }
}
