package org.descry.study;

import java.util.List;
import java.util.Optional;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.discovery.Discovered;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.FoundModel;

/** Says when a formula predicts held-out numbers no better than what needs no search. */
final class NoBetter {
    private NoBetter() {}

    /**
     * Returns a sentence when the selected formula is not better, on held-out rows, than the mean,
     * a line through the best column, or a line through all columns; empty for classes and without
     * folds. All are judged on the same folds; the lines know nothing of weights and are left out
     * when rows have them.
     *
     * @param baselines simple models on the same folds
     * @param centre name of what is predicted without a formula
     * @param unit unit of the target
     */
    static Optional<String> of(
            Discovered found,
            StudyRows rows,
            List<BaselineResult> baselines,
            String centre,
            String unit) {
        FoundModel model = found.selectedMember().model();
        if (rows.kind() == Kind.CLASSIFICATION
                || found.selectedMember().cv().isEmpty()
                || model.dimension() == 0) {
            return Optional.empty();
        }
        double own = rmse(found.selectedMember().cv().get().metrics());
        double mean = rmse(found.front().get(0).cv().orElseThrow().metrics());
        if (!(own < mean)) {
            return Optional.of(sentence(own, "the " + centre, mean, unit));
        }
        if (model.foundBy() == FoundModel.FoundBy.LINEAR || rows.weights().isPresent()) {
            return Optional.empty();
        }
        for (List<String> line :
                List.of(
                        List.of("best single feature", "a straight line in the best column"),
                        List.of("elastic net of all features", "a line through all columns"))) {
            Optional<Double> error = error(baselines, line.get(0));
            if (error.isPresent() && !(own < error.get())) {
                return Optional.of(sentence(own, line.get(1), error.get(), unit));
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> error(List<BaselineResult> baselines, String name) {
        return baselines.stream()
                .filter(b -> b.name().equals(name))
                .flatMap(b -> b.cv().stream())
                .map(NoBetter::rmse)
                .findFirst();
    }

    private static double rmse(Metrics metrics) {
        return ((RegressionMetrics) metrics).rmse();
    }

    private static String sentence(double own, String other, double error, String unit) {
        return "On held-out rows this formula (RMSE %s) is no better than %s (%s)."
                .formatted(
                        (Figures.error(own) + " " + unit).strip(),
                        other,
                        (Figures.error(error) + " " + unit).strip());
    }
}
