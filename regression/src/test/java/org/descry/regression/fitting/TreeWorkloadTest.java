package org.descry.regression.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the benchmarks run is right. */
class TreeWorkloadTest {
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.25})
    void treesHaveTheValuesOfTheirPrograms(double unary) {
        TreeWorkload work = new TreeWorkload(400, unary);
        assertTrue(work.isRight());
        assertEquals(unary, work.functions(), 0.02);
        assertTrue(work.evaluate() > 0);
    }

    @Test
    void mostFitsReachTheNoise() {
        TreeWorkload.Fits fits = new TreeWorkload.Fits(100, 200);
        // the rest end beside a minimum of their own
        assertTrue(fits.run(10, VariableProjection.QUICK) >= 160);
        assertTrue(fits.run(200, VariableProjection.THOROUGH) >= 170);
    }

    @Test
    void bitsAreTheSameOnEveryJava() {
        TreeWorkload.Fits fits = new TreeWorkload.Fits(100, 200);
        // to be renewed when a fit is meant to change, never when only a Java or a kernel does
        assertEquals(0xfa1057eeca1f8bc9L, fits.checksum());
    }
}
