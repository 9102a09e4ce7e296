package org.descry.regression.exhaustive;

import java.util.List;
import java.util.Optional;
import org.descry.regression.internal.classes.ClassBounds;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;

/**
 * Both scores of features for two classes, each feature evaluated once: for every target the
 * largest sum of working residuals below a threshold, then for every target the gain of a Newton
 * step.
 */
final class ClassScorer implements Selection.Scorer {
    /** With more targets, nearly every feature is wanted for one of them: bounds would be idle. */
    private static final int MOST_BOUNDED = 12;

    private final int targets;
    private final ThresholdScorer threshold;
    private final NewtonScorer newton;
    private final Optional<ClassBounds> bounds;
    private double[][] gains = new double[0][];

    ClassScorer(List<NewtonScorer.Linearised> models, TargetSums sums) {
        double[][] residuals =
                models.stream().map(NewtonScorer.Linearised::residual).toArray(double[][]::new);
        this.targets = models.size();
        this.threshold = new ThresholdScorer(residuals, sums);
        this.newton = new NewtonScorer(models, sums);
        this.bounds = targets > MOST_BOUNDED ? Optional.empty() : Optional.of(bounds(models, sums));
    }

    private static ClassBounds bounds(List<NewtonScorer.Linearised> models, TargetSums sums) {
        return new ClassBounds(
                models.stream()
                        .map(m -> new ClassBounds.Model(m.residual(), m.weight(), m.features()))
                        .toList(),
                sums instanceof ScalarTargetSums);
    }

    @Override
    public int columns() {
        return 2 * targets;
    }

    @Override
    public boolean bounds() {
        return bounds.isPresent();
    }

    @Override
    public boolean mayReach(double[] x, double[] least) {
        if (bounds.isEmpty() || !bounds.get().take(x)) {
            return true;
        }
        // bounds are wide where many rows share a value: then sorting decides
        return bounds.get().mayReachGain(least, targets)
                || (bounds.get().mayReachThreshold(least) && threshold.reaches(x, least));
    }

    @Override
    public void score(double[][] x, int features, double[][] scores) {
        if (gains.length < features) {
            gains = new double[features][targets];
        }
        threshold.score(x, features, scores);
        newton.score(x, features, gains); // last: it overwrites the values
        for (int f = 0; f < features; f++) {
            System.arraycopy(gains[f], 0, scores[f], targets, targets);
        }
    }
}
