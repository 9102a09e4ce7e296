/**
 * What other methods reach on the same rows and folds, to measure a formula against.
 *
 * <p>Start from {@link org.descry.regression.baselines.Baselines}. Random forest and gradient
 * boosting come from Smile, linear models from Tribuo. Their numbers are reproducible on one Java
 * version, but are not part of the files that are the same on all.
 */
package org.descry.regression.baselines;
