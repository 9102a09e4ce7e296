package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.descry.datasets.tables.NumericColumn;

/**
 * All pairs of rows that are near to each other in every column without being equal.
 *
 * <p>The rows are cut into slabs, as wide as near is, along the first column, and each slab is
 * sorted by a sum over all columns. Near rows lie in one slab or in neighbours, and their sums
 * differ by little, so that of a million rows few pairs need be looked at. Equal rows go through as
 * one.
 */
final class NearPairs {

    private static final long MOST_COMPARED = 2_000_000_000;

    private final double[][] columns;
    private final double[] widths;
    private final int[] row;
    private final int[] equal;
    private final double[] sum;
    private double reach;

    private final BitSet rows = new BitSet();
    private final TreeSet<Pair> first =
            new TreeSet<>(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other));
    private long count;
    private long compared;

    /** Two rows, the earlier one first. */
    record Pair(int one, int other) {}

    private NearPairs(int columns, double[] widths, int[] row, int[] equal) {
        this.columns = new double[columns][row.length];
        this.widths = widths;
        this.row = row;
        this.equal = equal;
        this.sum = new double[row.length];
    }

    /**
     * Looks for the pairs.
     *
     * @param columns [p], best begun with the one that has most values
     * @param widths how far near values differ at most, for each column [p], above 0
     * @param complete rows with a value in every column
     * @param sets those of them that are equal to others
     */
    static NearPairs of(
            List<NumericColumn> columns,
            double[] widths,
            List<Integer> complete,
            List<List<Integer>> sets) {
        int size = complete.isEmpty() ? 0 : complete.get(complete.size() - 1) + 1;
        int[] stands = new int[size];
        complete.forEach(each -> stands[each] = 1);
        for (List<Integer> set : sets) {
            set.forEach(each -> stands[each] = 0);
            stands[set.get(0)] = set.size();
        }
        int[] row = IntStream.range(0, size).filter(r -> stands[r] > 0).toArray();
        int[] equal = IntStream.of(row).map(r -> stands[r]).toArray();
        NearPairs pairs = new NearPairs(columns.size(), widths, row, equal);
        pairs.look(columns);
        return pairs;
    }

    private void look(List<NumericColumn> given) {
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < row.length; i++) {
                columns[j][i] = given.get(j).value(row[i]);
            }
        }
        sums();
        long[] slab = new long[row.length];
        for (int i = 0; i < slab.length; i++) {
            slab[i] = (long) Math.floor((columns[0][i] - columns[0][0]) / widths[0]);
        }
        Comparator<Integer> bySlab = Comparator.comparingLong(i -> slab[i]);
        int[] order =
                IntStream.range(0, row.length)
                        .boxed()
                        .sorted(bySlab.thenComparingDouble(i -> sum[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[] before = {};
        for (int from = 0; from < order.length && isComplete(); ) {
            int to = from;
            while (to < order.length && slab[order[to]] == slab[order[from]]) {
                to++;
            }
            int[] here = Arrays.copyOfRange(order, from, to);
            within(here);
            if (before.length > 0 && slab[before[0]] + 1 == slab[here[0]]) {
                between(before, here);
            }
            before = here;
            from = to;
        }
    }

    /** Fills the sums, each column with a factor of its own: columns often add up to 1. */
    private void sums() {
        for (int j = 0; j < columns.length; j++) {
            double factor = 1 + (j * 0.6180339887498949) % 1;
            reach += factor;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * ((columns[j][i] - columns[j][0]) / widths[j]);
            }
        }
        reach *= 1 + 1e-6; // more than the sums are rounded by
    }

    private void within(int[] slab) {
        for (int i = 0; i < slab.length; i++) {
            int k = i + 1;
            while (k < slab.length && sum[slab[k]] - sum[slab[i]] <= reach && isComplete()) {
                compare(slab[i], slab[k++]);
            }
        }
    }

    private void between(int[] slab, int[] next) {
        int start = 0;
        for (int one : slab) {
            while (start < next.length && sum[next[start]] < sum[one] - reach) {
                start++;
            }
            int k = start;
            while (k < next.length && sum[next[k]] - sum[one] <= reach && isComplete()) {
                compare(one, next[k++]);
            }
        }
    }

    private void compare(int one, int other) {
        compared++;
        for (int j = 0; j < columns.length; j++) {
            if (!(Math.abs(columns[j][one] - columns[j][other]) <= widths[j])) {
                return;
            }
        }
        count += (long) equal[one] * equal[other];
        rows.set(row[one]);
        rows.set(row[other]);
        first.add(new Pair(Math.min(row[one], row[other]), Math.max(row[one], row[other])));
        if (first.size() > Wording.SHOWN) {
            first.pollLast();
        }
    }

    /** Returns the number of pairs, equal rows counted each. */
    long count() {
        return count;
    }

    /** Returns the first pairs, in the order of the table. */
    List<Pair> first() {
        return new ArrayList<>(first);
    }

    /** Returns the rows that stand in a pair, of equal rows the first. */
    BitSet rows() {
        return (BitSet) rows.clone();
    }

    /** Returns whether all pairs that could be near were looked at. */
    boolean isComplete() {
        return compared < MOST_COMPARED;
    }
}
