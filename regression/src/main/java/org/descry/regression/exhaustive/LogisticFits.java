package org.descry.regression.exhaustive;

import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LogisticTasks;
import org.descry.regression.search.TaskPart;

/**
 * Logistic models of a target's rows, with their weights and tasks. Holds scratch space; one per
 * thread.
 */
final class LogisticFits {
    private final LogisticTasks fits;

    LogisticFits(TargetRows rows) {
        this.fits = new LogisticTasks(rows.y(), rows.weights(), rows.members(), rows.offsetOnly());
    }

    /**
     * Returns how much each row counts for each set of coefficients, 0 in rows of other tasks
     * [sets][n].
     */
    static double[][] weightsOfSets(TargetRows rows) {
        double[] weights = LogisticTasks.meanOne(rows.weights());
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
        return rows.offsetOnly()
                ? LogisticTasks.offsets(rows.members(), rows.count())
                : new double[0][];
    }

    /**
     * Fits features, each task with its own constants; a task without rows gets zeros.
     *
     * @param x feature values [features][n]
     */
    TaskFit fit(double[][] x) {
        LogisticTasks.Solution fit = fits.fit(x);
        return new TaskFit(fit.parts(), fit.loss());
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
