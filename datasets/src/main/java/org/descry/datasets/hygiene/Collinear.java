package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.NumericColumn;

/** Columns that follow from others by a straight line: two of them, or an exact sum of several. */
final class Collinear {

    private static final double NEARLY_ONE = 0.999;
    private static final int FEWEST_ROWS = 5;

    /** Rows times pairs of columns: some seconds. */
    private static final double MOST_PRODUCTS = 1e10;

    private final CheckedTable table;
    private final List<NumericColumn> columns;
    private final Correlations correlations;
    private final List<Finding> found = new ArrayList<>();
    private final List<String> not = new ArrayList<>();

    /** Columns already said to follow from an earlier one. */
    private final BitSet told = new BitSet();

    Collinear(CheckedTable table) {
        this.table = table;
        List<NumericColumn> varied = table.varied();
        int most = (int) Math.sqrt(2 * MOST_PRODUCTS / Math.max(1, table.rows()));
        this.columns = varied.subList(0, Math.min(varied.size(), most));
        this.correlations = correlations(columns);
        if (columns.size() < varied.size()) {
            not.add(
                    "columns from %s on, for the table is large"
                            .formatted(varied.get(most).name()));
        }
    }

    private Correlations correlations(List<NumericColumn> some) {
        return Correlations.of(
                some, some.stream().map(c -> table.spread(c).orElseThrow()).toList());
    }

    List<Finding> find() {
        if (table.rows() < FEWEST_ROWS) {
            return List.of(
                    Finding.notLookedFor(
                            Check.COLLINEAR, "it takes at least %d rows".formatted(FEWEST_ROWS)));
        }
        pairs();
        sums();
        if (found.isEmpty()) {
            found.add(Finding.nothing(Check.COLLINEAR));
        }
        if (!not.isEmpty()) {
            found.add(Finding.notLookedFor(Check.COLLINEAR, String.join("; ", not)));
        }
        return found;
    }

    private void pairs() {
        long apart = 0;
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < i; j++) {
                int rows = correlations.rows(i, j);
                if (rows < FEWEST_ROWS) {
                    apart++;
                } else if (!told.get(j) && Math.abs(correlations.of(i, j)) >= NEARLY_ONE) {
                    told.set(i);
                    found.add(pair(j, i, rows));
                }
            }
        }
        if (apart > 0) {
            not.add(
                    "pairs of columns with fewer than %d rows in common (%d)"
                            .formatted(FEWEST_ROWS, apart));
        }
    }

    private Finding pair(int one, int other, int rows) {
        String a = columns.get(one).name();
        String b = columns.get(other).name();
        double r = correlations.of(one, other);
        return Finding.of(
                Check.COLLINEAR,
                "columns %s and %s %s%s"
                        .formatted(
                                a,
                                b,
                                isEqual(columns.get(one), columns.get(other))
                                        ? "are equal"
                                        : "lie on a straight line: r = " + Wording.shown(r, 6),
                                rows < table.rows()
                                        ? ", over the %d rows that have both".formatted(rows)
                                        : ""),
                List.of(a, b));
    }

    /** Returns whether two columns have the same value wherever both have one. */
    private static boolean isEqual(NumericColumn one, NumericColumn other) {
        return IntStream.range(0, one.size())
                .allMatch(
                        row ->
                                one.value(row) == other.value(row)
                                        || Double.isNaN(one.value(row) + other.value(row)));
    }

    /** Sums take rows that have all their columns: columns with many gaps are left out. */
    private void sums() {
        BitSet rows = new BitSet();
        rows.set(0, table.rows());
        List<Integer> whole = new ArrayList<>();
        List<String> sparse = new ArrayList<>();
        List<Integer> byGaps =
                IntStream.range(0, columns.size())
                        .boxed()
                        .sorted(Comparator.comparingInt(i -> -table.present(columns.get(i))))
                        .toList();
        for (int i : byGaps) {
            BitSet both = (BitSet) rows.clone();
            NumericColumn column = columns.get(i);
            if (table.present(column) < table.rows()) {
                IntStream.range(0, table.rows())
                        .filter(row -> Double.isNaN(column.value(row)))
                        .forEach(both::clear);
            }
            if (2 * both.cardinality() < table.rows()) {
                sparse.add(column.name());
            } else {
                rows = both;
                whole.add(i);
            }
        }
        if (!sparse.isEmpty()) {
            not.add(
                    "sums with columns that are empty in too many rows (%s)"
                            .formatted(Wording.list(sparse)));
        }
        whole.sort(Comparator.naturalOrder());
        sums(whole, rows);
    }

    private void sums(List<Integer> whole, BitSet rows) {
        List<NumericColumn> used = whole.stream().map(columns::get).toList();
        Correlations among = correlations;
        if (rows.cardinality() < table.rows() || used.size() < columns.size()) {
            int[] kept = rows.stream().toArray();
            used = used.stream().map(c -> c.withRows(kept)).toList();
            among = Correlations.of(used, used.stream().map(c -> Spread.of(c.values())).toList());
        }
        List<Integer> open =
                IntStream.range(0, used.size())
                        .filter(i -> !told.get(whole.get(i)))
                        .boxed()
                        .toList();
        ExactSums sums = ExactSums.of(among, open, rows.cardinality());
        List<NumericColumn> names = used;
        sums.sums()
                .forEach(
                        (column, parts) -> {
                            String name = names.get(column).name();
                            List<NumericColumn> others = parts.stream().map(names::get).toList();
                            List<String> all = new ArrayList<>(List.of(name));
                            others.forEach(c -> all.add(c.name()));
                            found.add(
                                    Finding.of(
                                            Check.COLLINEAR,
                                            "column %s is a sum of the columns %s with factors and a constant, up to rounding"
                                                    .formatted(name, Wording.names(others)),
                                            all));
                        });
        if (!sums.beyond().isEmpty()) {
            not.add(
                    "sums with columns beyond as many as there are rows (%s)"
                            .formatted(
                                    Wording.names(
                                            sums.beyond().stream().map(names::get).toList())));
        }
    }
}
