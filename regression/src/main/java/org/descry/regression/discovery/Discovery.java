package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.descry.descriptors.functions.ElementaryFunctions;
import org.descry.regression.calibration.Calibrator;
import org.descry.regression.evolution.EvolutionEstimate;
import org.descry.regression.exhaustive.SearchEstimate;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.SpaceTooLargeException;

/**
 * One search and its judgement, from rows to a selected model.
 *
 * <p>With weights every error is weighted: RMSE = √(Σ w·r² / Σ w), R² likewise. With tasks a row is
 * predicted, and compared with the mean, by its own task; a held-out row whose task has no training
 * row in that fold by the mean of the other tasks' constants. For classes weights decide the fits,
 * and by their log loss the selection; rates and probabilities are judged with every row counting
 * once.
 */
public final class Discovery {
    private Discovery() {}

    /**
     * Searches, cross-validates with the search inside every fold, tests against chance, and
     * selects. A search that was stopped after its first target is not judged.
     *
     * @param data training rows
     * @param search which search
     * @throws IllegalArgumentException if settings and data do not fit (folds by group without
     *     groups, ...)
     */
    public static Discovered run(
            DiscoveryData data, DiscoverySettings settings, Search search, Execution execution) {
        TargetPlan whole = new TargetPlan(data, settings);
        SearchResult found =
                search.run(
                        data.problem(whole.targets),
                        data.inColumnUnits(settings.search()),
                        Seeds.generator(settings.seed(), "search", 0),
                        execution);
        boolean stopped = found.fronts().size() < whole.targets.size();
        TargetPlan plan = stopped ? new TargetPlan(data, settings.unjudged()) : whole;
        List<Front> fronts = new UnseenTasks(data.tasks()).filled(found.fronts(), plan.targets);
        Front front = fronts.get(0);
        FrontValues values = new FrontValues(data, fronts);
        boolean robust =
                data.kind() == Kind.REGRESSION
                        && settings.search().evolution().loss() != EvolutionSettings.Loss.SQUARES;
        CrossValidation validation =
                new CrossValidation(data, plan, values, settings.seed(), robust);

        List<Optional<CrossValidated>> cv = new ArrayList<>();
        for (FoundModel m : front.models()) {
            execution
                    .progress()
                    .step("judging the front", cv.size() + 1, front.models().size() + 1);
            cv.add(
                    plan.folds.count() == 0
                            ? Optional.empty()
                            : Optional.of(validation.within(m.complexity())));
        }
        int selected =
                settings.search().objective() == SearchSettings.ClassObjective.SEPARATION
                                && cv.get(0).isEmpty()
                        ? front.models().size() - 1
                        : select(front, cv, data, validation, settings.search().intercept());
        int complexity = front.models().get(selected).complexity();
        Optional<ChanceTest> chance =
                new FurtherShuffles(data, settings, search, execution)
                        .chance(
                                front,
                                fronts.subList(plan.permutationStart(), fronts.size()),
                                complexity);
        List<Member> members = new ArrayList<>();
        for (int m = 0; m < front.models().size(); m++) {
            FoundModel model = front.models().get(m);
            OptionalDouble p =
                    chance.isPresent()
                                    && chance.get().byComplexity().containsKey(model.complexity())
                            ? OptionalDouble.of(chance.get().byComplexity().get(model.complexity()))
                            : OptionalDouble.empty();
            members.add(
                    new Member(
                            model, train(data, values.of(model), settings.seed()), cv.get(m), p));
        }
        Optional<Nested> nested =
                plan.folds.count() == 0
                        ? Optional.empty()
                        : Optional.of(validation.nested(complexity));
        Optional<Calibrator> calibrator =
                data.kind() == Kind.REGRESSION
                        ? Optional.empty()
                        : Optional.of(calibrator(validation, members.get(selected), data));
        return new Discovered(
                members,
                selected,
                plan.folds.count() == 0
                                && settings.search().objective()
                                        == SearchSettings.ClassObjective.SEPARATION
                        ? "widest margin between the classes (no cross-validation)"
                        : plan.folds.count() == 0
                                ? "best balance of error and length (no cross-validation)"
                                : "simplest whose cross-validated %s is within one standard error of the smallest (row by row)"
                                        .formatted(robust ? "absolute error" : "error"),
                plan.folds,
                nested,
                chance,
                calibrator,
                found.counts(),
                found.listed(),
                found.alike(),
                found.limits());
    }

