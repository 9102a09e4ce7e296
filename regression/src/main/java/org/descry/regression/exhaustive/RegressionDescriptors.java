package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;

/** Descriptors for numbers: every tuple of the pool by its least-squares error. */
final class RegressionDescriptors implements DimensionSearch {
    /** Tuples of each complexity that are fitted exactly after the Gram matrix has ranked all. */
    private static final int REFITTED = 6;

    private static final double MARGIN = 1e-8;

    /** Models whose residuals features are selected on. */
    private static final int BASES = 5;

    @Override
    public Fit mean(double[] y) {
        return LeastSquares.fit(new double[0][], y, true);
    }

    @Override
    public void search(TargetState state, int d, int largestComplexity) {
        double[][] x = state.poolValues();
        int[] complexity = state.poolComplexities();
        if (d == 1) {
            for (int i = 0; i < x.length; i++) {
                state.add(new int[] {i}, LeastSquares.fit(new double[][] {x[i]}, state.y, true));
            }
            return;
        }
        double[][] z = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i].clone();
            Standard.centreAndScale(z[i]);
        }
        double[] y = state.y.clone();
        Standard.centreAndScale(y);
        double none = state.lossWithin(0);
        double[] floor = new double[d * largestComplexity + d];
        for (int c = 0; c < floor.length; c++) {
            double ratio = state.lossWithin(c) / none;
            floor[c] = 1 - ratio * ratio - MARGIN;
        }
        TupleSearch tuples = new TupleSearch(z, y, complexity, REFITTED, floor);
        for (TupleSearch.Tuple tuple : d == 2 ? tuples.pairs() : tuples.triples()) {
            double[][] members =
                    Arrays.stream(tuple.members()).mapToObj(i -> x[i]).toArray(double[][]::new);
            state.add(tuple.members(), LeastSquares.fit(members, state.y, true));
        }
    }

    /**
     * The residuals of three models of the front: the best, a simpler and the simplest. The best
     * often mixes what should stand apart; a simple model that is right leaves the rest to be seen.
     */
    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        boolean[][] train = states.stream().map(TargetState::train).toArray(boolean[][]::new);
        int dimension = states.get(0).best().ids().length;
        List<Criterion> criteria = new ArrayList<>();
        for (int b = 0; b < (dimension == 0 ? 1 : BASES); b++) {
            int which = b;
            double[][] residuals =
                    states.stream()
                            .map(s -> residual(s, s.ofFront(dimension, which, BASES)))
                            .toArray(double[][]::new);
            int share = b == 0 ? kept : (kept + BASES - 1) / BASES;
            criteria.add(new Criterion(() -> new CorrelationScorer(residuals, train, sums), share));
        }
        return criteria;
    }

    private static double[] residual(TargetState state, TargetState.Candidate best) {
        double[][] x = state.valuesOf(best.ids());
        double[] residual = new double[state.allRows()];
        for (int i = 0; i < state.rows.length; i++) {
            residual[state.rows[i]] = state.y[i] - best.fit().at(x, i);
        }
        return residual;
    }
}
