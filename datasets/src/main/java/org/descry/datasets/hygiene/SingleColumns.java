package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/** What can be said of a column without looking at the others. */
final class SingleColumns {

    /** How many robust standard deviations from the median are far. */
    private static final double FAR = 5;

    /** More outliers than this share are no outliers but a long tail. */
    private static final double TAIL = 0.02;

    private final CheckedTable table;

    SingleColumns(CheckedTable table) {
        this.table = table;
    }

    List<Finding> constant() {
        List<Finding> found = new ArrayList<>();
        for (Column column : table.data().columns()) {
            if (table.data().rows() > 1 && table.sets(List.of(column)).size() == 1) {
                int row = table.sets(List.of(column)).values().iterator().next().get(0);
                found.add(
                        Finding.of(
                                Check.CONSTANT,
                                "column %s has the value %s in every row that has one"
                                        .formatted(column.name(), CheckedTable.cell(column, row)),
                                List.of(column.name()),
                                List.of()));
            }
        }
        return found;
    }

    List<Finding> missing() {
        List<Finding> found = new ArrayList<>();
        int rows = table.data().rows();
        boolean[] incomplete = new boolean[rows];
        for (Column column : table.data().columns()) {
            List<Integer> empty = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                if (CheckedTable.cell(column, row).isBlank()) {
                    empty.add(row);
                    incomplete[row] = true;
                }
            }
            if (!empty.isEmpty()) {
                found.add(
                        Finding.of(
                                Check.MISSING,
                                "column %s: %d of %d values are missing (%s %%): %s"
                                        .formatted(
                                                column.name(),
                                                empty.size(),
                                                rows,
                                                Spread.shown(100.0 * empty.size() / rows),
                                                table.places(empty)),
                                List.of(column.name()),
                                empty));
            }
        }
        int whole = rows;
        for (boolean each : incomplete) {
            whole -= each ? 1 : 0;
        }
        if (found.size() > 1) {
            found.add(
                    Finding.of(
                            Check.MISSING,
                            "%d of %d rows have a value in every column".formatted(whole, rows),
                            List.of(),
                            List.of()));
        }
        return found;
    }

    List<Finding> outliers() {
        List<Finding> found = new ArrayList<>();
        for (NumericColumn column : table.numbers()) {
            Spread spread = Spread.of(column.values());
            if (!(spread.deviation() > 0)) {
                continue;
            }
            List<Integer> far = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int row = 0; row < column.size(); row++) {
                if (Math.abs(column.value(row) - spread.median()) > FAR * spread.deviation()) {
                    far.add(row);
                    values.add(Numbers.text(column.value(row)));
                }
            }
            if (far.isEmpty()) {
                continue;
            }
            boolean tail = far.size() > Math.max(2, TAIL * spread.values().length);
            found.add(
                    Finding.of(
                            Check.OUTLIERS,
                            ("column %s: %s more than 5 robust standard deviations (%s) from the"
                                            + " median %s: %s (%s)%s")
                                    .formatted(
                                            column.name(),
                                            CheckedTable.count(
                                                    far.size(), "value lies", "values lie"),
                                            Spread.shown(spread.deviation()),
                                            Spread.shown(spread.median()),
                                            CheckedTable.list(values),
                                            table.places(far),
                                            tail
                                                    ? "; so many are a long tail rather than mistakes"
                                                    : ""),
                            List.of(column.name()),
                            far));
        }
        return found;
    }

    List<Finding> classBalance() {
        if (table.target().isEmpty()) {
            return List.of(
                    Finding.nothing(Check.CLASS_BALANCE, "not looked for: it takes --target"));
        }
        if (table.classes().isEmpty()) {
            return List.of();
        }
        Column target = table.classes().get();
        List<String> counts = new ArrayList<>();
        table.sets(List.of(target))
                .forEach(
                        (label, rows) ->
                                counts.add(
                                        "%s: %d rows (%s %%)"
                                                .formatted(
                                                        label.get(0),
                                                        rows.size(),
                                                        Spread.shown(
                                                                100.0
                                                                        * rows.size()
                                                                        / target.size()))));
        boolean names = target instanceof TextColumn && counts.size() > 2;
        return List.of(
                Finding.of(
                        Check.CLASS_BALANCE,
                        "%s has %d classes%s: %s"
                                .formatted(
                                        target.name(),
                                        counts.size(),
                                        names ? ", more than the two that can be learnt here" : "",
                                        CheckedTable.list(counts)),
                        List.of(target.name()),
                        List.of()));
    }
}
