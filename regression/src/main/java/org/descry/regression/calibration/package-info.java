/**
 * Turning log-odds into probabilities that come true as often as they say.
 *
 * <p>Start from {@link org.descry.regression.calibration.Calibration}, which chooses one of four
 * {@link org.descry.regression.calibration.Calibrator}s by cross-validation. The log-odds given
 * must be honest, that is, predicted for rows the model was not fitted to; making them is the
 * business of the validation package. All fits are deterministic and do not depend on the order of
 * the rows.
 */
package org.descry.regression.calibration;
