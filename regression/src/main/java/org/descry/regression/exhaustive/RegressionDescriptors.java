package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.descry.regression.internal.tuples.Tuple;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.Problem;

/** Descriptors for numbers: every tuple of the pool by its least-squares error. */
final class RegressionDescriptors implements DimensionSearch {
    /** Tuples of each complexity that are fitted exactly after the Gram matrix has ranked all. */
    private static final int REFITTED = 6;

    private static final double MARGIN = 1e-8;

    /** Models of each size that are looked at without one of their features. */
    private static final int EXCHANGED = 1;

    /** An exchange keeps this part of the features that a selection keeps. */
    private static final int SHARE = 3;

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
    public void search(TargetState state, int d, int largestComplexity, Ledger ledger) {
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
        List<Tuple> best = tuples(state, x).best(d, REFITTED, c -> floor[c], ledger);
        for (Tuple tuple : best) {
            double[][] members =
                    Arrays.stream(tuple.members()).mapToObj(i -> x[i]).toArray(double[][]::new);
            state.add(tuple.members(), state.rows.fit(members));
        }
    }

    @Override
    public List<TargetState.Listed> listed(TargetState state, int d, int most, Ledger ledger) {
        if (!(state.lossWithin(0) > 0)) {
            return List.of();
        }
        double[][] x = state.poolValues();
        int[] alike = new int[x.length];
        PoolTuples tuples =
                PoolTuples.of(
                        standardised(state, x),
                        state.rows.standardised(state.rows.y()),
                        state.rows.shares(),
                        alike);
        List<FoundModel> models = new ArrayList<>();
        Map<FoundModel, double[]> squares = new IdentityHashMap<>();
        Map<FoundModel, TargetState.Candidate> candidates = new IdentityHashMap<>();
        for (Tuple tuple : tuples.best(d, most, c -> 0, ledger)) {
            double[][] columns =
                    Arrays.stream(tuple.members()).mapToObj(i -> x[i]).toArray(double[][]::new);
            TaskFit fit = state.rows.fit(columns);
            TargetState.Candidate candidate = state.candidate(tuple.members(), fit);
            FoundModel model = state.model(candidate);
            candidates.put(model, candidate);
            double[] rest = state.rows.residual(fit, columns);
            squares.put(model, Arrays.stream(rest).map(r -> r * r).toArray());
            models.add(model);
        }
        models.sort(FoundModel.BEST_FIRST);
        List<TargetState.Listed> listed = new ArrayList<>();
        for (FoundModel m : models) {
            boolean same = alike(squares.get(m), squares.get(models.get(0)), state.rows.weights());
            ListedModel model = new ListedModel(m, listed.size() + 1, same);
            listed.add(new TargetState.Listed(candidates.get(m), model));
        }
        return listed;
    }

    /** Whether the mean difference is within one standard error of itself. */
    private static boolean alike(double[] loss, double[] best, double[] weights) {
        double total = 0;
        double mean = 0;
        for (int i = 0; i < loss.length; i++) {
            total += weights[i];
            mean += weights[i] * (loss[i] - best[i]);
        }
        mean /= total;
        double squares = 0;
        for (int i = 0; i < loss.length; i++) {
            double part = weights[i] / total * (loss[i] - best[i] - mean);
            squares += part * part;
        }
        return mean <= Math.sqrt(squares * loss.length / Math.max(1, loss.length - 1));
    }

    private static double[][][] standardised(TargetState state, double[][] x) {
        int sets = state.rows.shares().length;
        double[][][] z = new double[sets][x.length][];
        for (int i = 0; i < x.length; i++) {
            double[][] own = state.rows.standardised(x[i]);
            for (int g = 0; g < sets; g++) {
                z[g][i] = own[g];
            }
        }
        return z;
    }

    private static PoolTuples tuples(TargetState state, double[][] x) {
        return PoolTuples.of(
                standardised(state, x),
                state.rows.standardised(state.rows.y()),
                state.rows.shares(),
                state.poolComplexities());
    }

    /**
     * The residuals of several models of the front, from the best to the simplest. The best often
     * mixes what should stand apart; a simple model that is right leaves the rest to be seen.
     */
    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        ModelResiduals residuals = new ModelResiduals(problem, intercept);
        for (int t = 0; t < states.size(); t++) {
            TargetState state = states.get(t);
            // by the target's own models: no target may decide what another one sees
            int dimension = state.best().codes().length;
            for (int b = 0; b < (dimension == 0 ? 1 : bases); b++) {
                TargetState.Candidate model =
                        dimension == 0 ? state.best() : state.ofFront(dimension, b, bases);
                residuals.add(
                        t,
                        state,
                        state.valuesOf(model.codes()),
                        model.fit(),
                        b == 0 ? kept : Math.max(1, kept / bases));
            }
        }
        return residuals.criteria(sums);
    }

    /**
     * The residuals of the best models without one of their features: what could stand in its place
     * is sought in the whole space, so a feature that no list held can still be found once the
     * others are right.
     */
    @Override
    public List<Criterion> exchange(List<TargetState> states, int d, TargetSums sums, int kept) {
        ModelResiduals residuals = new ModelResiduals(problem, intercept);
        for (int t = 0; t < states.size(); t++) {
            TargetState state = states.get(t);
            for (TargetState.Candidate model : state.toExchange(d, EXCHANGED)) {
                double[][] x = state.valuesOf(model.codes());
                residuals.addEachWithoutOne(t, state, x, Math.max(1, kept / SHARE));
            }
        }
        return residuals.criteria(sums);
    }

    @Override
    public int most(int round, int kept) {
        return round == 1
                ? kept
                : kept
                        + (bases - 1) * Math.max(1, kept / bases)
                        + round * EXCHANGED * Math.max(1, kept / SHARE);
    }

    @Override
    public int columns(int round) {
        return round == 1 ? 1 : bases + round * EXCHANGED;
    }
}
