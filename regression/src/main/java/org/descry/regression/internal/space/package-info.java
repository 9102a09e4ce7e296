/**
 * The space of features: all formulas that units and settings allow, told apart and numbered.
 *
 * <p>Start from {@link org.descry.regression.internal.space.FeatureSpace}; {@link
 * org.descry.regression.internal.space.SpaceBuilder} makes one. Nothing here knows of targets.
 */
package org.descry.regression.internal.space;
