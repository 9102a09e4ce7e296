package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.SpaceBuilder;
import org.descry.regression.internal.work.Fingerprint;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchCounts;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;

/**
 * Searches every unit-valid formula up to a size, and descriptors of several of them.
 *
 * <p>All formulas are gone through; for each target the best of every complexity are selected on
 * what its models leave; all tuples of those are compared (L0). What is exact: the formulas, the
 * selection, and for numbers the comparison of tuples; for classes tuples are ranked by a surrogate
 * first.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802
 */
public final class ExhaustiveSearch implements Search {
    /** Models of each target whose residuals are looked at. */
    static final int BASES = 3;

    /** Share of the memory for values of formulas that others are made of. */
    private static final double BLOCK_SHARE = 0.4;

    @Override
    public SearchResult run(
            Problem problem, SearchSettings settings, RandomGenerator random, Execution execution) {
        Ledger ledger = new Ledger(execution, Fingerprint.of(problem, settings));
        SpaceChoice choice =
                new SpaceChoice(
                        problem.features(),
                        settings.space(),
                        problem.kind(),
                        blockBytes(execution.memory()),
                        settings.evolution().evolves());
        FeatureSpace space = choice.build(execution);
        List<String> limits = new ArrayList<>(choice.limits());
        DimensionSearch method = method(problem, settings);
        List<TargetState> states = new ArrayList<>();
        for (Target target : problem.targets()) {
            TargetRows rows = TargetRows.of(problem, target, settings.intercept());
            states.add(new TargetState(space, rows, method));
        }
        int kept = kept(method, settings);
        Rounds rounds = new Rounds(states, method, settings, ledger);
        Optional<InnerConstants> constants =
                settings.space().fitted().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new InnerConstants(problem, settings.space(), space));
        rounds.run(new Round(space, method, states, kept, constants, ledger), limits);
        constants.map(c -> c.limit(states.get(0))).ifPresent(limits::add);
        if (space.required() != 0 && rounds.fronts().get(0).models().size() == 1) {
            limits.add(
                    "no model that holds all required columns (%s) is better than a constant."
                            .formatted(String.join(", ", settings.space().required())));
        }
        SearchCounts counts =
                new SearchCounts(
                        space.counts().generated(),
                        space.counts().distinct(),
                        space.counts().refused(),
                        space.counts().distinctByComplexity(),
                        rounds.models());
        return new SearchResult(rounds.fronts(), counts, limits, rounds.listed(), rounds.alike());
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
        SpaceSettings settings =
                SpaceSettings.of(operators)
                        .within(
                                OptionalInt.of(maxComplexity),
                                OptionalInt.empty(),
                                OptionalInt.empty())
                        .withFreeUnits(freeUnits);
        return new TreeMap<>(count(features, settings).counts().distinctByComplexity());
    }

    /** Returns the space of these settings, every formula of it told apart. */
    static FeatureSpace count(List<PrimaryFeature> features, SpaceSettings settings) {
        SpaceBuilder builder =
                new SpaceBuilder(
                        PrimaryFeature.byValues(features),
                        settings,
                        SpaceSettings.LARGEST,
                        new SpaceBuilder.Budget(
                                blockBytes(Runtime.getRuntime().maxMemory()),
                                8_000_000,
                                Long.MAX_VALUE),
                        () -> {});
        for (int c = 2; c <= builder.maxComplexity(); c++) {
            builder.add(c, builder.pieces(c));
        }
        return builder.build();
    }

    /** Returns the memory for values of formulas that others are made of. */
    private static long blockBytes(long memory) {
        return (long) (BLOCK_SHARE * memory);
    }

    static int kept(DimensionSearch method, SearchSettings settings) {
        return settings.widths().fixed().orElse(method.kept());
    }

    static DimensionSearch method(Problem problem, SearchSettings settings) {
        if (problem.kind() == Kind.REGRESSION) {
            return new RegressionDescriptors(problem, settings.intercept(), BASES);
        }
        if (!settings.space().fitted().isEmpty()) {
            throw new IllegalArgumentException(
                    "constants are fitted inside formulas for numbers only, and the target has two"
                            + " classes; leave out fit-inside");
        }
        if (settings.objective() == SearchSettings.ClassObjective.DEVIANCE) {
            return new ClassDescriptors();
        }
        if (problem.tasks().count() > 1) {
            throw new IllegalArgumentException("separable classes have no tasks");
        }
        if (settings.dimension() > 3) {
            throw new IllegalArgumentException(
                    "separable classes are sought with at most 3 features, got dimension "
                            + settings.dimension());
        }
        return new SeparationDescriptors(problem);
    }
}
