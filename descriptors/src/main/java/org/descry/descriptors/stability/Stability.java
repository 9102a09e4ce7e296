package org.descry.descriptors.stability;

import java.util.Optional;
import java.util.OptionalDouble;
import org.descry.datasets.compositions.Composition;

/**
 * How a composition stands against the phases of a table.
 *
 * @param composition what was judged
 * @param energyEv its own energy (eV/atom); empty: only what it would have to reach is known
 * @param competitors the mixture of lowest energy of all other phases; empty for an element that is
 *     the only phase of its composition
 */
public record Stability(
        Composition composition, OptionalDouble energyEv, Optional<Decomposition> competitors) {

    /** Differences below this are rounding (eV/atom). */
    static final double ROUNDING_EV = 1e-9;

    /**
     * Returns the energy of decomposition into the competitors (eV/atom), the composition's energy
     * less theirs: below 0 for a stable phase, by how much it may rise; empty without an energy or
     * competitors.
     *
     * @source Bartel et al., npj Comput. Mater. 5, 4 (2019), doi:10.1038/s41524-018-0143-2
     */
    public OptionalDouble decompositionEv() {
        if (energyEv.isEmpty() || competitors.isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = energyEv.getAsDouble() - competitors.get().energyEv();
        return OptionalDouble.of(Math.abs(difference) < ROUNDING_EV ? 0 : difference);
    }

    /**
     * Returns the energy above the hull (eV/atom), with the composition itself among the phases: 0
     * when it is stable; empty without an energy.
     */
    public OptionalDouble aboveHullEv() {
        return energyEv.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, decompositionEv().orElse(0)));
    }

    /** Returns whether nothing has a lower energy; false without an energy. */
    public boolean isStable() {
        return energyEv.isPresent() && aboveHullEv().getAsDouble() == 0;
    }
}
