package org.descry.regression.search;

/**
 * One of the best models of its number of features.
 *
 * @param model the model
 * @param rank 1 for the best of its number of features
 * @param alike whether it cannot be told from the best of its number of features: its mean squared
 *     error exceeds the best one's by at most one standard error of the row-by-row differences, and
 *     is at most 1.5 times as large
 */
public record ListedModel(FoundModel model, int rank, boolean alike) {}
