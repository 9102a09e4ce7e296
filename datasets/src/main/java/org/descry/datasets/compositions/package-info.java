/**
 * Chemical formulas, and which atom sits on which site of a perovskite.
 *
 * <p>Start from {@link org.descry.datasets.compositions.Composition#parse}; then {@link
 * org.descry.datasets.compositions.PerovskiteSites#assign}. Tolerance factors and other descriptors
 * are not here.
 */
package org.descry.datasets.compositions;
