package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.statistics.Quantile;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/**
 * Columns that repeat together: rows of one metal, support or laboratory. Such rows are not
 * independent and belong into one group when errors are estimated.
 */
final class Blocks {

    private static final int FEWEST_ROWS = 6;

    /** Rank correlation of columns that order the rows alike. */
    private static final double ALIKE = 0.999;

    private final CheckedTable table;

    /** Partitions of the rows to the columns that have them. */
    private final Map<Partition, List<Column>> partitions = new LinkedHashMap<>();

    /** Columns that repeat, but not in every row. */
    private final List<Column> gapped = new ArrayList<>();

    Blocks(CheckedTable table) {
        this.table = table;
        for (Column column : table.data().columns()) {
            Partition partition = table.repeats(column).orElse(null);
            if (partition == null || partition.size() < 2 || table.isTarget(column)) {
                continue;
            }
            // A yes or no says little about where a row comes from.
            if (partition.size() == 2 && column instanceof NumericColumn) {
                continue;
            }
            if (table.present(column) < table.rows()) {
                gapped.add(column);
            } else {
                partitions.computeIfAbsent(partition, any -> new ArrayList<>()).add(column);
            }
        }
    }

    List<Finding> find() {
        if (table.rows() < FEWEST_ROWS) {
            return List.of(
                    Finding.notLookedFor(
                            Check.BLOCKS, "it takes at least %d rows".formatted(FEWEST_ROWS)));
        }
        List<Finding> found = new ArrayList<>();
        for (Map.Entry<Partition, List<Column>> each : proposed().entrySet()) {
            List<Column> same = each.getValue();
            List<Column> constant = constantWithin(each.getKey(), same);
            String group = same.get(0).name();
            StringBuilder text = new StringBuilder();
            text.append(
                    same.size() == 1
                            ? "column %s repeats".formatted(group)
                            : "columns %s repeat together".formatted(Wording.names(same)));
            text.append(" in %d blocks of %d rows".formatted(each.getKey().size(), table.rows()));
            if (!constant.isEmpty()) {
                text.append("; inside a block these do not change: ")
                        .append(Wording.names(constant));
            }
            text.append("; proposed as groups: --group ").append(group);
            List<Column> all = new ArrayList<>(same);
            all.addAll(constant);
            found.add(
                    Finding.of(
                            Check.BLOCKS,
                            text.toString(),
                            all.stream().map(Column::name).toList()));
        }
        if (found.isEmpty()) {
            found.add(Finding.nothing(Check.BLOCKS));
        }
        if (!gapped.isEmpty()) {
            found.add(
                    Finding.notLookedFor(
                            Check.BLOCKS,
                            "columns with empty cells, whose rows may belong to any block (%s)"
                                    .formatted(Wording.names(gapped))));
        }
        return found;
    }

    /** Returns the first column of each partition that is worth a group. */
    List<String> groups() {
        return table.rows() < FEWEST_ROWS
                ? List.of()
                : proposed().values().stream().map(same -> same.get(0).name()).toList();
    }

    /**
     * Returns what is worth a group: columns of labels, and several columns that repeat together;
     * labels come first among columns of one partition.
     */
    Map<Partition, List<Column>> proposed() {
        Map<Partition, List<Column>> proposed = new LinkedHashMap<>();
        partitions.forEach(
                (partition, columns) -> {
                    List<Column> sorted = new ArrayList<>();
                    columns.stream().filter(TextColumn.class::isInstance).forEach(sorted::add);
                    boolean named = !sorted.isEmpty();
                    columns.stream().filter(NumericColumn.class::isInstance).forEach(sorted::add);
                    if (named || differ(sorted)) {
                        proposed.put(partition, sorted);
                    }
                });
        return proposed;
    }

    /** Returns whether columns say several things: a square orders the rows as its root does. */
    private static boolean differ(List<Column> numbers) {
        double[] first = Correlation.ranks(((NumericColumn) numbers.get(0)).values());
        return numbers.stream()
                .map(c -> Correlation.ranks(((NumericColumn) c).values()))
                .anyMatch(ranks -> Math.abs(Correlation.of(first, ranks)) < ALIKE);
    }

    /** Returns all columns of numbers that have one value inside each block. */
    List<Column> numbersWithin(Partition partition, List<Column> same) {
        List<Column> numbers = new ArrayList<>();
        same.stream().filter(NumericColumn.class::isInstance).forEach(numbers::add);
        numbers.addAll(constantWithin(partition, same));
        return numbers;
    }

    /** Returns coarser columns of numbers: one value inside each block, but not another in each. */
    private List<Column> constantWithin(Partition partition, List<Column> same) {
        List<Column> constant = new ArrayList<>();
        partitions.forEach(
                (other, columns) -> {
                    if (!other.equals(partition) && partition.determines(other)) {
                        columns.stream()
                                .filter(c -> c instanceof NumericColumn && !same.contains(c))
                                .forEach(constant::add);
                    }
                });
        return constant;
    }

    List<Finding> rowsPerGroup() {
        if (table.rows() < FEWEST_ROWS) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        proposed()
                .forEach(
                        (partition, columns) -> found.add(rowsPerGroup(partition, columns.get(0))));
        return found;
    }

    private Finding rowsPerGroup(Partition partition, Column group) {
        int[] sizes = partition.rowsPerPart();
        int most = Arrays.stream(sizes).max().orElseThrow();
        List<Integer> alone = new ArrayList<>();
        List<String> largest = new ArrayList<>();
        boolean[] seen = new boolean[sizes.length];
        for (int row = 0; row < table.rows(); row++) {
            int part = partition.part(row);
            if (sizes[part] == 1) {
                alone.add(row);
            }
            if (sizes[part] == most && !seen[part]) {
                largest.add(CheckedTable.cell(group, row));
                seen[part] = true;
            }
        }
        Arrays.sort(sizes);
        return Finding.of(
                Check.ROWS_PER_GROUP,
                "groups of %s: %d groups of %s%s%s"
                        .formatted(
                                group.name(),
                                sizes.length,
                                sizes(sizes),
                                largest.size() == 1
                                        ? "; the largest is '" + largest.get(0) + "'"
                                        : "",
                                alone.isEmpty()
                                        ? ""
                                        : "; with one row only: " + table.places(alone)),
                List.of(group.name()),
                alone);
    }

    private static String sizes(int[] sorted) {
        int last = sorted[sorted.length - 1];
        if (sorted[0] == last) {
            return Wording.count(last, "row", "rows");
        }
        double median = Quantile.of(Arrays.stream(sorted).asDoubleStream().toArray(), 0.5);
        return "%d to %d rows, median %s".formatted(sorted[0], last, Wording.shown(median));
    }
}
