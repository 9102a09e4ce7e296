package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.tuples.Tuple;
import org.descry.regression.search.Problem;

/** Descriptors for numbers: every tuple of the pool by its least-squares error. */
final class RegressionDescriptors implements DimensionSearch {
    /** Tuples of each complexity that are fitted exactly after the Gram matrix has ranked all. */
    private static final int REFITTED = 6;

    private static final double MARGIN = 1e-8;

    /** Targets whose pools' correlations are kept from round to round: for more, memory is dear. */
    private static final int MOST_KEPT = 8;

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
        long[] pool = state.poolOldFirst();
        int[] complexity = Arrays.stream(pool).mapToInt(FeatureSpace::complexity).toArray();
        boolean[] fresh = new boolean[pool.length];
        for (int i = 0; i < fresh.length; i++) {
            fresh[i] = state.isNew(pool[i]);
        }
        int searches = problem.targets().size();
        PoolCorrelations known = state.correlations(searches);
        PoolTuples tuples = new PoolTuples(known.problem(pool, complexity, fresh), searches);
        double[] floor = new double[d * largestComplexity + d];
        // a tuple is ranked before its inner constants are fitted for it: then no floor is fair
        boolean floors = Arrays.stream(pool).noneMatch(TargetFeatures::isFitted);
        Arrays.setAll(floor, c -> floors ? floor(state.lossWithin(c) / none) : 0);
        List<Tuple> best = new ArrayList<>(tuples.best(d, REFITTED, c -> floor[c], ledger));
        if (state.requires()) {
            double[] shown = new double[floor.length];
            Arrays.setAll(shown, c -> floors ? floor(state.shownLossWithin(c) / none) : 0);
            PoolTuples some = tuples.requiring(state.required(pool));
            best.addAll(some.best(d, REFITTED, c -> shown[c], ledger));
        }
        for (Tuple tuple : best) {
            long[] codes = codes(tuple, pool);
            state.add(state.fitted(codes, columns(codes, known)));
        }
        if (problem.targets().size() > MOST_KEPT) {
            state.forgetCorrelations();
        }
    }

    /** Returns the explained share that counts where a loss of this part of the mean's is known. */
    private static double floor(double ratio) {
        return 1 - ratio * ratio - MARGIN;
    }

    private static long[] codes(Tuple tuple, long[] pool) {
        return Arrays.stream(tuple.members()).mapToLong(i -> pool[i]).sorted().toArray();
    }

    private static double[][] columns(long[] codes, PoolCorrelations known) {
        return Arrays.stream(codes).mapToObj(known::values).toArray(double[][]::new);
    }

    @Override
    public ModelListing listed(TargetState state, int d, int most, Ledger ledger) {
        return ModelListing.of(state, d, most, problem.targets().size(), ledger);
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
            if (state.requires()) {
                for (TargetState.Candidate model : state.shownOf(dimension, 1)) {
                    if (!Arrays.equals(model.codes(), state.best().codes())) {
                        double[][] x = state.valuesOf(model.codes());
                        residuals.add(t, state, x, model.fit(), kept);
                    }
                }
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
