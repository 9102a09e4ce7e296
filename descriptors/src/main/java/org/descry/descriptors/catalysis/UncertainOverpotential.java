package org.descry.descriptors.catalysis;

import java.util.List;
import org.descry.descriptors.uncertainty.Outcomes;

/**
 * An overpotential and what errors of the adsorption free energies make of it.
 *
 * @param pointV from the energies as given (V)
 * @param outcomes under errors (V)
 * @param limitingShares per step the share of the draws in which it was the largest
 */
public record UncertainOverpotential(
        double pointV, Outcomes outcomes, List<Double> limitingShares) {

    /** Copies the shares. */
    public UncertainOverpotential {
        limitingShares = List.copyOf(limitingShares);
    }
}
