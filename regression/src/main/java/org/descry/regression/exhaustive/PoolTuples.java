package org.descry.regression.exhaustive;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.descry.regression.internal.tuples.GramMatrix;
import org.descry.regression.internal.tuples.NearLimits;
import org.descry.regression.internal.tuples.NearTuples;
import org.descry.regression.internal.tuples.RequiredParts;
import org.descry.regression.internal.tuples.TaskCorrelations;
import org.descry.regression.internal.tuples.Tuple;
import org.descry.regression.internal.tuples.TupleCost;
import org.descry.regression.internal.tuples.TupleLimits;
import org.descry.regression.internal.tuples.TupleMatching;
import org.descry.regression.internal.tuples.TupleProblem;
import org.descry.regression.internal.tuples.TupleSearch;
import org.descry.regression.internal.work.Work;

/** The best descriptors among a pool of features by least squares (L0), from their correlations. */
final class PoolTuples {
    /** Beyond this many tuples they are found step by step instead of all. */
    static final long MOST_TUPLES = 4_000_000_000L;

    /** Tuples of each size that are extended where not all can be tried. */
    private static final int BEAM = 200;

    private final TupleProblem problem;
    private final int searches;

    PoolTuples(TupleProblem problem, int searches) {
        this.problem = problem;
        this.searches = searches;
    }

    /** One pool alone, as {@link #of(double[][][], double[][], double[], int[], int)}. */
    static PoolTuples of(double[][][] z, double[][] y, double[] shares, int[] complexity) {
        return of(z, y, shares, complexity, 1);
    }

    /**
     * @param z features, standardised for each set of coefficients [sets][features][rows]
     * @param y target, standardised likewise [sets][rows]
     * @param shares share of each set in the target's sum of squares [sets]
     * @param complexity complexity of each feature, ascending [features]
     * @param searches how many pools of about this size are compared: decides which loops run
     */
    static PoolTuples of(
            double[][][] z, double[][] y, double[] shares, int[] complexity, int searches) {
        List<TaskCorrelations> tasks = new ArrayList<>();
        for (int g = 0; g < z.length; g++) {
            if (shares[g] > 0) {
                double[] r = new double[complexity.length];
                for (int i = 0; i < r.length; i++) {
                    r[i] = Gram.dot(z[g][i], y[g]);
                }
                double work = 0.5 * r.length * r.length * y[g].length;
                GramMatrix gram =
                        LoopChoice.plain(10 * work * searches)
                                ? GramMatrix.withPlainLoops(z[g])
                                : GramMatrix.of(z[g]);
                tasks.add(new TaskCorrelations(gram, r, shares[g]));
            }
        }
        return new PoolTuples(new TupleProblem(tasks, complexity), searches);
    }

    /** Returns the same search among tuples whose members together hold some parts. */
    PoolTuples requiring(RequiredParts required) {
        return new PoolTuples(
                new TupleProblem(problem.tasks(), problem.complexity(), problem.fresh(), required),
                searches);
    }

    /** Returns how many tuples are tried where not all can be: every extension of the best few. */
    static long triedStepByStep(int features, int dimension) {
        return features + (long) (dimension - 1) * BEAM * features;
    }

    /** Whether all tuples of a size are few enough to be tried. */
    static boolean all(int features, int dimension) {
        return TupleCost.models(features, dimension) <= MOST_TUPLES;
    }

    /**
     * Returns the best tuples of every complexity.
     *
     * @param kept how many of each complexity
     * @param floor explained share that a tuple of a complexity must exceed
     */
    List<Tuple> best(int d, int kept, IntToDoubleFunction floor, Ledger ledger) {
        TupleLimits limits = new TupleLimits(kept, floor);
        if (!all(problem.features(), d)) {
            return TupleMatching.best(problem, d, BEAM, limits);
        }
        TupleSearch<List<Tuple>> search = TupleSearch.best(problem, d, limits);
        chooseLoops(search, d);
        ledger.all(phase(d), search.pieces(), new Comparison(search));
        return search.result();
    }

    /**
     * Returns all tuples near the best one, where all can be tried; it is done again after an
     * interruption.
     */
    NearTuples near(int d, NearLimits limits, Ledger ledger) {
        TupleSearch<NearTuples> search = TupleSearch.near(problem, d, limits);
        chooseLoops(search, d);
        ledger.unsaved(phase(d), search.pieces(), () -> search.newWorker()::accept);
        return search.result();
    }

    private void chooseLoops(TupleSearch<?> search, int d) {
        double work = TupleCost.operations(problem.features(), d, problem.tasks().size());
        if (LoopChoice.plain(work * searches)) {
            search.withPlainLoops();
        }
    }

    private static String phase(int d) {
        return "comparing descriptors of " + d + (d == 1 ? " feature" : " features");
    }

    /** One comparison of all tuples; its workers share what they find. */
    private record Comparison(TupleSearch<List<Tuple>> search)
            implements Ledger.Stage<Work.Worker> {
        @Override
        public Work.Worker newWorker() {
            return search.newWorker()::accept;
        }

        @Override
        public void write(List<Work.Worker> workers, DataOutputStream out) throws IOException {
            List<Tuple> found = search.result();
            out.writeInt(found.size());
            for (Tuple tuple : found) {
                out.writeInt(tuple.members().length);
                for (int member : tuple.members()) {
                    out.writeInt(member);
                }
                out.writeDouble(tuple.score());
                out.writeInt(tuple.complexity());
            }
        }

        @Override
        public void read(Work.Worker worker, DataInputStream in) throws IOException {
            int n = in.readInt();
            for (int k = 0; k < n; k++) {
                int[] members = new int[in.readInt()];
                for (int d = 0; d < members.length; d++) {
                    members[d] = in.readInt();
                }
                double score = in.readDouble();
                search.restore(new Tuple(members, score, in.readInt()));
            }
        }
    }
}
