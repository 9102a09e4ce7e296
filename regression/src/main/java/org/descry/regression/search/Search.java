package org.descry.regression.search;

import java.util.random.RandomGenerator;

/** Finds the simple formulas that explain a problem's targets, one front per target. */
public interface Search {

    /**
     * Searches all targets of a problem in one pass.
     *
     * @param problem columns and targets
     * @param settings what decides the result
     * @param random source of randomness; unused by searches that need none
     * @param execution threads, progress, cancellation
     * @throws java.util.concurrent.CancellationException when {@code execution} says stop
     */
    SearchResult run(
            Problem problem, SearchSettings settings, RandomGenerator random, Execution execution);
}
