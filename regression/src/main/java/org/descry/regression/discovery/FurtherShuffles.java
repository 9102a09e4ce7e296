package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.Search;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;

/**
 * The chance test, with further batches of shuffles as long as its answer is not clear. A resumed
 * run repeats them.
 */
final class FurtherShuffles {
    private final DiscoveryData data;
    private final DiscoverySettings settings;
    private final Search search;
    private final Execution execution;

    FurtherShuffles(
            DiscoveryData data, DiscoverySettings settings, Search search, Execution execution) {
        this.data = data;
        this.settings = settings;
        this.search = search;
        this.execution = execution;
    }

    /**
     * Returns the test; empty without shuffles. One that is stopped has the batches before.
     *
     * @param real front of the real rows
     * @param first fronts of the first batch
     * @param complexity of the selected model
     */
    Optional<ChanceTest> chance(Front real, List<Front> first, int complexity) {
        if (first.isEmpty()) {
            return Optional.empty();
        }
        String scheme = ShuffledRows.of(data).scheme();
        List<Front> made = new ArrayList<>(first);
        ChanceTest test = ChanceTest.of(real, made, complexity, scheme);
        int wanted = settings.shuffles().after(made.size(), test.exceeded());
        while (wanted > made.size()) {
            List<Front> further = batch(made.size(), wanted);
            if (further.isEmpty()) {
                break;
            }
            made.addAll(further);
            test = ChanceTest.of(real, made, complexity, scheme);
            wanted = settings.shuffles().after(made.size(), test.exceeded());
        }
        return Optional.of(test);
    }

    /** Returns the fronts of some shuffles; none when it was stopped. */
    private List<Front> batch(int from, int to) {
        List<Target> targets = TargetPlan.shuffled(data, settings.seed(), from, to);
        try {
            List<Front> fronts =
                    search.run(
                                    data.further(targets, settings),
                                    data.inColumnUnits(settings.search()),
                                    Seeds.generator(settings.seed(), "search", 0),
                                    // those of the first pass are of its own targets
                                    FurtherSearch.named(
                                            "shuffles %d to %d".formatted(from + 1, to),
                                            execution,
                                            Checkpoints.none()))
                            .fronts();
            return fronts.size() < targets.size() ? List.of() : fronts;
        } catch (CancellationException stopped) {
            return List.of();
        }
    }
}
