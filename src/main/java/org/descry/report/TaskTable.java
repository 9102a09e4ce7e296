package org.descry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.descry.report.Table.Cell;
import org.descry.report.Table.Column;
import org.descry.report.Table.Group;
import org.descry.report.Table.Row;

/** The constants of each task. */
final class TaskTable {
    private static final int MOST = 10;

    private TaskTable() {}

    /** Returns a table of the first ten tasks; without rows when the model has no tasks. */
    static Table of(Part member, String column) {
        Map<String, Part> tasks = member.at("tasks").entries();
        boolean shared = member.at("coefficients").present();
        int own = shared ? 0 : member.at("features").items().size();
        List<Column> columns = new ArrayList<>(List.of(Column.words(column)));
        for (int d = 0; d <= own; d++) {
            columns.add(Column.number("c" + d));
        }
        List<Row> rows = new ArrayList<>();
        tasks.entrySet().stream()
                .limit(MOST)
                .forEach(t -> rows.add(row(t.getKey(), t.getValue(), own)));
        List<String> notes = new ArrayList<>();
        if (tasks.size() > MOST) {
            notes.add("%d more tasks are in results.json.".formatted(tasks.size() - MOST));
        }
        if (shared && !rows.isEmpty()) {
            notes.add("All tasks share the coefficients of the features.");
        }
        return new Table("Constants of each task", columns, List.of(new Group("", rows)), notes);
    }

    private static Row row(String task, Part constants, int own) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.words(task));
        cells.add(Cell.number(constants.at("intercept").value()));
        for (int d = 0; d < own; d++) {
            cells.add(Cell.number(constants.at("coefficients").at(d).value()));
        }
        return new Row(cells, false);
    }
}
