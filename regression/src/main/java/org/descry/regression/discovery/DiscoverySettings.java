package org.descry.regression.discovery;

import org.descry.regression.search.SearchSettings;

/**
 * What decides the result of a discovery.
 *
 * @param search what is searched
 * @param folds how prediction error is measured
 * @param shuffles searches on shuffled targets
 * @param level coverage aimed at by intervals, strictly between 0 and 1
 * @param seed seed of everything random
 */
public record DiscoverySettings(
        SearchSettings search, FoldPlan folds, ShufflePlan shuffles, double level, long seed) {
    public DiscoverySettings {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie between 0 and 1, got " + level);
        }
    }

    /** Makes settings with a number of searches on shuffled targets, 0 or more. */
    public DiscoverySettings(
            SearchSettings search, FoldPlan folds, int permutations, double level, long seed) {
        this(search, folds, ShufflePlan.of(permutations), level, seed);
    }

    /** Returns how many searches on shuffled targets are made for certain. */
    public int permutations() {
        return shuffles.first();
    }

    /** Returns the same without folds. */
    public DiscoverySettings withoutFolds() {
        return new DiscoverySettings(search, FoldPlan.parse("0"), shuffles, level, seed);
    }

    /** Returns the same without shuffles. */
    DiscoverySettings withoutShuffles() {
        return new DiscoverySettings(search, folds, 0, level, seed);
    }

    /** Returns the same without folds and shuffles. */
    DiscoverySettings unjudged() {
        return new DiscoverySettings(search, FoldPlan.parse("0"), 0, level, seed);
    }
}
