/**
 * The best small sets of features by least squares (the L0 step), from the features' correlations
 * alone: no model is fitted.
 *
 * <p>Start from {@link org.descry.regression.internal.tuples.TupleSearch}. A set of features
 * explains more than a share t of a target exactly when the matrix t·G − r·rᵀ of its members (G
 * their correlations, r those with the target) is not positive definite; one elimination step of
 * that matrix per set decides, and only sets that pass are scored. Fitting on rows, with intercept
 * and coefficients, is the caller's.
 */
package org.descry.regression.internal.tuples;
