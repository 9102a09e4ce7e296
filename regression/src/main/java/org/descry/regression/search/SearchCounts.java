package org.descry.regression.search;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a search looked at; the same for every target, thread count and kernel.
 *
 * @param generated unit-valid formulas written down
 * @param distinct different ones among them (up to a constant factor)
 * @param duplicates formulas equal to one at most as complex
 * @param refused formulas left out, by cause
 * @param distinctByComplexity different formulas of each complexity
 * @param models descriptors compared for the real target, all dimensions
 */
public record SearchCounts(
        long generated,
        long distinct,
        long duplicates,
        SortedMap<String, Long> refused,
        SortedMap<Integer, Long> distinctByComplexity,
        long models) {
    public SearchCounts {
        refused = new TreeMap<>(refused);
        distinctByComplexity = new TreeMap<>(distinctByComplexity);
    }
}
