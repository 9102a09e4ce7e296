package org.descry.regression.internal.kernels;

/** Which pairs (i, j) of two ranges are scored, by the numbers of the features. */
public enum PairShape {
    /** Every i with every j. */
    ALL,
    /** Those with i &lt; j. */
    UPPER,
    /** Those with i &lt;= j. */
    UPPER_WITH_DIAGONAL;

    boolean contains(int i, int j) {
        return switch (this) {
            case ALL -> true;
            case UPPER -> i < j;
            case UPPER_WITH_DIAGONAL -> i <= j;
        };
    }
}
