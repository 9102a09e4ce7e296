/**
 * Features of a composition as published feature sets define them: statistics of properties of the
 * elements, norms of the amounts, shares of valence electrons, ionic character.
 *
 * <p>Start from {@link org.descry.descriptors.compositions.FeatureSet}. A property that is not
 * known for an element gives NaN and a {@link org.descry.descriptors.compositions.Gap} that says
 * why. Formulas over columns are in {@code expressions}.
 */
package org.descry.descriptors.compositions;
