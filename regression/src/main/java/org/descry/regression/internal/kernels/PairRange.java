package org.descry.regression.internal.kernels;

import java.util.Objects;

/**
 * Some neighbouring features of packed ones.
 *
 * @param panels where they are packed
 * @param from number of the first, among the blocks that were packed
 * @param to number after the last
 */
public record PairRange(TargetPanels panels, int from, int to) {

    /**
     * @throws IllegalArgumentException if the panels do not hold the range
     */
    public PairRange {
        Objects.requireNonNull(panels, "panels");
        PairPanels packed = panels.packed();
        if (!(packed.from() <= from && from <= to && to <= packed.to())) {
            throw new IllegalArgumentException(
                    "range must lie in [%d, %d), got [%d, %d)"
                            .formatted(packed.from(), packed.to(), from, to));
        }
    }

    /** Number of the first, counted from the start of the panels. */
    int first() {
        return from - panels.packed().from();
    }

    /** Number of the last, counted from the start of the panels. */
    int last() {
        return to - 1 - panels.packed().from();
    }
}
