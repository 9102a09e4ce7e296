package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.internal.work.Work;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;

/** The evolution of one target: islands that exchange their best models. */
final class TargetEvolution {
    /** Rows looked at in the library. */
    private static final int LOOKED = 128;

    /** Models of a complexity of which the first that may be shown is taken. */
    private static final int MOST_TRIED = 30;

    /** Generations between two exchanges. */
    private static final int EPOCH = 4;

    /** Most generations in which a simpler formula is sought once an exact one is known. */
    private static final int SIMPLER = 8;

    /** No exact formula of this complexity has a simpler one: all were looked through. */
    private static final int SIMPLE = 5;

    private final SearchRows rows;
    private final Grammar grammar;
    private final List<Island> islands = new ArrayList<>();
    private final long places;
    private final Execution execution;
    private Map<Individual, Boolean> shown = new IdentityHashMap<>(); // only looked up
    private Optional<List<Individual>> front = Optional.empty(); // since the last change

    /**
     * @param rows makes rows to fit on, one for each thread
     * @param at where the rows stand among those of the library
     * @param start models to begin with, beside the columns
     * @param random one for each island
     */
    TargetEvolution(
            Supplier<SearchRows> rows,
            int[] at,
            Grammar grammar,
            Library library,
            List<FoundModel> start,
            List<RandomGenerator> random,
            long places,
            Execution execution) {
        this.rows = rows.get();
        this.grammar = grammar;
        this.places = places;
        this.execution = execution.keeping(Checkpoints.none());
        int[] looked = Arrays.copyOf(at, Math.min(LOOKED, at.length));
        LibraryScan scan = new LibraryScan(library, looked);
        List<Individual> first = first(start);
        if (first.isEmpty()) {
            return;
        }
        for (RandomGenerator each : random) {
            SearchRows own = rows.get();
            Improvement improvement =
                    new Improvement(grammar, library, scan.another(), own, looked, each);
            islands.add(new Island(own, improvement, first, each));
        }
    }

    private List<Individual> first(List<FoundModel> start) {
        List<Individual> first = new ArrayList<>();
        for (FoundModel model : start) {
            grammar.candidate(model.features(), model.parameters())
                    .flatMap(rows::fitted)
                    .ifPresent(first::add);
        }
        for (String name : rows.names()) {
            List<Expression> column = List.of(new Variable(name));
            grammar.candidate(column, new double[0]).flatMap(rows::fitted).ifPresent(first::add);
        }
        return first;
    }

    /**
     * Evolves until all places are looked into, a model is good enough, or shortly after an exact
     * formula is found.
     *
     * @param enough asked between two epochs
     * @param now run in between, often
     * @return why it ended
     */
    Ending run(Enough enough, Runnable now) {
        if (islands.isEmpty()) {
            return Ending.EXHAUSTED;
        }
        now.run();
        if (isEnough(enough)) {
            return Ending.ERROR;
        }
        Island first = islands.get(0);
        first.begin();
        islands.subList(1, islands.size()).forEach(i -> i.welcome(first.archive()));
        front = Optional.empty();
        now.run();
        boolean reached = isEnough(enough);
        while (places() < places && !exact() && !exhausted() && !reached) {
            each(island -> evolve(island, EPOCH, true));
            exchange();
            now.run();
            Work.check(execution, EvolutionarySearch.PHASE);
            reached = isEnough(enough);
        }
        if (reached) {
            return Ending.ERROR;
        }
        if (exact()) {
            int generations = Math.min(SIMPLER, exactComplexity() - SIMPLE);
            each(island -> evolve(island, generations, false));
            now.run();
            Work.check(execution, EvolutionarySearch.PHASE);
            return Ending.EXACT;
        }
        return places() < places ? Ending.EXHAUSTED : Ending.PLACES;
    }

    private boolean isEnough(Enough enough) {
        return enough.isAsked() && enough.isReachedBy(front());
    }

    /** Returns the models so far that may be shown and that no simpler one equals. */
    List<Individual> front() {
        if (front.isEmpty()) {
            front = Optional.of(best());
        }
        return front.get();
    }

    private List<Individual> best() {
        Map<Individual, Boolean> asked = new IdentityHashMap<>(); // only looked up
        List<Individual> best = new ArrayList<>();
        double smallest = Double.POSITIVE_INFINITY;
        for (Individual model : archive().best(MOST_TRIED)) {
            if (!(model.rounded() < smallest)) {
                continue;
            }
            Boolean known = shown.get(model);
            boolean may = known == null ? rows.shows(model.model()) : known;
            asked.put(model, may);
            if (may) {
                smallest = model.rounded();
                best.add(model);
            }
        }
        shown = asked;
        return best;
    }

    /** Returns the error of the mean. */
    double spread() {
        return rows.spread();
    }

    private void evolve(Island island, int generations, boolean untilExact) {
        for (int g = 0; g < generations && !(untilExact && island.exact()); g++) {
            if (island.exhausted() || execution.cancelled().getAsBoolean()) {
                return;
            }
            island.evolve();
        }
    }

    private int exactComplexity() {
        List<Individual> front = archive().front();
        return front.get(front.size() - 1).complexity();
    }

    private boolean exhausted() {
        return islands.stream().allMatch(Island::exhausted);
    }

    private boolean exact() {
        return islands.stream().anyMatch(Island::exact);
    }

    /** Lets every island do something, each in one thread. */
    private void each(Consumer<Island> task) {
        List<Work.Worker> workers = new ArrayList<>();
        for (int k = 0; k < Math.min(execution.threads(), islands.size()); k++) {
            workers.add(i -> task.accept(islands.get(i)));
        }
        front = Optional.empty();
        Work.go(EvolutionarySearch.PHASE, 0, islands.size(), execution, workers);
    }

    /** Returns how many places all islands looked into. */
    long places() {
        return islands.stream().mapToLong(i -> i.visited().places()).sum();
    }

    /** Returns how many different descriptors the islands fitted. */
    long descriptors() {
        return islands.stream().mapToLong(i -> i.visited().descriptors()).sum();
    }

    /** Every island takes in the front of the one before it. */
    private void exchange() {
        front = Optional.empty();
        List<List<Individual>> fronts = islands.stream().map(i -> i.archive().front()).toList();
        for (int k = 0; k < islands.size() && islands.size() > 1; k++) {
            fronts.get((k + islands.size() - 1) % islands.size()).forEach(islands.get(k)::welcome);
        }
    }

    /** Returns everything kept by any island. */
    Archive archive() {
        Archive all = new Archive();
        islands.forEach(i -> all.addAll(i.archive()));
        return all;
    }

    /**
     * Returns the best models of every complexity that may be shown, their numbers fitted well and
     * simple ones.
     */
    List<Individual> finished() {
        Simplification simple = new Simplification(rows, grammar);
        Archive finished = new Archive();
        int done = 0;
        for (Individual model : archive().best(MOST_TRIED)) {
            if (model.complexity() == done) {
                continue;
            }
            Individual known = rows.thorough(model.candidate()).orElse(model);
            if (!rows.shows(known.model())) {
                continue;
            }
            done = model.complexity();
            Individual simpler = simple.simplified(known);
            boolean shows = rows.shows(simpler.model());
            if (shows) {
                finished.add(simpler);
            }
            if (!shows || simpler.complexity() < known.complexity()) {
                finished.add(known);
            }
        }
        return finished.front();
    }
}
