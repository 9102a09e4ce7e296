package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that are sums of others with factors and a constant, told from the correlations alone.
 *
 * <p>The matrix of correlations is factorised (Cholesky) in the order of the columns; a column that
 * leaves nothing of its variance is a sum of those before it, and is left out of what follows.
 */
final class ExactSums {

    /** Share of the variance that rounding in the file may leave. */
    private static final double NOTHING_LEFT = 1e-6;

    /** A part of a sum below this share of the whole is rounding. */
    private static final double NO_SHARE = 1e-3;

    /** Degrees of freedom below which a sum of others fits anything. */
    private static final int FEWEST_FREE = 2;

    private final Correlations correlations;
    private final List<Integer> members = new ArrayList<>();
    private final List<double[]> factor = new ArrayList<>();
    private final Map<Integer, List<Integer>> sums = new LinkedHashMap<>();
    private final List<Integer> beyond = new ArrayList<>();

    private ExactSums(Correlations correlations) {
        this.correlations = correlations;
    }

    /**
     * Looks for sums.
     *
     * @param columns indices of those to look at, in order
     * @param rows that all of them have
     */
    static ExactSums of(Correlations correlations, List<Integer> columns, int rows) {
        ExactSums found = new ExactSums(correlations);
        for (int column : columns) {
            if (rows - 1 - found.members.size() < FEWEST_FREE) {
                found.beyond.add(column);
            } else {
                found.next(column);
            }
        }
        return found;
    }

    private void next(int column) {
        int m = members.size();
        double[] row = new double[m + 1];
        double left = 1;
        for (int k = 0; k < m; k++) {
            double value = correlations.of(column, members.get(k));
            double[] above = factor.get(k);
            for (int j = 0; j < k; j++) {
                value -= row[j] * above[j];
            }
            row[k] = value / above[k];
            left -= row[k] * row[k];
        }
        if (left < NOTHING_LEFT) {
            sums.put(column, parts(row));
        } else {
            row[m] = Math.sqrt(left);
            factor.add(row);
            members.add(column);
        }
    }

    /** Returns the columns of a sum, by solving for its factors from the last member back. */
    private List<Integer> parts(double[] row) {
        int m = members.size();
        double[] share = new double[m];
        List<Integer> parts = new ArrayList<>();
        for (int k = m - 1; k >= 0; k--) {
            share[k] = row[k];
            for (int j = k + 1; j < m; j++) {
                share[k] -= factor.get(j)[k] * share[j];
            }
            share[k] /= factor.get(k)[k];
            if (Math.abs(share[k]) > NO_SHARE) {
                parts.add(0, members.get(k));
            }
        }
        return parts;
    }

    /** Returns the columns that are sums, with those that they are sums of. */
    Map<Integer, List<Integer>> sums() {
        return sums;
    }

    /** Returns the columns that could not be judged: about as many columns as rows. */
    List<Integer> beyond() {
        return beyond;
    }
}
