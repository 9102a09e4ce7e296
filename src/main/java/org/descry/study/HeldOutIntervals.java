package org.descry.study;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.descry.regression.conformal.SplitConformal;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.metrics.Coverage;
import org.descry.regression.metrics.DistributionMetrics;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Ranges;

/**
 * Whether intervals hold for held-out rows: each fold's rows get intervals, and normal
 * distributions, as wide as the errors of the other folds' held-out rows say.
 *
 * @param coverage how often they hold; empty when there are too few rows for the level
 * @param distribution quality of the distributions; empty when errors are all 0
 * @param noise root of the mean squared held-out error over its scale, in the unit of what is
 *     fitted
 * @param spread root of the mean variance, over the training rows, of what the folds' formulas say
 *     of a row, in the same unit
 */
record HeldOutIntervals(
        Optional<Coverage> coverage,
        Optional<DistributionMetrics> distribution,
        double noise,
        double spread) {

    /** Judges the ranges of a model of numbers with folds. */
    static HeldOutIntervals of(FittedModel model, Discovered found, StudyRows rows) {
        Ranges ranges = model.ranges();
        double[] y = rows.training().target();
        double[] predicted =
                ranges.isOfTheMean()
                        ? found.front().get(0).cv().orElseThrow().prediction()
                        : found.nested().orElseThrow().result().prediction();
        double[] scale = scales(ranges, found, y.length);
        double[] score = new double[y.length];
        Arrays.setAll(score, i -> Math.abs(y[i] - predicted[i]) / scale[i]);
        double[] lower = new double[y.length];
        double[] upper = new double[y.length];
        double[] sd = new double[y.length];
        boolean supported = true;
        for (int f = 0; f < found.folds().count(); f++) {
            double[] others = pick(score, found.folds().trainRows(f));
            double[] ones = new double[others.length];
            Arrays.fill(ones, 1);
            SplitConformal fitted = SplitConformal.of(others, ones, ranges.level());
            supported &= fitted.factor().isPresent();
            for (int i : found.folds().heldOut(f)) {
                lower[i] = predicted[i] - fitted.halfWidth(scale[i]);
                upper[i] = predicted[i] + fitted.halfWidth(scale[i]);
                sd[i] = scale[i] * rootMeanSquare(others);
            }
        }
        boolean positive = Arrays.stream(sd).allMatch(s -> s > 0 && s <= Double.MAX_VALUE);
        return new HeldOutIntervals(
                supported ? Optional.of(Coverage.of(y, lower, upper)) : Optional.empty(),
                positive ? Optional.of(DistributionMetrics.of(y, predicted, sd)) : Optional.empty(),
                rootMeanSquare(score),
                spread(ranges, rows));
    }

    private static double[] scales(Ranges ranges, Discovered found, int n) {
        double[] scale = new double[n];
        Arrays.fill(scale, 1);
        ranges.scales()
                .ifPresent(
                        s -> {
                            for (int f = 0; f < s.heldOut().length; f++) {
                                int[] held = found.folds().heldOut(f);
                                for (int k = 0; k < held.length; k++) {
                                    scale[held[k]] = s.heldOut()[f][k];
                                }
                            }
                        });
        return scale;
    }

    private static double spread(Ranges ranges, StudyRows rows) {
        double[][] columns = rows.columns(rows.train());
        int[] tasks = rows.training().tasks().of();
        double[][] values =
                ranges.folds().stream()
                        .map(f -> f.over(rows.features()).values(columns, tasks))
                        .toArray(double[][]::new);
        double sum = 0;
        for (int i = 0; i < tasks.length; i++) {
            double mean = 0;
            for (double[] fold : values) {
                mean += fold[i] / values.length;
            }
            for (double[] fold : values) {
                sum += (fold[i] - mean) * (fold[i] - mean) / values.length / tasks.length;
            }
        }
        return Math.sqrt(sum);
    }

    /**
     * Returns the coverage of the test rows, in the unit of the target; empty without intervals.
     */
    static Optional<Coverage> ofTest(FittedModel model, StudyRows rows, Optional<TestRows> test) {
        if (test.isEmpty()) {
            return Optional.empty();
        }
        double[] lower = test.get().predictions().lower();
        double[] upper = test.get().predictions().upper();
        double[] fitted = rows.testing().target();
        int[] known =
                IntStream.range(0, lower.length)
                        .filter(i -> Double.isFinite(lower[i]) && Double.isFinite(upper[i]))
                        .toArray();
        return known.length == 0
                ? Optional.empty()
                : Optional.of(
                        Coverage.of(
                                Arrays.stream(known)
                                        .mapToDouble(
                                                i -> model.target().transform().back(fitted[i]))
                                        .toArray(),
                                pick(lower, known),
                                pick(upper, known)));
    }

    /**
     * Returns the width of the mean's intervals, in the unit of what is fitted; empty with tasks.
     */
    static OptionalDouble widthOfTheMean(FittedModel model, Discovered found, StudyRows rows) {
        if (model.target().task().isPresent()) {
            return OptionalDouble.empty();
        }
        double width =
                FoldRanges.meanWidth(
                        model.withRanges(FoldRanges.mean(model.ranges(), found, rows)), rows);
        return Double.isNaN(width) ? OptionalDouble.empty() : OptionalDouble.of(width);
    }

    private static double rootMeanSquare(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v * v;
        }
        return Math.sqrt(sum / values.length);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }
}
