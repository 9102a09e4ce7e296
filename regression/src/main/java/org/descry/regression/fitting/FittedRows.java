package org.descry.regression.fitting;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.descry.regression.search.Tasks;

/**
 * The rows that count, those of each task side by side, and what of a column a constant term of
 * each task leaves, times the roots of the weights.
 */
final class FittedRows {
    /** Where each row stood among those given [n]. */
    private final int[] order;

    /** Where each task begins; one more for the end [tasks + 1]. */
    private final int[] taskStart;

    /** Where each set of slopes begins; one more for the end. */
    private final int[] slopeStart;

    private final boolean centred;

    private final double[] taskWeight;

    /** Null where all weights are alike. */
    private double[] weights;

    private double[] roots;
    private double total;

    FittedRows(double[] weights, Tasks tasks, boolean intercept) {
        if (weights.length != tasks.of().length) {
            throw new IllegalArgumentException(
                    "needs one weight per row: %d rows, %d weights"
                            .formatted(tasks.of().length, weights.length));
        }
        this.order =
                IntStream.range(0, tasks.count())
                        .flatMap(
                                g ->
                                        IntStream.range(0, weights.length)
                                                .filter(
                                                        i ->
                                                                tasks.of()[i] == g
                                                                        && counts(weights[i])))
                        .toArray();
        if (order.length == 0) {
            throw new IllegalArgumentException("at least one weight must be positive");
        }
        this.taskStart = new int[tasks.count() + 1];
        for (int i : order) {
            taskStart[tasks.of()[i] + 1]++;
        }
        Arrays.parallelPrefix(taskStart, Integer::sum);
        boolean shared = tasks.count() == 1 || tasks.offsetOnly();
        this.slopeStart = shared ? new int[] {0, order.length} : taskStart;
        this.centred = intercept || tasks.count() > 1 && tasks.offsetOnly();
        this.taskWeight = new double[tasks.count()];
        weigh(pick(weights));
    }

    /**
     * Gives other weights to the rows that count.
     *
     * @param given weights of all rows; those of rows that do not count are not looked at
     * @throws IllegalArgumentException if a row that counts has a weight that is not positive
     */
    void reweigh(double[] given) {
        double[] kept = pick(given);
        for (double w : kept) {
            if (!counts(w)) {
                throw new IllegalArgumentException("a row that counts must go on counting");
            }
        }
        weigh(kept);
    }

    private void weigh(double[] kept) {
        boolean alike = Arrays.stream(kept).allMatch(w -> w == kept[0]);
        // a power of two changes no digit and keeps sums of weights in range
        double scale =
                alike
                        ? 1 / kept[0]
                        : Math.scalb(1.0, -Math.getExponent(Arrays.stream(kept).max().orElse(1)));
        this.weights = alike ? null : Arrays.stream(kept).map(w -> w * scale).toArray();
        this.roots = alike ? null : Arrays.stream(this.weights).map(Math::sqrt).toArray();
        double sum = 0;
        for (int g = 0; g < taskWeight.length; g++) {
            int from = taskStart[g];
            int to = taskStart[g + 1];
            taskWeight[g] = alike ? to - from : RowSums.sum(this.weights, from, to);
            sum += taskWeight[g];
        }
        this.total = sum;
    }

    private static boolean counts(double weight) {
        if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "a weight must be finite and not negative: " + weight);
        }
        return weight > 0;
    }

    int count() {
        return order.length;
    }

    int tasks() {
        return taskWeight.length;
    }

    /** Returns how many sets of slopes there are: one, or one for each task. */
    int slopeSets() {
        return slopeStart.length - 1;
    }

    /** Returns where the rows of a set of slopes begin; those of the next begin where they end. */
    int slopeStart(int set) {
        return slopeStart[set];
    }

    /** Returns the set of slopes of a task. */
    int slopesOf(int task) {
        return slopeSets() == 1 ? 0 : task;
    }

    /** Returns the sum of the weights, in units in which the sums of squares are. */
    double total() {
        return total;
    }

    double taskWeight(int task) {
        return taskWeight[task];
    }

    /** Returns the values of the rows that count, those of each task side by side. */
    double[] pick(double[] all) {
        double[] out = new double[order.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = all[order[i]];
        }
        return out;
    }

    /**
     * Takes the mean of each task from a column, if there is a constant term, and multiplies by the
     * roots of the weights.
     *
     * @param x values [n]
     * @param out result [n]; may be {@code x}
     * @param means receives the means taken [tasks]; 0 without constant term
     */
    void centre(double[] x, double[] out, double[] means) {
        for (int g = 0; g < taskWeight.length; g++) {
            int from = taskStart[g];
            int to = taskStart[g + 1];
            double mean = 0;
            if (centred && to > from) {
                double sum =
                        weights == null
                                ? RowSums.sum(x, from, to)
                                : RowSums.dot(weights, x, from, to);
                mean = sum / taskWeight[g];
            }
            means[g] = mean;
            if (weights == null) {
                for (int i = from; i < to; i++) {
                    out[i] = x[i] - mean;
                }
            } else {
                for (int i = from; i < to; i++) {
                    out[i] = roots[i] * (x[i] - mean);
                }
            }
        }
    }
}
