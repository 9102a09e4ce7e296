package org.descry.regression.internal.tuples;

import java.util.function.IntConsumer;

/**
 * Tuples of three and more of one task. Triples: a piece is a block of middle members. More: a
 * piece is one first member, and the matrix without its share is written once for each prefix.
 */
final class TupleWorker implements IntConsumer {
    private final int[] complexity;
    private final int prefix;
    private final Level[] levels; // by members removed
    private final TileScan scan;

    TupleWorker(
            TupleProblem problem, int dimension, Hits hits, double[][][] gram, TupleRows kernel) {
        TaskCorrelations task = problem.tasks().get(0);
        this.complexity = problem.complexity();
        this.prefix = dimension - 3;
        this.levels = new Level[prefix + 1];
        double ridge = Margin.ridge(dimension);
        levels[0] = Level.base(gram[0], task.gram().diagonal(), task.covariance(), ridge);
        for (int removed = 1; removed <= prefix; removed++) {
            levels[removed] = Level.empty(problem.features(), removed);
        }
        ExactScore exact = new ExactScore(problem.tasks(), gram, dimension);
        this.scan = new TileScan(problem, dimension, hits, exact, kernel);
    }

    @Override
    public void accept(int piece) {
        if (prefix == 0) {
            int from = piece * TupleTile.ROWS;
            scan.scan(levels[0], from, Math.min(complexity.length, from + TupleTile.ROWS));
        } else if (levels[0].remove(piece, complexity[piece], levels[1])) {
            deeper(1);
        }
    }

    private void deeper(int removed) {
        if (removed == prefix) {
            scan.scan(levels[removed], levels[removed].first() + 1, complexity.length);
            return;
        }
        for (int next = levels[removed].first(); next < complexity.length; next++) {
            if (levels[removed].remove(next, complexity[next], levels[removed + 1])) {
                deeper(removed + 1);
            }
        }
    }
}
