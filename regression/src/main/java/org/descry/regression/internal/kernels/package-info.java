/**
 * The inner loops of selection: scores of pairs of features that are never stored.
 *
 * <p>Start from {@link org.descry.regression.internal.kernels.PairTile}. It scores a∘b for two
 * ranges of features packed in {@link org.descry.regression.internal.kernels.PairPanels}, rejects
 * by register tiles with a proven margin, and scores what is left row by row, so that the vector
 * and the plain version report the same pairs with the same bits. Which pairs are worth scoring
 * (units, duplicates) is decided elsewhere.
 */
package org.descry.regression.internal.kernels;
