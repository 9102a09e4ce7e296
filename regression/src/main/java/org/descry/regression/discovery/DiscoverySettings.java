package org.descry.regression.discovery;

import org.descry.regression.search.SearchSettings;

/**
 * What decides the result of a discovery.
 *
 * @param search what is searched
 * @param folds how prediction error is measured
 * @param permutations searches on shuffled targets, 0 or more
 * @param level coverage aimed at by intervals, strictly between 0 and 1
 * @param seed seed of everything random
 */
public record DiscoverySettings(
        SearchSettings search, FoldPlan folds, int permutations, double level, long seed) {
    public DiscoverySettings {
        if (permutations < 0) {
            throw new IllegalArgumentException(
                    "permutations must be 0 or more, got " + permutations);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, got " + level);
        }
    }

    /** Returns the same without folds. */
    public DiscoverySettings withoutFolds() {
        return new DiscoverySettings(search, FoldPlan.parse("0"), permutations, level, seed);
    }

    /** Returns the same without folds and shuffles. */
    DiscoverySettings unjudged() {
        return new DiscoverySettings(search, FoldPlan.parse("0"), 0, level, seed);
    }
}
