/**
 * Fitted models and what they predict.
 *
 * <p>Start from {@link org.descry.regression.models.Predictor}: inputs in, value or probability
 * out, with a range and a statement whether the row lies inside the data the model was made from.
 * How models are found is in the packages beside this one.
 */
package org.descry.regression.models;
