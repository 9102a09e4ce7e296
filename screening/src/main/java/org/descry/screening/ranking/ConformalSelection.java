package org.descry.screening.ranking;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Which candidates may be made with at most a given share of expected failures.
 *
 * <p>A candidate's p-value is (1 + training rows that are not wanted and whose held-out prediction
 * is at least as good) / (n + 1); the procedure of Benjamini and Hochberg over all candidates
 * inside the data keeps the expected share of failures among those selected below the given one. It
 * holds for candidates like the training rows: their predictions must be as good as those of
 * held-out rows.
 *
 * @source Jin, Candès, J. Mach. Learn. Res. 24, 244 (2023), arXiv:2210.01408
 */
public final class ConformalSelection {
    private final double[] unwanted;
    private final int rows;
    private final double failures;
    private final DoubleUnaryOperator goodness;

    /**
     * @param unwanted goodness of the held-out predictions of rows that are not wanted, any order
     * @param rows number n of held-out rows, wanted or not
     * @param failures share of failures that is accepted, strictly between 0 and 1
     * @param goodness rises with how good a candidate's score is, as {@code unwanted} does
     */
    public ConformalSelection(
            double[] unwanted, int rows, double failures, DoubleUnaryOperator goodness) {
        if (!(failures > 0 && failures < 1)) {
            throw new IllegalArgumentException(
                    "the share of failures must lie between 0 and 1, got " + failures);
        }
        if (unwanted.length > rows) {
            throw new IllegalArgumentException("more unwanted rows than rows");
        }
        this.unwanted = unwanted.clone();
        Arrays.sort(this.unwanted);
        this.rows = rows;
        this.failures = failures;
        this.goodness = goodness;
    }

    /** Returns how many places {@link #place} tells apart. */
    int places() {
        return unwanted.length + 1;
    }

    /** Returns how many unwanted rows look at least as good as a candidate of this score. */
    int place(double score) {
        double own = goodness.applyAsDouble(score);
        int low = 0;
        int high = unwanted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (unwanted[middle] < own) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return unwanted.length - low;
    }

    /**
     * Selects among candidates.
     *
     * @param inside candidates inside the data, counted by {@link #place}
     */
    Shortlist select(long[] inside) {
        long all = Arrays.stream(inside).sum();
        long upTo = 0;
        long selected = 0;
        int last = -1;
        for (int place = 0; place < inside.length; place++) {
            upTo += inside[place];
            double p = (1.0 + place) / (rows + 1);
            if (inside[place] > 0 && p * all <= failures * upTo) {
                selected = upTo;
                last = place;
            }
        }
        return new Shortlist(failures, rows, unwanted.length, all, selected, last);
    }
}
