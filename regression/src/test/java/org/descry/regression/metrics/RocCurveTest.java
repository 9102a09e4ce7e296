package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.descry.regression.metrics.RocCurve.Point;
import org.junit.jupiter.api.Test;

class RocCurveTest {

    @Test
    void fourRowsGiveTheCurveDrawnByHand() {
        boolean[] labels = {false, false, true, true};
        double[] score = {0.1, 0.4, 0.35, 0.8};

        RocCurve curve = RocCurve.of(labels, score);

        assertEquals(0.75, curve.auc());
        assertEquals(
                List.of(
                        new Point(0, 0),
                        new Point(0, 0.5),
                        new Point(0.5, 0.5),
                        new Point(0.5, 1),
                        new Point(1, 1)),
                curve.points());
    }

    @Test
    void tiedRowsCountHalf() {
        boolean[] labels = {true, false, true, false};
        double[] score = {1, 1, 1, 0};

        // Pairs: two tied, two in order.
        assertEquals(0.75, RocCurve.of(labels, score).auc());
    }

    @Test
    void aConstantScoreIsAStraightLine() {
        RocCurve curve = RocCurve.of(new boolean[] {true, false, true}, new double[3]);

        assertEquals(0.5, curve.auc());
        assertEquals(List.of(new Point(0, 0), new Point(1, 1)), curve.points());
    }

    @Test
    void pointsOnAStraightPieceAreLeftOut() {
        boolean[] labels = {true, true, true, false, false};
        double[] score = {5, 4, 3, 2, 1};

        assertEquals(
                List.of(new Point(0, 0), new Point(0, 1), new Point(1, 1)),
                RocCurve.of(labels, score).points());
    }

    @Test
    void areaEqualsTheShareOfPairsInOrder() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 2 + random.nextInt(40);
            boolean[] labels = new boolean[n];
            double[] score = new double[n];
            labels[0] = true;
            for (int i = 0; i < n; i++) {
                labels[i] = i == 0 || i > 1 && random.nextBoolean();
                score[i] = random.nextInt(6);
            }
            assertEquals(
                    pairsInOrder(labels, score),
                    RocCurve.of(labels, score).auc(),
                    1e-12,
                    "seed " + seed + ", round " + round);
        }
    }

    private static double pairsInOrder(boolean[] labels, double[] score) {
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                if (labels[i] && !labels[j]) {
                    pairs++;
                    sum += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return sum / pairs;
    }

    @Test
    void infiniteScoresAndSignedZerosAreOrdered() {
        boolean[] labels = {true, false, true, false};
        double[] score = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, -0.0};

        assertEquals(0.875, RocCurve.of(labels, score).auc());
    }

    @Test
    void oneClassHasNoCurve() {
        RocCurve curve = RocCurve.of(new boolean[] {true, true}, new double[] {1, 2});

        assertEquals(Double.NaN, curve.auc());
        assertTrue(curve.points().isEmpty());
    }

    @Test
    void aScoreOfNaNIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RocCurve.of(new boolean[] {true, false}, new double[] {1, Double.NaN}));
    }
}
