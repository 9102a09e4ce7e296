package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.descry.regression.internal.kernels.PairBlocks;
import org.descry.regression.internal.kernels.PairOperation;
import org.descry.regression.internal.kernels.PairPanels;
import org.descry.regression.internal.kernels.PairRange;
import org.descry.regression.internal.kernels.PairShape;
import org.descry.regression.internal.kernels.PairSink;
import org.descry.regression.internal.kernels.PairTarget;
import org.descry.regression.internal.kernels.PairTile;
import org.descry.regression.internal.kernels.PairWeights;
import org.descry.regression.internal.kernels.Panel;
import org.descry.regression.internal.kernels.TargetPanels;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.work.Work;

/**
 * Selects among the formulas of two blocks without ever storing one: columns of residuals that
 * weigh the rows alike go through all pairs together.
 *
 * <p>Finds what {@link Selection} finds among the same formulas; faster for few columns.
 */
final class PairSelection {
    /** Columns that go through the pairs together: more gain little and need more memory. */
    private static final int TOGETHER = 8;

    /** Ranges that each thread keeps packed. */
    private static final int KEPT = 4;

    /** Blocks packed together at least. */
    private static final int FEWEST = 64;

    private final FeatureSpace space;
    private final List<PairJobs.Job> jobs;
    private final Set<PairOperation> all = EnumSet.noneOf(PairOperation.class);
    private final long panelBytes;
    private final PairBlocks blocks;
    private final boolean plain;
    private final int most;
    private Optional<Group> packed = Optional.empty();

    /**
     * @param panelBytes memory that packed blocks may take, on all threads together
     * @param columns how many columns a selection has, about: decides which loops run, so that not
     *     several kinds are compiled
     */
    PairSelection(FeatureSpace space, long panelBytes, int threads, int columns) {
        this.space = space;
        this.panelBytes = panelBytes;
        this.most = columns;
        long ranged = panelBytes / bytesPerBlock() / KEPT / threads;
        this.jobs =
                PairJobs.of(space.terminal(), (int) Math.max(FEWEST, Math.min(ranged, 1 << 20)));
        jobs.forEach(j -> all.addAll(j.wanted()));
        int last = jobs.stream().mapToInt(PairJobs.Job::rightTo).max().orElse(0);
        this.blocks = new SpaceBlocks(space, last);
        this.plain = LoopChoice.plain(multiplyAdds(columns));
    }

    /** 9 numbers for all columns and 2 for each, per row, in double and in single precision. */
    private long bytesPerBlock() {
        return 12L * Math.max(1, space.rows()) * (9 + 2L * Math.min(TOGETHER, most));
    }

    /** The blocks of a space; values that it does not keep are computed again. */
    private record SpaceBlocks(FeatureSpace space, int count) implements PairBlocks {
        @Override
        public double[] values(int id) {
            return space.blockValues(id);
        }

        @Override
        public double scale(int id) {
            return 1;
        }

        @Override
        public boolean divides(int id) {
            return space.divides(id);
        }
    }

    private double multiplyAdds(int columns) {
        double sum = 0;
        for (PairJobs.Job j : jobs) {
            double pairs = (double) (j.leftTo() - j.leftFrom()) * (j.rightTo() - j.rightFrom());
            int passes = 0;
            for (PairOperation o : j.wanted()) {
                boolean term = o == PairOperation.SUM || o == PairOperation.DIFFERENCE;
                passes += term ? 0 : 2 + columns;
            }
            sum += pairs * Math.max(1, passes);
        }
        return sum * space.rows();
    }

    /**
     * Adds to the lists [columns][{@link FeatureSpace#lists}] what is worth an exact look; when the
     * search is stopped, of what was looked at so far.
     */
    void select(ResidualColumns columns, TopCodes[][] lists, String phase, Ledger ledger) {
        if (jobs.isEmpty()) {
            return;
        }
        for (int[] group : groups(columns)) {
            if (!ledger.stopped()) {
                select(group(columns, group), lists, phase, ledger);
            }
        }
    }

    /** Returns the columns that have something to explain, those with the same rows together. */
    private static List<int[]> groups(ResidualColumns columns) {
        List<int[]> groups = new ArrayList<>();
        for (int t = 0; t < columns.count(); t++) {
            if (!(columns.norm(t) > 0)) {
                continue;
            }
            boolean known = false;
            for (int g = 0; g < groups.size() && !known; g++) {
                int[] group = groups.get(g);
                if (Arrays.equals(columns.counts(group[0]), columns.counts(t))) {
                    int[] more = Arrays.copyOf(group, group.length + 1);
                    more[group.length] = t;
                    groups.set(g, more);
                    known = true;
                }
            }
            if (!known) {
                groups.add(new int[] {t});
            }
        }
        return groups;
    }

    /** Returns a group, with the blocks packed as before where they are packed for its weights. */
    private Group group(ResidualColumns columns, int[] group) {
        Group fresh = new Group(columns, group);
        if (packed.isEmpty() || !packed.get().sameRows(fresh)) {
            packed = Optional.empty(); // before the next is made
            fresh.pack();
            packed = Optional.of(fresh);
        } else {
            fresh.share(packed.get());
        }
        return fresh;
    }

