package org.descry.regression.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PrevalenceTest {
    private static final double ROUNDING = 1e-14;

    @Test
    void bayesByHandIsMet() {
        // A sign that 8 of 10 positives and 2 of 10 negatives show. Half positives: P = 0.8. One in
        // ten positives: 0.08 / (0.08 + 0.18) = 4/13.
        assertEquals(4.0 / 13, new Prevalence(0.5, 0.1).apply(0.8), ROUNDING);
        // From 40 %: P = 0.32/(0.32 + 0.12) = 8/11; at 75 %: 0.6/(0.6 + 0.05) = 12/13.
        assertEquals(12.0 / 13, new Prevalence(0.4, 0.75).apply(8.0 / 11), ROUNDING);
    }

    @Test
    void theSameShareAndCertaintyChangeNothing() {
        assertEquals(0.37, new Prevalence(0.3, 0.3).apply(0.37), ROUNDING);
        assertEquals(0, new Prevalence(0.3, 0.9).apply(0));
        assertEquals(1, new Prevalence(0.3, 0.1).apply(1));
        assertEquals(Double.NaN, new Prevalence(0.3, 0.1).apply(Double.NaN));
    }

    @Test
    void sharesWithoutOddsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Prevalence(0.5, 1));
        assertThrows(IllegalArgumentException.class, () -> new Prevalence(0, 0.5));
        assertThrows(IllegalArgumentException.class, () -> new Prevalence(0.5, Double.NaN));
    }
}
