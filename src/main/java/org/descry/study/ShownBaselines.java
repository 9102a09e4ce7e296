package org.descry.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.descry.regression.baselines.BaselineResult;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;

/** The few of all other methods that the terminal shows; {@code baselines.json} has the rest. */
final class ShownBaselines {
    private static final List<String> ALWAYS =
            List.of(
                    "elastic net of all features",
                    "logistic regression of all features",
                    "random forest");

    private ShownBaselines() {}

    /**
     * Returns the linear model, the forest and, where it is neither, the one with the smallest
     * held-out error.
     */
    static List<BaselineResult> of(List<BaselineResult> all) {
        List<BaselineResult> shown = new ArrayList<>();
        all.stream().filter(b -> ALWAYS.contains(b.name())).forEach(shown::add);
        best(all).filter(b -> !shown.contains(b)).ifPresent(shown::add);
        return shown;
    }

    private static Optional<BaselineResult> best(List<BaselineResult> all) {
        return all.stream()
                .filter(b -> b.cv().isPresent())
                .min(Comparator.comparingDouble(b -> badness(b.cv().orElseThrow())));
    }

    /** Small for what is good: the root mean square error, or one less the balanced accuracy. */
    static double badness(Metrics metrics) {
        return metrics instanceof RegressionMetrics m
                ? m.rmse()
                : 1 - ((ClassificationMetrics) metrics).balancedAccuracy();
    }
}
