package org.descry.regression.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.descry.regression.models.Kind;
import org.junit.jupiter.api.Test;

class GaussianProcessTest {

    /** With 2 ln 2 over the squared length, rows 1, 2 and 3 apart are alike by 1/2, 1/16, 1/512. */
    private static final double[] FACTOR = {2 * Math.log(2)};

    private static final double[][] ROWS = {{-1}, {0}, {1}};
    private static final double[] Y = {1, 0, 1};

    @Test
    void threeRowsWithoutNoiseGiveWhatIsWorkedOutByHand() {
        // (17/16) a + b/2 = 1 and a + b = 0: the outer rows pull 16/9, the middle one -16/9
        GaussianPosterior posterior = GaussianPosterior.of(ROWS, Y, FACTOR, 0);

        assertEquals(16.0 / 9, posterior.pull()[0], 1e-12);
        assertEquals(-16.0 / 9, posterior.pull()[1], 1e-12);
        assertEquals(0, posterior.mean(new double[] {0}), 1e-12);
        assertEquals(
                16.0 / 9 * (1.0 / 512 - 1.0 / 16 + 1.0 / 2),
                posterior.mean(new double[] {2}),
                1e-12);
    }

    @Test
    void noiseShrinksThePredictionAndEntersTheEvidence() {
        // (25/16) a + b/2 = 1 and a + (3/2) b = 0: a = 48/59, b = -32/59
        GaussianPosterior posterior = GaussianPosterior.of(ROWS, Y, FACTOR, 0.5);

        assertEquals(
                (48 * (1.0 / 512 + 1.0 / 2) - 32 * (1.0 / 16)) / 59,
                posterior.mean(new double[] {2}),
                1e-12);
        // fit = 2a = 96/59; the determinant is (3/2 - 1/16) of the odd vector times 59/32 of the
        // even
        double determinant = 23.0 / 16 * 59 / 32;
        assertEquals(
                -(3 * Math.log(96.0 / 59 / 3) + Math.log(determinant)) / 2,
                posterior.evidence(),
                1e-12);
    }

    @Test
    void aWaveIsLearnedAndAColumnOfNoiseIsPassedOver() {
        Random random = new Random(1);
        double[][] x = new double[2][80];
        double[] y = new double[80];
        for (int i = 0; i < y.length; i++) {
            x[0][i] = 6 * random.nextDouble();
            x[1][i] = random.nextGaussian();
            y[i] = 5 + Math.sin(x[0][i]);
        }

        Learner.Fitted fitted = new GaussianProcess(Kind.REGRESSION).fit(x, y, 1);

        double[] predicted = fitted.predict(new double[][] {{1, 2, 3, 4, 5}, {2, -1, 0, 1, -2}});
        for (int i = 0; i < predicted.length; i++) {
            assertEquals(5 + Math.sin(i + 1), predicted[i], 0.05);
        }
        assertTrue(fitted.note().contains("one length per column"), fitted.note());
    }

    @Test
    void rowsThatRepeatWithOtherValuesAndManyRowsAreNoTrouble() {
        double[][] x = {new double[1200]};
        double[] y = new double[1200];
        for (int i = 0; i < y.length; i++) {
            x[0][i] = i % 3;
            y[i] = i % 3 + (i % 2 == 0 ? 0.1 : -0.1);
        }

        Learner.Fitted fitted = new GaussianProcess(Kind.REGRESSION).fit(x, y, 1);

        assertEquals(1, fitted.predict(new double[][] {{1}})[0], 0.05);
        assertTrue(fitted.note().endsWith("500 of 1200 rows drawn"), fitted.note());
    }
}
