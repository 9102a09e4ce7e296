package org.descry.screening.formulas;

/**
 * How many formulas were looked at and are allowed.
 *
 * @param systems sets of elements looked at
 * @param systemsWithFormulas those of them that allow at least one formula
 * @param possible formulas of any ratio in lowest terms
 * @param allowed those of them whose charges balance in the order of electronegativities
 * @param assignments allowed formulas, counted once for every way to balance them
 * @param complete false when the work was stopped before all sets of elements
 */
public record FormulaCounts(
        long systems,
        long systemsWithFormulas,
        long possible,
        long allowed,
        long assignments,
        boolean complete) {}
