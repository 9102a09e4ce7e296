package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;

/** Columns that give the target away: a copy, a code, or something measured after it. */
final class Leakage {

    private static final double NEARLY_ONE = 0.999;
    private static final int FEWEST_ROWS = 6;

    private final CheckedTable table;

    Leakage(CheckedTable table) {
        this.table = table;
    }

    List<Finding> find() {
        if (table.target().isEmpty()) {
            return List.of(Finding.nothing(Check.LEAKAGE, "not looked for: it takes --target"));
        }
        List<Finding> found = new ArrayList<>();
        Column target = table.target().get();
        for (Column column : table.data().columns()) {
            if (!table.isTarget(column)) {
                reason(column, target)
                        .ifPresent(
                                reason ->
                                        found.add(
                                                Finding.of(
                                                        Check.LEAKAGE,
                                                        "column %s may give %s away: %s"
                                                                .formatted(
                                                                        column.name(),
                                                                        target.name(),
                                                                        reason),
                                                        List.of(column.name(), target.name()),
                                                        List.of())));
            }
        }
        return found;
    }

    private Optional<String> reason(Column column, Column target) {
        if (column instanceof NumericColumn x && table.quantity().isPresent()) {
            int[] rows = both(column, target);
            double[] a = Arrays.stream(rows).mapToDouble(x::value).toArray();
            double[] b = Arrays.stream(rows).mapToDouble(table.quantity().get()::value).toArray();
            double r = correlation(a, b);
            if (rows.length >= FEWEST_ROWS && Math.abs(r) >= NEARLY_ONE) {
                return Optional.of("they lie on a straight line, r = " + Spread.shown(r));
            }
            double rho = correlation(ranks(a), ranks(b));
            if (rows.length >= FEWEST_ROWS && Math.abs(rho) >= NEARLY_ONE) {
                return Optional.of(
                        "they order the rows alike, rank correlation " + Spread.shown(rho));
            }
        }
        Optional<String> code = code(column, target);
        if (code.isPresent()) {
            return code;
        }
        return column instanceof NumericColumn x && table.classes().isPresent()
                ? threshold(x, target)
                : Optional.empty();
    }

    private int[] both(Column one, Column other) {
        return IntStream.range(0, table.data().rows())
                .filter(
                        row ->
                                !CheckedTable.cell(one, row).isEmpty()
                                        && !CheckedTable.cell(other, row).isEmpty())
                .toArray();
    }

    /** A column whose values stand in several rows each, always with one value of the target. */
    private Optional<String> code(Column column, Column target) {
        Map<List<String>, List<Integer>> sets = table.sets(List.of(column));
        int rows = 0;
        int repeated = 0;
        for (List<Integer> set : sets.values()) {
            rows += set.size();
            repeated += set.size() > 1 ? 1 : 0;
            if (set.stream().map(row -> CheckedTable.cell(target, row)).distinct().count() > 1) {
                return Optional.empty();
            }
        }
        int values = table.sets(List.of(target)).size();
        boolean says = values > 1 && rows >= FEWEST_ROWS && 2 * sets.size() <= rows && repeated > 1;
        return says
                ? Optional.of(
                        "each of its %d values stands with one value of the target only"
                                .formatted(sets.size()))
                : Optional.empty();
    }

    /** A number that separates two classes without a mistake. */
    private Optional<String> threshold(NumericColumn column, Column target) {
        int[] rows =
                Arrays.stream(both(column, target))
                        .boxed()
                        .sorted(Comparator.comparingDouble(column::value))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int changes = 0;
        int at = 0;
        for (int i = 1; i < rows.length; i++) {
            String before = CheckedTable.cell(target, rows[i - 1]);
            if (!before.equals(CheckedTable.cell(target, rows[i]))) {
                changes++;
                at = i;
            }
        }
        boolean splits =
                changes == 1
                        && rows.length >= FEWEST_ROWS
                        && column.value(rows[at - 1]) < column.value(rows[at]);
        return splits
                ? Optional.of(
                        "one threshold, between %s and %s, separates the classes without a mistake"
                                .formatted(
                                        Spread.shown(column.value(rows[at - 1])),
                                        Spread.shown(column.value(rows[at]))))
                : Optional.empty();
    }

    /** Returns Pearson's r; 0 when one does not vary. */
    private static double correlation(double[] a, double[] b) {
        double meanA = Arrays.stream(a).average().orElse(0);
        double meanB = Arrays.stream(b).average().orElse(0);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return aa > 0 && bb > 0 ? ab / (Math.sqrt(aa) * Math.sqrt(bb)) : 0;
    }

    /** Returns ranks from 0 on, equal values at their middle rank. */
    private static double[] ranks(double[] values) {
        int[] order =
                IntStream.range(0, values.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> values[i]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to + 1 < order.length && values[order[to + 1]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0;
            }
            from = to + 1;
        }
        return ranks;
    }
}
