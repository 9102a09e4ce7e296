package org.descry.regression.models;

import java.util.Arrays;
import java.util.List;

/**
 * What prediction ranges are made from: the models of the folds and their held-out errors.
 *
 * <p>Every fold repeated the search and the choice of complexity, so the ranges account for both.
 * For numbers they are CV+ intervals: the model of a row's fold at the new point, plus and minus
 * that row's held-out error, cut at the ranks of the level. For classes the range is the span of
 * the folds' probabilities and has no level.
 *
 * @param method {@code cv+}, {@code jackknife+}, {@code fold-span} or {@code none}
 * @param level coverage aimed at
 * @param folds the folds' models; empty without folds
 * @param residuals absolute held-out errors of each fold's rows [folds][rows of the fold], in the
 *     unit of what is fitted; empty for classes
 * @source Barber, Candès, Ramdas, Tibshirani, Ann. Stat. 49, 486 (2021), doi:10.1214/20-AOS1965
 */
public record Ranges(String method, double level, List<LinearFormula> folds, double[][] residuals) {
    public Ranges {
        folds = List.copyOf(folds);
    }

    /** Returns the ranges of rows of one task: its constants in every fold, all held-out errors. */
    Ranges task(int position) {
        return new Ranges(
                method, level, folds.stream().map(f -> f.task(position)).toList(), residuals);
    }

    /** Returns the ranges of a model without folds: none. */
    public static Ranges none(double level) {
        return new Ranges("none", level, List.of(), new double[0][]);
    }

    /**
     * Returns the interval at one point.
     *
     * @param values value of each fold's model there [folds]
     * @return lower and upper end; NaN when there are too few rows for the level
     */
    double[] interval(double[] values) {
        int n = 0;
        for (double[] r : residuals) {
            n += r.length;
        }
        double[] low = new double[n];
        double[] high = new double[n];
        int at = 0;
        for (int f = 0; f < values.length; f++) {
            for (double r : residuals[f]) {
                low[at] = values[f] - r;
                high[at++] = values[f] + r;
            }
        }
        int rank = (int) Math.floor((1 - level) * (n + 1) + 1e-9);
        if (rank < 1) {
            return new double[] {Double.NaN, Double.NaN};
        }
        Arrays.sort(low);
        Arrays.sort(high);
        return new double[] {low[rank - 1], high[n - rank]};
    }
}
