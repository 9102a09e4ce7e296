package org.descry.regression.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    /** Rows whose true log-odds are {@code truth} of the score. */
    private static Calibration choose(int n, long seed, DoubleUnaryOperator truth) {
        Random random = new Random(seed);
        double[] score = new double[n];
        boolean[] label = new boolean[n];
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            score[i] = 2 * random.nextGaussian();
            label[i] =
                    random.nextDouble() < 1 / (1 + StrictMath.exp(-truth.applyAsDouble(score[i])));
            key[i] = random.nextLong();
        }
        return Calibration.choose(score, label, key, 5);
    }

    @Test
    void honestLogOddsAreLeftAlone() {
        assertEquals("logistic", choose(500, 1, s -> s).calibrator().method());
    }

    @Test
    void overconfidentLogOddsAreScaledDown() {
        Calibration calibration = choose(500, 2, s -> 0.3 * s + 0.5);

        Platt platt = (Platt) calibration.calibrator();
        // Standard errors of a fit to 500 rows are about 0.06 and 0.1.
        assertEquals(0.3, platt.slope(), 0.15);
        assertEquals(0.5, platt.offset(), 0.25);
    }

    @Test
    void aStepNeedsMoreThanALine() {
        Calibration calibration = choose(1000, 3, s -> s < 1 ? -3 : s < 1.5 ? 0 : 3);

        assertEquals("smoothed-isotonic", calibration.calibrator().method());
    }

    @Test
    void trialsListEveryMethodAndTheBestIsZeroAboveItself() {
        Calibration calibration = choose(100, 4, s -> s);

        assertEquals(
                Calibrator.METHODS,
                calibration.trials().stream().map(Calibration.Trial::method).toList());
        assertTrue(calibration.trials().stream().allMatch(t -> t.aboveBest() >= -1e-15));
        assertTrue(calibration.trials().stream().anyMatch(t -> t.aboveBest() == 0));
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        int n = 60;
        Random random = new Random(6);
        double[] score = random.doubles(n, -3, 3).toArray();
        boolean[] label = new boolean[n];
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            label[i] = random.nextDouble() < 0.5 + score[i] / 8;
            key[i] = i / 2;
        }
        double[] turnedScore = new double[n];
        boolean[] turnedLabel = new boolean[n];
        long[] turnedKey = new long[n];
        for (int i = 0; i < n; i++) {
            turnedScore[i] = score[n - 1 - i];
            turnedLabel[i] = label[n - 1 - i];
            turnedKey[i] = key[n - 1 - i];
        }

        assertEquals(
                Calibration.choose(score, label, key, 5),
                Calibration.choose(turnedScore, turnedLabel, turnedKey, 5));
    }

    @Test
    void twoRowsAndOneKeyAreEnough() {
        double[] score = {-1, 1};
        boolean[] label = {false, true};

        assertEquals(
                2, Calibration.choose(score, label, new long[] {1, 2}, 5).calibrator().values()[0]);
        assertEquals(
                2, Calibration.choose(score, label, new long[] {1, 1}, 5).calibrator().values()[0]);
    }

    @Test
    void wrongLengthsAndNaNAreRefused() {
        boolean[] label = {false, true};
        long[] key = {1, 2};

        assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.choose(new double[] {1}, label, key, 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.choose(new double[] {1, Double.NaN}, label, key, 5));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.choose(new double[] {1, 2}, label, key, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibration.choose(new double[] {1, 2}, label, Arrays.copyOf(key, 1), 5));
    }
}
