package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.List;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.evaluation.Tape;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;

/** What descriptors give in each row. Holds scratch space; for one thread. */
final class Predictions {
    private final double[][] columns;
    private final int[] tasks;
    private final int n;
    private Tape[] tapes = new Tape[0];

    /**
     * @param columns values [p × n]
     */
    Predictions(double[][] columns, Tasks tasks) {
        this.columns = columns;
        this.tasks = tasks.of();
        this.n = this.tasks.length;
    }

    /**
     * Returns the values of features [features][n]; scratch space, valid until the next call.
     *
     * @param numbers values of the numbers inside, by slot
     */
    double[][] values(List<PostfixCode> features, double[] numbers) {
        if (features.size() > tapes.length) {
            int had = tapes.length;
            tapes = Arrays.copyOf(tapes, features.size());
            for (int j = had; j < tapes.length; j++) {
                tapes[j] = new Tape(n);
            }
        }
        double[][] x = new double[features.size()][];
        for (int j = 0; j < x.length; j++) {
            x[j] = tapes[j].run(features.get(j), columns, numbers, n);
        }
        return x;
    }

    /**
     * Writes what a model gives.
     *
     * @param parts slopes and constant term of each task
     * @param x values of its features [features][n]
     * @param out receives one value per row [n]
     */
    void of(List<TaskPart> parts, double[][] x, double[] out) {
        for (int i = 0; i < n; i++) {
            TaskPart part = parts.get(parts.size() == 1 ? 0 : tasks[i]);
            double sum = part.intercept();
            for (int j = 0; j < x.length; j++) {
                sum += part.coefficients()[j] * x[j][i];
            }
            out[i] = sum;
        }
    }
}
