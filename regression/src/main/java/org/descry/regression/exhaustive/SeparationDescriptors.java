package org.descry.regression.exhaustive;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.kernels.TargetSums;
import org.descry.regression.internal.tuples.RequiredParts;
import org.descry.regression.internal.tuples.TupleCost;
import org.descry.regression.internal.work.Work;
import org.descry.regression.search.Problem;
import org.descry.regression.search.TaskPart;
import org.descry.regression.separation.BestTuples;
import org.descry.regression.separation.FeatureTuple;
import org.descry.regression.separation.HullPairs;
import org.descry.regression.separation.HullTriples;
import org.descry.regression.separation.Overlap;
import org.descry.regression.separation.WidestStrip;

/**
 * Descriptors for two classes whose regions do not overlap, the wider apart the better.
 *
 * <p>The loss of a model is the share of rows in overlap; where there is none it is smaller than
 * the share of one row, and the smaller the wider the margin. Features are selected by what they
 * add to a linear discriminant of the labels.
 *
 * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018),
 *     doi:10.1103/PhysRevMaterials.2.083802 (overlap of convex hulls)
 */
final class SeparationDescriptors implements DimensionSearch {
    /** Descriptors of each complexity that are fitted. */
    private static final int FITTED = 2;

    /** Triples are tried among so many features, those of the best pairs first. */
    private static final int TRIPLES_AMONG = 60;

    private final Problem problem;

    SeparationDescriptors(Problem problem) {
        this.problem = problem;
    }

    @Override
    public TaskFit mean(TargetRows rows) {
        Fit base = new Logistic(rows.count()).fit(new double[0][], rows.y());
        return new TaskFit(List.of(new TaskPart(new double[0], base.intercept())), 1);
    }

    @Override
    public void search(TargetState state, int d, int largestComplexity, Ledger ledger) {
        boolean[] labels = labels(state.rows);
        double[][] x = state.poolValues();
        if (d == 1) {
            for (int i = 0; i < x.length; i++) {
                add(state, x, new int[] {i}, Overlap.of(new double[][] {x[i]}, labels));
            }
            return;
        }
        List<FeatureTuple> best =
                d == 2 ? pairs(state, x, labels, ledger) : triples(state, x, labels);
        for (FeatureTuple t : best) {
            add(state, x, t.members().stream().mapToInt(i -> i).toArray(), t.overlap());
        }
    }

    private static List<FeatureTuple> pairs(
            TargetState state, double[][] x, boolean[] labels, Ledger ledger) {
        HullPairs pairs = new HullPairs(x, state.poolComplexities(), labels, state.required());
        List<PairWorker> workers =
                ledger.unsaved(
                        "comparing descriptors of 2 features",
                        pairs.size(),
                        () -> new PairWorker(pairs, BestTuples.ofEveryComplexity(FITTED)));
        BestTuples best = workers.get(0).best();
        workers.subList(1, workers.size()).forEach(w -> best.addAll(w.best()));
        return best.list();
    }

    private record PairWorker(HullPairs pairs, BestTuples best) implements Work.Worker {
        @Override
        public void piece(int index) {
            pairs.search(index, best);
        }
    }

    /** Triples among the features of the best pairs, filled up with the simplest of the pool. */
    private static List<FeatureTuple> triples(TargetState state, double[][] x, boolean[] labels) {
        int[] chosen =
                IntStream.concat(
                                state.frontOf(2, TRIPLES_AMONG / 2).stream()
                                        .flatMapToInt(
                                                c ->
                                                        Arrays.stream(
                                                                state.positionsInPool(c.codes()))),
                                IntStream.range(0, x.length))
                        .distinct()
                        .limit(TRIPLES_AMONG)
                        .sorted()
                        .toArray();
        int[] all = state.poolComplexities();
        double[][] values = Arrays.stream(chosen).mapToObj(i -> x[i]).toArray(double[][]::new);
        int[] complexity = Arrays.stream(chosen).map(i -> all[i]).toArray();
        RequiredParts required = state.required();
        int[] held =
                state.requires()
                        ? Arrays.stream(chosen).map(i -> required.held()[i]).toArray()
                        : required.held();
        HullTriples triples =
                new HullTriples(
                        values, complexity, labels, new RequiredParts(held, required.all()));
        return triples.best(BestTuples.ofEveryComplexity(1)).stream()
                .map(
                        t ->
                                new FeatureTuple(
                                        t.members().stream().map(i -> chosen[i]).toList(),
                                        t.complexity(),
                                        t.overlap()))
                .toList();
    }

    private static void add(TargetState state, double[][] x, int[] members, Overlap overlap) {
        double[][] columns = Arrays.stream(members).mapToObj(i -> x[i]).toArray(double[][]::new);
        Optional<WidestStrip> strip =
                overlap.separable()
                        ? WidestStrip.of(columns, labels(state.rows))
                        : Optional.empty();
        double loss = loss(overlap, state.rows.count());
        if (strip.isPresent()) {
            double[] coefficients =
                    strip.get().coefficients().stream().mapToDouble(c -> c).toArray();
            TaskPart part = new TaskPart(coefficients, strip.get().intercept());
            state.add(members, new TaskFit(List.of(part), loss));
            return;
        }
        Fit fit = new Logistic(state.rows.count()).fit(columns, state.rows.y());
        state.add(
                members,
                new TaskFit(List.of(new TaskPart(fit.coefficients(), fit.intercept())), loss));
    }

    /**
     * Crossing regions without a row in common say nothing: the loss of a model without features.
     */
    private static double loss(Overlap overlap, int rows) {
        if (overlap.separable()) {
            return 0.5 / (rows * (1 + overlap.margin()));
        }
        return overlap.crosses() ? 1 : (double) overlap.rows() / rows;
    }

    private static boolean[] labels(TargetRows rows) {
        boolean[] labels = new boolean[rows.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = rows.y()[i] > 0.5;
        }
        return labels;
    }

    @Override
    public List<Criterion> criteria(List<TargetState> states, TargetSums sums, int kept) {
        ModelResiduals columns = new ModelResiduals(problem, true);
        for (int t = 0; t < states.size(); t++) {
            TargetState state = states.get(t);
            List<TargetState.Candidate> pairs = state.frontOf(2, 1);
            TargetState.Candidate base = pairs.isEmpty() ? state.best() : pairs.get(0);
            double[][] x = state.valuesOf(base.codes());
            columns.add(t, state, x, state.rows.fit(x), kept);
        }
        return columns.criteria(sums);
    }

    @Override
    public List<Criterion> exchange(List<TargetState> states, int d, TargetSums sums, int kept) {
        ModelResiduals columns = new ModelResiduals(problem, true);
        for (int t = 0; t < states.size(); t++) {
            TargetState state = states.get(t);
            for (TargetState.Candidate model : state.toExchange(d, 1)) {
                double[][] x = state.valuesOf(model.codes());
                columns.addEachWithoutOne(t, state, x, Math.max(1, kept / 2));
            }
        }
        return columns.criteria(sums);
    }

    @Override
    public int most(int round, int kept) {
        return 3 * kept;
    }

    @Override
    public int columns(int round) {
        return 3;
    }

    /** More than for numbers: halves of a separable pair need not stand out by themselves. */
    @Override
    public int kept() {
        return 100;
    }

    @Override
    public boolean stepwise(int pool, int d) {
        return d == 3 && pool > TRIPLES_AMONG;
    }

    @Override
    public long compared(int pool, int d) {
        return TupleCost.models(d == 3 ? Math.min(pool, TRIPLES_AMONG) : pool, d);
    }
}
