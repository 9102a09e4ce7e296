package org.descry.regression.internal.space;

import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a space holds.
 *
 * @param generated unit-valid formulas written down
 * @param distinct different ones among them, up to a constant factor; empty when they were too many
 *     to be told apart
 * @param generatedByComplexity formulas written down, by complexity
 * @param distinctByComplexity different ones, by complexity; only complexities told apart
 *     completely
 * @param refused formulas refused when written down, by cause
 */
public record SpaceCounts(
        long generated,
        OptionalLong distinct,
        SortedMap<Integer, Long> generatedByComplexity,
        SortedMap<Integer, Long> distinctByComplexity,
        SortedMap<String, Long> refused) {
    public SpaceCounts {
        generatedByComplexity = new TreeMap<>(generatedByComplexity);
        distinctByComplexity = new TreeMap<>(distinctByComplexity);
        refused = new TreeMap<>(refused);
    }
}
