package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/**
 * Columns that repeat together: rows of one metal, support or laboratory. Such rows are not
 * independent and belong into one group when errors are estimated.
 */
final class Blocks {

    private static final int FEWEST_ROWS = 6;

    private final CheckedTable table;

    /** Partitions of the rows, numbered by first appearance, to the columns that have it. */
    private final Map<List<Integer>, List<Column>> partitions = new LinkedHashMap<>();

    Blocks(CheckedTable table) {
        this.table = table;
        if (table.data().rows() < FEWEST_ROWS) {
            return;
        }
        for (Column column : table.data().columns()) {
            if (!table.isTarget(column) && column.missing() == 0) {
                List<Integer> partition = partition(column);
                int blocks = blocks(partition);
                boolean repeats = blocks > 1 && 2 * blocks <= partition.size();
                // A yes or no says little about where a row comes from.
                boolean isFlag = blocks == 2 && column instanceof NumericColumn;
                if (repeats && !isFlag) {
                    partitions.computeIfAbsent(partition, any -> new ArrayList<>()).add(column);
                }
            }
        }
    }

    private static List<Integer> partition(Column column) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Integer> partition = new ArrayList<>(column.size());
        for (int row = 0; row < column.size(); row++) {
            String cell = CheckedTable.cell(column, row);
            Integer known = numbers.putIfAbsent(cell, numbers.size());
            partition.add(known == null ? numbers.size() - 1 : known);
        }
        return partition;
    }

    private static int blocks(List<Integer> partition) {
        return partition.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<List<Integer>, List<Column>> each : proposed().entrySet()) {
            List<Column> same = each.getValue();
            List<Column> constant = constantWithin(each.getKey(), same);
            String group = same.get(0).name();
            StringBuilder text = new StringBuilder();
            text.append(
                    same.size() == 1
                            ? "column %s repeats".formatted(group)
                            : "columns %s repeat together"
                                    .formatted(CheckedTable.list(CheckedTable.names(same))));
            text.append(
                    " in %d blocks of %d rows"
                            .formatted(blocks(each.getKey()), table.data().rows()));
            if (!constant.isEmpty()) {
                text.append("; inside a block these do not change: ")
                        .append(CheckedTable.list(CheckedTable.names(constant)));
            }
            text.append("; proposed as groups: --group ").append(group);
            List<String> names = new ArrayList<>(CheckedTable.names(same));
            names.addAll(CheckedTable.names(constant));
            found.add(Finding.of(Check.BLOCKS, text.toString(), names, List.of()));
        }
        return found;
    }

    /**
     * Returns what is worth a group: columns of labels, and several columns that repeat together;
     * labels come first among columns of one partition.
     */
    private Map<List<Integer>, List<Column>> proposed() {
        Map<List<Integer>, List<Column>> proposed = new LinkedHashMap<>();
        partitions.forEach(
                (partition, columns) -> {
                    List<Column> sorted = new ArrayList<>();
                    columns.stream().filter(TextColumn.class::isInstance).forEach(sorted::add);
                    boolean named = !sorted.isEmpty();
                    columns.stream().filter(NumericColumn.class::isInstance).forEach(sorted::add);
                    if (named || sorted.size() > 1) {
                        proposed.put(partition, sorted);
                    }
                });
        return proposed;
    }

    /** Returns coarser columns of numbers: one value inside each block, but not another in each. */
    private List<Column> constantWithin(List<Integer> partition, List<Column> same) {
        List<Column> constant = new ArrayList<>();
        partitions.forEach(
                (other, columns) -> {
                    if (!other.equals(partition) && isFunction(partition, other)) {
                        columns.stream()
                                .filter(c -> c instanceof NumericColumn && !same.contains(c))
                                .forEach(constant::add);
                    }
                });
        return constant;
    }

    private static boolean isFunction(List<Integer> from, List<Integer> to) {
        Map<Integer, Integer> image = new LinkedHashMap<>();
        for (int row = 0; row < from.size(); row++) {
            Integer known = image.putIfAbsent(from.get(row), to.get(row));
            if (known != null && !known.equals(to.get(row))) {
                return false;
            }
        }
        return true;
    }

    List<Finding> rowsPerGroup() {
        List<Finding> found = new ArrayList<>();
        for (List<Column> columns : proposed().values()) {
            Column group = columns.get(0);
            Map<List<String>, List<Integer>> sets = table.sets(List.of(group));
            int[] sizes = sets.values().stream().mapToInt(List::size).sorted().toArray();
            List<Integer> alone = new ArrayList<>();
            sets.values().stream().filter(s -> s.size() == 1).forEach(alone::addAll);
            String largest =
                    sets.entrySet().stream()
                            .filter(e -> e.getValue().size() == sizes[sizes.length - 1])
                            .map(e -> e.getKey().get(0))
                            .findFirst()
                            .orElse("");
            found.add(
                    Finding.of(
                            Check.ROWS_PER_GROUP,
                            "groups of %s: %d groups of %s; the largest is '%s'%s"
                                    .formatted(
                                            group.name(),
                                            sizes.length,
                                            sizes(sizes),
                                            largest,
                                            alone.isEmpty()
                                                    ? ""
                                                    : "; with one row only: "
                                                            + table.places(alone)),
                            List.of(group.name()),
                            alone));
        }
        return found;
    }

    private static String sizes(int[] sorted) {
        int last = sorted[sorted.length - 1];
        return sorted[0] == last
                ? CheckedTable.count(last, "row", "rows")
                : "%d to %d rows, median %d".formatted(sorted[0], last, sorted[sorted.length / 2]);
    }
}
