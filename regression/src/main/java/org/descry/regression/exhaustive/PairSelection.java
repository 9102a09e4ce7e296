package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.descry.regression.internal.kernels.PairBlocks;
import org.descry.regression.internal.kernels.PairOperation;
import org.descry.regression.internal.kernels.PairPanels;
import org.descry.regression.internal.kernels.PairRange;
import org.descry.regression.internal.kernels.PairShape;
import org.descry.regression.internal.kernels.PairSink;
import org.descry.regression.internal.kernels.PairTarget;
import org.descry.regression.internal.kernels.PairTile;
import org.descry.regression.internal.kernels.Panel;
import org.descry.regression.internal.space.FeatureSpace;

/**
 * Selects among the formulas of two blocks without ever storing one: each column of residuals goes
 * through all pairs by itself.
 *
 * <p>Finds what {@link Selection} finds among the same formulas; faster for few columns.
 */
final class PairSelection {
    /** Numbers per row that a packed block takes: both panels and the inverses. */
    private static final int PACKED = 11;

    /** Ranges that each thread keeps packed. */
    private static final int KEPT = 4;

    /** Blocks packed together at least. */
    private static final int FEWEST = 64;

    private final FeatureSpace space;
    private final List<PairJobs.Job> jobs;
    private final Set<PairOperation> all = EnumSet.noneOf(PairOperation.class);
    private final PairBlocks blocks;
    private final boolean whole;
    private boolean plain;

    /**
     * @param panelBytes memory that packed blocks may take, on all threads together
     */
    PairSelection(FeatureSpace space, long panelBytes, int threads) {
        this.space = space;
        long perBlock = 8L * PACKED * Math.max(1, space.rows());
        long most = panelBytes / perBlock / KEPT / threads;
        this.jobs = PairJobs.of(space.terminal(), (int) Math.max(FEWEST, Math.min(most, 1 << 20)));
        jobs.forEach(j -> all.addAll(j.wanted()));
        int last = jobs.stream().mapToInt(PairJobs.Job::rightTo).max().orElse(0);
        this.blocks = new SpaceBlocks(space, last);
        this.whole = last <= Math.min(panelBytes / 2 / perBlock, 1L << 20);
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

    /**
     * Adds to the lists [columns][complexities] what is worth an exact look; when the search is
     * stopped, of what was looked at so far.
     */
    void select(ResidualColumns columns, TopCodes[][] lists, String phase, Ledger ledger) {
        if (jobs.isEmpty()) {
            return;
        }
        double pairs = 0;
        for (PairJobs.Job j : jobs) {
            pairs += (double) (j.leftTo() - j.leftFrom()) * (j.rightTo() - j.rightFrom());
        }
        plain = LoopChoice.plain(pairs * all.size() * space.rows() * columns.count());
        for (int t = 0; t < columns.count() && !ledger.stopped(); t++) {
            if (columns.norm(t) > 0) {
                Passage passage = new Passage(columns.pairTarget(t), lists[t]);
                List<Worker> workers = ledger.some(phase, jobs.size(), passage);
                for (Worker w : workers) {
                    addAll(lists[t], w.lists);
                }
            }
        }
    }

    private static void addAll(TopCodes[] into, TopCodes[] from) {
        for (int c = 0; c < into.length; c++) {
            into[c].addAll(from[c]);
        }
    }

    private static TopCodes[] empty(TopCodes[] like) {
        TopCodes[] lists = new TopCodes[like.length];
        Arrays.setAll(lists, c -> like[c].empty());
        return lists;
    }

    /** One passage of one column through all pairs. */
    private final class Passage implements Ledger.Stage<Worker> {
        private final PairTarget target;
        private final TopCodes[] like;
        private final List<PairPanels> shared = new ArrayList<>();

        Passage(PairTarget target, TopCodes[] like) {
            this.target = target;
            this.like = like;
        }

        @Override
        public Worker newWorker() {
            if (whole && shared.isEmpty()) {
                shared.add(PairPanels.pack(blocks, 0, blocks.count(), target, Panel.both(all)));
            }
            return new Worker(target, shared, empty(like));
        }

        @Override
        public void write(List<Worker> workers, DataOutputStream out) throws IOException {
            TopCodes[] merged = empty(like);
            workers.forEach(w -> addAll(merged, w.lists));
            for (TopCodes list : merged) {
                list.write(out);
            }
        }

        @Override
        public void read(Worker worker, DataInputStream in) throws IOException {
            for (TopCodes list : worker.lists) {
                list.read(in);
            }
        }
    }

    /** One thread's share of the jobs of one column. */
    private final class Worker implements Work.Worker, PairSink {
        final TopCodes[] lists;
        private final PairTile tile = plain ? PairTile.scalar() : PairTile.best();
        private final PairTarget target;
        private final List<PairPanels> packed;
        private final double[] x = new double[space.rows()];
        private final double[] scratch = new double[space.rows()];
        private PairJobs.Job job;

        Worker(PairTarget target, List<PairPanels> shared, TopCodes[] lists) {
            this.target = target;
            this.packed = new ArrayList<>(shared);
            this.lists = lists;
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
            for (PairPanels p : packed) {
                if (p.from() <= from && to <= p.to()) {
                    return new PairRange(p, from, to);
                }
            }
            if (packed.size() == KEPT) {
                packed.remove(0);
            }
            PairPanels fresh = PairPanels.pack(blocks, from, to, target, Panel.both(all));
            packed.add(fresh);
            return new PairRange(fresh, from, to);
        }

        @Override
        public double threshold() {
            return Math.max(0, lists[job.complexity()].threshold());
        }

        @Override
        public void report(PairOperation operation, int i, int j, double score) {
            long code = job.code(operation, i, j);
            if (space.refusal(code).isEmpty()) {
                space.values(code, x, scratch);
                if (space.refusal(x).isEmpty()) {
                    lists[job.complexity()].offer(score, code);
                }
            }
        }
    }
}
