package org.descry.regression.discovery;

import java.util.Optional;
import org.descry.regression.evolution.EvolutionEstimate;
import org.descry.regression.exhaustive.SearchEstimate;

/**
 * How large a discovery will be, told before anything is built.
 *
 * @param search the exhaustive search for all targets together; of nothing when there is none
 * @param folds targets that leave a fold out
 * @param inner targets that leave a fold within a fold out
 * @param shuffles shuffled targets
 * @param evolution the evolution of formulas, if there is one
 */
public record DiscoveryEstimate(
        SearchEstimate search,
        int folds,
        int inner,
        int shuffles,
        Optional<EvolutionEstimate> evolution) {}
