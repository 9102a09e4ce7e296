/**
 * The computational hydrogen electrode: from adsorption free energies to reaction steps and
 * overpotentials, and what errors of the energies do to them; and the moments of a d band.
 *
 * <p>Start from {@link org.descry.descriptors.catalysis.ElectrodeSteps}. Nothing here reads files;
 * adsorption energies are the user's.
 */
package org.descry.descriptors.catalysis;
