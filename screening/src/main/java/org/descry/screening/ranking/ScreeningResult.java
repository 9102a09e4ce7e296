package org.descry.screening.ranking;

import java.util.List;
import java.util.Optional;
import org.descry.regression.models.Kind;

/**
 * What a screening found.
 *
 * @param kind what was predicted
 * @param order which predicted values come first
 * @param funnel counts in and out of each step
 * @param domain the survivors inside and outside the training data
 * @param ranking the best survivors, best first
 * @param sample every k-th survivor in the order of the space, for a map
 * @param shortlist candidates with few expected failures; empty when none were to be selected
 * @param complete false when it was interrupted: the counts then cover the part that was walked
 */
public record ScreeningResult(
        Kind kind,
        RankOrder order,
        Funnel funnel,
        DomainCounts domain,
        List<Ranked> ranking,
        List<Ranked> sample,
        Optional<Shortlist> shortlist,
        boolean complete) {

    /** Copies the lists; refuses counts that do not add up. */
    public ScreeningResult {
        ranking = List.copyOf(ranking);
        sample = List.copyOf(sample);
        if (funnel.survivors() != domain.inside() + domain.outside()) {
            throw new IllegalArgumentException(
                    "%d candidates survive, but %d + %d were looked up in the domain"
                            .formatted(funnel.survivors(), domain.inside(), domain.outside()));
        }
    }
}
