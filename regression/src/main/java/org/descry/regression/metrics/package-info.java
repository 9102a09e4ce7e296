/**
 * How good predictions are, as numbers: errors of values, hits of classes, quality of
 * probabilities, and how uncertain such a number is on a small test set.
 *
 * <p>Start from {@link org.descry.regression.metrics.ClassificationMetrics} or {@link
 * org.descry.regression.metrics.RegressionMetrics}. Sums run in row order and use no function whose
 * last bit depends on the Java version. Which rows are judged (folds, test) is decided elsewhere,
 * in the validation package.
 */
package org.descry.regression.metrics;
