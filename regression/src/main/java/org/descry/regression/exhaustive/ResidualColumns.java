package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.List;
import org.descry.regression.internal.kernels.PairWeights;
import org.descry.regression.search.Problem;

/**
 * What models of all targets leave to be explained: one column for each model.
 *
 * <p>A score is the part of a column's weighted sum of squares that a feature would explain.
 */
final class ResidualColumns {
    private final Problem problem;
    private final boolean intercept;
    private final int[][] members;
    private final List<double[]> residuals = new ArrayList<>();
    private final List<boolean[]> counts = new ArrayList<>();
    private final List<Double> norms = new ArrayList<>();

    ResidualColumns(Problem problem, boolean intercept) {
        this.problem = problem;
        this.intercept = intercept;
        int tasks = problem.tasks().count();
        this.members = new int[tasks][];
        for (int g = 0; g < tasks; g++) {
            int task = g;
            members[g] =
                    java.util.stream.IntStream.range(0, problem.rows())
                            .filter(i -> problem.tasks().of()[i] == task)
                            .toArray();
        }
    }

    /**
     * Adds a column.
     *
     * @param residual what is left [all rows]; 0 in rows that do not count
     * @param counted whether a row counts [all rows]
     */
    void add(double[] residual, boolean[] counted) {
        double squares = 0;
        for (int i = 0; i < residual.length; i++) {
            squares += problem.weights()[i] * residual[i] * residual[i];
        }
        residuals.add(residual);
        counts.add(counted);
        norms.add(squares);
    }

    int count() {
        return residuals.size();
    }

    int tasks() {
        return members.length;
    }

    boolean offsetOnly() {
        return problem.tasks().offsetOnly();
    }

    boolean intercept() {
        return intercept;
    }

    int[] membersOf(int task) {
        return members[task];
    }

    double weight(int row) {
        return problem.weights()[row];
    }

    double[] residual(int column) {
        return residuals.get(column);
    }

    boolean[] counts(int column) {
        return counts.get(column);
    }

    double norm(int column) {
        return norms.get(column);
    }

    /** Returns weights for the pair tile: rows that do not count for a column weigh nothing. */
    PairWeights pairWeights(int column) {
        double[] w = problem.weights().clone();
        for (int i = 0; i < w.length; i++) {
            w[i] = counts(column)[i] ? w[i] : 0;
        }
        return PairWeights.of(w, intercept);
    }

    /**
     * Returns the exact score of a feature: two passes over the rows, nothing subtracted from
     * totals.
     *
     * @param x values [all rows]
     * @return NaN when a value that counts is not finite
     */
    double score(int column, double[] x) {
        boolean[] counted = counts.get(column);
        double[] residual = residuals.get(column);
        double explained = 0;
        double dots = 0;
        double variances = 0;
        for (int[] rows : members) {
            double mean = intercept ? mean(column, rows, x) : 0;
            double dot = 0;
            double variance = 0;
            double squares = 0;
            for (int i : rows) {
                if (counted[i]) {
                    double w = weight(i);
                    double d = x[i] - mean;
                    dot += w * d * residual[i];
                    variance += w * d * d;
                    squares += w * x[i] * x[i];
                }
            }
            boolean varies = variance > 1e-24 * squares;
            explained += varies ? dot * dot / variance : 0;
            dots += dot;
            variances += varies ? variance : 0;
        }
        if (offsetOnly()) {
            explained = variances > 0 ? dots * dots / variances : 0;
        }
        return norm(column) > 0 ? explained / norm(column) : 0;
    }

    private double mean(int column, int[] rows, double[] x) {
        boolean[] counted = counts.get(column);
        double sum = 0;
        double total = 0;
        for (int i : rows) {
            if (counted[i]) {
                sum += weight(i) * x[i];
                total += weight(i);
            }
        }
        return total > 0 ? sum / total : 0;
    }
}
