package org.descry.tools;

import java.util.Optional;
import org.descry.descriptors.stability.Stability;
import org.descry.descriptors.stability.UncertainStability;

/**
 * One row of a table, judged.
 *
 * @param index of the row
 * @param name its formula as written
 * @param stability against the phases; empty when it cannot be told
 * @param drawn what errors make of it; empty without errors, or for an element
 * @param reason why it cannot be told; empty when it can
 */
record JudgedRow(
        int index,
        String name,
        Optional<Stability> stability,
        Optional<UncertainStability> drawn,
        String reason) {

    /** How the reason begins when elements have no phase; their symbols follow. */
    static final String NO_PHASE_OF = "no-phase-of: ";
}
