package org.descry.regression.evolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.printing.PlainText;
import org.descry.regression.internal.work.Fingerprint;
import org.descry.regression.internal.work.Work;
import org.descry.regression.search.Checkpoints;
import org.descry.regression.search.EvolutionCounts;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchCounts;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;

/**
 * Searches formulas with constants, of any size, by changing good ones.
 *
 * <p>A place of a formula is opened; from the target follows, row by row, what would have to stand
 * there; a library of all small formulas is looked through for what comes nearest, with a factor
 * and a shift. So one change is the best of many thousands. Models are kept by error and
 * complexity.
 *
 * <p>Columns and rows are put in an order by their values first: names and places in a file decide
 * nothing.
 */
public final class EvolutionarySearch implements Search {
    /** Rows that models are compared on while they change; all rows fit the last ones. */
    private static final int MOST_ROWS = 400;

    /** Rows that serve each target at least, where it has so many. */
    private static final int ENOUGH_ROWS = 128;

    /** Numbers in the library, about. */
    private static final long LIBRARY_NUMBERS = 2_400_000;

    private static final int LARGEST_LIBRARY = 8_000;

    static final String PHASE = "evolving formulas";

    @Override
    public SearchResult run(
            Problem problem, SearchSettings settings, RandomGenerator random, Execution execution) {
        return run(problem, settings, List.of(), random, execution);
    }

    /**
     * Searches from models that are known already.
     *
     * @param start a front for each target; empty: none
     */
    public SearchResult run(
            Problem problem,
            SearchSettings settings,
            List<Front> start,
            RandomGenerator random,
            Execution execution) {
        Renaming names = new Renaming(problem.features());
        SearchResult found =
                new Run(
                                names.inside(problem),
                                names.inside(settings),
                                start.stream().map(names::inside).toList(),
                                random.nextLong(),
                                names.outside(execution))
                        .result();
        List<Front> fronts = found.fronts().stream().map(names::outside).toList();
        List<String> limits = found.limits().stream().map(names::outside).toList();
        return new SearchResult(fronts, found.counts(), limits, List.of(), List.of());
    }

    /** One search. */
    private static final class Run {
        private final Problem problem;
        private final SearchSettings settings;
        private final List<Front> start;
        private final long seed;
        private final Execution execution;
        private final ModelRules rules;
        private final List<PrimaryFeature> features;
        private final List<String> names;
        private final int[] rows;
        private final int[] some; // the rows looked at while formulas evolve
        private final Grammar grammar;
        private final Library library;
        private final long most;
        private final FinishedTargets finished;
        private volatile Optional<Front> stopped = Optional.empty(); // of the first target

        Run(
                Problem problem,
                SearchSettings settings,
                List<Front> start,
                long seed,
                Execution execution) {
            this.problem = problem;
            this.settings = settings;
            this.start = start;
            this.seed = seed;
            this.execution = execution;
            this.rules = new ModelRules(settings);
            byte[] fingerprint =
                    Fingerprint.of(
                            problem,
                            settings,
                            seed + " " + start.stream().map(f -> f.models().size()).toList());
            this.finished =
                    new FinishedTargets(
                            execution.checkpoints(), fingerprint, start, problem.targets().size());
            List<PrimaryFeature> sorted = PrimaryFeature.byValues(problem.features());
            this.rows = RowOrder.of(sorted, problem);
            this.some = some();
            this.features = sorted.stream().map(f -> f.on(some)).toList();
            this.names = features.stream().map(PrimaryFeature::name).toList();
            Units units = new Units(features, settings.space().freeUnits());
            this.grammar = new Grammar(settings, units);
            int largest = (int) Math.min(LARGEST_LIBRARY, LIBRARY_NUMBERS / some.length);
            this.library =
                    new Library(
                            features,
                            settings.space(),
                            grammar,
                            largest,
                            () -> Work.check(execution, PHASE));
            this.most = settings.evolution().trials().orElse(Effort.places(problem.searches()));
        }

