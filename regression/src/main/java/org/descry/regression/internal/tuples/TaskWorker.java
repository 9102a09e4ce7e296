package org.descry.regression.internal.tuples;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Pairs and larger tuples over several tasks: the shares explained are added up in plain loops. A
 * piece is one first member.
 *
 * <p>A member without variance of its own in a task adds nothing there. Where rounding could decide
 * whether it has, the exact score decides.
 */
final class TaskWorker implements IntConsumer {
    /** Variances nearer than this to {@link Margin#COLLINEAR} may count or not. */
    private static final double HALF_WIDTH = Margin.COLLINEAR / 2;

    /**
     * Below the threshold by this much nothing is scored: rounding grows by one over the smallest
     * variance left, 16 units of rounding · 5 steps / {@link Margin#COLLINEAR} = 9e-6.
     */
    private static final double MARGIN = 1e-4;

    private final TupleProblem problem;
    private final int[] complexity;
    private final int dimension;
    private final Hits hits;
    private final ExactScore exact;
    private final Level[][] levels; // by members removed, by task
    private final boolean[] open; // by members removed: everything passes
    private final double[] score;
    private final double[] doubt; // how near a variance comes to where it would not count
    private final int[] found;

    TaskWorker(TupleProblem problem, int dimension, Hits hits, double[][][] gram) {
        this.problem = problem;
        this.complexity = problem.complexity();
        this.dimension = dimension;
        this.hits = hits;
        this.exact = new ExactScore(problem.tasks(), gram, dimension);
        this.levels = new Level[dimension - 1][problem.tasks().size()];
        for (int t = 0; t < levels[0].length; t++) {
            TaskCorrelations task = problem.tasks().get(t);
            levels[0][t] = Level.base(gram[t], task.gram().diagonal(), task.covariance(), 0);
            for (int removed = 1; removed < levels.length; removed++) {
                levels[removed][t] = Level.empty(problem.features(), removed);
            }
        }
        this.open = new boolean[levels.length];
        this.score = new double[problem.features()];
        this.doubt = new double[problem.features()];
        this.found = new int[dimension];
    }

    @Override
    public void accept(int piece) {
        next(0, piece);
    }

    /** Goes on with all tuples whose next member is this one. */
    private void next(int removed, int member) {
        found[removed] = member;
        if (removed == dimension - 2) {
            row(member);
            return;
        }
        open[removed + 1] = open[removed];
        for (int t = 0; t < levels[removed].length; t++) {
            Level level = levels[removed][t];
            double variance = level.variance[member];
            boolean counts = variance > Margin.COLLINEAR;
            open[removed + 1] |= Math.abs(variance - Margin.COLLINEAR) < HALF_WIDTH;
            double perVariance = counts ? 1 / variance : 0;
            level.give(member, complexity[member], perVariance, levels[removed + 1][t]);
        }
        for (int k = member + 1; k < complexity.length; k++) {
            next(removed + 1, k);
        }
    }

    /** Tests every last member after this last but one. */
    private void row(int j) {
        Level[] given = levels[dimension - 2];
        boolean all = open[dimension - 2];
        Arrays.fill(score, j + 1, score.length, 0);
        Arrays.fill(doubt, j + 1, doubt.length, 1);
        int prefix = dimension - 1;
        for (int member : given[0].members) {
            prefix += complexity[member];
        }
        for (int t = 0; t < given.length; t++) {
            double variance = given[t].variance[j];
            boolean counts = variance > Margin.COLLINEAR;
            all |= Math.abs(variance - Margin.COLLINEAR) < HALF_WIDTH;
            double perVariance = counts ? 1 / variance : 0;
            add(given[t], j, perVariance, problem.tasks().get(t).weight());
        }
        int k = j + 1;
        while (k < score.length) {
            int level = complexity[k];
            double bar = hits.bar(prefix + complexity[j] + level) - MARGIN;
            for (; k < score.length && complexity[k] == level; k++) {
                if (all || doubt[k] < HALF_WIDTH || score[k] >= bar) {
                    found[dimension - 1] = k;
                    if (!problem.required().metBy(found)) {
                        continue;
                    }
                    exact.of(found).ifPresent(v -> hits.offer(Tuple.of(found, v, complexity)));
                }
            }
        }
    }

    // without branches, so that the compiler uses wide registers
    private void add(Level level, int j, double perVariance, double weight) {
        double[] row = level.gram[j];
        double part = level.covariance[j] * perVariance;
        double explained = level.explained + part * level.covariance[j];
        double[] variance = level.variance;
        double[] covariance = level.covariance;
        for (int k = j + 1; k < row.length; k++) {
            double h = row[k];
            double d = variance[k] - h * h * perVariance;
            double c = covariance[k] - h * part;
            score[k] += weight * (explained + c * c / Math.max(d, Margin.COLLINEAR));
            doubt[k] = Math.min(doubt[k], Math.abs(d - Margin.COLLINEAR));
        }
    }
}
