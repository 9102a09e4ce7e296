/**
 * What a formula says about its inputs: slopes at rows ({@link
 * org.descry.regression.meaning.RowSlopes}) and shares of its variance over a box ({@link
 * org.descry.regression.meaning.SobolIndices}). Limits are in {@link
 * org.descry.regression.physics.Tendency}.
 */
package org.descry.regression.meaning;
