package org.descry.regression.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param fronts one per target, in the order of the problem; of the first alone when the search was
 *     stopped before the others
 * @param counts how much was looked at
 * @param limits plain sentences on what automatic widths or a stop cut off; empty when nothing was
 * @param listed best models of the first target, by number of features and rank; for numbers only
 * @param alike how many fit as well as the best of them, by number of features; for numbers only
 */
public record SearchResult(
        List<Front> fronts,
        SearchCounts counts,
        List<String> limits,
        List<ListedModel> listed,
        List<AlikeModels> alike) {
    public SearchResult {
        fronts = List.copyOf(fronts);
        listed = List.copyOf(listed);
        alike = List.copyOf(alike);
        limits = List.copyOf(limits);
    }
}