    private void select(Group group, TopCodes[][] lists, String phase, Ledger ledger) {
        for (int from = 0; from < group.columns.length && !ledger.stopped(); from += TOGETHER) {
            int to = Math.min(group.columns.length, from + TOGETHER);
            int[] columns = Arrays.copyOfRange(group.columns, from, to);
            TopCodes[][] own = new TopCodes[columns.length][];
            Arrays.setAll(own, t -> lists[columns[t]]);
            Passage passage = new Passage(group, group.targets(columns), own);
            for (Worker w : ledger.some(phase, jobs.size(), passage)) {
                Selection.merge(own, w.lists);
            }
        }
    }

    private static TopCodes[][] empty(TopCodes[][] like) {
        TopCodes[][] lists = new TopCodes[like.length][];
        for (int t = 0; t < like.length; t++) {
            TopCodes[] own = like[t];
            lists[t] = new TopCodes[own.length];
            Arrays.setAll(lists[t], c -> own[c].empty());
        }
        return lists;
    }

    /** One passage of some columns through all pairs. */
    private final class Passage implements Ledger.Stage<Worker> {
        private final Group group;
        private final List<PairTarget> targets;
        private final TopCodes[][] like;
        private Optional<TargetPanels> shared = Optional.empty();

        Passage(Group group, List<PairTarget> targets, TopCodes[][] like) {
            this.group = group;
            this.targets = targets;
            this.like = like;
        }

        @Override
        public Worker newWorker() {
            if (shared.isEmpty()) {
                shared = group.whole.map(p -> TargetPanels.pack(p, targets));
            }
            return new Worker(group, targets, shared, empty(like));
        }

        @Override
        public void write(List<Worker> workers, DataOutputStream out) throws IOException {
            TopCodes[][] merged = empty(like);
            workers.forEach(w -> Selection.merge(merged, w.lists));
            for (TopCodes[] lists : merged) {
                for (TopCodes list : lists) {
                    list.write(out);
                }
            }
        }

        @Override
        public void read(Worker worker, DataInputStream in) throws IOException {
            for (TopCodes[] lists : worker.lists) {
                for (TopCodes list : lists) {
                    list.read(in);
                }
            }
        }
    }

    /** Columns with the same weights, and all blocks packed for them where memory allows. */
    private final class Group {
        private final ResidualColumns residuals;
        private final int[] columns;
        private PairWeights weights;
        private Optional<PairPanels> whole = Optional.empty();

        Group(ResidualColumns residuals, int[] columns) {
            this.residuals = residuals;
            this.columns = columns;
        }

        boolean sameRows(Group o) {
            return Arrays.equals(residuals.counts(columns[0]), o.residuals.counts(o.columns[0]));
        }

        void share(Group other) {
            weights = other.weights;
            whole = other.whole;
        }

        void pack() {
            weights = residuals.pairWeights(columns[0]);
            long affordable = Math.min(1L << 20, panelBytes / 2 / bytesPerBlock());
            if (blocks.count() <= Math.max(FEWEST, affordable)) {
                whole = Optional.of(pack(0, blocks.count()));
            }
        }

        PairPanels pack(int from, int to) {
            Set<Panel> panels = Panel.both(all);
            return PairPanels.pack(
                    blocks, from, to, weights, plain ? panels : Panel.fastest(panels));
        }

        List<PairTarget> targets(int[] some) {
            return Arrays.stream(some)
                    .mapToObj(t -> PairTarget.of(residuals.residual(t), weights))
                    .toList();
        }
    }

    /** One thread's share of the jobs of some columns. */
    private final class Worker implements Work.Worker, PairSink {
        final TopCodes[][] lists;
        private final PairTile tile = plain ? PairTile.scalar() : PairTile.best();
        private final Group group;
        private final List<PairTarget> targets;
        private final List<TargetPanels> packed = new ArrayList<>();
        private final double[] x = new double[space.rows()];
        private final double[] scratch = new double[space.rows()];
        private PairJobs.Job job;

        Worker(
                Group group,
                List<PairTarget> targets,
                Optional<TargetPanels> shared,
                TopCodes[][] lists) {
            this.group = group;
            this.targets = targets;
            this.lists = lists;
            shared.ifPresent(packed::add);
        }

        @Override
        public void piece(int index) {
            job = jobs.get(index);
            tile.scan(
                    range(job.leftFrom(), job.leftTo()),
                    range(job.rightFrom(), job.rightTo()),
                    PairShape.UPPER,
                    job.wanted(),
                    this);
        }

        /** Packs a range unless it is still there from before. */
        private PairRange range(int from, int to) {
            for (TargetPanels p : packed) {
                if (p.packed().from() <= from && to <= p.packed().to()) {
                    return new PairRange(p, from, to);
                }
            }
            if (packed.size() == KEPT) {
                packed.remove(0);
            }
            TargetPanels fresh = TargetPanels.pack(group.pack(from, to), targets);
            packed.add(fresh);
            return new PairRange(fresh, from, to);
        }

        @Override
        public double threshold(int column) {
            return Math.max(0, lists[column][list()].threshold());
        }

        private int list() {
            return space.list(job.complexity(), job.held());
        }

        @Override
        public void report(int column, PairOperation operation, int i, int j, double score) {
            long code = job.code(operation, i, j);
            if (space.refusal(code).isEmpty()) {
                space.values(code, x, scratch);
                if (space.refusal(code, x).isEmpty()) {
                    lists[column][list()].offer(score, code);
                }
            }
        }
    }
}
