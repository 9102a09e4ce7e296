package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.descry.regression.discovery.DiscoveryData;

/**
 * Rows dealt to folds by their content: their position does not matter, rows with equal inputs stay
 * together, and each fold gets its share of both classes.
 *
 * @param of fold of each row [n]
 * @param count number of folds; fewer than asked for when there are fewer different rows
 */
record RowFolds(int[] of, int count) {

    /**
     * Deals rows.
     *
     * @param data the columns that the formulas read
     * @param strata class of each row [n]; all 0 for numbers
     * @param wanted folds asked for
     * @param seed of the deal
     */
    static RowFolds deal(DiscoveryData data, int[] strata, int wanted, long seed) {
        long[] keys = data.rowKeys(seed);
        Map<Long, List<Integer>> byContent = new TreeMap<>();
        for (int row = 0; row < keys.length; row++) {
            byContent.computeIfAbsent(keys[row], key -> new ArrayList<>()).add(row);
        }
        List<List<Integer>> units = new ArrayList<>(byContent.values());
        // Large units first; the sort is stable, so equal ones stay in the order of their keys.
        units.sort(
                Comparator.comparingInt((List<Integer> unit) -> -unit.size())
                        .thenComparingInt(unit -> strata[unit.get(0)]));
        int count = Math.min(wanted, units.size());
        int[] fold = new int[keys.length];
        int[][] held = new int[Arrays.stream(strata).max().orElse(0) + 1][count];
        int[] size = new int[count];
        for (List<Integer> unit : units) {
            int[] alike = held[strata[unit.get(0)]];
            int best = 0;
            for (int f = 1; f < count; f++) {
                boolean fewer =
                        alike[f] < alike[best] || (alike[f] == alike[best] && size[f] < size[best]);
                best = fewer ? f : best;
            }
            for (int row : unit) {
                fold[row] = best;
                size[best]++;
                held[strata[row]][best]++;
            }
        }
        return new RowFolds(fold, count);
    }

    /** Returns the rows held out in a fold, or those that are not. */
    int[] rows(int fold, boolean heldOut) {
        int[] rows = new int[of.length];
        int n = 0;
        for (int i = 0; i < of.length; i++) {
            if ((of[i] == fold) == heldOut) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }
}
