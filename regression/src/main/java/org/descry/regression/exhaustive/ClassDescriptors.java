package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.space.LongSet;
import org.descry.regression.internal.tuples.Tuple;

/**
 * Descriptors for two classes by logistic log loss.
 *
 * <p>Tuples are ranked by a surrogate, weighted least squares around the best model of one feature
 * less (one step of iteratively reweighted least squares for all tuples at once); those ranked best
 * at every complexity, and every feature added to that model, are then fitted exactly.
 */
final class ClassDescriptors implements DimensionSearch {
    private static final int REFITTED = 12;
    private static final int PASSES = 3;
    private static final int BASES = 3;
    private static final int PROMISING = 8;
    private static final double LEAST_WEIGHT = 0.01;

    @Override
    public TaskFit mean(TargetRows rows) {
        return TaskFit.of(new Logistic(rows.count()).fit(new double[0][], rows.y()));
    }

    @Override
    public void search(TargetState state, int d, int largestComplexity, Ledger ledger) {
        double[][] x = state.poolValues();
        Logistic logistic = new Logistic(state.rows.count());
        Tried tried = new Tried();
        if (d == 1) {
            for (int i = 0; i < x.length; i++) {
                fit(state, logistic, x, new int[] {i}, tried);
            }
            return;
        }
        for (TargetState.Candidate base : state.frontOf(d - 1, BASES)) {
            tuples(state, base, logistic, x, d, ledger, tried);
            extend(state, logistic, x, state.positionsInPool(base.codes()), tried);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            double before = state.best().fit().loss();
            for (TargetState.Candidate model : state.frontOf(d, BASES)) {
                exchange(state, logistic, x, state.positionsInPool(model.codes()), tried);
            }
            if (pass > 0 && !(state.best().fit().loss() < before)) {
                break;
            }
            tuples(state, state.best(), logistic, x, d, ledger, tried);
        }
    }

    /** Fits the tuples that the surrogate around a model ranks best, at every complexity. */
    private static void tuples(
            TargetState state,
            TargetState.Candidate around,
            Logistic logistic,
            double[][] x,
            int d,
            Ledger ledger,
            Tried tried) {
        PoolTuples tuples = surrogate(state, around, x);
        for (Tuple t : tuples.best(d, REFITTED, c -> 0, ledger)) {
            fit(state, logistic, x, t.members(), tried);
        }
    }

    /**
     * Adds a feature of the pool to a descriptor: the most promising of every complexity are
     * fitted.
     *
     * <p>Promising is what one Newton step gains: (xᵀr)² / (what of xᵀWx the descriptor does not
     * contain already).
     */
    private static void extend(
            TargetState state, Logistic logistic, double[][] x, int[] base, Tried tried) {
        double[][] columns = Arrays.stream(base).mapToObj(i -> x[i]).toArray(double[][]::new);
        double[] gain =
                NewtonGain.of(logistic.fit(columns, state.rows.y()), columns, state.rows.y(), x);
        int[] complexity = state.poolComplexities();
        int from = 0;
        while (from < x.length) {
            int to = from;
            TopList promising = new TopList(PROMISING);
            for (; to < x.length && complexity[to] == complexity[from]; to++) {
                promising.offer(gain[to], to);
            }
            for (int i : promising.ids()) {
                int[] extended = Arrays.copyOf(base, base.length + 1);
                extended[base.length] = i;
                fit(state, logistic, x, extended, tried);
            }
            from = to;
        }
    }

    private static int[] without(int[] members, int out) {
        int[] rest = new int[members.length - 1];
        for (int k = 0, at = 0; k < members.length; k++) {
            if (k != out) {
                rest[at++] = members[k];
            }
        }
        return rest;
    }

    /** Exchanges one feature of a descriptor at a time for the most promising of the pool. */
    private static void exchange(
            TargetState state, Logistic logistic, double[][] x, int[] members, Tried tried) {
        for (int out = 0; out < members.length; out++) {
            extend(state, logistic, x, without(members, out), tried);
        }
    }

