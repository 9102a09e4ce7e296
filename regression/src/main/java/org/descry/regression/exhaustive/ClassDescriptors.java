package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.tuples.RequiredParts;
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

    /** Part of a column's squares that is rounding where constants take up all of it. */
    private static final double NOTHING = 1e-20;

    @Override
    public TaskFit mean(TargetRows rows) {
        return new LogisticFits(rows).fit(new double[0][]);
    }

    @Override
    public void search(TargetState state, int d, int largestComplexity, Ledger ledger) {
        double[][] x = state.poolValues();
        LogisticFits logistic = new LogisticFits(state.rows);
        Tried tried = new Tried();
        if (d == 1) {
            for (int i = 0; i < x.length; i++) {
                fit(state, logistic, x, new int[] {i}, tried);
            }
            return;
        }
        for (TargetState.Candidate base : state.bases(d - 1, BASES)) {
            tuples(state, base, logistic, x, d, ledger, tried);
            extend(state, logistic, x, state.positionsInPool(base.codes()), tried);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            double before = state.best().fit().loss();
            for (TargetState.Candidate model : state.bases(d, BASES)) {
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
            LogisticFits logistic,
            double[][] x,
            int d,
            Ledger ledger,
            Tried tried) {
        PoolTuples tuples = surrogate(state, around, x);
        for (Tuple t : tuples.best(d, REFITTED, c -> 0, ledger)) {
            fit(state, logistic, x, t.members(), tried);
        }
        if (state.requires()) {
            PoolTuples some = tuples.requiring(state.required());
            for (Tuple t : some.best(d, REFITTED, c -> 0, ledger)) {
                fit(state, logistic, x, t.members(), tried);
            }
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
            TargetState state, LogisticFits logistic, double[][] x, int[] base, Tried tried) {
        double[][] columns = Arrays.stream(base).mapToObj(i -> x[i]).toArray(double[][]::new);
        double[] gain = gains(state, logistic.fit(columns), columns, x);
        int[] complexity = state.poolComplexities();
        RequiredParts required = state.required();
        int from = 0;
        while (from < x.length) {
            int to = from;
            TopList promising = new TopList(PROMISING);
            TopList completing = new TopList(PROMISING); // those that add what is required
            for (; to < x.length && complexity[to] == complexity[from]; to++) {
                promising.offer(gain[to], to);
                if (state.requires() && required.metBy(with(base, to))) {
                    completing.offer(gain[to], to);
                }
            }
            for (int i : promising.ids()) {
                fit(state, logistic, x, with(base, i), tried);
            }
            for (int i : completing.ids()) {
                fit(state, logistic, x, with(base, i), tried);
            }
            from = to;
        }
    }

    private static int[] with(int[] members, int one) {
        int[] extended = Arrays.copyOf(members, members.length + 1);
        extended[members.length] = one;
        return extended;
    }

    /** Returns what one Newton step gains in all tasks together for each feature of the pool. */
    private static double[] gains(
            TargetState state, TaskFit fit, double[][] columns, double[][] x) {
        double[] eta = LogisticFits.logOdds(state.rows, fit, columns);
        double[][] base = withOffsets(state.rows, columns);
        double[] gains = new double[x.length];
        for (double[] count : LogisticFits.weightsOfSets(state.rows)) {
            if (Gram.sum(count) == 0) {
                continue; // no row of this task
            }
            double[] own = NewtonGain.of(eta, count, base, state.rows.y(), x);
            for (int k = 0; k < gains.length; k++) {
                gains[k] += own[k];
            }
        }
        return gains;
    }

    private static double[][] withOffsets(TargetRows rows, double[][] columns) {
        double[][] offsets = LogisticFits.offsets(rows);
        double[][] both = Arrays.copyOf(columns, columns.length + offsets.length);
        System.arraycopy(offsets, 0, both, columns.length, offsets.length);
        return both;
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
            TargetState state, LogisticFits logistic, double[][] x, int[] members, Tried tried) {
        for (int out = 0; out < members.length; out++) {
            extend(state, logistic, x, without(members, out), tried);
        }
    }

    private static void fit(
            TargetState state, LogisticFits logistic, double[][] x, int[] members, Tried tried) {
        int[] sorted = members.clone();
        Arrays.sort(sorted);
        for (int k = 1; k < sorted.length; k++) {
            if (sorted[k] == sorted[k - 1]) {
                return;
            }
        }
        if (tried.isNew(sorted)) {
            double[][] columns = Arrays.stream(sorted).mapToObj(i -> x[i]).toArray(double[][]::new);
            state.add(sorted, logistic.fit(columns));
        }
    }

    /** The descriptors already fitted. */
    private static final class Tried {
        private final Set<List<Integer>> known = new HashSet<>(); // only looked up

        /** Adds pool positions, ascending, and returns whether they are new. */
        boolean isNew(int[] members) {
            return known.add(Arrays.stream(members).boxed().toList());
        }
    }

    private static PoolTuples surrogate(
            TargetState state, TargetState.Candidate around, double[][] x) {
        TargetRows rows = state.rows;
        int n = rows.count();
        double[] eta = LogisticFits.logOdds(rows, around.fit(), state.valuesOf(around.codes()));
        double[] p = new double[n];
        Logistic.probabilities(eta, p, n);
        double[][] sets = LogisticFits.weightsOfSets(rows);
        double[][] offsets = LogisticFits.offsets(rows);
        double[][][] z = new double[sets.length][x.length][];
        double[][] responses = new double[sets.length][n];
        double[] shares = new double[sets.length];
        double[] weight = new double[n];
        double[] root = new double[n];
        for (int g = 0; g < sets.length; g++) {
            if (Gram.sum(sets[g]) == 0) {
                continue; // no row of this task: it has no share
            }
            double[] response = responses[g];
            for (int i = 0; i < n; i++) {
                double spread = Math.max(LEAST_WEIGHT, p[i] * (1 - p[i]));
                weight[i] = sets[g][i] * spread;
                root[i] = Math.sqrt(weight[i]);
                response[i] = eta[i] + (rows.y()[i] - p[i]) / spread;
            }
            double[][] given = NewtonGain.orthonormal(offsets, weight);
            shares[g] = squares(response, weight);
            standardise(response, weight, root, given);
            for (int k = 0; k < x.length; k++) {
                z[g][k] = x[k].clone();
                standardise(z[g][k], weight, root, given);
            }
        }
        double all = Gram.sum(shares);
        for (int g = 0; g < shares.length; g++) {
            shares[g] = shares.length == 1 ? 1 : shares[g] / all;
        }
        return PoolTuples.of(z, responses, shares, state.poolComplexities());
    }

    /** Centres and scales under weights, without what constant terms of tasks take up. */
    private static void standardise(double[] x, double[] weight, double[] root, double[][] given) {
        Standard.centreAndScale(x, weight, root);
        if (given.length > 0) {
            for (double[] direction : given) {
                NewtonGain.subtract(x, Gram.dot(direction, x), direction);
            }
            boolean nothing = Gram.dot(x, x) < NOTHING;
            for (int i = 0; nothing && i < x.length; i++) {
                x[i] = 0;
            }
            Standard.scale(x);
        }
    }

    /** Returns the weighted sum of squares about the weighted mean. */
    private static double squares(double[] x, double[] weight) {
        double mean = Gram.dot(weight, x) / Gram.sum(weight);
        double squares = 0;
        for (int i = 0; i < x.length; i++) {
            squares += weight[i] * (x[i] - mean) * (x[i] - mean);
        }
        return squares;
    }

    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        List<NewtonScorer.Linearised> models =
                states.stream().flatMap(s -> linearised(s).stream()).toList();
        int tasks = models.size() / states.size();
        int[] owner = new int[2 * states.size()];
        Arrays.setAll(owner, column -> column % states.size());
        int[] half = new int[owner.length];
        Arrays.fill(half, (kept + 1) / 2);
        return List.of(
                new Criterion(
                        () -> TaskScores.of(new ClassScorer(models, sums), tasks),
                        owner,
                        half,
                        Optional.empty()));
    }

    @Override
    public boolean correlates() {
        return false;
    }

    /** The search exchanges features itself, within the pool. */
    @Override
    public List<Criterion> exchange(List<TargetState> states, int d, TargetSums sums, int kept) {
        return List.of();
    }

    /** Returns the best model of a target around which its gains are linear, for each task. */
    private static List<NewtonScorer.Linearised> linearised(TargetState state) {
        TargetRows rows = state.rows;
        int n = rows.count();
        double[][] x = state.valuesOf(state.best().codes());
        double[] p = new double[n];
        Logistic.probabilities(LogisticFits.logOdds(rows, state.best().fit(), x), p, n);
        double[][] base = withOffsets(rows, x);
        List<NewtonScorer.Linearised> ofTasks = new ArrayList<>();
        for (double[] count : LogisticFits.weightsOfSets(rows)) {
            double[] weight = new double[n];
            double[] residual = new double[n];
            for (int i = 0; i < n; i++) {
                weight[i] = count[i] * (p[i] * (1 - p[i]));
                residual[i] = count[i] * (rows.y()[i] - p[i]);
            }
            double[][] q =
                    Gram.sum(count) == 0 ? new double[0][] : NewtonGain.orthonormal(base, weight);
            for (double[] direction : q) {
                for (int i = 0; i < n; i++) {
                    direction[i] *= Math.sqrt(weight[i]);
                }
            }
            double[][] spread = new double[q.length][];
            for (int d = 0; d < q.length; d++) {
                spread[d] = state.onAllRows(q[d]);
            }
            ofTasks.add(
                    new NewtonScorer.Linearised(
                            state.onAllRows(residual), state.onAllRows(weight), spread));
        }
        return ofTasks;
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
