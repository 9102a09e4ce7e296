package org.descry.regression.conformal;

import java.util.Arrays;

/**
 * Which of two classes cannot be ruled out for a row, at an error stated for each class on its own.
 *
 * <p>A class is ruled out when so few of its own held-out rows were predicted as unlikely to be of
 * it that the row would be among the stated share of them. Of new rows of either class, drawn like
 * the rows at hand, at most that share lose their class; how frequent the classes are does not
 * matter. A class with fewer than 1/error − 1 rows is never ruled out.
 *
 * @source Vovk, Mach. Learn. 92, 349 (2013), doi:10.1007/s10994-013-5355-6 (class-conditional
 *     validity); Sadinle, Lei, Wasserman, J. Am. Stat. Assoc. 114, 223 (2019),
 *     doi:10.1080/01621459.2017.1395341
 */
public final class ClassSets {
    private final double[] positives;
    private final double[] negatives;
    private final double error;

    private ClassSets(double[] positives, double[] negatives, double error) {
        this.positives = positives;
        this.negatives = negatives;
        this.error = error;
    }

    /** The classes that are left. */
    public enum Left {
        /** Only the positive class. */
        POSITIVE,
        /** Only the negative class. */
        NEGATIVE,
        /** Either class: the row is not told. */
        BOTH,
        /** No class: the row is like neither. */
        NEITHER;

        /** Whether a class is left. */
        public boolean holds(boolean positive) {
            return this == BOTH || this == (positive ? POSITIVE : NEGATIVE);
        }
    }

    /**
     * Keeps held-out rows.
     *
     * @param score what rises with the chance of the positive class, such as its probability, of
     *     rows that the model was not fitted to [n], not NaN
     * @param labels true class [n], {@code true} = positive
     * @param error share of either class that may lose its class, strictly between 0 and 1
     * @throws IllegalArgumentException if lengths differ or a value is not allowed
     */
    public static ClassSets of(double[] score, boolean[] labels, double error) {
        if (score.length != labels.length || !(error > 0 && error < 1)) {
            throw new IllegalArgumentException(
                    "needs a label for each of %d scores and an error in (0, 1), got %d and %s"
                            .formatted(score.length, labels.length, error));
        }
        return new ClassSets(ofClass(score, labels, true), ofClass(score, labels, false), error);
    }

    private static double[] ofClass(double[] score, boolean[] labels, boolean wanted) {
        double[] own = new double[score.length];
        int n = 0;
        for (int i = 0; i < score.length; i++) {
            if (Double.isNaN(score[i])) {
                throw new IllegalArgumentException("score is NaN in row " + i);
            }
            if (labels[i] == wanted) {
                own[n++] = wanted ? score[i] : -score[i];
            }
        }
        double[] sorted = Arrays.copyOf(own, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Returns the share of either class that may lose its class. */
    public double error() {
        return error;
    }

    /** Returns the classes left for a row of a score. */
    public Left at(double score) {
        boolean yes = isLeft(positives, score);
        boolean no = isLeft(negatives, -score);
        if (yes && no) {
            return Left.BOTH;
        }
        return yes ? Left.POSITIVE : no ? Left.NEGATIVE : Left.NEITHER;
    }

    /** Whether the rows of a class that look no more like it, this one added, are no rarity. */
    private boolean isLeft(double[] sorted, double value) {
        int below = 0;
        int above = sorted.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (sorted[middle] <= value) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        // a hair, so that 1 of 10 is no more than 0.1 whatever its rounding
        return (1.0 + below) / (sorted.length + 1) > error + 1e-12;
    }
}
