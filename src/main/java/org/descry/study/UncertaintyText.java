package org.descry.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.regression.conformal.ClassSets;
import org.descry.regression.metrics.Coverage;
import org.descry.regression.metrics.Estimate;
import org.descry.regression.models.Kind;

/** How far the numbers of a run can be trusted, in sentences. */
final class UncertaintyText {
    private UncertaintyText() {}

    /** Returns the sentences; none without folds. */
    static List<String> of(StudyResults r) {
        List<String> sentences = new ArrayList<>();
        headline(r).ifPresent(sentences::add);
        if (r.rows().kind() == Kind.REGRESSION) {
            intervals(r, sentences);
        } else {
            classes(r, sentences);
        }
        return sentences;
    }

    private static Optional<String> headline(StudyResults r) {
        boolean numbers = r.rows().kind() == Kind.REGRESSION;
        Map<String, Estimate> cv = r.uncertainty().metrics().getOrDefault("cv", Map.of());
        Estimate e = cv.get(numbers ? "rmse" : "balanced_accuracy");
        if (e == null) {
            return Optional.empty();
        }
        String drawn = r.settings().group().map(g -> "groups").orElse("rows");
        return Optional.of(
                numbers
                        ? "RMSE on held-out rows %s to %s %s (95 %% interval over %s)"
                                .formatted(
                                        Figures.error(e.lower()),
                                        Figures.error(e.upper()),
                                        r.unit(),
                                        drawn)
                                .replace("  ", " ")
                        : "balanced accuracy on held-out rows %s to %s (95 %% interval over %s)"
                                .formatted(
                                        Figures.rate(e.lower()), Figures.rate(e.upper()), drawn));
    }

    private static void intervals(StudyResults r, List<String> sentences) {
        Uncertainty u = r.uncertainty();
        if (u.intervals().isEmpty()) {
            return;
        }
        sentences.add("intervals: " + r.model().ranges().guarantee().orElseThrow().text());
        if (r.model().ranges().isOfTheMean()) {
            sentences.add(
                    "no better than the mean: no formula has narrower intervals, so those of"
                            + " the mean are given");
        }
        u.intervals()
                .get()
                .coverage()
                .ifPresent(
                        c ->
                                sentences.add(
                                        held(
                                                "made from the other folds' errors, they",
                                                "held-out",
                                                c)));
        u.test().ifPresent(c -> sentences.add(held("they", "test", c)));
        if (!r.model().ranges().isOfTheMean()
                && u.width().isPresent()
                && u.widthOfTheMean().isPresent()) {
            sentences.add(
                    "intervals are %s %s wide on average, those of the mean alone %s"
                            .formatted(
                                    Figures.error(u.width().getAsDouble()),
                                    r.unit(),
                                    Figures.error(u.widthOfTheMean().getAsDouble()))
                            .replace("  ", " "));
        }
        sentences.add(
                "a held-out row near the training rows typically differs by %s %s, noise and misfit together; between the folds' formulas a prediction differs by %s %s"
                        .formatted(
                                Figures.error(u.intervals().get().noise()),
                                r.unit(),
                                Figures.error(u.intervals().get().spread()),
                                r.unit())
                        .replaceAll(" +([,;]|$)", "$1"));
    }

    private static String held(String they, String which, Coverage c) {
        return "%s hold %s of the %s %s rows (95 %% interval %s to %s)"
                .formatted(
                        they,
                        Figures.percent(c.share().value()),
                        Figures.count(c.rows()),
                        which,
                        Figures.percent(c.share().lower()),
                        Figures.percent(c.share().upper()));
    }

    private static void classes(StudyResults r, List<String> sentences) {
        if (r.uncertainty().sets().isEmpty()) {
            return;
        }
        HeldOutSets sets = r.uncertainty().sets().get();
        double one = sets.share(ClassSets.Left.POSITIVE) + sets.share(ClassSets.Left.NEGATIVE);
        sentences.add(
                "at an error of at most %s in each class, %s of the held-out rows have one class left, %s both, %s neither"
                        .formatted(
                                Figures.percent(sets.error()),
                                Figures.percent(one),
                                Figures.percent(sets.share(ClassSets.Left.BOTH)),
                                Figures.percent(sets.share(ClassSets.Left.NEITHER))));
        r.model()
                .baseRate()
                .ifPresent(
                        b ->
                                sentences.add(
                                        "base rate: %s of the training rows are %s"
                                                .formatted(
                                                        Figures.percent(b),
                                                        r.rows().target().positive())));
        r.uncertainty()
                .calibration()
                .ifPresent(
                        line ->
                                sentences.add(
                                        "slope of the calibration %s (1 is perfect; below, probabilities are too sure)"
                                                .formatted(Figures.rate(line.slope()))));
    }
}
