package org.descry.regression.internal.tuples;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tuples found step by step: the best few of each size are extended by every feature, the best few
 * for each set of required parts they hold. For sizes whose tuples are too many; what it finds need
 * not be the best.
 *
 * @source Pati, Rezaiifar and Krishnaprasad, Proc. 27th Asilomar Conf. (1993) 40,
 *     doi:10.1109/ACSSC.1993.342465 (orthogonal matching pursuit)
 */
public final class TupleMatching {
    private static final double SURELY_NOT = Margin.COLLINEAR / 2;
    private static final double SURELY = Margin.COLLINEAR * 2;

    /** An extension this far below what counts is not scored exactly. */
    private static final double MARGIN = 1e-4;

    private final TupleProblem problem;
    private final int dimension;
    private final int beam;
    private final BestTuples best;
    private final double[][][] gram; // by task; rows are fetched when needed
    private final ExactScore exact;
    private final double[] score;
    private final boolean[] doubtful;

    TupleMatching(TupleProblem problem, int dimension, int beam, BestTuples best) {
        this.problem = problem;
        this.dimension = dimension;
        this.beam = beam;
        this.best = best;
        this.gram = new double[problem.tasks().size()][problem.features()][];
        this.exact = new ExactScore(problem.tasks(), gram, dimension);
        this.score = new double[problem.features()];
        this.doubtful = new boolean[problem.features()];
    }

    /**
     * Returns the best tuples of every complexity among all extensions of the last step, ordered by
     * complexity, then best first.
     *
     * @param dimension members of a tuple, at least 1
     * @param beam tuples of each size that are extended, at least 1
     * @throws IllegalArgumentException if one of them is below 1
     */
    public static List<Tuple> best(
            TupleProblem problem, int dimension, int beam, TupleLimits limits) {
        if (!(dimension >= 1 && beam >= 1)) {
            throw new IllegalArgumentException(
                    "dimension and beam must be at least 1, got %d and %d"
                            .formatted(dimension, beam));
        }
        int largest = TupleSearch.largestComplexity(problem, dimension);
        BestTuples best = new BestTuples(limits, largest);
        if (dimension <= problem.features()) {
            new TupleMatching(problem, dimension, beam, best).run();
        }
        return best.sorted();
    }

    void run() {
        List<int[]> tuples = List.of(new int[0]);
        for (int size = 1; size <= dimension; size++) {
            Map<Integer, TreeSet<Tuple>> kept = new TreeMap<>(); // by the parts they hold
            for (int[] members : tuples) {
                extensions(members);
                extend(members, kept);
            }
            tuples = kept.values().stream().flatMap(TreeSet::stream).map(Tuple::members).toList();
        }
    }

    private void extend(int[] members, Map<Integer, TreeSet<Tuple>> all) {
        boolean last = members.length == dimension - 1;
        int[] complexity = problem.complexity();
        int before = members.length;
        for (int member : members) {
            before += complexity[member];
        }
        RequiredParts required = problem.required();
        int parts = required.of(members);
        for (int k = 0; k < complexity.length; k++) {
            int together = parts | required.of(k);
            if (last && together != required.all()) {
                continue;
            }
            TreeSet<Tuple> kept =
                    all.computeIfAbsent(together, h -> new TreeSet<>(Tuple.BEST_FIRST));
            double bar = kept.size() < beam ? 0 : kept.last().score();
            if (last) {
                bar = Math.min(bar, best.bar(before + complexity[k]));
            }
            if (Arrays.binarySearch(members, k) >= 0
                    || !(doubtful[k] || score[k] >= bar - MARGIN)) {
                continue;
            }
            int[] longer = with(members, k);
            exact.of(longer).ifPresent(v -> keep(Tuple.of(longer, v, complexity), kept, last));
        }
    }

    private void keep(Tuple tuple, TreeSet<Tuple> kept, boolean last) {
        kept.add(tuple);
        if (kept.size() > beam) {
            kept.pollLast();
        }
        if (last) {
            best.offer(tuple);
        }
    }

    private static int[] with(int[] members, int k) {
        int[] longer = Arrays.copyOf(members, members.length + 1);
        longer[members.length] = k;
        Arrays.sort(longer);
        return longer;
    }

    /** Writes for every feature what it and the members explain. */
    private void extensions(int[] members) {
        Arrays.fill(score, 0);
        Arrays.fill(doubtful, false);
        for (int t = 0; t < gram.length; t++) {
            extensions(t, members);
        }
    }

    private void extensions(int t, int[] members) {
        TaskCorrelations task = problem.tasks().get(t);
        double[] variance = task.gram().diagonal();
        double[] covariance = task.covariance().clone();
        double[][] rows = new double[members.length][];
        double[] perVariance = new double[members.length];
        double explained = 0;
        for (int a = 0; a < members.length; a++) {
            int member = members[a];
            rows[a] = row(t, member).clone();
            for (int b = 0; b < a; b++) {
                subtract(rows[a], rows[b][member] * perVariance[b], rows[b]);
            }
            double pivot = rows[a][member];
            perVariance[a] = pivot > Margin.COLLINEAR ? 1 / pivot : 0;
            double part = covariance[member] * perVariance[a];
            explained += part * covariance[member];
            subtract(covariance, part, rows[a]);
            for (int k = 0; k < variance.length; k++) {
                variance[k] -= rows[a][k] * perVariance[a] * rows[a][k];
            }
        }
        for (int k = 0; k < variance.length; k++) {
            boolean sure = variance[k] > SURELY;
            double gain = sure ? covariance[k] * covariance[k] / variance[k] : 0;
            score[k] += task.weight() * (explained + gain);
            doubtful[k] |= !sure && (gram.length > 1 || variance[k] > SURELY_NOT);
        }
    }

    private double[] row(int t, int member) {
        if (gram[t][member] == null) {
            gram[t][member] = problem.tasks().get(t).gram().rows(member, member + 1, 0)[0];
        }
        return gram[t][member];
    }

    private static void subtract(double[] x, double factor, double[] row) {
        for (int k = 0; k < x.length; k++) {
            x[k] -= factor * row[k];
        }
    }
}