        /**
         * Returns the first rows, and of each target that few of them serve the first of its own
         * until it has enough.
         */
        private int[] some() {
            int first = Math.min(MOST_ROWS, rows.length);
            boolean[] chosen = new boolean[rows.length];
            Arrays.fill(chosen, 0, first, true);
            for (Target target : problem.targets()) {
                int served = 0;
                for (int k = 0; k < first; k++) {
                    served += counts(target, rows[k]) ? 1 : 0;
                }
                for (int k = first; k < rows.length && served < ENOUGH_ROWS; k++) {
                    if (counts(target, rows[k])) {
                        chosen[k] = true;
                        served++;
                    }
                }
            }
            return IntStream.range(0, rows.length)
                    .filter(k -> chosen[k])
                    .map(k -> rows[k])
                    .toArray();
        }

        private boolean counts(Target target, int row) {
            return target.train()[row] && problem.weights()[row] > 0;
        }

        SearchResult result() {
            int targets = problem.targets().size();
            List<Integer> left = finished.left();
            int before = targets - left.size();
            List<Work.Worker> workers = new ArrayList<>();
            int threads = targets == 1 ? 1 : Math.min(execution.threads(), targets);
            for (int k = 0; k < threads; k++) {
                workers.add(piece -> evolve(left.get(piece - before)));
            }
            try {
                Work.go(PHASE, before, targets, execution.keeping(Checkpoints.none()), workers);
            } catch (CancellationException stop) {
                if (finished.of(0).isEmpty() && stopped.isEmpty()) {
                    throw stop;
                }
            }
            return finished.left().isEmpty() ? whole() : first();
        }

        private void evolve(int target) {
            Front front = front(target);
            if (target != 0 || stopped.isEmpty()) {
                finished.add(target, front);
            }
        }

        private SearchResult whole() {
            List<Front> fronts = new ArrayList<>();
            for (int t = 0; t < problem.targets().size(); t++) {
                fronts.add(finished.of(t).orElseThrow());
            }
            return result(fronts, limits(fronts.get(0)));
        }

        /** Returns what there is of the first target when the search is stopped. */
        private SearchResult first() {
            Front front =
                    finished.of(0)
                            .or(() -> stopped)
                            .orElseThrow(
                                    () -> new CancellationException("stopped during: " + PHASE));
            List<String> limits = limits(front);
            limits.add(
                    finished.of(0).isPresent()
                            ? "the evolution of formulas was stopped before it was repeated on folds and shuffled rows; nothing is known of new rows or of chance."
                            : "the evolution of formulas was stopped before its end; shown is what was found so far, and nothing is known of new rows or of chance.");
            return result(List.of(front), limits);
        }

        private SearchResult result(List<Front> fronts, List<String> limits) {
            EvolutionCounts counts =
                    new EvolutionCounts(
                            finished.course().places(),
                            finished.descriptors(),
                            library.size(),
                            finished.course());
            SearchCounts all =
                    new SearchCounts(
                            library.size(),
                            OptionalLong.of(library.size()),
                            new TreeMap<>(),
                            new TreeMap<>(),
                            counts.descriptors(),
                            Optional.of(counts));
            return new SearchResult(fronts, all, limits, List.of(), List.of());
        }

        private List<String> limits(Front front) {
            List<String> limits = new ArrayList<>();
            if (rules.hasPhysics() && front.models().size() == 1) {
                limits.add("no model that keeps the declared physics is better than a constant.");
            }
            settings.evolution().start().stream()
                    .filter(f -> isRefused(StartFormula.of(f)))
                    .map(
                            f ->
                                    "evolution could not begin with %s: its operators, size or units are not allowed."
                                            .formatted(PlainText.of(f)))
                    .forEach(limits::add);
            return limits;
        }

        /** Notes how the real target is getting on, and tells of its models so far. */
        private void tell(
                TargetEvolution evolution, Course course, FoundModel mean, List<FoundModel> known) {
            if (problem.targets().size() == 1) {
                long done = Math.min(most, evolution.places());
                execution.progress().step(PHASE + " (trials)", done, most);
            }
            List<FoundModel> models = new ArrayList<>(known);
            evolution.front().stream().map(Individual::model).forEach(models::add);
            Front front = Front.of(mean, models);
            course.note(evolution.places(), front);
            tell(front);
        }

