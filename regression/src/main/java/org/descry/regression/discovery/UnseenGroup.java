package org.descry.regression.discovery;

import org.descry.regression.metrics.Metrics;

/**
 * How the search did on groups of rows it had not seen.
 *
 * @param column column whose values are the groups
 * @param groups how many groups the training rows have
 * @param folds how many searches held some of them out; as many as groups, unless these were joined
 * @param metrics the usual numbers over all rows, each held out once
 */
public record UnseenGroup(String column, int groups, int folds, Metrics metrics) {}
