package org.descry.regression.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What every method promises, then each method on its own. */
class CalibratorTest {

    static final java.util.List<String> METHODS = Calibrator.METHODS;

    private static final double[] SCORES = {-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 4};
    private static final boolean[] LABELS = {
        false, false, true, false, false, true, false, true, true, true
    };

    @ParameterizedTest
    @FieldSource("METHODS")
    void probabilityNeverFallsAsTheScoreRises(String method) {
        Calibrator calibrator = Calibrator.fit(method, SCORES, LABELS);

        double before = 0;
        for (double s = -20; s <= 20; s += 0.01) {
            double probability = calibrator.apply(s);
            assertTrue(probability >= before, method + " at " + s);
            before = probability;
        }
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void tenRowsVouchForNoMoreThanOneInTwelve(String method) {
        Calibrator calibrator = Calibrator.fit(method, SCORES, LABELS);

        for (double s : new double[] {Double.NEGATIVE_INFINITY, -1e300, 0, 1e300}) {
            assertTrue(calibrator.apply(s) >= 1.0 / 12, method + " at " + s);
            assertTrue(calibrator.apply(s) <= 1 - 1.0 / 12, method + " at " + s);
        }
        assertEquals(Double.NaN, calibrator.apply(Double.NaN));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void nameAndNumbersGiveTheSameCalibratorBack(String method) {
        Calibrator calibrator = Calibrator.fit(method, SCORES, LABELS);

        Calibrator restored = Calibrator.of(calibrator.method(), calibrator.values());

        assertEquals(calibrator, restored);
        assertEquals(calibrator.apply(0.7), restored.apply(0.7));
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void theOrderOfTheRowsDoesNotMatter(String method) {
        double[] scores = new double[200];
        boolean[] labels = new boolean[200];
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            scores[i] = Math.rint(10 * random.nextGaussian()) / 5;
            labels[i] = random.nextDouble() < (scores[i] > 0 ? 0.8 : 0.3);
        }
        double[] turned = new double[200];
        boolean[] turnedLabels = new boolean[200];
        for (int i = 0; i < 200; i++) {
            turned[i] = scores[199 - i];
            turnedLabels[i] = labels[199 - i];
        }

        assertArrayEquals(
                Calibrator.fit(method, scores, labels).values(),
                Calibrator.fit(method, turned, turnedLabels).values());
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void separatedClassesInfiniteScoresAndOneClassGiveFiniteNumbers(String method) {
        double inf = Double.POSITIVE_INFINITY;
        double[][] scores = {{-2, -1, 1, 2}, {-inf, -1, 1, inf}, {3, 3, 3, 3}, {-2, -1, 1, 2}};
        boolean[][] labels = {
            {false, false, true, true},
            {false, false, true, true},
            {false, true, true, true},
            {true, true, true, true}
        };
        for (int i = 0; i < scores.length; i++) {
            Calibrator calibrator = Calibrator.fit(method, scores[i], labels[i]);
            for (double value : calibrator.values()) {
                assertTrue(Double.isFinite(value), method + ", case " + i);
            }
            double probability = calibrator.apply(0.1);
            assertTrue(probability > 0 && probability < 1, method + ", case " + i);
        }
    }

    @Test
    void anUnknownMethodIsRefusedWithTheKnownOnes() {
        var refusal =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Calibrator.of("isotonic", new double[1]));

        assertEquals(
                "unknown calibration 'isotonic', expected one of"
                        + " [logistic, platt, beta, smoothed-isotonic]",
                refusal.getMessage());
    }

    @Test
    void numbersThatDoNotFitTheMethodAreRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> Calibrator.of("platt", new double[] {10, 1}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibrator.of("platt", new double[] {10, -1, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibrator.of("logistic", new double[] {2.5}));
        assertThrows(
                IllegalArgumentException.class,
                () -> Calibrator.of("smoothed-isotonic", new double[] {9, 0.1, 2, 1, 0, 1}));
    }

    @Test
    void logisticOutputTakesLogOddsAtTheirWord() {
        Calibrator calibrator = new LogisticOutput(1000);

        assertEquals(0.5, calibrator.apply(0));
        assertEquals(0.75, calibrator.apply(StrictMath.log(3)), 1e-15);
        assertEquals(0.25, calibrator.apply(-StrictMath.log(3)), 1e-15);
    }

    /**
     * LIBSVM's result for these three rows, as printed in scikit-learn's tests: slope 0.202613544,
     * offset −0.652363150. It stops at a gradient of 1e-5, hence the tolerance.
     */
    @Test
    void plattScalingFindsThePublishedParameters() {
        double[] scores = {5, -4, 1};
        boolean[] labels = {true, false, false};

        Platt platt = (Platt) Calibrator.fit("platt", scores, labels);

        assertEquals(0.20261354391187855, platt.slope(), 1e-5);
        assertEquals(-0.65236314980010512, platt.offset(), 1e-5);
    }

    @Test
    void plattScalingOfScoresThatPointTheWrongWayIsTheBaseRate() {
        double[] scores = {-2, -1, 1, 2};
        boolean[] labels = {true, true, false, false};

        Platt platt = (Platt) Calibrator.fit("platt", scores, labels);

        assertEquals(0, platt.slope());
        assertEquals(0.5, platt.apply(17), 1e-12);
    }

    /** Parameters found with SciPy's L-BFGS-B on the same loss. */
    @Test
    void betaCalibrationFindsTheSmallestLoss() {
        Beta beta = (Beta) Calibrator.fit("beta", SCORES, LABELS);

        assertEquals(0.321295, beta.a(), 2e-5);
        assertEquals(0.657381, beta.b(), 2e-5);
        assertEquals(-0.527045, beta.c(), 2e-5);
    }

    /** Without the limit SciPy finds b = −0.343; with it b = 0 and a = 0.510396, c = −0.344023. */
    @Test
    void betaCalibrationKeepsItsWeightsFromTurningNegative() {
        boolean[] labels = {false, false, false, true, false, true, false, false, true, false};

        Beta beta = (Beta) Calibrator.fit("beta", SCORES, labels);

        assertEquals(0, beta.b());
        assertEquals(0.510396, beta.a(), 2e-5);
        assertEquals(-0.344023, beta.c(), 2e-5);
    }

    @Test
    void betaCalibrationWithUnitWeightsChangesNothing() {
        Beta beta = new Beta(1000, 1, 1, 0);

        for (double s : new double[] {-4, -0.3, 0, 2.5}) {
            assertEquals(new LogisticOutput(1000).apply(s), beta.apply(s), 1e-15);
        }
    }

    @Test
    void smoothedIsotonicJoinsTheBlocksWorkedOutByHand() {
        // Blocks: 4 negatives at −4…−1, then (1 of 2) at 0 and 1, then 4 positives at 2…5.
        // With half a row of each class: 0.5/5, 1.5/3, 4.5/5 at scores −2.5, 0.5, 3.5.
        double[] scores = {-4, -3, -2, -1, 0, 1, 2, 3, 4, 5};
        boolean[] labels = {false, false, false, false, true, false, true, true, true, true};

        Calibrator calibrator = Calibrator.fit("smoothed-isotonic", scores, labels);

        double nine = StrictMath.log(9);
        double[] expected = {10, 0.1 * 2 * nine / 6, -2.5, 0.5, 3.5, -nine, 0, nine};
        assertArrayEquals(expected, calibrator.values(), 1e-14);
        assertEquals(0.5, calibrator.apply(0.5), 1e-15);
        assertEquals(0.75, calibrator.apply(2), 1e-15);
    }

    @Test
    void smoothedIsotonicGivesEqualScoresOneProbability() {
        double[] scores = {1, 1, 1, 1};
        boolean[] labels = {false, true, true, true};

        Calibrator calibrator = Calibrator.fit("smoothed-isotonic", scores, labels);

        assertEquals(0.7, calibrator.apply(1), 1e-15);
    }
}