        private void tell(Front front) {
            execution.progress().front(front.models().subList(1, front.models().size()));
        }

        private boolean isRefused(FoundModel model) {
            return grammar.candidate(model.features(), model.parameters()).isEmpty();
        }

        private Front front(int t) {
            Target target = problem.targets().get(t);
            int[] own = Arrays.stream(rows).filter(i -> counts(target, i)).toArray();
            int[] at =
                    IntStream.range(0, some.length).filter(k -> counts(target, some[k])).toArray();
            int[] ownOnes = Arrays.stream(at).map(k -> some[k]).toArray();
            Supplier<SearchRows> searched = () -> searchRows(features, at, ownOnes, target);
            List<FoundModel> known =
                    start.isEmpty()
                            ? List.of()
                            : start.get(t).models().subList(1, start.get(t).models().size());
            SearchRows all = own.length == at.length ? searched.get() : allRows(own, target);
            Judge judge = new Judge(all, own.length == at.length, grammar, known);
            Enough enough = new Enough(stopError(), judge::shown);
            Front before =
                    enough.isAsked() ? judge.front(List.of(), Optional.empty()) : judge.none();
            if (enough.isReachedBy(before.models().get(before.models().size() - 1))) {
                if (t == 0) {
                    finished.count(0, new EvolutionCourse(most, 0, Ending.ERROR, List.of()));
                    tell(before);
                }
                return before;
            }
            boolean alone = problem.targets().size() == 1;
            TargetEvolution evolution =
                    new TargetEvolution(
                            searched,
                            at,
                            grammar,
                            library,
                            beginnings(known),
                            randoms(t),
                            most,
                            alone ? execution.quietly() : execution.alone());
            Course course = new Course(evolution.spread());
            Runnable now = () -> {};
            if (t == 0) {
                FoundModel mean = judge.none().models().get(0);
                List<FoundModel> measured = searched.get().fitted(known);
                now = () -> tell(evolution, course, mean, measured);
            }
            Ending ended = Ending.STOPPED;
            try {
                ended = evolution.run(enough, now);
            } catch (CancellationException stop) {
                if (t != 0) {
                    throw stop;
                }
            }
            if (t == 0) {
                finished.count(
                        evolution.descriptors(), course.ended(most, evolution.places(), ended));
            }
            Front front = judge.front(evolution.finished(), enough.reached());
            if (ended == Ending.STOPPED) {
                stopped = Optional.of(front);
            }
            if (t == 0) {
                tell(front);
            }
            return front;
        }

        /** Returns models to begin with: known ones and what the user gave. */
        private List<FoundModel> beginnings(List<FoundModel> known) {
            List<FoundModel> first = new ArrayList<>(known);
            for (Expression each : settings.evolution().start()) {
                first.add(FoundModel.of(List.of(each), new double[1], 0, 0));
                first.add(StartFormula.of(each));
            }
            return first;
        }

        /** Returns a generator for each population of a target. */
        private List<RandomGenerator> randoms(int target) {
            return IntStream.range(0, Effort.islands(problem.searches()))
                    .mapToObj(k -> Seeds.generator(seed, "island " + k, target))
                    .toList();
        }

        private OptionalDouble stopError() {
            return settings.evolution()
                    .stopError()
                    .map(q -> OptionalDouble.of(q.value()))
                    .orElse(OptionalDouble.empty());
        }

        private SearchRows allRows(int[] own, Target target) {
            return searchRows(PrimaryFeature.byValues(problem.features()), own, own, target);
        }

        private SearchRows searchRows(
                List<PrimaryFeature> from, int[] at, int[] rows, Target target) {
            double[][] columns = from.stream().map(f -> f.on(at).values()).toArray(double[][]::new);
            Tasks tasks = problem.tasks();
            return SearchRows.of(
                    problem.kind(),
                    settings,
                    names,
                    columns,
                    pick(target.values(), rows),
                    pick(problem.weights(), rows),
                    new Tasks(
                            tasks.names(),
                            Arrays.stream(rows).map(i -> tasks.of()[i]).toArray(),
                            tasks.offsetOnly()),
                    rules.of(problem, target));
        }
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }
}
