package org.descry.regression.evolution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.Seeds;

/**
 * An order of rows that depends on what their columns hold and not on where they stand; as if at
 * random. Target values order equal rows only: what a held-out row has there moves no other row.
 */
final class RowOrder {
    private RowOrder() {}

    /**
     * Returns the rows in that order.
     *
     * @param columns the columns in an order of their own
     */
    static int[] of(List<PrimaryFeature> columns, Problem problem) {
        double[] target = problem.targets().get(0).values();
        int n = target.length;
        long[] key = new long[n];
        for (int i = 0; i < n; i++) {
            String task = problem.tasks().names().get(problem.tasks().of()[i]);
            long h = Seeds.mix(task.hashCode());
            for (PrimaryFeature column : columns) {
                h = Seeds.mix(Double.doubleToLongBits(column.values()[i] + 0.0) ^ h);
            }
            key[i] = h;
        }
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(
                order,
                Comparator.comparingLong((Integer i) -> key[i])
                        .thenComparingDouble(i -> target[i]));
        return Arrays.stream(order).mapToInt(i -> i).toArray();
    }
}
