package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.descry.datasets.tables.Column;

/** Rows that have the same in all of some columns; missing values are equal to each other. */
final class EqualRows {

    private EqualRows() {}

    /**
     * Returns the sets of at least two equal rows, each from its first row on, in the order of
     * these. One column after the other parts the rows; what is alone by then is done with.
     */
    static List<List<Integer>> of(
            CheckedTable table, List<? extends Column> columns, List<Integer> rows) {
        List<Column> order = new ArrayList<>(columns);
        order.sort(Comparator.comparingInt(table::distinct).reversed());
        List<List<Integer>> sets = rows.size() > 1 ? List.of(rows) : List.of();
        for (Column column : order) {
            List<List<Integer>> finer = new ArrayList<>();
            for (List<Integer> set : sets) {
                Map<Object, List<Integer>> parts = new LinkedHashMap<>();
                for (int row : set) {
                    parts.computeIfAbsent(Partition.value(column, row), any -> new ArrayList<>(2))
                            .add(row);
                }
                parts.values().stream().filter(part -> part.size() > 1).forEach(finer::add);
            }
            sets = finer;
        }
        return sets.stream().sorted(Comparator.comparingInt(set -> set.get(0))).toList();
    }

    /** Returns all rows. */
    static List<Integer> all(CheckedTable table) {
        return IntStream.range(0, table.rows()).boxed().toList();
    }

    /** Returns the rows that have a value in all of some columns. */
    static List<Integer> complete(CheckedTable table, List<? extends Column> columns) {
        List<? extends Column> gapped =
                columns.stream().filter(c -> table.present(c) < table.rows()).toList();
        return IntStream.range(0, table.rows())
                .filter(row -> gapped.stream().noneMatch(c -> Partition.isMissing(c, row)))
                .boxed()
                .toList();
    }
}