    private static void fit(
            TargetState state, Logistic logistic, double[][] x, int[] members, Tried tried) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] == sorted[k - 1]) {
                return;
            }
        }
        if (tried.isNew(sorted)) {
            double[][] columns = Arrays.stream(sorted).mapToObj(i -> x[i]).toArray(double[][]::new);
            state.add(sorted, TaskFit.of(logistic.fit(columns, state.rows.y())));
        }
    }

    /** The descriptors already fitted. */
    private static final class Tried {
        private final LongSet keys = new LongSet(1024);

        /** Adds up to three pool positions, each below 2^20, and returns whether they are new. */
        boolean isNew(int[] members) {
            long key = 1;
            for (int m : members) {
                key = (key << 20) | m;
            }
            return keys.add(key);
        }
    }

    private static PoolTuples surrogate(
            TargetState state, TargetState.Candidate around, double[][] x) {
        int n = state.rows.count();
        double[] eta = logOdds(state.valuesOf(around.codes()), around.fit().single(), n);
        double[] p = new double[n];
        Logistic.probabilities(eta, p, n);
        double[] weight = new double[n];
        double[] root = new double[n];
        double[] response = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = Math.max(LEAST_WEIGHT, p[i] * (1 - p[i]));
            root[i] = Math.sqrt(weight[i]);
            response[i] = eta[i] + (state.rows.y()[i] - p[i]) / weight[i];
        }
        double[][] z = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            z[i] = x[i].clone();
            Standard.centreAndScale(z[i], weight, root);
        }
        Standard.centreAndScale(response, weight, root);
        return PoolTuples.of(
                new double[][][] {z},
                new double[][] {response},
                new double[] {1},
                state.poolComplexities());
    }

    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        List<NewtonScorer.Linearised> models =
                states.stream().map(ClassDescriptors::linearised).toList();
        double[][] residuals =
                models.stream().map(NewtonScorer.Linearised::residual).toArray(double[][]::new);
        int[] owner = new int[states.size()];
        Arrays.setAll(owner, t -> t);
        int[] half = new int[owner.length];
        Arrays.fill(half, (kept + 1) / 2);
        return List.of(
                new Criterion(
                        () -> new ThresholdScorer(residuals, sums), owner, half, Optional.empty()),
                new Criterion(() -> new NewtonScorer(models, sums), owner, half, Optional.empty()));
    }

    /** The search exchanges features itself, within the pool. */
    @Override
    public List<Criterion> exchange(List<TargetState> states, int d, TargetSums sums, int kept) {
        return List.of();
    }

    private static NewtonScorer.Linearised linearised(TargetState state) {
        int n = state.rows.count();
        double[][] x = state.valuesOf(state.best().codes());
        double[] p = new double[n];
        Logistic.probabilities(logOdds(x, state.best().fit().single(), n), p, n);
        double[] weight = new double[n];
        double[] residual = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = p[i] * (1 - p[i]);
            residual[i] = state.rows.y()[i] - p[i];
        }
        double[][] q = NewtonGain.orthonormal(x, weight);
        for (double[] direction : q) {
            for (int i = 0; i < n; i++) {
                direction[i] *= Math.sqrt(weight[i]);
            }
        }
        double[][] spread = new double[q.length][];
        for (int d = 0; d < q.length; d++) {
            spread[d] = state.onAllRows(q[d]);
        }
        return new NewtonScorer.Linearised(
                state.onAllRows(residual), state.onAllRows(weight), spread);
    }

    private static double[] logOdds(double[][] x, Fit fit, int n) {
        double[] eta = new double[n];
        for (int i = 0; i < n; i++) {
            eta[i] = fit.at(x, i);
        }
        return eta;
    }

    @Override
    public int most(int round, int kept) {
        return 2 * ((kept + 1) / 2);
    }

    @Override
    public int columns(int round) {
        return 2;
    }
}
