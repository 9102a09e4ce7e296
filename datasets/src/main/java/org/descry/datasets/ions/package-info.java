/**
 * Ions of several atoms: names, how formulas write them, charges and effective radii.
 *
 * <p>Start from {@link org.descry.datasets.ions.MolecularIon}. Where a formula holds them is found
 * when it is read, in {@code compositions}.
 */
package org.descry.datasets.ions;
