package org.descry.regression.search;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much a search looked at; the same for every target, thread count and kernel.
 *
 * @param generated unit-valid formulas
 * @param distinct different ones among them (up to a constant factor); empty when they were too
 *     many to be told apart, which then happened among the selected only
 * @param refused formulas left out when parts were built, by cause; the many formulas that nothing
 *     is made of are refused only where they would have been selected, and not counted
 * @param distinctByComplexity different formulas of each complexity that were told apart
 * @param models descriptors compared for the real target, all dimensions
 * @param evolution what evolution looked at; empty when there was none
 */
public record SearchCounts(
        long generated,
        OptionalLong distinct,
        SortedMap<String, Long> refused,
        SortedMap<Integer, Long> distinctByComplexity,
        long models,
        Optional<EvolutionCounts> evolution) {
    public SearchCounts {
        refused = new TreeMap<>(refused);
        distinctByComplexity = new TreeMap<>(distinctByComplexity);
    }

    /** Makes counts of a search without evolution. */
    public SearchCounts(
            long generated,
            OptionalLong distinct,
            SortedMap<String, Long> refused,
            SortedMap<Integer, Long> distinctByComplexity,
            long models) {
        this(generated, distinct, refused, distinctByComplexity, models, Optional.empty());
    }

    /** Returns these counts with those of an evolution. */
    public SearchCounts with(Optional<EvolutionCounts> other) {
        return new SearchCounts(generated, distinct, refused, distinctByComplexity, models, other);
    }

    /** Returns formulas equal to one at most as complex, if they were told apart. */
    public OptionalLong duplicates() {
        long lost = refused.values().stream().mapToLong(n -> n).sum();
        return distinct.isPresent()
                ? OptionalLong.of(generated - distinct.getAsLong() - lost)
                : OptionalLong.empty();
    }
}
