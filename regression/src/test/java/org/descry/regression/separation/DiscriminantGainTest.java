package org.descry.regression.separation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.Test;

class DiscriminantGainTest {
    @Test
    void scoresAreWhatLeastSquaresOnTheLabelsGains() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            boolean[] labels = OverlapTest.labels(20, random);
            double[][] values = OverlapTest.apart(3, labels, 2, random);
            DiscriminantGain gain =
                    new DiscriminantGain(labels, new double[][] {values[0], values[1]});
            double[] scores = new double[gain.scores()];
            gain.score(values[2], scores);
            double[] expected = {
                explained(labels, values[2]),
                explained(labels, values[0], values[2]) - explained(labels, values[0]),
                explained(labels, values[1], values[2]) - explained(labels, values[1])
            };
            // twenty rows, numbers near 1: differences of sums of a few hundred roundings
            for (int s = 0; s < expected.length; s++) {
                assertEquals(expected[s], scores[s], 1e-12, "seed " + seed);
            }
        }
    }

    @Test
    void aFeatureWhoseRangesOverlapEntirelyScoresBesideTheOneItCompletes() {
        Random random = new Random(1);
        boolean[] labels = OverlapTest.labels(200, random);
        double[] first = random.doubles(200, -1, 1).toArray();
        double[] second = new double[200];
        Arrays.setAll(second, r -> first[r] + (labels[r] ? 0.1 : -0.1));
        DiscriminantGain gain = new DiscriminantGain(labels, new double[][] {first});
        double[] scores = new double[2];
        gain.score(second, scores);
        assertTrue(scores[0] < 0.1);
        // the difference of the two is the label itself
        assertTrue(scores[1] > 0.9);
        assertTrue(IntervalOverlap.of(second, labels).rows() > 150);
    }

    @Test
    void constantAndCollinearFeaturesScoreNothing() {
        boolean[] labels = {true, false, false, true};
        double[] x = {1, 2, 4, 7};
        DiscriminantGain gain = new DiscriminantGain(labels, new double[][] {x});
        double[] scores = new double[2];
        gain.score(new double[] {5, 5, 5, 5}, scores);
        assertEquals(0, scores[0]);
        assertEquals(0, scores[1]);
        gain.score(new double[] {3, 5, 9, 15}, scores);
        assertEquals(explained(labels, x), scores[0], 1e-14); // a few roundings
        assertEquals(0, scores[1]);
    }

    @Test
    void wrongInputIsRefused() {
        boolean[] labels = {true, false};
        assertThrows(
                IllegalArgumentException.class,
                () -> new DiscriminantGain(labels, new double[][] {{1, 1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DiscriminantGain(labels, new double[][] {{1, Double.NaN}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DiscriminantGain(labels, new double[][] {{1}}));
        assertThrows(
                IllegalArgumentException.class,
                () -> new DiscriminantGain(new boolean[] {true, true}, new double[0][]));
    }

    /** R² of least squares on labels +1 and -1. */
    private static double explained(boolean[] labels, double[]... features) {
        double[][] rows = new double[labels.length][features.length];
        double[] y = new double[labels.length];
        for (int r = 0; r < y.length; r++) {
            y[r] = labels[r] ? 1 : -1;
            for (int f = 0; f < features.length; f++) {
                rows[r][f] = features[f][r];
            }
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(y, rows);
        return regression.calculateRSquared();
    }
}
