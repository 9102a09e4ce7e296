package org.descry.regression.fitting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.regression.search.TaskPart;

/**
 * Logistic regression of rows with weights and tasks. Holds scratch space: one per thread.
 *
 * <p>Weights count by their ratios: they are brought to mean 1, so that their unit does not decide
 * how much the weak ridge of a fit counts.
 */
public final class LogisticTasks {
    private final double[] y;
    private final double[] weights;
    private final int[][] members;
    private final boolean own;
    private final List<Logistic> ofTasks = new ArrayList<>(); // or of all rows
    private final double[][] offsets;

    /**
     * @param y classes, 1 or 0 [n]
     * @param weights how much each row counts [n]
     * @param members rows of each task
     * @param offsetOnly whether tasks share coefficients and differ in the constant term alone
     */
    public LogisticTasks(double[] y, double[] weights, int[][] members, boolean offsetOnly) {
        this.y = y;
        this.weights = meanOne(weights);
        this.members = members;
        this.own = members.length > 1 && !offsetOnly;
        if (own) {
            for (int[] of : members) {
                ofTasks.add(new Logistic(only(this.weights, of)));
            }
            this.offsets = new double[0][];
        } else {
            ofTasks.add(new Logistic(this.weights));
            this.offsets = members.length == 1 ? new double[0][] : offsets(members, y.length);
        }
    }

    /**
     * Coefficients of each task and what they leave.
     *
     * @param parts coefficients and constant term of each task; zeros for one without rows
     * @param loss weighted mean log loss (nats)
     */
    public record Solution(List<TaskPart> parts, double loss) {}

    /** Returns weights of mean 1 [n]. */
    public static double[] meanOne(double[] weights) {
        double mean = sum(weights) / weights.length;
        return Arrays.stream(weights).map(w -> w / mean).toArray();
    }

    /**
     * Returns columns that stand for the constant terms of tasks with shared coefficients: 1 on the
     * rows of a task, for every task with rows but the first [tasks - 1][n].
     */
    public static double[][] offsets(int[][] members, int n) {
        List<double[]> columns = new ArrayList<>();
        for (int g : offsetTasks(members)) {
            double[] column = new double[n];
            for (int i : members[g]) {
                column[i] = 1;
            }
            columns.add(column);
        }
        return columns.toArray(double[][]::new);
    }

    private static int[] offsetTasks(int[][] members) {
        int[] present =
                IntStream.range(0, members.length).filter(g -> members[g].length > 0).toArray();
        return Arrays.copyOfRange(present, Math.min(1, present.length), present.length);
    }

    /**
     * Fits features, each task with its own constants.
     *
     * @param x feature values [features][n]
     */
    public Solution fit(double[][] x) {
        if (own) {
            return withOwnCoefficients(x);
        }
        if (members.length == 1) {
            Fit fit = ofTasks.get(0).fit(x, y);
            return new Solution(
                    List.of(new TaskPart(fit.coefficients(), fit.intercept())), fit.loss());
        }
        double[][] both = Arrays.copyOf(x, x.length + offsets.length);
        System.arraycopy(offsets, 0, both, x.length, offsets.length);
        Fit fit = ofTasks.get(0).fit(both, y);
        double[] shared = Arrays.copyOf(fit.coefficients(), x.length);
        double[] constants = new double[members.length];
        Arrays.fill(constants, fit.intercept());
        int[] tasks = offsetTasks(members);
        for (int k = 0; k < tasks.length; k++) {
            constants[tasks[k]] += fit.coefficients()[x.length + k];
        }
        List<TaskPart> parts =
                Arrays.stream(constants).mapToObj(c -> new TaskPart(shared, c)).toList();
        return new Solution(parts, fit.loss());
    }

    private Solution withOwnCoefficients(double[][] x) {
        List<TaskPart> parts = new ArrayList<>();
        double losses = 0;
        double total = 0;
        for (int g = 0; g < members.length; g++) {
            int[] of = members[g];
            if (of.length == 0) {
                parts.add(new TaskPart(new double[x.length], 0));
                continue;
            }
            double[][] part =
                    Arrays.stream(x).map(column -> only(column, of)).toArray(double[][]::new);
            Fit fit = ofTasks.get(g).fit(part, only(y, of));
            double weight = sum(only(weights, of));
            losses += weight * fit.loss();
            total += weight;
            parts.add(new TaskPart(fit.coefficients(), fit.intercept()));
        }
        return new Solution(parts, losses / total);
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double v : x) {
            sum += v;
        }
        return sum;
    }

    private static double[] only(double[] x, int[] of) {
        return Arrays.stream(of).mapToDouble(i -> x[i]).toArray();
    }
}
