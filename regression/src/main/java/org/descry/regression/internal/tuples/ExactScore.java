package org.descry.regression.internal.tuples;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The score of one tuple by elimination of its Gram matrix, in double and in one fixed order of
 * steps: the number that ranks. Holds scratch space; one per thread.
 */
final class ExactScore {
    private final List<TaskCorrelations> tasks;
    private final double[][][] gram; // by task; rows not at hand are null
    private final double[][] diagonal;
    private final double[][] factor;
    private final double[] pivot;
    private final double[] rest;

    ExactScore(List<TaskCorrelations> tasks, double[][][] gram, int dimension) {
        this.tasks = tasks;
        this.gram = gram;
        this.diagonal = tasks.stream().map(task -> task.gram().diagonal()).toArray(double[][]::new);
        this.factor = new double[dimension][dimension];
        this.pivot = new double[dimension];
        this.rest = new double[dimension];
    }

    /**
     * Returns the score, or nothing if the members are too nearly collinear to tell their parts: in
     * the only task, or one of them in every task.
     */
    OptionalDouble of(int[] members) {
        return tasks.size() == 1 ? single(members) : pooled(members);
    }

    private OptionalDouble single(int[] members) {
        double score = 0;
        for (int a = 0; a < members.length; a++) {
            eliminate(0, members, a);
            if (!(pivot[a] > Margin.COLLINEAR)) {
                return OptionalDouble.empty();
            }
            score += rest[a] * rest[a] / pivot[a];
        }
        return inflated(members.length) ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    private OptionalDouble pooled(int[] members) {
        double score = 0;
        int[] independent = new int[members.length];
        for (int t = 0; t < tasks.size(); t++) {
            double explained = 0;
            for (int a = 0; a < members.length; a++) {
                eliminate(t, members, a);
                if (pivot[a] > Margin.COLLINEAR) {
                    explained += rest[a] * rest[a] / pivot[a];
                    independent[a]++;
                } else {
                    pivot[a] = 0; // adds nothing in this task
                }
            }
            score += tasks.get(t).weight() * explained;
        }
        for (int times : independent) {
            if (times == 0) {
                return OptionalDouble.empty();
            }
        }
        return OptionalDouble.of(score);
    }

    /** One row of G = L·D·Lᵀ: factors to earlier members, pivot, and what is left of r. */
    private void eliminate(int task, int[] members, int a) {
        int member = members[a];
        double[] r = tasks.get(task).covariance();
        double[] row = factor[a];
        double variance = diagonal[task][member];
        double covariance = r[member];
        for (int b = 0; b < a; b++) {
            double sum = entry(task, member, members[b]);
            for (int c = 0; c < b; c++) {
                sum -= row[c] * pivot[c] * factor[b][c];
            }
            row[b] = pivot[b] == 0 ? 0 : sum / pivot[b];
            variance -= row[b] * row[b] * pivot[b];
            covariance -= row[b] * rest[b];
        }
        pivot[a] = variance;
        rest[a] = covariance;
    }

    private double entry(int task, int i, int j) {
        double[] row = gram[task][i];
        return row == null ? gram[task][j][i] : row[j];
    }

    /** Whether some member is nearly a combination of the others, from the diagonal of G⁻¹. */
    private boolean inflated(int size) {
        for (int k = 0; k < size; k++) {
            double inflation = 1 / pivot[k];
            double[] column = new double[size];
            column[k] = 1;
            for (int a = k + 1; a < size; a++) {
                double sum = 0;
                for (int b = k; b < a; b++) {
                    sum -= factor[a][b] * column[b];
                }
                column[a] = sum;
                inflation += sum * sum / pivot[a];
            }
            if (!(inflation * Margin.COLLINEAR < 1)) {
                return true;
            }
        }
        return false;
    }
}
