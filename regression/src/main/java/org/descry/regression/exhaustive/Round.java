package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.descry.regression.internal.kernels.ScalarTargetSums;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.work.Work;
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
    static final int FEW_COLUMNS = 12;

    /** Columns of a target, about. */
    private static final int COLUMNS = 3;

    /** How often features of the best models are exchanged for better ones. */
    private static final int EXCHANGES = 3;

    /** Share of the memory for blocks packed for the pair tile. */
    private static final int PANEL_SHARE = 8;

    private final FeatureSpace space;
    private final DimensionSearch method;
    private final List<TargetState> states;
    private final int kept;
    private final Ledger ledger;
    private final PairSelection pairs;
    private final Optional<InnerConstants> constants;

    /**
     * @param constants what adds constants inside features; empty when none are wanted
     */
    Round(
            FeatureSpace space,
            DimensionSearch method,
            List<TargetState> states,
            int kept,
            Optional<InnerConstants> constants,
            Ledger ledger) {
        this.space = space;
        this.method = method;
        this.states = states;
        this.kept = kept;
        this.constants = constants;
        this.ledger = ledger;
        Execution execution = ledger.execution();
        this.pairs =
                new PairSelection(
                        space,
                        execution.memory() / PANEL_SHARE,
                        execution.threads(),
                        COLUMNS * states.size());
    }

    /**
     * Goes on to descriptors of {@code d} features. The first round, when it is stopped, goes on
     * with what was selected so far.
     *
     * @return whether everything was looked at
     * @throws CancellationException when a later round is stopped, or the first before anything was
     *     selected
     */
    boolean run(int d) {
        List<DimensionSearch.Criterion> criteria = method.criteria(states, sums(), kept);
        String phase = "selecting features, round " + d;
        List<TopCodes[][]> lists = criteria.stream().map(c -> select(c, phase)).toList();
        boolean complete = !ledger.stopped();
        if (!complete && (d > 1 || nothing(lists))) {
            throw new CancellationException("stopped during: " + phase);
        }
        Ledger how = d == 1 ? ledger.unstoppable() : ledger;
        addToPools(criteria, lists, constants, phase, how);
        states.forEach(TargetState::noneCompared);
        compare(d, IntStream.range(0, states.size()).toArray(), how);
        for (int pass = 0; d > 1 && pass < EXCHANGES; pass++) {
            if (!exchange(d)) {
                break;
            }
        }
        return complete;
    }

    /**
     * Seeks better features of the whole space for those of the best models.
     *
     * @return whether there were models not looked at before
     */
    private boolean exchange(int d) {
        List<DimensionSearch.Criterion> criteria = method.exchange(states, d, sums(), kept);
        if (criteria.isEmpty()) {
            return false;
        }
        String phase = "exchanging features, round " + d;
        List<TopCodes[][]> lists = criteria.stream().map(c -> select(c, phase)).toList();
        Work.check(ledger.execution(), phase);
        addToPools(criteria, lists, Optional.empty(), phase, ledger);
        int[] enriched =
                criteria.stream()
                        .flatMapToInt(c -> Arrays.stream(c.owner()))
                        .distinct()
                        .sorted()
                        .toArray();
        compare(d, enriched, ledger);
        return true;
    }

    private static boolean nothing(List<TopCodes[][]> lists) {
        return lists.stream()
                .flatMap(Arrays::stream)
                .flatMap(Arrays::stream)
                .allMatch(TopCodes::isEmpty);
    }

    /** Compares all descriptors of some targets' pools: one alone with all threads. */
    private void compare(int d, int[] targets, Ledger how) {
        if (targets.length == 1) {
            compare(d, targets[0], how);
        } else {
            how.all(
                    "comparing descriptors of " + d + (d == 1 ? " feature" : " features"),
                    targets.length,
                    new EveryTarget(targets, t -> compare(d, t, how.alone())));
        }
        for (int target : targets) {
            states.get(target).allCompared();
        }
    }

    private void compare(int d, int target, Ledger how) {
        int largest =
                constants.map(InnerConstants::largestComplexity).orElse(space.largestComplexity());
        method.search(states.get(target), d, largest, how);
        states.get(target).keepFront();
    }

    /** Adds the selected features to the pools of the targets. */
    private void addToPools(
            List<DimensionSearch.Criterion> criteria,
            List<TopCodes[][]> lists,
            Optional<InnerConstants> inside,
            String phase,
            Ledger how) {
        for (int c = 0; c < lists.size(); c++) {
            DimensionSearch.Criterion criterion = criteria.get(c);
            TopCodes[][] selected = lists.get(c);
            int[] owners = Arrays.stream(criterion.owner()).distinct().toArray();
            how.unsaved(
                    phase,
                    owners.length,
                    () -> k -> addToPool(owners[k], criterion, selected, inside));
        }
    }

    /** Some targets one by one; what a comparison finds stands in the target's state. */
    private final class EveryTarget implements Ledger.Stage<Work.Worker> {
        private final int[] targets;
        private final Work.Worker comparison;
        private final SortedSet<Integer> compared = new ConcurrentSkipListSet<>();

        EveryTarget(int[] targets, Work.Worker comparison) {
            this.targets = targets;
            this.comparison = comparison;
        }

        @Override
        public Work.Worker newWorker() {
            return k -> {
                comparison.piece(targets[k]);
                compared.add(targets[k]);
            };
        }

        @Override
        public void write(List<Work.Worker> workers, DataOutputStream out) throws IOException {
            out.writeInt(compared.size());
            for (int target : compared) {
                out.writeInt(target);
                states.get(target).write(out);
            }
        }

        @Override
        public void read(Work.Worker worker, DataInputStream in) throws IOException {
            int n = in.readInt();
            for (int k = 0; k < n; k++) {
                int target = in.readInt();
                states.get(target).read(in);
                compared.add(target);
            }
        }
    }

    /** The loops for features that are evaluated one by one. */
    private TargetSums sums() {
        boolean each = COLUMNS * states.size() > FEW_COLUMNS || !method.correlates();
        // otherwise most go through the pair tile
        double features = each ? space.counts().generated() : space.listed().length / 10.0;
        int blocks = (COLUMNS * states.size() + TargetSums.WIDTH - 1) / TargetSums.WIDTH;
        return LoopChoice.plain(features * space.rows() * TargetSums.WIDTH * blocks)
                ? new ScalarTargetSums()
                : TargetSums.best();
    }

    /** Few columns go through pairs together, many share each feature: the same is found. */
    private TopCodes[][] select(DimensionSearch.Criterion c, String phase) {
        int[] most = Arrays.stream(c.kept()).map(k -> 2 * k).toArray();
        Selection selection = new Selection(space, most);
        if (c.residuals().isEmpty()
                || c.residuals().get().tasks() > 1
                || c.residuals().get().count() > FEW_COLUMNS) {
            return selection.everyFeature().select(c.scorer(), phase, ledger);
        }
        TopCodes[][] lists = selection.allButPairs().select(c.scorer(), phase, ledger);
        if (space.listsAll()) {
            lists = untold(lists, most);
        }
        pairs.select(c.residuals().get(), lists, phase, ledger);
        return lists;
    }

    /** Returns lists to which equal formulas may be added. */
    private TopCodes[][] untold(TopCodes[][] lists, int[] most) {
        TopCodes[][] fresh = new Selection(space, most).lists(lists.length, false);
        Selection.merge(fresh, lists);
        return fresh;
    }

    private void addToPool(
            int target,
            DimensionSearch.Criterion criterion,
            TopCodes[][] lists,
            Optional<InnerConstants> inside) {
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
            TargetState state = states.get(target);
            int most = criterion.kept()[column];
            state.addToPool(selected, most);
            inside.ifPresent(
                    i -> criterion.residuals().ifPresent(r -> i.add(state, r, at, selected, most)));
        }
    }
}
