package org.descry.regression.internal.tuples;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Pairs of one task; a piece is a block of first members, whose rows of the matrix are fetched. */
final class PairWorker implements IntConsumer {
    private final GramRows source;
    private final double[][] gram;
    private final TileScan scan;
    private final Level level;

    PairWorker(TupleProblem problem, Hits hits, TupleRows kernel) {
        TaskCorrelations task = problem.tasks().get(0);
        this.source = task.gram();
        this.gram = new double[problem.features()][];
        ExactScore exact = new ExactScore(problem.tasks(), new double[][][] {gram}, 2);
        this.scan = new TileScan(problem, 2, hits, exact, kernel);
        this.level = Level.base(gram, source.diagonal(), task.covariance(), Margin.ridge(2));
    }

    @Override
    public void accept(int piece) {
        int from = piece * TupleTile.ROWS;
        int to = Math.min(gram.length, from + TupleTile.ROWS);
        double[][] rows = source.rows(from, to, from);
        System.arraycopy(rows, 0, gram, from, to - from);
        scan.scan(level, from, to);
        Arrays.fill(gram, from, to, null);
    }
}
