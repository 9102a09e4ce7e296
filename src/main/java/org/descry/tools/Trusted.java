package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.regression.calibration.Prevalence;
import org.descry.regression.conformal.Guarantee;
import org.descry.regression.models.FittedModel;
import org.descry.regression.models.Kind;

/** How far the predictions of a model can be trusted, in sentences. */
final class Trusted {
    private Trusted() {}

    /**
     * Returns what is proven of intervals or sets, and what probabilities are to be seen beside.
     */
    static List<String> notes(FittedModel model) {
        return model.kind() == Kind.REGRESSION ? numbers(model) : classes(model);
    }

    private static List<String> numbers(FittedModel model) {
        List<String> notes = new ArrayList<>();
        model.ranges()
                .guarantee()
                .map(Guarantee::text)
                .ifPresent(
                        g ->
                                notes.add(
                                        "intervals: %s, for rows like the training rows"
                                                .formatted(g)));
        if (model.ranges().isOfTheMean()) {
            notes.add(
                    "no better than the mean: no formula has narrower intervals, so those of"
                            + " the mean are given");
        }
        return notes;
    }

    private static List<String> classes(FittedModel model) {
        List<String> notes = new ArrayList<>();
        String positive = model.target().positive();
        model.baseRate()
                .ifPresent(
                        b ->
                                notes.add(
                                        "base rate: %s of the training rows are %s"
                                                .formatted(percent(b), positive)));
        model.prevalence().ifPresent(p -> notes.add(moved(p, positive)));
        model.classSets()
                .ifPresent(
                        s ->
                                notes.add(
                                        "sets: at most %s of the rows of each class lose it, if they are like the training rows"
                                                .formatted(percent(s.error()))));
        if (!model.ranges().folds().isEmpty()) {
            notes.add(
                    "probability_lower and probability_upper are a range without level: the span"
                            + " of the folds' models");
        }
        return notes;
    }

    private static String moved(Prevalence p, String positive) {
        return "probabilities moved to a share of %s of %s: odds times (P/(1 - P)) / (B/(1 - B)), P = %s, B = %s"
                .formatted(
                        percent(p.prevalence()),
                        positive,
                        Shown.number(p.prevalence()),
                        Shown.number(p.baseRate()));
    }

    private static String percent(double share) {
        return Shown.number(Math.rint(1_000 * share) / 10) + " %";
    }
}
