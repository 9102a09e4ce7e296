package org.descry.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.regression.discovery.CrossValidated;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.metrics.Coverage;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.metrics.ProbabilityScores;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;

/**
 * How far the numbers of a run can be trusted.
 *
 * @param intervals whether intervals hold for held-out rows; empty for classes and without folds
 * @param test how often they hold for test rows; empty without any
 * @param width mean width of the intervals over the training rows, in the unit of what is fitted
 * @param widthOfTheMean the same for the mean alone
 * @param sets whether sets of classes hold; empty for numbers and without folds
 * @param calibration log-odds of held-out rows over those predicted: 1 and 0 when perfect; empty
 *     for numbers and without folds
 * @param constants intervals of the selected formula's constants
 * @param metrics intervals of headline numbers, by what they were measured on: {@code cv}, {@code
 *     nested}, {@code test}
 */
record Uncertainty(
        Optional<HeldOutIntervals> intervals,
        Optional<Coverage> test,
        OptionalDouble width,
        OptionalDouble widthOfTheMean,
        Optional<HeldOutSets> sets,
        Optional<Line> calibration,
        Optional<ConstantIntervals> constants,
        Map<String, Map<String, Estimate>> metrics) {

    /** A straight line. */
    record Line(double slope, double intercept) {}

    static Uncertainty of(
            FittedModel model,
            Discovered found,
            StudyRows rows,
            StudySettings settings,
            Optional<TestRows> test) {
        boolean numbers = rows.kind() == Kind.REGRESSION;
        boolean folds = found.nested().isPresent();
        boolean intervals = numbers && folds;
        boolean classes = !numbers && folds;
        double width = intervals ? FoldRanges.meanWidth(model, rows) : Double.NaN;
        return new Uncertainty(
                intervals ? Optional.of(HeldOutIntervals.of(model, found, rows)) : Optional.empty(),
                numbers ? HeldOutIntervals.ofTest(model, rows, test) : Optional.empty(),
                Double.isNaN(width) ? OptionalDouble.empty() : OptionalDouble.of(width),
                intervals
                        ? HeldOutIntervals.widthOfTheMean(model, found, rows)
                        : OptionalDouble.empty(),
                classes
                        ? Optional.of(
                                HeldOutSets.of(
                                        found, rows.training().labels(), 1 - settings.level()))
                        : Optional.empty(),
                classes
                        ? Optional.of(
                                calibration(
                                        found.nested().orElseThrow().result(),
                                        rows.training().target()))
                        : Optional.empty(),
                ConstantIntervals.of(found.selectedMember().model(), rows, settings),
                metrics(model, found, rows, settings, test));
    }

    /** Fits the log-odds of being positive over the predicted ones, clipped as the log loss is. */
    private static Line calibration(CrossValidated cv, double[] outcome) {
        double[] odds = new double[outcome.length];
        for (int i = 0; i < odds.length; i++) {
            double p = cv.prediction()[i];
            odds[i] = ProbabilityScores.logLoss(false, p) - ProbabilityScores.logLoss(true, p);
        }
        Fit fit = new Logistic(odds.length).fit(new double[][] {odds}, outcome);
        return new Line(fit.coefficients()[0], fit.intercept());
    }

    private static Map<String, Map<String, Estimate>> metrics(
            FittedModel model,
            Discovered found,
            StudyRows rows,
            StudySettings settings,
            Optional<TestRows> test) {
        Map<String, Map<String, Estimate>> all = new LinkedHashMap<>();
        if (found.nested().isPresent()) {
            double[] mean = found.front().get(0).cv().orElseThrow().prediction();
            found.selectedMember()
                    .cv()
                    .ifPresent(
                            cv ->
                                    all.put(
                                            "cv",
                                            MetricIntervals.of(
                                                    rows.training(),
                                                    cv.prediction(),
                                                    mean,
                                                    settings.seed(),
                                                    "cv")));
            all.put(
                    "nested",
                    MetricIntervals.of(
                            rows.training(),
                            found.nested().get().result().prediction(),
                            mean,
                            settings.seed(),
                            "nested"));
        }
        test.filter(t -> t.unpredicted() == 0)
                .ifPresent(
                        t ->
                                all.put(
                                        "test",
                                        MetricIntervals.of(
                                                rows.testing(),
                                                t.fitted(),
                                                t.reference(),
                                                settings.seed(),
                                                "test")));
        return all;
    }
}
