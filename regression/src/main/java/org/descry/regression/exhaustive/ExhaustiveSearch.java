package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchCounts;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;

/**
 * Searches every unit-valid formula up to a complexity, and descriptors of up to three of them.
 *
 * <p>All formulas are written down and told apart; for each target the best of every complexity are
 * selected on what its best model leaves; all pairs and triples of those are compared (L0). What is
 * exact: the formulas, the selection, and for numbers the comparison of tuples; for classes tuples
 * are ranked by a surrogate first.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802
 */
public final class ExhaustiveSearch implements Search {
    /** Largest complexity of a feature when the user names none. */
    public static final int DEFAULT_COMPLEXITY = 7;

    /** Features of each complexity kept in each round when the user names no number. */
    public static final int DEFAULT_KEPT = 30;

    /** Without a number from the user, no layer is searched beyond this many formulas × rows. */
    private static final long AFFORDABLE_NUMBERS = 300_000_000L;

    private static final long AFFORDABLE_CLASSES = 200_000_000L;

    /** No layer may hold more formulas than this, whoever asks. */
    private static final long MOST_FORMULAS = 100_000_000L;

    /** Bytes of values that blocks may take. */
    private static final long BLOCK_BYTES = 1_500_000_000L;

    @Override
    public SearchResult run(
            Problem problem, SearchSettings settings, RandomGenerator random, Execution execution) {
        List<String> limits = new ArrayList<>();
        FeatureSpace space = build(problem, settings, limits, execution);
        DimensionSearch method =
                problem.kind() == Kind.REGRESSION
                        ? new RegressionDescriptors()
                        : new ClassDescriptors();
        List<TargetState> states = new ArrayList<>();
        for (Target target : problem.targets()) {
            states.add(new TargetState(space, target, method));
        }
        int kept = settings.kept().orElse(DEFAULT_KEPT);
        TreeMap<String, Long> refused = new TreeMap<>(space.refused());
        long models = 0;
        List<Front> fronts = List.of();
        for (int d = 1; d <= settings.dimension(); d++) {
            try {
                round(d, space, method, states, kept, refused, execution);
            } catch (CancellationException stop) {
                if (fronts.isEmpty()) {
                    throw stop;
                }
                limits.add(
                        "the search was stopped before descriptors of %d features were compared; it is complete for fewer."
                                .formatted(d));
                break;
            }
            fronts = states.stream().map(TargetState::front).toList();
            models += choose(states.get(0).poolSize(), d);
        }
        SearchCounts counts =
                new SearchCounts(
                        space.generated(),
                        space.distinct(),
                        space.duplicates(),
                        refused,
                        space.distinctByComplexity(),
                        models);
        return new SearchResult(fronts, counts, limits);
    }

    /**
     * Selects features on what every target's best models leave, then compares descriptors of d
     * features.
     */
    private static void round(
            int d,
            FeatureSpace space,
            DimensionSearch method,
            List<TargetState> states,
            int kept,
            Map<String, Long> refused,
            Execution execution) {
        List<DimensionSearch.Criterion> criteria = method.criteria(states, TargetSums.best(), kept);
        List<Selection.Selected> selected = new ArrayList<>();
        for (DimensionSearch.Criterion c : criteria) {
            Selection selection = new Selection(space, c.kept());
            selected.add(selection.select(c.scorer(), "selecting features, round " + d, execution));
        }
        if (d == 1) {
            selected.get(0).refused().forEach((cause, n) -> refused.merge(cause, n, Long::sum));
        }
        Work.all(
                "comparing descriptors of " + d + (d == 1 ? " feature" : " features"),
                states.size(),
                execution,
                () ->
                        t -> {
                            TargetState state = states.get(t);
                            for (int c = 0; c < criteria.size(); c++) {
                                int[] ids = selected.get(c).ids().get(t);
                                state.addToPool(ids, criteria.get(c).kept());
                            }
                            method.search(state, d, space.largestComplexity());
                            state.keepFront();
                        });
    }

    /** Returns which implementation of the inner loops runs: {@code vector} or {@code scalar}. */
    public static String kernel() {
        return TargetSums.best().name();
    }

    /**
     * Returns how many distinct formulas there are of each complexity, without fitting anything.
     *
     * @param features primary features; their values decide only which formulas are refused, and
     *     columns without rows refuse none
     */
    public static TreeMap<Integer, Long> count(
            List<PrimaryFeature> features,
            List<Operator> operators,
            int maxComplexity,
            boolean freeUnits) {
        FeatureSpace space = new FeatureSpace(sorted(features), freeUnits, () -> {});
        for (int c = 2; c < maxComplexity; c++) {
            space.addLayer(operators);
        }
        if (maxComplexity > 1) {
            space.addLastLayer(operators);
        }
        return space.distinctByComplexity();
    }

    private static FeatureSpace build(
            Problem problem, SearchSettings settings, List<String> limits, Execution execution) {
        String phase = "writing down formulas";
        FeatureSpace space =
                new FeatureSpace(
                        sorted(problem.features()),
                        settings.freeUnits(),
                        () -> Work.check(execution, phase));
        int most = settings.maxComplexity().orElse(DEFAULT_COMPLEXITY);
        long affordable =
                problem.kind() == Kind.REGRESSION ? AFFORDABLE_NUMBERS : AFFORDABLE_CLASSES;
        for (int c = 2; c <= most; c++) {
            execution.progress().step(phase, c, most);
            long next = space.nextLayerSize(settings.operators());
            if (settings.maxComplexity().isEmpty() && next > affordable / problem.rows()) {
                limits.add(
                        String.format(
                                Locale.ROOT,
                                "features of complexity %d and more were left out (%,d formulas of complexity %d"
                                        + " alone); the search is complete up to complexity %d. --max-complexity"
                                        + " %d searches them.",
                                c,
                                next,
                                c,
                                c - 1,
                                c));
                break;
            }
            if (next > MOST_FORMULAS) {
                throw new IllegalArgumentException(
                        String.format(
                                Locale.ROOT,
                                "max-complexity %d means %,d formulas of complexity %d, more than this version can"
                                        + " hold; try --max-complexity %d, fewer columns or fewer operators",
                                most,
                                next,
                                c,
                                c - 1));
            }
            if (c == most) {
                space.addLastLayer(settings.operators());
            } else if (next * problem.rows() * Double.BYTES > BLOCK_BYTES) {
                space.addLastLayer(settings.operators());
                limits.add(
                        ("features of complexity %d and more were left out, because their parts need too much"
                                        + " memory; the search is complete up to complexity %d.")
                                .formatted(c + 1, c));
                break;
            } else {
                space.addLayer(settings.operators());
            }
        }
        return space;
    }

    /**
     * Columns by their values in ascending order, so that neither their place in the file nor their
     * names nor the order of the rows decide between equal formulas.
     */
    private static List<PrimaryFeature> sorted(List<PrimaryFeature> features) {
        return features.stream()
                .sorted(
                        Comparator.comparing(
                                        (PrimaryFeature f) ->
                                                Arrays.stream(f.values()).sorted().toArray(),
                                        Arrays::compare)
                                .thenComparing(PrimaryFeature::name))
                .toList();
    }

    private static long choose(long n, int d) {
        long c = 1;
        for (int i = 0; i < d; i++) {
            c = c * (n - i) / (i + 1);
        }
        return c;
    }
}
