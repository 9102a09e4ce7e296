package org.descry.descriptors.stability;

import org.descry.descriptors.uncertainty.Outcomes;

/**
 * What errors of formation energies make of a decomposition.
 *
 * @param decompositionEv energy of decomposition (eV/atom)
 * @param stableShare share of the draws in which nothing had a lower energy, from 0 to 1
 */
public record UncertainStability(Outcomes decompositionEv, double stableShare) {}
