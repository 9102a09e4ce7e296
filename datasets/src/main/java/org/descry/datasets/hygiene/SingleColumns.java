package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/** What can be said of a column without looking at the others. */
final class SingleColumns {

    /** How many robust standard deviations from the median are far. */
    private static final double FAR = 5;

    /** More outliers than this share are no outliers but a long tail. */
    private static final double TAIL = 0.02;

    private static final int FEW = 2;

    private final CheckedTable table;

    SingleColumns(CheckedTable table) {
        this.table = table;
    }

    List<Finding> constant() {
        if (table.rows() < 2) {
            return List.of(Finding.notLookedFor(Check.CONSTANT, "it takes at least 2 rows"));
        }
        List<Finding> found = new ArrayList<>();
        for (Column column : table.data().columns()) {
            if (table.distinct(column) == 1) {
                int row = 0;
                while (Partition.isMissing(column, row)) {
                    row++;
                }
                String where = table.present(column) == table.rows() ? "" : " that has one";
                found.add(
                        Finding.of(
                                Check.CONSTANT,
                                "column %s has the value %s in every row%s"
                                        .formatted(
                                                column.name(),
                                                CheckedTable.cell(column, row),
                                                where),
                                List.of(column.name())));
            }
        }
        return found;
    }

    List<Finding> missing() {
        List<Finding> found = new ArrayList<>();
        int rows = table.rows();
        BitSet incomplete = new BitSet();
        for (Column column : table.data().columns()) {
            if (table.present(column) < rows) {
                List<Integer> empty =
                        IntStream.range(0, rows)
                                .filter(row -> Partition.isMissing(column, row))
                                .boxed()
                                .toList();
                empty.forEach(incomplete::set);
                found.add(
                        Finding.of(
                                Check.MISSING,
                                "column %s: %d of %d values are missing (%s): %s"
                                        .formatted(
                                                column.name(),
                                                empty.size(),
                                                rows,
                                                Wording.percent(empty.size(), rows),
                                                table.places(empty)),
                                List.of(column.name()),
                                empty));
            }
        }
        if (found.size() > 1) {
            found.add(
                    Finding.of(
                            Check.MISSING,
                            "%d of %d rows have a value in every column"
                                    .formatted(rows - incomplete.cardinality(), rows),
                            List.of()));
        }
        return found;
    }

    List<Finding> outliers() {
        List<Finding> found = new ArrayList<>();
        List<NumericColumn> narrow = new ArrayList<>();
        for (NumericColumn column : table.numbers()) {
            Optional<Spread> spread = table.spread(column);
            if (spread.isEmpty() || spread.get().distinct() == 1) {
                continue;
            }
            if (spread.get().deviation() == 0) {
                narrow.add(column);
            } else {
                outliers(column, spread.get()).ifPresent(found::add);
            }
        }
        if (found.isEmpty()) {
            found.add(Finding.nothing(Check.OUTLIERS));
        }
        if (!narrow.isEmpty()) {
            found.add(
                    Finding.notLookedFor(
                            Check.OUTLIERS,
                            "columns where most values are equal, so that nothing says what is far (%s)"
                                    .formatted(Wording.names(narrow))));
        }
        return found;
    }

    private Optional<Finding> outliers(NumericColumn column, Spread spread) {
        List<Integer> far =
                IntStream.range(0, column.size())
                        .filter(row -> isFar(column.value(row), spread))
                        .boxed()
                        .toList();
        if (far.isEmpty()) {
            return Optional.empty();
        }
        boolean tail = far.size() > Math.max(FEW, TAIL * spread.count());
        return Optional.of(
                Finding.of(
                        Check.OUTLIERS,
                        "column %s: %s more than 5 robust standard deviations (%s) from the median %s: %s (%s)%s"
                                .formatted(
                                        column.name(),
                                        Wording.count(far.size(), "value lies", "values lie"),
                                        Wording.shown(spread.deviation()),
                                        Wording.shown(spread.median()),
                                        Wording.list(far, row -> Numbers.text(column.value(row))),
                                        table.places(far),
                                        tail
                                                ? "; so many are a long tail rather than mistakes"
                                                : ""),
                        List.of(column.name()),
                        far));
    }

    /** A missing value is not far. */
    private static boolean isFar(double value, Spread spread) {
        return Math.abs(value - spread.median()) > FAR * spread.deviation();
    }

    List<Finding> classBalance() {
        if (table.target().isEmpty()) {
            return List.of(Finding.notLookedFor(Check.CLASS_BALANCE, "it takes --target"));
        }
        if (table.classes().isEmpty()) {
            return List.of(Finding.notLookedFor(Check.CLASS_BALANCE, "the target has no classes"));
        }
        Column target = table.target().get();
        Partition classes = table.classes().get();
        int[] sizes = classes.rowsPerPart();
        String[] labels = new String[sizes.length];
        for (int row = 0; row < table.rows(); row++) {
            if (classes.hasValue(row) && labels[classes.part(row)] == null) {
                labels[classes.part(row)] = CheckedTable.cell(target, row);
            }
        }
        int known = table.present(target);
        List<Integer> all = IntStream.range(0, sizes.length).boxed().toList();
        boolean many = target instanceof TextColumn && sizes.length > 2;
        return List.of(
                Finding.of(
                        Check.CLASS_BALANCE,
                        "%s has %s%s: %s"
                                .formatted(
                                        target.name(),
                                        Wording.count(sizes.length, "class", "classes"),
                                        many ? ", more than the two that can be learnt here" : "",
                                        Wording.list(
                                                all,
                                                c ->
                                                        "%s: %s (%s)"
                                                                .formatted(
                                                                        labels[c],
                                                                        Wording.count(
                                                                                sizes[c], "row",
                                                                                "rows"),
                                                                        Wording.percent(
                                                                                sizes[c], known)))),
                        List.of(target.name())));
    }
}
