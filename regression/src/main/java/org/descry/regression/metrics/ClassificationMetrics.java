package org.descry.regression.metrics;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Quality of predicted classes and probabilities. Numbers that a bare rule does not have are NaN.
 *
 * @param accuracy fraction of rows called rightly
 * @param balancedAccuracy mean over the two classes of the fraction called rightly
 * @param mcc Matthews' correlation; 0 where it is undefined
 * @param auc area below the ROC curve, ties counting half; NaN without a score or without both
 *     classes
 * @param brier mean squared difference between probability and outcome
 * @param logLoss mean negative log-probability of the outcome (nats), probabilities moved to at
 *     least 0.001 from 0 and 1
 * @param ece expected calibration error over ten bins of equal width
 * @param eceNull95 what {@code ece} stays below in 95 of 100 samples when the probabilities are
 *     perfect
 */
public record ClassificationMetrics(
        double accuracy,
        double balancedAccuracy,
        double mcc,
        double auc,
        double brier,
        double logLoss,
        double ece,
        double eceNull95)
        implements Metrics {

    /**
     * Judges probabilities; a row is called positive from 0.5 on.
     *
     * @param labels true class [n], {@code true} = positive
     * @param probability probability of the positive class [n], in [0, 1]
     * @param random source of the simulated outcomes behind {@code eceNull95}
     * @return all eight numbers
     * @throws IllegalArgumentException if there are no rows, lengths differ or a value lies outside
     *     [0, 1]
     */
    public static ClassificationMetrics of(
            boolean[] labels, double[] probability, RandomGenerator random) {
        return of(labels, probability, probability, random);
    }

    /**
     * Judges probabilities, and the ranking by a finer score than the probability.
     *
     * @param labels true class [n], {@code true} = positive
     * @param probability probability of the positive class [n], in [0, 1]; positive from 0.5 on
     * @param score what rows are ranked by [n], larger = more likely positive; not NaN
     * @param random source of the simulated outcomes behind {@code eceNull95}
     * @return all eight numbers
     * @throws IllegalArgumentException if there are no rows, lengths differ, a probability lies
     *     outside [0, 1] or a score is NaN
     */
    public static ClassificationMetrics of(
            boolean[] labels, double[] probability, double[] score, RandomGenerator random) {
        Rows.requireProbabilities(probability, labels.length);
        boolean[] predicted = new boolean[labels.length];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = probability[i] >= 0.5;
        }
        ConfusionCounts counts = ConfusionCounts.of(labels, predicted);
        return new ClassificationMetrics(
                counts.accuracy(),
                counts.balancedAccuracy(),
                counts.mcc(),
                RocCurve.of(labels, score).auc(),
                ProbabilityScores.brier(labels, probability),
                ProbabilityScores.logLoss(labels, probability),
                CalibrationCurve.of(labels, probability).ece(),
                CalibrationCurve.eceNull95(probability, random));
    }

    /**
     * Judges a rule that names a class and nothing else, such as a window.
     *
     * @param labels true class [n], {@code true} = positive
     * @param predicted class the rule names [n]
     * @return accuracy, balanced accuracy and MCC; the others NaN
     * @throws IllegalArgumentException if there are no rows or lengths differ
     */
    public static ClassificationMetrics ofRule(boolean[] labels, boolean[] predicted) {
        return rule(ConfusionCounts.of(labels, predicted), Double.NaN);
    }

    /**
     * Judges a rule that cuts a score at a threshold.
     *
     * @param labels true class [n], {@code true} = positive
     * @param predicted class the rule names [n]
     * @param score what the rule cuts, signed so that larger = more likely positive [n]; not NaN
     * @return accuracy, balanced accuracy, MCC and AUC; the others NaN
     * @throws IllegalArgumentException if there are no rows, lengths differ or a score is NaN
     */
    public static ClassificationMetrics ofRule(
            boolean[] labels, boolean[] predicted, double[] score) {
        double auc = RocCurve.of(labels, score).auc();
        return rule(ConfusionCounts.of(labels, predicted), auc);
    }

    private static ClassificationMetrics rule(ConfusionCounts counts, double auc) {
        double none = Double.NaN;
        return new ClassificationMetrics(
                counts.accuracy(),
                counts.balancedAccuracy(),
                counts.mcc(),
                auc,
                none,
                none,
                none,
                none);
    }

    @Override
    public Map<String, Double> values() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("accuracy", accuracy);
        values.put("balanced_accuracy", balancedAccuracy);
        values.put("mcc", mcc);
        values.put("auc", auc);
        values.put("brier", brier);
        values.put("log_loss", logLoss);
        values.put("ece", ece);
        values.put("ece_null95", eceNull95);
        return Collections.unmodifiableMap(values);
    }
}
