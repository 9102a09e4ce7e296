package org.descry.tools;

import java.nio.file.Path;
import java.util.Optional;
import org.descry.screening.formulas.FormulaTask;

/**
 * Which formulas are wanted and where they go.
 *
 * @param task elements, oxidation states and amounts
 * @param top how many of the first formulas are shown, 0 for none
 * @param out file to write with all of them, replaced if it is there; empty: they are only counted
 */
public record FormulasRequest(FormulaTask task, int top, Optional<Path> out) {

    /** Refuses a negative number of formulas. */
    public FormulasRequest {
        if (!(top >= 0)) {
            throw new IllegalArgumentException("top must be at least 0, got " + top);
        }
    }
}
