package org.descry.regression.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.descry.regression.calibration.LogisticOutput;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.Metrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.Search;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;

/**
 * The error of a search on whole groups it has not seen: the same search without one group after
 * the other, its best model of at most the selected complexity applied to the group left out.
 *
 * <p>Nothing is selected by it. Classes are judged by the probabilities of the fits themselves,
 * without a calibration. Of more than {@link #MOST_FOLDS} groups several are left out together.
 *
 * @source Meredig et al., Mol. Syst. Des. Eng. 3, 819 (2018), doi:10.1039/C8ME00012C
 */
public final class UnseenGroups {
    /** Searches made for one column of groups, at most. */
    public static final int MOST_FOLDS = 20;

    private final DiscoveryData data;
    private final DiscoverySettings settings;
    private final Map<String, Folds> folds = new LinkedHashMap<>();
    private final Map<String, Integer> groups = new LinkedHashMap<>();
    private final List<Target> targets = new ArrayList<>();

    /**
     * @param data the rows of the discovery
     * @param settings those of the discovery
     * @param of name of a column to the group of each row [n], at least two groups each
     */
    public UnseenGroups(
            DiscoveryData data, DiscoverySettings settings, Map<String, List<String>> of) {
        this.data = data;
        this.settings = settings;
        long[] keys = data.rowKeys(settings.seed());
        int[] all = new int[data.rows()];
        Arrays.setAll(all, i -> i);
        of.forEach(
                (column, names) -> {
                    Map<String, Integer> numbers = new LinkedHashMap<>();
                    int[] together =
                            names.stream()
                                    .mapToInt(n -> numbers.computeIfAbsent(n, k -> numbers.size()))
                                    .toArray();
                    if (numbers.size() < 2) {
                        throw new IllegalArgumentException(
                                "column %s needs at least two groups".formatted(column));
                    }
                    Folds held =
                            numbers.size() <= MOST_FOLDS
                                    ? Folds.each(keys, together, "each " + column)
                                    : Folds.deal(
                                            keys, together, new int[all.length], all, MOST_FOLDS);
                    folds.put(column, held);
                    groups.put(column, numbers.size());
                    for (int f = 0; f < held.count(); f++) {
                        targets.add(TargetPlan.target(data.target(), held.trainRows(f)));
                    }
                });
    }

    /** Returns how many searches {@link #judge} makes. */
    public int searches() {
        return targets.size();
    }

    /**
     * Tells how large the searches will be.
     *
     * @param threads threads they will have
     * @param effort as for {@link org.descry.regression.exhaustive.SearchEstimate#of}
     */
    public DiscoveryEstimate estimate(int threads, long effort) {
        return Discovery.estimate(
                data.further(targets, settings),
                data.inColumnUnits(settings.search()),
                new Discovery.Searches(searches(), 0, 0),
                threads,
                effort);
    }

    /**
     * Searches without one group after the other.
     *
     * @param complexity of the selected model
     * @return one judgement per column; none when there are no columns or it was stopped
     */
    public List<UnseenGroup> judge(int complexity, Search search, Execution execution) {
        if (targets.isEmpty()) {
            return List.of();
        }
        try {
            SearchResult found =
                    search.run(
                            data.further(targets, settings),
                            data.inColumnUnits(settings.search()),
                            Seeds.generator(settings.seed(), "search", 0),
                            FurtherSearch.named(
                                    "unseen groups", execution, execution.checkpoints()));
            return found.fronts().size() < targets.size()
                    ? List.of()
                    : judged(
                            new UnseenTasks(data.tasks()).filled(found.fronts(), targets),
                            complexity);
        } catch (CancellationException stopped) {
            return List.of(); // the run says that it was stopped
        }
    }

    private List<UnseenGroup> judged(List<Front> fronts, int complexity) {
        FrontValues values = new FrontValues(data, fronts);
        List<UnseenGroup> judged = new ArrayList<>();
        int first = 0;
        for (Map.Entry<String, Folds> each : folds.entrySet()) {
            Folds held = each.getValue();
            judged.add(
                    new UnseenGroup(
                            each.getKey(),
                            groups.get(each.getKey()),
                            held.count(),
                            metrics(values, first, held, complexity)));
            first += held.count();
        }
        return judged;
    }

    private Metrics metrics(FrontValues values, int first, Folds held, int complexity) {
        double[] prediction = new double[data.rows()];
        double[] reference = new double[data.rows()];
        boolean classes = data.kind() == Kind.CLASSIFICATION;
        for (int f = 0; f < held.count(); f++) {
            double[] all = values.within(first + f, complexity);
            double[] mean = values.of(values.front(first + f).models().get(0));
            LogisticOutput output = new LogisticOutput(held.trainRows(f).length);
            for (int row : held.heldOut(f)) {
                prediction[row] = classes ? output.apply(all[row]) : all[row];
                reference[row] = mean[row];
            }
        }
        return classes
                ? ClassificationMetrics.of(
                        data.labels(),
                        prediction,
                        Seeds.generator(settings.seed(), "ece groups", first))
                : RegressionMetrics.of(data.target(), prediction, reference, data.weights());
    }
}
