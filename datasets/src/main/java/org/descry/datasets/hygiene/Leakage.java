package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.statistics.Correlation;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;

/** Columns that give the target away: a copy, a code, or something measured after it. */
final class Leakage {

    private static final double NEARLY_ONE = 0.999;
    private static final int FEWEST_ROWS = 6;

    /** Ranks of so many rows, evenly spread, tell whether all rows need be ranked. */
    private static final int TRIED = 2000;

    private static final double HOPELESS = 0.98;

    private final CheckedTable table;

    /** Which rows have one value of the target. */
    private final Optional<Partition> targets;

    Leakage(CheckedTable table) {
        this.table = table;
        this.targets = table.target().map(Partition::of);
    }

    List<Finding> find() {
        if (table.target().isEmpty()) {
            return List.of(Finding.notLookedFor(Check.LEAKAGE, "it takes --target"));
        }
        if (table.present(table.target().get()) < FEWEST_ROWS) {
            return List.of(
                    Finding.notLookedFor(
                            Check.LEAKAGE,
                            "it takes at least %d rows with a target".formatted(FEWEST_ROWS)));
        }
        List<Finding> found = new ArrayList<>();
        Column target = table.target().get();
        for (Column column : table.data().columns()) {
            if (!table.isTarget(column)) {
                reason(column, target)
                        .map(
                                reason ->
                                        Finding.of(
                                                Check.LEAKAGE,
                                                "column %s may give %s away: %s"
                                                        .formatted(
                                                                column.name(),
                                                                target.name(),
                                                                reason),
                                                List.of(column.name(), target.name())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<String> reason(Column column, Column target) {
        if (column instanceof NumericColumn x && table.quantity().isPresent()) {
            Optional<String> follows = follows(x, table.quantity().get());
            if (follows.isPresent()) {
                return follows;
            }
        }
        Optional<String> code = code(column, target);
        if (code.isPresent()) {
            return code;
        }
        return column instanceof NumericColumn x && table.classes().isPresent()
                ? threshold(x, table.classes().get())
                : Optional.empty();
    }

    /** A number that follows the target along a line or a curve. */
    private Optional<String> follows(NumericColumn column, NumericColumn target) {
        int[] rows =
                IntStream.range(0, table.rows())
                        .filter(row -> !Double.isNaN(column.value(row) + target.value(row)))
                        .toArray();
        if (rows.length < FEWEST_ROWS) {
            return Optional.empty();
        }
        double[] a = column.withRows(rows).values();
        double[] b = target.withRows(rows).values();
        double r = Correlation.of(a, b);
        if (Math.abs(r) >= NEARLY_ONE) {
            return Optional.of("they lie on a straight line, r = " + Wording.shown(r));
        }
        if (rows.length > 2 * TRIED) {
            int step = rows.length / TRIED;
            double some = byRanks(every(step, a), every(step, b));
            if (!(Math.abs(some) >= HOPELESS)) {
                return Optional.empty();
            }
        }
        double rho = byRanks(a, b);
        return Math.abs(rho) >= NEARLY_ONE
                ? Optional.of("they order the rows alike, rank correlation " + Wording.shown(rho))
                : Optional.empty();
    }

    private static double byRanks(double[] a, double[] b) {
        return Correlation.of(Correlation.ranks(a), Correlation.ranks(b));
    }

    private static double[] every(int step, double[] values) {
        return IntStream.range(0, values.length / step)
                .mapToDouble(i -> values[i * step])
                .toArray();
    }

    /** A column whose values stand in several rows each, always with one value of the target. */
    private Optional<String> code(Column column, Column target) {
        Optional<Partition> values = table.repeats(column);
        if (values.isEmpty() || table.distinct(target) < 2) {
            return Optional.empty();
        }
        Partition code = values.get();
        long repeated = Arrays.stream(code.rowsPerPart()).filter(rows -> rows > 1).count();
        boolean says =
                table.present(column) >= FEWEST_ROWS
                        && code.size() > 1
                        && repeated > 1
                        && code.determines(targets.orElseThrow());
        return says
                ? Optional.of(
                        "each of its %d values stands with one value of the target only"
                                .formatted(code.size()))
                : Optional.empty();
    }

    /** A number that separates two classes without a mistake. */
    private Optional<String> threshold(NumericColumn column, Partition classes) {
        double[] lowest = new double[classes.size()];
        double[] highest = new double[classes.size()];
        Arrays.fill(lowest, Double.POSITIVE_INFINITY);
        Arrays.fill(highest, Double.NEGATIVE_INFINITY);
        int rows = 0;
        for (int row = 0; row < table.rows(); row++) {
            double value = column.value(row);
            if (classes.hasValue(row) && !Double.isNaN(value)) {
                rows++;
                int c = classes.part(row);
                lowest[c] = Math.min(lowest[c], value);
                highest[c] = Math.max(highest[c], value);
            }
        }
        if (classes.size() != 2 || rows < FEWEST_ROWS) {
            return Optional.empty();
        }
        int below = highest[0] < lowest[1] ? 0 : 1;
        double from = highest[below];
        double to = lowest[1 - below];
        return Double.isFinite(from) && Double.isFinite(to) && from < to
                ? Optional.of(
                        "one threshold, between %s and %s, separates the classes without a mistake"
                                .formatted(Wording.shown(from), Wording.shown(to)))
                : Optional.empty();
    }
}
