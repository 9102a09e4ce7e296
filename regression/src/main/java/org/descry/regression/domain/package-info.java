/**
 * How far a row lies from the rows a model was trained on: {@link
 * org.descry.regression.domain.Neighbours} in the inputs, {@link org.descry.regression.domain.Hull}
 * in the features, {@link org.descry.regression.domain.Poles} of the formula in between. {@link
 * org.descry.regression.domain.Surroundings} holds what a model file keeps of them. The names that
 * users see are those of {@link org.descry.regression.domain.Reason}.
 */
package org.descry.regression.domain;
