package org.descry.regression.search;

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
 */
public record Problem(List<PrimaryFeature> features, List<Target> targets, Kind kind) {
    public Problem {
        features = List.copyOf(features);
        targets = List.copyOf(targets);
        if (features.isEmpty() || targets.isEmpty()) {
            throw new IllegalArgumentException("a search needs at least one column and one target");
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
    }

    /** Returns the number of rows n. */
    public int rows() {
        return features.get(0).values().length;
    }
}
