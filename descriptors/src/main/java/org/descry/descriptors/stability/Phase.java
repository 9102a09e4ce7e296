package org.descry.descriptors.stability;

import java.util.Objects;
import org.descry.datasets.compositions.Composition;

/**
 * A phase of known energy.
 *
 * @param name as it is shown
 * @param composition without charge
 * @param energyEv formation energy (eV/atom), finite
 */
public record Phase(String name, Composition composition, double energyEv) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the composition carries a charge or the energy is not
     *     finite
     */
    public Phase {
        Objects.requireNonNull(name, "name");
        refuseCharge(composition);
        if (!Double.isFinite(energyEv)) {
            throw new IllegalArgumentException(
                    "the energy of %s must be finite, got %s".formatted(name, energyEv));
        }
    }

    static void refuseCharge(Composition composition) {
        if (composition.charge().orElse(0) != 0) {
            throw new IllegalArgumentException(
                    composition.text() + " carries a charge; phases are neutral");
        }
    }
}
