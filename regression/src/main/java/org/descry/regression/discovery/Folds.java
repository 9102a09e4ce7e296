package org.descry.regression.discovery;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Which fold each row is held out in.
 *
 * @param of fold of each row [n], from 0; -1 for a row that takes no part
 * @param count number of folds; 0 when there is no cross-validation
 * @param scheme the folds in words
 */
public record Folds(int[] of, int count, String scheme) {

    /**
     * Deals rows to folds by their keys.
     *
     * @param keys content of each row as a number [n]
     * @param together rows with the same number stay together [n]
     * @param strata class or task of each row [n], dealt evenly
     * @param rows rows that take part
     * @param k folds wanted; fewer when there are fewer units
     */
    public static Folds deal(long[] keys, int[] together, int[] strata, int[] rows, int k) {
        int[] fold = new int[keys.length];
        Arrays.fill(fold, -1);
        int[][] units = units(keys, together, strata, rows);
        int folds = Math.min(k, units.length);
        int classes = Arrays.stream(strata).max().orElse(0) + 1;
        int[] size = new int[folds];
        int[][] perClass = new int[folds][classes];
        for (int[] unit : units) {
            int best = 0;
            int stratum = stratum(strata, unit);
            for (int f = 1; f < folds; f++) {
                boolean fewer =
                        perClass[f][stratum] < perClass[best][stratum]
                                || (perClass[f][stratum] == perClass[best][stratum]
                                        && size[f] < size[best]);
                best = fewer ? f : best;
            }
            for (int row : unit) {
                fold[row] = best;
                size[best]++;
                perClass[best][strata[row]]++;
            }
        }
        return new Folds(fold, folds, folds + " folds");
    }

    /**
     * Holds out one unit at a time, in the order of the units' smallest keys.
     *
     * @param keys content of each row as a number [n]
     * @param together rows with the same number are one unit [n]
     * @param scheme the folds in words
     */
    static Folds each(long[] keys, int[] together, String scheme) {
        int[] rows = new int[keys.length];
        Arrays.setAll(rows, i -> i);
        int[] fold = new int[keys.length];
        int[][] units = units(keys, together, new int[keys.length], rows);
        Arrays.sort(units, Comparator.comparingLong((int[] m) -> smallest(keys, m)));
        for (int f = 0; f < units.length; f++) {
            for (int row : units[f]) {
                fold[row] = f;
            }
        }
        return new Folds(fold, units.length, scheme);
    }

    /** Returns the rows that are not held out in a fold, among those that take part. */
    public int[] trainRows(int f) {
        return rows(f, false);
    }

    /** Returns the rows held out in a fold. */
    public int[] heldOut(int f) {
        return rows(f, true);
    }

    private int[] rows(int f, boolean held) {
        int[] rows = new int[of.length];
        int n = 0;
        for (int i = 0; i < of.length; i++) {
            if (of[i] >= 0 && (of[i] == f) == held) {
                rows[n++] = i;
            }
        }
        return Arrays.copyOf(rows, n);
    }

    /** Returns rows that stay together, large units first, then by class and key. */
    private static int[][] units(long[] keys, int[] together, int[] strata, int[] rows) {
        int count = Arrays.stream(together).max().orElse(-1) + 1;
        int[][] members = new int[count][0];
        for (int row : rows) {
            int[] m = members[together[row]];
            m = Arrays.copyOf(m, m.length + 1);
            m[m.length - 1] = row;
            members[together[row]] = m;
        }
        return Arrays.stream(members)
                .filter(m -> m.length > 0)
                .sorted(
                        Comparator.comparingInt((int[] m) -> -m.length)
                                .thenComparingInt(m -> stratum(strata, m))
                                .thenComparingLong(m -> smallest(keys, m)))
                .toArray(int[][]::new);
    }

    /** Returns the class of a unit: the smallest of its rows', whatever their order. */
    private static int stratum(int[] strata, int[] unit) {
        return Arrays.stream(unit).map(row -> strata[row]).min().orElseThrow();
    }

    private static long smallest(long[] keys, int[] rows) {
        long min = Long.MAX_VALUE;
        for (int row : rows) {
            min = Math.min(min, keys[row]);
        }
        return min;
    }
}
