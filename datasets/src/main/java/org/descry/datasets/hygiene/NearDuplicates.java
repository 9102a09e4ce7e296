package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.NumericColumn;

/**
 * Rows that are nearly equal in all features: entries rounded differently, or computed twice.
 *
 * <p>Near is told column by column, from the robust deviation of the column, so that one wrong
 * value does not make all others neighbours.
 */
final class NearDuplicates {

    /** With fewer numbers rows come near to each other by chance. */
    static final int FEWEST_NUMBERS = 3;

    /**
     * Nearly equal: every number within this share of the robust deviation of its column's
     * different values.
     */
    private static final double NEARLY = 1e-3;

    private final CheckedTable table;

    NearDuplicates(CheckedTable table) {
        this.table = table;
    }

    List<Finding> find() {
        List<NumericColumn> varied = table.varied();
        List<NumericColumn> full =
                varied.stream()
                        .filter(c -> 2 * table.present(c) >= table.rows())
                        .sorted(Comparator.comparingInt(table::distinct).reversed())
                        .toList();
        if (full.size() < FEWEST_NUMBERS) {
            return List.of(
                    Finding.notLookedFor(
                            Check.NEAR_DUPLICATES,
                            "it takes at least %d columns of numbers that vary and are not mostly empty"
                                    .formatted(FEWEST_NUMBERS)));
        }
        List<Integer> complete = EqualRows.complete(table, full);
        List<List<Integer>> equal = EqualRows.of(table, full, complete);
        double[] widths = full.stream().mapToDouble(this::width).toArray();
        NearPairs pairs = NearPairs.of(full, widths, complete, equal);
        List<Finding> found = new ArrayList<>();
        found.add(pairs.count() == 0 ? Finding.nothing(Check.NEAR_DUPLICATES) : told(pairs, equal));
        unlooked(varied, full, complete.size(), pairs).ifPresent(found::add);
        return found;
    }

    private Finding told(NearPairs pairs, List<List<Integer>> equal) {
        BitSet rows = pairs.rows();
        equal.stream().filter(set -> rows.get(set.get(0))).forEach(set -> set.forEach(rows::set));
        return Finding.of(
                Check.NEAR_DUPLICATES,
                "%s of rows differ, but in no feature by more than 0.1 %% of its robust standard deviation: %s%s"
                        .formatted(
                                Wording.count(pairs.count(), "pair", "pairs"),
                                Wording.list(
                                        pairs.first(),
                                        pair ->
                                                table.data().place(pair.one())
                                                        + " and "
                                                        + table.data().place(pair.other())),
                                Wording.more(pairs.count())),
                List.of(),
                rows.stream().boxed().toList());
    }

    private Optional<Finding> unlooked(
            List<NumericColumn> varied, List<NumericColumn> full, int complete, NearPairs pairs) {
        List<String> not = new ArrayList<>();
        if (complete < table.rows()) {
            not.add("rows with an empty cell (%d)".formatted(table.rows() - complete));
        }
        List<NumericColumn> sparse = varied.stream().filter(c -> !full.contains(c)).toList();
        if (!sparse.isEmpty()) {
            not.add("columns that are mostly empty (%s)".formatted(Wording.names(sparse)));
        }
        if (!pairs.isComplete()) {
            not.add("some of the pairs, of which the table has too many");
        }
        return not.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.notLookedFor(Check.NEAR_DUPLICATES, String.join("; ", not)));
    }

    /** The different values count once each, so that many equal ones do not make the width 0. */
    private double width(NumericColumn column) {
        Spread spread = table.spread(column).orElseThrow();
        if (spread.distinct() < spread.count()) {
            double[] values = CheckedTable.values(column);
            Arrays.sort(values);
            int n = 0;
            for (double value : values) {
                if (n == 0 || value != values[n - 1]) {
                    values[n++] = value;
                }
            }
            spread = Spread.of(Arrays.copyOf(values, n));
        }
        return NEARLY * spread.deviation();
    }
}
