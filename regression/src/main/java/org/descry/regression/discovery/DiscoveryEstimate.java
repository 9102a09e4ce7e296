package org.descry.regression.discovery;

import org.descry.regression.exhaustive.SearchEstimate;

/**
 * How large a discovery will be, told before anything is built.
 *
 * @param search the search for all targets together
 * @param folds targets that leave a fold out
 * @param inner targets that leave a fold within a fold out
 * @param shuffles shuffled targets
 */
public record DiscoveryEstimate(SearchEstimate search, int folds, int inner, int shuffles) {}