    /** Returns the folds that {@link #run} holds out, without a search. */
    public static Folds folds(DiscoveryData data, DiscoverySettings settings) {
        return new TargetPlan(data, settings.withoutShuffles()).folds;
    }

    /**
     * Tells how large a discovery will be.
     *
     * @param threads threads it will have
     * @param effort as for {@link SearchEstimate#of}
     * @throws SpaceTooLargeException if the settings ask for more than anybody can search; the
     *     message names limits that are small enough
     */
    public static DiscoveryEstimate estimate(
            DiscoveryData data, DiscoverySettings settings, int threads, long effort) {
        TargetPlan plan = new TargetPlan(data, settings);
        return estimate(
                data.problem(plan.targets),
                data.inColumnUnits(settings.search()),
                new Searches(
                        plan.folds.count(),
                        plan.permutationStart() - 1 - plan.folds.count(),
                        settings.permutations()),
                threads,
                effort);
    }

    /** What targets are for: folds, folds inside them, shuffles. */
    record Searches(int folds, int inner, int shuffles) {}

    static DiscoveryEstimate estimate(
            Problem problem, SearchSettings search, Searches searches, int threads, long effort) {
        try {
            return new DiscoveryEstimate(
                    search.evolution().method() == EvolutionSettings.Method.EVOLUTIONARY
                            ? none(problem.targets().size())
                            : SearchEstimate.of(problem, search, threads, effort),
                    searches.folds(),
                    searches.inner(),
                    searches.shuffles(),
                    EvolutionEstimate.of(problem, search, threads));
        } catch (SpaceTooLargeException refused) {
            List<String> smaller = SearchEstimate.feasible(problem, search);
            if (smaller.isEmpty()) {
                throw refused;
            }
            throw new SpaceTooLargeException(
                    refused.getMessage()
                            + "; any of these is small enough: "
                            + String.join("; ", smaller));
        }
    }

    private static SearchEstimate none(int targets) {
        return new SearchEstimate(
                new TreeMap<>(),
                0,
                new TreeMap<>(),
                targets,
                EvolutionEstimate.BYTES,
                0,
                List.of());
    }

    private static Calibrator calibrator(
            CrossValidation validation, Member member, DiscoveryData data) {
        // a calibration on rows that count alike would undo what weights say of the classes
        return member.cv().isEmpty() || member.model().dimension() == 0 || !data.rowsCountAlike()
                ? new org.descry.regression.calibration.LogisticOutput(data.rows())
                : validation.calibrator(member.cv().get());
    }

    private static int select(
            Front front,
            List<Optional<CrossValidated>> cv,
            DiscoveryData data,
            CrossValidation validation,
            boolean intercept) {
        int members = front.models().size();
        if (cv.get(0).isEmpty()) {
            int best = 0;
            for (int m = 1; m < members; m++) {
                if (descriptionLength(front.models().get(m), data, intercept)
                        < descriptionLength(front.models().get(best), data, intercept)) {
                    best = m;
                }
            }
            return best;
        }
        double[][] rowLoss =
                cv.stream()
                        .map(c -> validation.rowLosses(c.orElseThrow()))
                        .toArray(double[][]::new);
        return CrossValidation.simplestLikeTheBest(data.weights(), validation.measures(rowLoss));
    }

    /**
     * Returns the nats to write down the data given the model, the constants of all tasks, and the
     * formula (one of p + 10 symbols per unit of complexity).
     */
    private static double descriptionLength(FoundModel m, DiscoveryData data, boolean intercept) {
        double n = data.rows();
        double misfit =
                data.kind() == Kind.REGRESSION
                        ? n * ElementaryFunctions.log(Math.max(m.loss(), 1e-300))
                        : n * m.loss();
        return misfit
                + 0.5 * m.fittedNumbers(data.tasks(), intercept) * ElementaryFunctions.log(n)
                + m.complexity() * ElementaryFunctions.log(data.columns().length + 10.0);
    }

    private static Metrics train(DiscoveryData data, double[] value, long seed) {
        if (data.kind() == Kind.REGRESSION) {
            return RegressionMetrics.of(data.target(), value, data.taskMeans(), data.weights());
        }
        double[] p = new double[value.length];
        Logistic.probabilities(value, p, p.length);
        return ClassificationMetrics.of(data.labels(), p, Seeds.generator(seed, "ece train", 0));
    }
}
