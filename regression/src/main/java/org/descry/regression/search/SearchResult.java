package org.descry.regression.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param fronts one per target, in the order of the problem
 * @param counts how much was looked at
 * @param limits plain sentences on what automatic widths or a stop cut off; empty when nothing was
 */
public record SearchResult(List<Front> fronts, SearchCounts counts, List<String> limits) {
    public SearchResult {
        fronts = List.copyOf(fronts);
        limits = List.copyOf(limits);
    }
}
