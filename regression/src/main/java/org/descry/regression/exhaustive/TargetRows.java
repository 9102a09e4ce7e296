package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;

/**
 * The rows of one target that count, with their weights and tasks, and least squares on them.
 *
 * @param rows which of all rows [n]
 * @param y their target values [n]
 * @param weights their weights [n]
 * @param members rows of each task, as positions in {@code rows} [tasks]
 * @param offsetOnly whether tasks share coefficients and differ in the constant term alone
 * @param intercept whether models have a constant term
 */
record TargetRows(
        int[] rows,
        double[] y,
        double[] weights,
        int[][] members,
        boolean offsetOnly,
        boolean intercept) {

    static TargetRows of(Problem problem, Target target, boolean intercept) {
        int[] rows = target.trainRows();
        double[] y = new double[rows.length];
        double[] w = new double[rows.length];
        List<List<Integer>> members = new ArrayList<>();
        for (int g = 0; g < problem.tasks().count(); g++) {
            members.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.length; i++) {
            y[i] = target.values()[rows[i]];
            w[i] = problem.weights()[rows[i]];
            members.get(problem.tasks().of()[rows[i]]).add(i);
        }
        int[][] ofTask =
                members.stream()
                        .map(m -> m.stream().mapToInt(i -> i).toArray())
                        .toArray(int[][]::new);
        return new TargetRows(rows, y, w, ofTask, problem.tasks().offsetOnly(), intercept);
    }

    int count() {
        return rows.length;
    }

    int tasks() {
        return members.length;
    }

    /** Whether coefficients differ between tasks. */
    boolean ownCoefficients() {
        return members.length > 1 && !offsetOnly;
    }

    /** The same feature values on the rows of each task apart. */
    private double[][] only(double[][] x, int[] of) {
        double[][] part = new double[x.length][];
        for (int d = 0; d < x.length; d++) {
            part[d] = only(x[d], of);
        }
        return part;
    }

    private static double[] only(double[] x, int[] of) {
        double[] part = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            part[i] = x[of[i]];
        }
        return part;
    }

    /**
     * Fits features by least squares, each task with its own constants.
     *
     * @param x feature values [features][n]
     */
    TaskFit fit(double[][] x) {
        if (members.length == 1) {
            return TaskFit.of(LeastSquares.fit(x, y, weights, intercept));
        }
        return offsetOnly ? withOffsets(x) : withOwnCoefficients(x);
    }

    private TaskFit withOwnCoefficients(double[][] x) {
        List<TaskPart> parts = new ArrayList<>();
        double squares = 0;
        double total = 0;
        for (int[] of : members) {
            double[] w = only(weights, of);
            double weight = Arrays.stream(w).sum();
            if (!(weight > 0)) {
                parts.add(new TaskPart(new double[x.length], 0));
                continue;
            }
            Fit fit = LeastSquares.fit(only(x, of), only(y, of), w, intercept);
            parts.add(new TaskPart(fit.coefficients(), fit.intercept()));
            squares += fit.loss() * fit.loss() * weight;
            total += weight;
        }
        return new TaskFit(parts, Math.sqrt(squares / total));
    }

    private TaskFit withOffsets(double[][] x) {
        double[][] centred = new double[x.length][];
        for (int d = 0; d < x.length; d++) {
            centred[d] = centredInTasks(x[d]);
        }
        Fit shared = LeastSquares.fit(centred, centredInTasks(y), weights, false);
        List<TaskPart> parts = new ArrayList<>();
        for (int[] of : members) {
            double offset = mean(y, of);
            for (int d = 0; d < x.length; d++) {
                offset -= shared.coefficients()[d] * mean(x[d], of);
            }
            parts.add(new TaskPart(shared.coefficients(), offset));
        }
        return new TaskFit(parts, shared.loss());
    }

    private double[] centredInTasks(double[] x) {
        double[] out = x.clone();
        for (int[] of : members) {
            double mean = mean(x, of);
            for (int i : of) {
                out[i] -= mean;
            }
        }
        return out;
    }

    /** Weighted mean over some rows; 0 when none counts. */
    private double mean(double[] x, int[] of) {
        double sum = 0;
        double total = 0;
        for (int i : of) {
            sum += weights[i] * x[i];
            total += weights[i];
        }
        return total > 0 ? sum / total : 0;
    }

    /** Returns the same rows with something else to explain [n]. */
    TargetRows explaining(double[] other) {
        return new TargetRows(rows, other, weights, members, offsetOnly, intercept);
    }

    /** Returns values of all rows at those that count [n]. */
    double[] pick(double[] all) {
        return only(all, rows);
    }

    /** Returns what a fit leaves of the target [n]. */
    double[] residual(TaskFit fit, double[][] x) {
        double[] rest = new double[y.length];
        for (int g = 0; g < members.length; g++) {
            TaskPart part = fit.parts().get(g);
            for (int i : members[g]) {
                double value = part.intercept();
                for (int d = 0; d < x.length; d++) {
                    value += part.coefficients()[d] * x[d][i];
                }
                rest[i] = y[i] - value;
            }
        }
        return rest;
    }

    /**
     * Returns a column as tuples of features are compared by: without the means that constants take
     * up, times the roots of the weights, of length 1; one copy for each set of coefficients, 0 on
     * the rows of other tasks. A constant becomes 0.
     *
     * @param x values [n]
     * @return [tasks with own coefficients, or 1][n]
     */
    double[][] standardised(double[] x) {
        double[] centred = x;
        if (intercept) {
            centred = centredInTasks(x);
        }
        double[][] out = new double[ownCoefficients() ? members.length : 1][x.length];
        for (int g = 0; g < members.length; g++) {
            double[] z = out[ownCoefficients() ? g : 0];
            double largest = 0;
            double left = 0;
            for (int i : members[g]) {
                largest = Math.max(largest, Math.abs(x[i]));
                left = Math.max(left, Math.abs(centred[i]));
            }
            for (int i : members[g]) {
                // what rounding leaves of a constant is nothing
                z[i] = left <= 1e-12 * largest ? 0 : centred[i] * Math.sqrt(weights[i]);
            }
        }
        for (double[] z : out) {
            Standard.scale(z);
        }
        return out;
    }

    /** Returns the share of each set of coefficients in the target's sum of squares. */
    double[] shares() {
        double[] centred = intercept ? centredInTasks(y) : y;
        double[] shares = new double[ownCoefficients() ? members.length : 1];
        double total = 0;
        for (int g = 0; g < members.length; g++) {
            for (int i : members[g]) {
                double square = weights[i] * centred[i] * centred[i];
                shares[ownCoefficients() ? g : 0] += square;
                total += square;
            }
        }
        for (int g = 0; g < shares.length; g++) {
            shares[g] = total > 0 ? shares[g] / total : 0;
        }
        return shares;
    }
}
