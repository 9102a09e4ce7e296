/**
 * The computational hydrogen electrode: from adsorption free energies to reaction steps and
 * overpotentials, and what errors of the energies do to them; the moments of a d band; and
 * coordination numbers.
 *
 * <p>Start from {@link org.descry.descriptors.catalysis.ElectrodeSteps} or {@link
 * org.descry.descriptors.catalysis.CoordinationNumbers}. Nothing here reads files; adsorption
 * energies are the user's.
 */
package org.descry.descriptors.catalysis;
