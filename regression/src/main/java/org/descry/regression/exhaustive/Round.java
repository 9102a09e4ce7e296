package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.search.Execution;

/**
 * One round of a search: features are selected on what every target's best models leave, then
 * descriptors of one feature more are compared.
 */
final class Round {
    /**
     * With more columns than these, most on rows of their own, it pays to evaluate each feature
     * once for all.
     */
    private static final int FEW_COLUMNS = 12;

    /** Columns of a target, about. */
    private static final int COLUMNS = 3;

    /** How often features of the best models are exchanged for better ones. */
    private static final int EXCHANGES = 3;

    /** Memory for blocks packed for the pair tile. */
    private static final long PANEL_BYTES = 256L << 20;

    private final FeatureSpace space;
    private final DimensionSearch method;
    private final List<TargetState> states;
    private final int kept;
    private final Execution execution;
    private final PairSelection pairs;

    Round(
            FeatureSpace space,
            DimensionSearch method,
            List<TargetState> states,
            int kept,
            Execution execution) {
        this.space = space;
        this.method = method;
        this.states = states;
        this.kept = kept;
        this.execution = execution;
        this.pairs =
                new PairSelection(
                        space, PairJobs.of(space.terminal()), PANEL_BYTES, COLUMNS * states.size());
    }

    /** Goes on to descriptors of {@code d} features. */
    void run(int d) {
        List<DimensionSearch.Criterion> criteria = method.criteria(states, sums(), kept);
        select(criteria, "selecting features, round " + d);
        boolean[] enriched = new boolean[states.size()];
        Arrays.fill(enriched, true);
        compare(d, enriched);
        Arrays.fill(enriched, false);
        for (int pass = 0; d > 1 && pass < EXCHANGES; pass++) {
            criteria = method.exchange(states, d, sums(), kept);
            if (criteria.isEmpty()) {
                break;
            }
            select(criteria, "exchanging features, round " + d);
            Arrays.fill(enriched, false);
            criteria.forEach(c -> Arrays.stream(c.owner()).forEach(t -> enriched[t] = true));
            compare(d, enriched);
        }
    }

    /** Compares all descriptors of some targets' pools. */
    private void compare(int d, boolean[] which) {
        each(
                "comparing descriptors of " + d + (d == 1 ? " feature" : " features"),
                IntStream.range(0, which.length).filter(t -> which[t]).toArray(),
                (t, how) -> {
                    method.search(states.get(t), d, space.largestComplexity(), how);
                    states.get(t).keepFront();
                });
    }

    /** Adds features to the pools of the targets. */
    private void select(List<DimensionSearch.Criterion> criteria, String phase) {
        for (DimensionSearch.Criterion c : criteria) {
            int[] twice = Arrays.stream(c.kept()).map(k -> 2 * k).toArray();
            TopCodes[][] lists = select(c, twice, phase);
            int[] owners = Arrays.stream(c.owner()).distinct().toArray();
            each(phase, owners, (t, how) -> addToPool(t, c, lists));
        }
    }

    private interface Step {
        void of(int target, Execution how);
    }

    /** Does a step for some targets: one alone with all threads, many side by side. */
    private void each(String phase, int[] targets, Step step) {
        if (targets.length == 1) {
            step.of(targets[0], execution);
            return;
        }
        Execution alone = new Execution(1, (name, done, total) -> {}, execution.cancelled());
        Work.all(phase, targets.length, execution, () -> k -> step.of(targets[k], alone));
    }

    /** The loops for features that are evaluated one by one. */
    private TargetSums sums() {
        long features =
                states.size() > FEW_COLUMNS
                        ? space.counts().generated()
                        : space.listed().length / 10; // most go through the pair tile
        return LoopChoice.plain((double) features * space.rows() * TargetSums.WIDTH)
                ? new ScalarTargetSums()
                : TargetSums.best();
    }

    /** Few columns go through pairs together, many share each feature: the same is found. */
    private TopCodes[][] select(DimensionSearch.Criterion c, int[] most, String phase) {
        Selection selection = new Selection(space, most);
        if (c.residuals().isEmpty()
                || c.residuals().get().tasks() > 1
                || c.residuals().get().count() > FEW_COLUMNS) {
            return selection.everyFeature().select(c.scorer(), phase, execution);
        }
        TopCodes[][] lists = selection.allButPairs().select(c.scorer(), phase, execution);
        if (space.listsAll()) {
            lists = untold(lists, most);
        }
        pairs.select(c.residuals().get(), lists, phase, execution);
        return lists;
    }

    /** Returns lists to which equal formulas may be added. */
    private TopCodes[][] untold(TopCodes[][] lists, int[] most) {
        TopCodes[][] fresh = new Selection(space, most).lists(lists.length, false);
        Selection.merge(fresh, lists);
        return fresh;
    }

    private void addToPool(int target, DimensionSearch.Criterion criterion, TopCodes[][] lists) {
        double[] x = new double[space.rows()];
        double[] scratch = new double[space.rows()];
        for (int column = 0; column < criterion.owner().length; column++) {
            if (criterion.owner()[column] != target) {
                continue;
            }
            int at = column;
            List<long[]> best = new ArrayList<>();
            for (TopCodes list : lists[column]) {
                best.add(
                        criterion
                                .residuals()
                                .map(
                                        r ->
                                                list.best(
                                                        code -> {
                                                            space.values(code, x, scratch);
                                                            return r.score(at, x);
                                                        }))
                                .orElseGet(list::best));
            }
            long[] selected = best.stream().flatMapToLong(Arrays::stream).toArray();
            states.get(target).addToPool(selected, criterion.kept()[column]);
        }
    }
}
