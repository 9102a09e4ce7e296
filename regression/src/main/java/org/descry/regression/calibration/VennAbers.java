package org.descry.regression.calibration;

import java.util.Arrays;

/**
 * A range for the probability of one row: what isotonic calibration says if the row were negative,
 * and if it were positive.
 *
 * <p>One of the two ends is perfectly calibrated, but nobody knows which; the range has no level of
 * confidence. It is wide where few calibration rows are near.
 *
 * @source Vovk, Petej, Proc. UAI 2014, 829 (arXiv:1211.0025); Vovk, Petej, Fedorova, NeurIPS 28
 *     (2015), arXiv:1511.00213
 */
public final class VennAbers {

    private final double[] score;
    private final int[] count;
    private final int[] positives;

    private VennAbers(double[] score, int[] count, int[] positives) {
        this.score = score;
        this.count = count;
        this.positives = positives;
    }

    /**
     * The two probabilities.
     *
     * @param lower probability of the positive class if the row joins the calibration rows as
     *     negative
     * @param upper the same if it joins as positive, not below {@code lower}
     */
    public record Range(double lower, double upper) {

        /** Returns the single probability that loses least in log loss whichever end is right. */
        public double probability() {
            return upper / (1 - lower + upper);
        }
    }

    /**
     * Keeps the calibration rows.
     *
     * @param logOdds honest log-odds [n], of rows the model was not fitted to; not NaN
     * @param labels true class [n], {@code true} = positive
     * @return the calibration; the order of the rows does not matter
     * @throws IllegalArgumentException if there are no rows, lengths differ or a value is NaN
     */
    public static VennAbers of(double[] logOdds, boolean[] labels) {
        LabelledScores rows = LabelledScores.of(logOdds, labels);
        double[] score = new double[rows.size()];
        int[] count = new int[rows.size()];
        int[] positives = new int[rows.size()];
        int distinct = 0;
        for (int i = 0; i < rows.size(); i++) {
            if (distinct == 0 || rows.score(i) != score[distinct - 1]) {
                score[distinct++] = rows.score(i);
            }
            count[distinct - 1]++;
            positives[distinct - 1] += rows.label(i) ? 1 : 0;
        }
        return new VennAbers(
                Arrays.copyOf(score, distinct),
                Arrays.copyOf(count, distinct),
                Arrays.copyOf(positives, distinct));
    }

    /**
     * Restores a calibration from its numbers.
     *
     * @param values what {@link #values()} returned
     * @return the same calibration
     * @throws IllegalArgumentException if the numbers are not triples of score, rows and positive
     *     rows, scores rising
     */
    public static VennAbers read(double[] values) {
        if (values.length == 0 || values.length % 3 != 0) {
            throw new IllegalArgumentException(
                    "Venn-Abers needs triples of numbers, got " + values.length);
        }
        int distinct = values.length / 3;
        VennAbers read = new VennAbers(new double[distinct], new int[distinct], new int[distinct]);
        for (int j = 0; j < distinct; j++) {
            read.score[j] = values[3 * j];
            read.count[j] = Logistic.requireRows(values[3 * j + 1]);
            read.positives[j] = (int) values[3 * j + 2];
            boolean rising = j == 0 || read.score[j] > read.score[j - 1];
            boolean counted =
                    read.positives[j] == values[3 * j + 2]
                            && read.positives[j] >= 0
                            && read.positives[j] <= read.count[j];
            if (!rising || !counted || !Double.isFinite(read.score[j])) {
                throw new IllegalArgumentException(
                        "Venn-Abers triple %d is not (score, rows, positive rows) in rising order"
                                .formatted(j));
            }
        }
        return read;
    }

    /** Returns triples (score, rows, positive rows), scores rising; a fresh array. */
    public double[] values() {
        double[] values = new double[3 * score.length];
        for (int j = 0; j < score.length; j++) {
            values[3 * j] = score[j];
            values[3 * j + 1] = count[j];
            values[3 * j + 2] = positives[j];
        }
        return values;
    }

    /**
     * Returns the range at a score, in time proportional to the number of calibration rows.
     *
     * @param logOdds log-odds of the row; infinities are allowed
     * @return the range; both ends NaN for NaN
     */
    public Range at(double logOdds) {
        if (Double.isNaN(logOdds)) {
            return new Range(Double.NaN, Double.NaN);
        }
        double s = LabelledScores.clip(logOdds);
        return new Range(isotonicAt(s, 0), isotonicAt(s, 1));
    }

    /** The isotonic frequency at {@code s} after a row with that score and class has joined. */
    private double isotonicAt(double s, int joined) {
        int found = Arrays.binarySearch(score, s + 0.0);
        int place = found >= 0 ? found : -found - 1;
        int groups = found >= 0 ? score.length : score.length + 1;
        // Blocks of equal frequency on a stack; the joined row's block is found by its first group.
        long[] rows = new long[groups];
        long[] ones = new long[groups];
        int[] first = new int[groups];
        int top = -1;
        for (int g = 0; g < groups; g++) {
            int own = found >= 0 || g < place ? g : g - 1;
            boolean isNew = found < 0 && g == place;
            long r = isNew ? 0 : count[own];
            long p = isNew ? 0 : positives[own];
            if (g == place) {
                r++;
                p += joined;
            }
            int from = g;
            while (top >= 0 && ones[top] * r >= p * rows[top]) {
                r += rows[top];
                p += ones[top];
                from = first[top--];
            }
            top++;
            rows[top] = r;
            ones[top] = p;
            first[top] = from;
        }
        while (first[top] > place) {
            top--;
        }
        return (double) ones[top] / rows[top];
    }
}
