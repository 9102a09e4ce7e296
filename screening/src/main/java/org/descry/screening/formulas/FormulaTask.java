package org.descry.screening.formulas;

import org.descry.datasets.elements.OxidationStates;

/**
 * Which formulas are asked for.
 *
 * @param space the sets of elements
 * @param states the charges that elements may have
 * @param amounts how many atoms of each
 */
public record FormulaTask(FormulaSpace space, OxidationStates states, Amounts amounts) {

    /** Refuses amounts that are not one per element. */
    public FormulaTask {
        if (amounts.ranges().size() != space.elements()) {
            throw new IllegalArgumentException(
                    "expected amounts for %d elements, got %d"
                            .formatted(space.elements(), amounts.ranges().size()));
        }
    }
}
