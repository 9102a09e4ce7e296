package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.search.Execution;

/**
 * One round of a search: features are selected on what every target's best models leave, then
 * descriptors of one feature more are compared.
 */
final class Round {
    /** With more columns than these it pays to evaluate each feature once for all. */
    private static final int FEW_COLUMNS = 64;

    /** Memory for blocks packed for the pair tile. */
    private static final long PANEL_BYTES = 256L << 20;

    private final FeatureSpace space;
    private final DimensionSearch method;
    private final List<TargetState> states;
    private final int kept;
    private final Execution execution;

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
    }

    /** Goes on to descriptors of {@code d} features. */
    void run(int d) {
        List<DimensionSearch.Criterion> criteria = method.criteria(states, sums(), kept);
        List<TopCodes[][]> lists = new ArrayList<>();
        for (DimensionSearch.Criterion c : criteria) {
            int[] twice = Arrays.stream(c.kept()).map(k -> 2 * k).toArray();
            lists.add(select(c, twice, "selecting features, round " + d));
        }
        if (states.size() == 1) {
            compare(0, d, criteria, lists, execution);
            return;
        }
        Execution alone = new Execution(1, (phase, done, total) -> {}, execution.cancelled());
        Work.all(
                "comparing descriptors of " + d + (d == 1 ? " feature" : " features"),
                states.size(),
                execution,
                () -> t -> compare(t, d, criteria, lists, alone));
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

    private void compare(
            int target,
            int d,
            List<DimensionSearch.Criterion> criteria,
            List<TopCodes[][]> lists,
            Execution how) {
        for (int c = 0; c < criteria.size(); c++) {
            addToPool(target, criteria.get(c), lists.get(c));
        }
        method.search(states.get(target), d, space.largestComplexity(), how);
        states.get(target).keepFront();
    }

    /** Few columns go through pairs one by one, many share each feature: the same is found. */
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
        new PairSelection(space, PairJobs.of(space.terminal()), PANEL_BYTES)
                .select(c.residuals().get(), lists, phase, execution);
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
