package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.descry.datasets.tables.Column;

/** Rows that stand in the table more than once. */
final class Duplicates {

    private final CheckedTable table;

    Duplicates(CheckedTable table) {
        this.table = table;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        Set<Integer> told = new HashSet<>();
        List<Column> all = table.data().columns();
        report(all, "in every column", told, found);
        long varied = table.numbers().stream().filter(c -> table.distinct(c) > 1).count();
        if (varied >= NearDuplicates.FEWEST_NUMBERS && !table.labels().isEmpty()) {
            report(table.numbers(), "in every number, only labels differ", told, found);
        }
        return found;
    }

    private void report(
            List<? extends Column> columns, String how, Set<Integer> told, List<Finding> found) {
        List<Integer> again = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        for (List<Integer> rows : EqualRows.of(table, columns, EqualRows.all(table))) {
            for (int row : rows.subList(1, rows.size())) {
                if (told.add(row)) {
                    again.add(row);
                    first.add(rows.get(0));
                }
            }
        }
        if (!again.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < Math.min(again.size(), Wording.SHOWN); i++) {
                String repeated = table.data().place(first.get(i));
                pairs.add(table.data().place(again.get(i)) + " as " + repeated);
            }
            found.add(
                    Finding.of(
                            Check.DUPLICATES,
                            "%s an earlier one %s: %s%s"
                                    .formatted(
                                            Wording.count(
                                                    again.size(), "row repeats", "rows repeat"),
                                            how,
                                            String.join(", ", pairs),
                                            Wording.more(again.size())),
                            List.of(),
                            again));
        }
    }
}
