/**
 * Features of perovskites from a chemical formula: tolerance factors with radii of a stated
 * convention, and properties of the elements site by site.
 *
 * <p>Start from {@link org.descry.descriptors.perovskites.PerovskiteFeatures}. The formulas
 * themselves are in {@code classical}; which ion stands where is found in {@code datasets}.
 */
package org.descry.descriptors.perovskites;
