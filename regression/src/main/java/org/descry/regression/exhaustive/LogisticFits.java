package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.search.TaskPart;

/**
 * Logistic models of a target's rows, with their weights and tasks. Holds scratch space; one per
 * thread.
 *
 * <p>Weights count by their ratios: they are brought to mean 1, so that their unit does not decide
 * how much the weak ridge of a fit counts.
 */
final class LogisticFits {
    private final TargetRows rows;
    private final double[] weights;
    private final List<Logistic> ofTasks = new ArrayList<>(); // or of all rows
    private final double[][] offsets;

    LogisticFits(TargetRows rows) {
        this.rows = rows;
        this.weights = weights(rows);
        if (rows.ownCoefficients()) {
            for (int[] of : rows.members()) {
                ofTasks.add(new Logistic(only(weights, of)));
            }
            this.offsets = new double[0][];
        } else {
            ofTasks.add(new Logistic(weights));
            this.offsets = offsets(rows);
        }
    }

    /** Returns the weights of a target's rows, of mean 1 [n]. */
    private static double[] weights(TargetRows rows) {
        double mean = Gram.sum(rows.weights()) / rows.count();
        return Arrays.stream(rows.weights()).map(w -> w / mean).toArray();
    }

    /**
     * Returns how much each row counts for each set of coefficients, 0 in rows of other tasks
     * [sets][n].
     */
    static double[][] weightsOfSets(TargetRows rows) {
        double[] weights = weights(rows);
        if (!rows.ownCoefficients()) {
            return new double[][] {weights};
        }
        double[][] sets = new double[rows.tasks()][rows.count()];
        for (int g = 0; g < sets.length; g++) {
            for (int i : rows.members()[g]) {
                sets[g][i] = weights[i];
            }
        }
        return sets;
    }

    /**
     * Returns columns that stand for the constant terms of tasks with shared coefficients: 1 on the
     * rows of a task, for every task with rows but the first [tasks - 1][n].
     */
    static double[][] offsets(TargetRows rows) {
        if (!rows.offsetOnly()) {
            return new double[0][];
        }
        List<double[]> columns = new ArrayList<>();
        for (int g : offsetTasks(rows)) {
            double[] column = new double[rows.count()];
            for (int i : rows.members()[g]) {
                column[i] = 1;
            }
            columns.add(column);
        }
        return columns.toArray(double[][]::new);
    }

    private static int[] offsetTasks(TargetRows rows) {
        int[] present =
                IntStream.range(0, rows.tasks())
                        .filter(g -> rows.members()[g].length > 0)
                        .toArray();
        return Arrays.copyOfRange(present, Math.min(1, present.length), present.length);
    }

    /**
     * Fits features, each task with its own constants; a task without rows gets zeros.
     *
     * @param x feature values [features][n]
     */
    TaskFit fit(double[][] x) {
        if (rows.ownCoefficients()) {
            return withOwnCoefficients(x);
        }
        if (rows.tasks() == 1) {
            return TaskFit.of(ofTasks.get(0).fit(x, rows.y()));
        }
        double[][] both = Arrays.copyOf(x, x.length + offsets.length);
        System.arraycopy(offsets, 0, both, x.length, offsets.length);
        Fit fit = ofTasks.get(0).fit(both, rows.y());
        double[] shared = Arrays.copyOf(fit.coefficients(), x.length);
        double[] constants = new double[rows.tasks()];
        Arrays.fill(constants, fit.intercept());
        int[] tasks = offsetTasks(rows);
        for (int k = 0; k < tasks.length; k++) {
            constants[tasks[k]] += fit.coefficients()[x.length + k];
        }
        List<TaskPart> parts =
                Arrays.stream(constants).mapToObj(c -> new TaskPart(shared, c)).toList();
        return new TaskFit(parts, fit.loss());
    }

    private TaskFit withOwnCoefficients(double[][] x) {
        List<TaskPart> parts = new ArrayList<>();
        double losses = 0;
        double total = 0;
        for (int g = 0; g < rows.tasks(); g++) {
            int[] of = rows.members()[g];
            if (of.length == 0) {
                parts.add(new TaskPart(new double[x.length], 0));
                continue;
            }
            double[][] part =
                    Arrays.stream(x).map(column -> only(column, of)).toArray(double[][]::new);
            Fit fit = ofTasks.get(g).fit(part, only(rows.y(), of));
            double weight = Gram.sum(only(weights, of));
            losses += weight * fit.loss();
            total += weight;
            parts.add(new TaskPart(fit.coefficients(), fit.intercept()));
        }
        return new TaskFit(parts, losses / total);
    }

    private static double[] only(double[] x, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> x[i]).toArray();
    }

    /**
     * Returns the log-odds of a model in each row [n].
     *
     * @param x values of its features [features][n]
     */
    static double[] logOdds(TargetRows rows, TaskFit fit, double[][] x) {
        double[] eta = new double[rows.count()];
        for (int g = 0; g < rows.tasks(); g++) {
            TaskPart part = fit.parts().get(g);
            Fit own = new Fit(part.coefficients(), part.intercept(), fit.loss());
            for (int i : rows.members()[g]) {
                eta[i] = own.at(x, i);
            }
        }
        return eta;
    }
}
