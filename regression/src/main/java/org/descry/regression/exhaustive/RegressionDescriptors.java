package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.regression.internal.tuples.Tuple;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Problem;

/** Descriptors for numbers: every tuple of the pool by its least-squares error. */
final class RegressionDescriptors implements DimensionSearch {
    /** Tuples of each complexity that are fitted exactly after the Gram matrix has ranked all. */
    private static final int REFITTED = 6;

    private static final double MARGIN = 1e-8;

    private final Problem problem;
    private final boolean intercept;
    private final int bases;

    /**
     * @param bases models of each target whose residuals features are selected on, at least 2
     */
    RegressionDescriptors(Problem problem, boolean intercept, int bases) {
        this.problem = problem;
        this.intercept = intercept;
        this.bases = bases;
    }

    @Override
    public TaskFit mean(TargetRows rows) {
        return rows.fit(new double[0][]);
    }

    @Override
    public void search(TargetState state, int d, int largestComplexity, Execution execution) {
        double none = state.lossWithin(0);
        if (!(none > 0)) {
            return; // nothing is left to explain
        }
        double[][] x = state.poolValues();
        double[] floor = new double[d * largestComplexity + d];
        for (int c = 0; c < floor.length; c++) {
            double ratio = state.lossWithin(c) / none;
            floor[c] = 1 - ratio * ratio - MARGIN;
        }
        List<Tuple> best = tuples(state, x).best(d, REFITTED, c -> floor[c], execution);
        for (Tuple tuple : best) {
            double[][] members =
                    Arrays.stream(tuple.members()).mapToObj(i -> x[i]).toArray(double[][]::new);
            state.add(tuple.members(), state.rows.fit(members));
        }
    }

    private static PoolTuples tuples(TargetState state, double[][] x) {
        double[][] y = state.rows.standardised(state.rows.y());
        double[][][] z = new double[y.length][x.length][];
        for (int i = 0; i < x.length; i++) {
            double[][] own = state.rows.standardised(x[i]);
            for (int g = 0; g < y.length; g++) {
                z[g][i] = own[g];
            }
        }
        return PoolTuples.of(z, y, state.rows.shares(), state.poolComplexities());
    }

    /**
     * The residuals of several models of the front, from the best to the simplest. The best often
     * mixes what should stand apart; a simple model that is right leaves the rest to be seen.
     */
    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        int dimension = states.get(0).best().codes().length;
        int each = dimension == 0 ? 1 : bases;
        ResidualColumns columns = new ResidualColumns(problem, intercept);
        int[] owner = new int[each * states.size()];
        int[] keptOf = new int[owner.length];
        for (int b = 0; b < each; b++) {
            for (int t = 0; t < states.size(); t++) {
                TargetState state = states.get(t);
                TargetState.Candidate model =
                        dimension == 0 ? state.best() : state.ofFront(dimension, b, bases);
                double[] rest = state.rows.residual(model.fit(), state.valuesOf(model.codes()));
                owner[columns.count()] = t;
                keptOf[columns.count()] = b == 0 ? kept : Math.max(1, kept / bases);
                columns.add(state.onAllRows(rest), state.train());
            }
        }
        return List.of(
                new Criterion(
                        () -> new CorrelationScorer(columns, sums),
                        owner,
                        keptOf,
                        Optional.of(columns)));
    }
}
