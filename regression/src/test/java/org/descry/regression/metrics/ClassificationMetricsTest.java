package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ClassificationMetricsTest {

    private static final double ROUNDING = 1e-15;

    private static ClassificationMetrics of(
            boolean[] labels, double[] probability, double[] score) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        return ClassificationMetrics.of(labels, probability, score, random);
    }

    @Test
    void aRowIsPositiveFromOneHalfOn() {
        boolean[] labels = {true, true, false, false};
        double[] probability = {0.5, 0.49, 0.2, 0.1};

        ClassificationMetrics metrics = of(labels, probability, probability);

        assertEquals(0.75, metrics.accuracy());
        assertEquals(0.75, metrics.balancedAccuracy());
        assertEquals(1, metrics.auc());
        assertEquals((0.25 + 0.51 * 0.51 + 0.04 + 0.01) / 4, metrics.brier(), ROUNDING);
    }

    @Test
    void rankingIsJudgedByTheScore() {
        boolean[] labels = {true, false};
        double[] tied = {0.9, 0.9};

        assertEquals(0.5, of(labels, tied, tied).auc());
        assertEquals(1, of(labels, tied, new double[] {5, 4}).auc());
    }

    @Test
    void aBareRuleHasNoProbabilitiesToJudge() {
        boolean[] labels = {true, false, true};
        boolean[] predicted = {true, false, false};

        ClassificationMetrics metrics = ClassificationMetrics.ofRule(labels, predicted);

        assertEquals(0.75, metrics.balancedAccuracy());
        assertEquals(0.5, metrics.mcc(), ROUNDING);
        assertTrue(
                List.of(
                                metrics.auc(),
                                metrics.brier(),
                                metrics.logLoss(),
                                metrics.ece(),
                                metrics.eceNull95())
                        .stream()
                        .allMatch(d -> d.isNaN()));
    }

    @Test
    void aThresholdRuleHasAnAreaBelowTheCurve() {
        boolean[] labels = {true, false, true};
        boolean[] predicted = {true, false, false};

        assertEquals(
                0.5, ClassificationMetrics.ofRule(labels, predicted, new double[] {3, 2, 1}).auc());
    }

    @Test
    void namesAreThoseOfTheResultFile() {
        ClassificationMetrics metrics = new ClassificationMetrics(1, 2, 3, 4, 5, 6, 7, 8);

        assertEquals(
                List.of(
                        "accuracy",
                        "balanced_accuracy",
                        "mcc",
                        "auc",
                        "brier",
                        "log_loss",
                        "ece",
                        "ece_null95"),
                List.copyOf(metrics.values().keySet()));
        assertEquals(
                List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0),
                List.copyOf(metrics.values().values()));
    }
}
