package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;

/**
 * The searches that settings ask for: exhaustive, evolutionary, or the second from the first. With
 * both, classes are searched exhaustively only. Models that break declared physics are left out of
 * all.
 */
public final class CombinedSearch implements Search {

    @Override
    public SearchResult run(
            Problem problem, SearchSettings settings, RandomGenerator random, Execution execution) {
        Method method = settings.evolution().method();
        if (method == Method.EVOLUTIONARY) {
            return new EvolutionarySearch().run(problem, settings, random, execution);
        }
        boolean both = method == Method.BOTH && problem.kind() == Kind.REGRESSION;
        SearchStages stages = both ? new SearchStages(execution.checkpoints()) : null;
        SearchResult exhaustive =
                keepingPhysics(
                        new ExhaustiveSearch()
                                .run(
                                        problem,
                                        settings,
                                        random,
                                        telling(
                                                settings,
                                                both
                                                        ? execution.keeping(stages.first())
                                                        : execution)),
                        problem,
                        settings,
                        both);
        List<FoundModel> found = exhaustive.fronts().get(0).models();
        execution.progress().front(found.subList(1, found.size()));
        return both
                ? evolved(exhaustive, problem, settings, random, execution.keeping(stages.second()))
                : exhaustive;
    }

    /** Returns one that does not hear of models while they may still break declared physics. */
    private static Execution telling(SearchSettings settings, Execution execution) {
        return settings.evolution().physics().isEmpty()
                ? execution
                : new Execution(
                        execution.threads(),
                        execution.memory(),
                        execution.progress()::step,
                        execution.cancelled(),
                        execution.checkpoints());
    }

    /** Evolves what was found; all fronts are those of the exhaustive search when it is stopped. */
    private static SearchResult evolved(
            SearchResult exhaustive,
            Problem problem,
            SearchSettings settings,
            RandomGenerator random,
            Execution execution) {
        List<String> limits = new ArrayList<>(exhaustive.limits());
        try {
            SearchResult evolved =
                    new EvolutionarySearch()
                            .run(problem, settings, exhaustive.fronts(), random, execution);
            if (evolved.fronts().size() == problem.targets().size()) {
                limits.addAll(evolved.limits());
                return new SearchResult(
                        evolved.fronts(),
                        exhaustive.counts().with(evolved.counts().evolution()),
                        limits,
                        exhaustive.listed(),
                        exhaustive.alike());
            }
        } catch (CancellationException stop) {
            // as when it was stopped later
        }
        limits.add(
                "the evolution of formulas was stopped before its end; shown is what the exhaustive search found.");
        return new SearchResult(
                exhaustive.fronts(),
                exhaustive.counts(),
                limits,
                exhaustive.listed(),
                exhaustive.alike());
    }

    private static SearchResult keepingPhysics(
            SearchResult found, Problem problem, SearchSettings settings, boolean evolves) {
        if (settings.evolution().physics().isEmpty()) {
            return found;
        }
        ModelRules rules = new ModelRules(settings);
        List<Front> fronts = new ArrayList<>();
        for (int t = 0; t < found.fronts().size(); t++) {
            Front front = found.fronts().get(t);
            ModelRules.OfTarget own = rules.of(problem, problem.targets().get(t));
            List<FoundModel> kept = new ArrayList<>(front.models().subList(0, 1));
            front.models().stream().skip(1).filter(own::keepsPhysics).forEach(kept::add);
            fronts.add(new Front(kept));
        }
        List<String> limits = new ArrayList<>(found.limits());
        int left = fronts.get(0).models().size();
        int broken = found.fronts().get(0).models().size() - left;
        if (broken > 0) {
            limits.add(
                    "the exhaustive search does not know physics: %d of the best models of their complexity broke it and were left out; less good ones of the same complexity were not sought, and models.csv says of each listed model whether it keeps it."
                            .formatted(broken));
        }
        if (left == 1 && !evolves) {
            limits.add("no model that keeps the declared physics is better than a constant.");
        }
        return new SearchResult(fronts, found.counts(), limits, found.listed(), found.alike());
    }
}
