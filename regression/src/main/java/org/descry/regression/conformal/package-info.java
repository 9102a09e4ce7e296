/**
 * Intervals and sets of classes that hold at a stated level for rows like those they were made
 * from, whatever the model.
 *
 * <p>Start from {@link org.descry.regression.conformal.Guarantee}: what is proven of an interval
 * and what is usual. {@link org.descry.regression.conformal.SplitConformal} serves numbers, {@link
 * org.descry.regression.conformal.ClassSets} two classes. The intervals made from folds are in the
 * package of the models.
 */
package org.descry.regression.conformal;
