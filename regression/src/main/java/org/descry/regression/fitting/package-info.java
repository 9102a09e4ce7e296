/**
 * Coefficients for given features: least squares and logistic regression, in double precision
 * (twice that where a fit is nearly collinear) and a fixed order of sums; and constants inside
 * features ({@link org.descry.regression.fitting.VariableProjection}).
 *
 * <p>Start from {@link org.descry.regression.fitting.Fit}.
 */
package org.descry.regression.fitting;
