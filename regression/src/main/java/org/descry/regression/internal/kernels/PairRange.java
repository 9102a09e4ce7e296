package org.descry.regression.internal.kernels;

import java.util.Objects;

/**
 * Some neighbouring features of packed ones.
 *
 * @param panels where they are packed
 * @param from number of the first, among the blocks that were packed
 * @param to number after the last
 */
public record PairRange(PairPanels panels, int from, int to) {

    /**
     * @throws IllegalArgumentException if the panels do not hold the range
     */
    public PairRange {
        Objects.requireNonNull(panels, "panels");
        if (!(panels.from() <= from && from <= to && to <= panels.to())) {
            throw new IllegalArgumentException(
                    "range must lie in [%d, %d), got [%d, %d)"
                            .formatted(panels.from(), panels.to(), from, to));
        }
    }
}
