package org.descry.regression.search;

import java.util.Arrays;
import java.util.List;
import org.descry.regression.models.Kind;

/**
 * Columns and targets of one search.
 *
 * <p>Targets enter the choice of formulas, never the making of features: every feature is built
 * once for all targets.
 *
 * @param features the primary features, each [n]
 * @param targets the real target first, then those that judge it
 * @param kind what the targets are
 * @param weights how much each row counts [n], 0 or more
 * @param tasks which rows share constants
 * @param searches number of targets among which work is shared, at least 1: what is compared must
 *     be searched with the same effort, also when it comes in several problems
 */
public record Problem(
        List<PrimaryFeature> features,
        List<Target> targets,
        Kind kind,
        double[] weights,
        Tasks tasks,
        int searches) {
    public Problem {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
        if (features.isEmpty() || targets.isEmpty()) {
            throw new IllegalArgumentException("a search needs at least one column and one target");
        }
        if (!(searches >= 1)) {
            throw new IllegalArgumentException("searches must be at least 1, got " + searches);
        }
        int n = features.get(0).values().length;
        for (PrimaryFeature f : features) {
            if (f.values().length != n) {
                throw new IllegalArgumentException(
                        "column %s has not %d rows".formatted(f.name(), n));
            }
        }
        for (Target t : targets) {
            if (t.values().length != n) {
                throw new IllegalArgumentException("a target has not %d rows".formatted(n));
            }
        }
        if (weights.length != n || tasks.of().length != n) {
            throw new IllegalArgumentException("weights and tasks need %d rows".formatted(n));
        }
        for (double w : weights) {
            if (!(w >= 0 && w <= Double.MAX_VALUE)) {
                throw new IllegalArgumentException("weights must be 0 or more, got " + w);
            }
        }
    }

    /** Makes a problem whose own targets share the work. */
    public Problem(
            List<PrimaryFeature> features,
            List<Target> targets,
            Kind kind,
            double[] weights,
            Tasks tasks) {
        this(features, targets, kind, weights, tasks, Math.max(1, targets.size()));
    }

    /** Returns a problem of rows that count alike and have no tasks. */
    public static Problem of(List<PrimaryFeature> features, List<Target> targets, Kind kind) {
        int n = features.isEmpty() ? 0 : features.get(0).values().length;
        double[] alike = new double[n];
        Arrays.fill(alike, 1);
        return new Problem(features, targets, kind, alike, Tasks.one(n));
    }

    /** Returns the number of rows n. */
    public int rows() {
        return features.get(0).values().length;
    }
}
