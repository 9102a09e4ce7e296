package org.descry.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.descry.datasets.tables.Obtained;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.discovery.DiscoverySettings;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.discovery.ShufflePlan;
import org.descry.regression.models.Kind;
import org.descry.regression.models.Transform;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.SearchSettings;
import org.descry.screening.files.SettingsNode;
import org.descry.screening.files.SpaceFile;

/**
 * All that decides the result of a run.
 *
 * @param name name of the run and of its directory
 * @param data {@code builtin:NAME}, a path, or a path with its format before it ({@code json:F})
 * @param target column to explain
 * @param kind what the target is; empty: two values mean classes
 * @param positive value of the positive class; empty: the larger
 * @param features columns formulas are made of; empty: every numeric column
 * @param split column that is 1 for training rows and 0 for test rows; empty: no test rows
 * @param group column whose rows stay together; empty: none
 * @param search what is searched
 * @param folds how rows are held out
 * @param shuffles searches on shuffled targets
 * @param level coverage aimed at by intervals
 * @param seed seed of everything random
 * @param screen the {@code screen:} block as written; empty: nothing is screened
 * @param rows tasks and weights of rows
 * @param transform what is fitted in place of a numeric target
 * @param obtained how columns are obtained, where that is stated; replaces what the table knows
 */
public record StudySettings(
        String name,
        String data,
        String target,
        Optional<Kind> kind,
        Optional<String> positive,
        List<String> features,
        Optional<String> split,
        Optional<String> group,
        SearchSettings search,
        FoldPlan folds,
        ShufflePlan shuffles,
        double level,
        long seed,
        Optional<String> screen,
        RowSettings rows,
        Transform transform,
        Map<String, Obtained> obtained) {

    /** Operators formulas may use unless told otherwise. */
    public static final String DEFAULT_OPERATORS = "+,-,*,/,abs-diff,sqrt,^2,^-1,exp,log";

    public static final int DEFAULT_DIMENSION = 3;
    public static final int DEFAULT_PERMUTATIONS = 99;
    public static final double DEFAULT_LEVEL = 0.9;
    public static final long DEFAULT_SEED = 1;

    public StudySettings {
        features = List.copyOf(features);
        obtained = Collections.unmodifiableMap(new LinkedHashMap<>(obtained));
    }

    /** Makes settings for rows that count alike and share all constants. */
    public StudySettings(
            String name,
            String data,
            String target,
            Optional<Kind> kind,
            Optional<String> positive,
            List<String> features,
            Optional<String> split,
            Optional<String> group,
            SearchSettings search,
            FoldPlan folds,
            int permutations,
            double level,
            long seed,
            Optional<String> screen) {
        this(
                name,
                data,
                target,
                kind,
                positive,
                features,
                split,
                group,
                search,
                folds,
                ShufflePlan.of(permutations),
                level,
                seed,
                screen,
                RowSettings.NONE,
                Transform.NONE,
                Map.of());
    }

    /** What {@link #with} changes: the components by name. */
    private static final class Changed {
        private SearchSettings search;
        private long seed;
        private RowSettings rows;
        private Transform transform;
        private Map<String, Obtained> obtained;
        private ShufflePlan shuffles;
    }

    private StudySettings with(Consumer<Changed> change) {
        Changed c = new Changed();
        c.search = search;
        c.seed = seed;
        c.rows = rows;
        c.transform = transform;
        c.obtained = obtained;
        c.shuffles = shuffles;
        change.accept(c);
        return new StudySettings(
                name,
                data,
                target,
                kind,
                positive,
                features,
                split,
                group,
                c.search,
                folds,
                c.shuffles,
                level,
                c.seed,
                screen,
                c.rows,
                c.transform,
                c.obtained);
    }

    /** Returns these settings with other tasks and weights. */
    public StudySettings withRows(RowSettings other) {
        return with(c -> c.rows = other);
    }

    /** Returns these settings with something else fitted in place of the target. */
    public StudySettings withTransform(Transform other) {
        return with(c -> c.transform = other);
    }

    /** Returns these settings with other statements of how columns are obtained. */
    public StudySettings withObtained(Map<String, Obtained> other) {
        return with(c -> c.obtained = other);
    }

    /** Returns these settings with other searches on shuffled targets. */
    public StudySettings withShuffles(ShufflePlan other) {
        return with(c -> c.shuffles = other);
    }

    /** Returns these settings with another search. */
    public StudySettings withSearch(SearchSettings other) {
        return with(c -> c.search = other);
    }

    /** Returns these settings with another seed. */
    public StudySettings withSeed(long other) {
        return with(c -> c.seed = other);
    }

    /** Returns settings with every default, for a table and a target. */
    public static StudySettings of(String name, String data, String target) {
        return new StudySettings(
                name,
                data,
                target,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                defaultSearch(),
                defaultFolds(),
                DEFAULT_PERMUTATIONS,
                DEFAULT_LEVEL,
                DEFAULT_SEED,
                Optional.empty());
    }

    /** Returns the search made unless told otherwise. */
    public static SearchSettings defaultSearch() {
        return SearchSettings.of(
                        Operator.parseList(DEFAULT_OPERATORS),
                        OptionalInt.empty(),
                        DEFAULT_DIMENSION,
                        OptionalInt.empty(),
                        false)
                .withEvolution(EvolutionSettings.of(EvolutionSettings.Method.BOTH));
    }

    /** Returns the folds made unless told otherwise. */
    public static FoldPlan defaultFolds() {
        return FoldPlan.parse("10");
    }

    /** Returns what decides the result of a discovery on these rows. */
    DiscoverySettings discovery(StudyRows data) {
        SearchSettings known =
                search.scaled()
                        ? search
                        : search.withSpace(
                                search.space()
                                        .withUnit(
                                                Optional.of(
                                                        data.target().fittedUnit().dimension())));
        return new DiscoverySettings(
                known.withEvolution(evolution(data)), folds, shuffles, level, seed);
    }

    /**
     * Returns how formulas evolve on these rows: up to which complexity, by rules and to an error
     * in which units.
     */
    private EvolutionSettings evolution(StudyRows data) {
        OptionalInt perFeature = search.space().maxComplexity();
        OptionalInt largest =
                perFeature.isPresent()
                        ? OptionalInt.of(
                                Math.min(
                                        EvolutionSettings.LARGEST_COMPLEXITY,
                                        (perFeature.getAsInt() + 1) * search.dimension() - 1))
                        : OptionalInt.empty();
        return search.evolution()
                .withLargest(largest)
                .withPhysics(
                        FittedPhysics.of(
                                search.evolution().physics(), data.unitByColumn(), data.target()))
                .withStopError(
                        search.evolution().stopError().map(e -> e.in(data.target().fittedUnit())));
    }

    /** Returns the space to screen, if any. */
    Optional<SpaceFile> space() {
        return screen.map(text -> SpaceFile.of(SettingsNode.parse("study.yaml (screen)", text)));
    }
}
