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
        List<DimensionSearch.Criterion> criteria = method.criteria(states, TargetSums.best(), kept);
        List<TopCodes[][]> lists = new ArrayList<>();
        for (DimensionSearch.Criterion c : criteria) {
            int[] twice = Arrays.stream(c.kept()).map(k -> 2 * k).toArray();
            lists.add(
                    new Selection(space, twice)
                            .everyFeature()
                            .select(c.scorer(), "selecting features, round " + d, execution));
        }
        Work.all(
                "comparing descriptors of " + d + (d == 1 ? " feature" : " features"),
                states.size(),
                execution,
                () ->
                        t -> {
                            for (int c = 0; c < criteria.size(); c++) {
                                addToPool(t, criteria.get(c), lists.get(c));
                            }
                            method.search(states.get(t), d, space.largestComplexity());
                            states.get(t).keepFront();
                        });
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
