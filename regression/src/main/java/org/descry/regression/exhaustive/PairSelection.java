package org.descry.regression.exhaustive;

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
import org.descry.regression.search.Execution;

/**
 * Selects among the formulas of two blocks without ever storing one: each column of residuals goes
 * through all pairs by itself.
 *
 * <p>Finds what {@link Selection} finds among the same formulas; faster for few columns.
 */
final class PairSelection {
    private final FeatureSpace space;
    private final List<PairJobs.Job> jobs;
    private final Set<PairOperation> all = EnumSet.noneOf(PairOperation.class);
    private final int chunk;
    private boolean plain;

    /**
     * @param panelBytes memory that packed blocks may take
     */
    PairSelection(FeatureSpace space, List<PairJobs.Job> jobs, long panelBytes) {
        this.space = space;
        this.jobs = jobs;
        jobs.forEach(j -> all.addAll(j.wanted()));
        long perBlock = 8L * space.rows() * 11;
        long most = Math.max(64, panelBytes / perBlock);
        this.chunk = (int) Math.min(Integer.MAX_VALUE, Math.min(most, 1L << 20));
    }

    /** Adds to the lists [columns][complexities] what is worth an exact look. */
    void select(ResidualColumns columns, TopCodes[][] lists, String phase, Execution execution) {
        if (jobs.isEmpty()) {
            return;
        }
        double pairs = 0;
        for (PairJobs.Job j : jobs) {
            pairs += (double) (j.leftTo() - j.leftFrom()) * (j.rightTo() - j.rightFrom());
        }
        plain = LoopChoice.plain(pairs * all.size() * space.rows() * columns.count());
        PairBlocks blocks = blocks();
        boolean whole = blocks.values().length <= chunk;
        for (int t = 0; t < columns.count(); t++) {
            if (!(columns.norm(t) > 0)) {
                continue;
            }
            PairTarget target = columns.pairTarget(t);
            PairPanels shared =
                    whole
                            ? PairPanels.pack(
                                    blocks, 0, blocks.values().length, target, Panel.both(all))
                            : null;
            TopCodes[] own = lists[t];
            List<Worker> workers =
                    Work.all(
                            phase,
                            jobs.size(),
                            execution,
                            () -> new Worker(blocks, target, shared, own));
            for (Worker w : workers) {
                for (int c = 0; c < own.length; c++) {
                    own[c].addAll(w.lists[c]);
                }
            }
        }
    }

    private PairBlocks blocks() {
        int last = jobs.stream().mapToInt(PairJobs.Job::rightTo).max().orElse(0);
        double[][] values = new double[last][];
        double[] scales = new double[last];
        boolean[] divisors = new boolean[last];
        for (int id = 0; id < last; id++) {
            values[id] = space.blockValues(id);
            scales[id] = 1;
            divisors[id] = space.divides(id);
        }
        return new PairBlocks(values, scales, divisors);
    }

    /** One thread's share of the jobs of one column. */
    private final class Worker implements Work.Worker, PairSink {
        final TopCodes[] lists;
        private final PairTile tile = plain ? PairTile.scalar() : PairTile.best();
        private final PairBlocks blocks;
        private final PairTarget target;
        private final List<PairPanels> packed = new ArrayList<>();
        private final double[] x = new double[space.rows()];
        private final double[] scratch = new double[space.rows()];
        private PairJobs.Job job;

        Worker(PairBlocks blocks, PairTarget target, PairPanels shared, TopCodes[] like) {
            this.blocks = blocks;
            this.target = target;
            this.lists = new TopCodes[like.length];
            Arrays.setAll(lists, c -> like[c].empty());
            if (shared != null) {
                packed.add(shared);
            }
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
            if (packed.size() == 4) {
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
