package org.descry.regression.search;

/**
 * How many models of as many features fit the rows as well as the best of them.
 *
 * <p>Counted are models of the same selected features with a mean squared error below {@code reach}
 * times the smallest that exceeds it by at most one standard error of the row-by-row differences.
 * Models with more than 1.5 times the best one's mean squared error are not counted: one outlying
 * row can blur the differences of any two models.
 *
 * @param dimension number of features, at least 1
 * @param count how many, the best one included, at least 1
 * @param compared how many models were compared with the best one row by row
 * @param reach all models with less than this many times the best one's mean squared error were
 *     compared; 1 where only the best listed ones were
 * @param all whether those are all below 1.5 times; otherwise there may be more than {@code count}
 */
public record AlikeModels(int dimension, long count, long compared, double reach, boolean all) {
    public AlikeModels {
        if (!(dimension >= 1)) {
            throw new IllegalArgumentException("dimension must be at least 1, got " + dimension);
        }
        if (!(count >= 1 && count <= compared)) {
            throw new IllegalArgumentException(
                    "count must lie in [1, %d], got %d".formatted(compared, count));
        }
        if (!(reach >= 1)) {
            throw new IllegalArgumentException("reach must be at least 1, got " + reach);
        }
    }
}
