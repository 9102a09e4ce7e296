package org.descry.regression.internal.tuples;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * An exhaustive search through all tuples of a size, cut into pieces that any number of threads may
 * do in any order; the result is always the same.
 *
 * <p>The caller asks for {@link #newWorker} once per thread, lets the workers do all pieces from 0
 * to {@link #pieces} − 1, each once, and then takes the {@link #result}. Between pieces it may
 * report progress or stop. Tuples with nearly collinear members (variance inflation above 10⁷) are
 * left out.
 *
 * @param <R> what is found
 */
public final class TupleSearch<R> {
    /** Members of the largest tuples. */
    public static final int LARGEST = 5;

    /** Tuples that the quick search goes on with; it only makes thresholds start high. */
    private static final int BEAM = 20;

    private final TupleProblem problem;
    private final int dimension;
    private final Hits hits;
    private final Supplier<R> result;
    private final double[][][] gram; // by task; empty where rows are fetched piece by piece
    private boolean plain;

    private TupleSearch(TupleProblem problem, int dimension, Hits hits, Supplier<R> result) {
        this.problem = problem;
        this.dimension = dimension;
        this.hits = hits;
        this.result = result;
        this.gram = blockwise() ? new double[0][][] : whole(problem);
    }

    /**
     * Returns a search for the best tuples of every complexity; its result is ordered by
     * complexity, then best first.
     *
     * @param dimension members of a tuple, 1 to {@value #LARGEST}
     * @throws IllegalArgumentException if the dimension is out of range
     */
    public static TupleSearch<List<Tuple>> best(
            TupleProblem problem, int dimension, TupleLimits limits) {
        check(dimension);
        BestTuples best = listed(problem, dimension, limits);
        return new TupleSearch<>(problem, dimension, best, best::sorted);
    }

    /**
     * Returns a search for all tuples near the best one, each once, and for the best of each
     * complexity.
     *
     * @param dimension members of a tuple, 1 to {@value #LARGEST}
     * @throws IllegalArgumentException if the dimension is out of range
     */
    public static TupleSearch<NearTuples> near(
            TupleProblem problem, int dimension, NearLimits limits) {
        check(dimension);
        BestTuples listed = listed(problem, dimension, new TupleLimits(limits.listed(), c -> 0));
        NearHits near = new NearHits(limits, listed, dimension);
        return new TupleSearch<>(problem, dimension, near, near::result);
    }

    /** Returns a list that a quick search has begun to fill, so that thresholds start high. */
    private static BestTuples listed(TupleProblem problem, int dimension, TupleLimits limits) {
        BestTuples best = new BestTuples(limits, largestComplexity(problem, dimension));
        if (dimension > 1 && dimension <= problem.features()) {
            new TupleMatching(problem, dimension, BEAM, best).run();
        }
        return best;
    }

    private static void check(int dimension) {
        if (!(dimension >= 1 && dimension <= LARGEST)) {
            throw new IllegalArgumentException(
                    "dimension must lie in [1, %d], got %d".formatted(LARGEST, dimension));
        }
    }

    /** Returns the largest complexity a tuple can have. */
    static int largestComplexity(TupleProblem problem, int dimension) {
        int k = problem.features();
        int largest = k == 0 ? 0 : problem.complexity()[k - 1];
        return dimension * largest + dimension - 1;
    }

    /** Pairs and single features of one task need only some rows of the matrix at a time. */
    private boolean blockwise() {
        return dimension <= 2 && problem.tasks().size() == 1;
    }

    private static double[][][] whole(TupleProblem problem) {
        return problem.tasks().stream()
                .map(task -> task.gram().rows(0, problem.features(), 0))
                .toArray(double[][][]::new);
    }

    /**
     * Makes new workers use plain loops: for little work, where compiling the vector loops would
     * take longer than the search. The result is the same.
     */
    public TupleSearch<R> withPlainLoops() {
        plain = true;
        return this;
    }

    private TupleRows kernel() {
        return plain ? new ScalarTupleRows() : TupleRows.best();
    }

    /** Returns the number of pieces; none if there are fewer features than members. */
    public int pieces() {
        int k = problem.features();
        if (k < dimension) {
            return 0;
        }
        if (dimension == 1) {
            return 1;
        }
        boolean blocks = dimension <= 3 && problem.tasks().size() == 1;
        return blocks ? (k + TupleTile.ROWS - 1) / TupleTile.ROWS : k - dimension + 1;
    }

    /** Returns a worker for one thread, which takes numbers of pieces. */
    public IntConsumer newWorker() {
        if (dimension == 1) {
            return new SingleWorker(problem, hits);
        }
        if (problem.tasks().size() > 1) {
            return new TaskWorker(problem, dimension, hits, gram);
        }
        return blockwise()
                ? new PairWorker(problem, hits, kernel())
                : new TupleWorker(problem, dimension, hits, gram, kernel());
    }

    /** Takes a tuple that an earlier search of the same kind had found. */
    public void restore(Tuple tuple) {
        hits.offer(tuple);
    }

    /** Returns what was found so far; complete when all pieces are done. */
    public R result() {
        return result.get();
    }

    /** Does all pieces in this thread and returns what was found. */
    public R run() {
        IntConsumer worker = newWorker();
        for (int piece = 0; piece < pieces(); piece++) {
            worker.accept(piece);
        }
        return result();
    }
}
