/**
 * A search that is judged: the front, its cross-validated error with the search repeated in every
 * fold, the chance test of the whole search, the selected model with its ranges.
 *
 * <p>Start from {@link org.descry.regression.discovery.Discovery}. All targets that judge (folds,
 * folds within folds, shuffles) go through one pass of the search together with the real one.
 *
 * <p>Source of the definitions: pooled out-of-fold error of the procedure "search the training
 * rows, take the best of at most this complexity"; p = (1 + k) / (B + 1); Westfall and Young's
 * smallest p over complexities.
 */
package org.descry.regression.discovery;
