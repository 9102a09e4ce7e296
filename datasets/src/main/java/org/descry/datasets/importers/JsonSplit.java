package org.descry.datasets.importers;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TableBuilder;
import tools.jackson.databind.JsonNode;

/** Rows that are lists, whose cells are named once: the {@code split} layout of pandas. */
final class JsonSplit {

    private static final String INDEX = "index";

    private final String file;
    private final TableBuilder table;
    private final JsonCells cells;
    private final List<String> columns;
    private final List<String> index;
    private final boolean indexIsColumn;
    private int row;

    JsonSplit(
            String file,
            TableBuilder table,
            JsonCells cells,
            List<String> columns,
            Optional<List<String>> index) {
        this.file = file;
        this.table = table;
        this.cells = cells;
        this.columns = columns;
        this.index = index.orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (String name : columns) {
            if (!seen.add(name)) {
                throw DatasetException.inColumn(
                        file, name, "the name stands twice", "a different name for each column");
            }
        }
        this.indexIsColumn =
                !this.index.isEmpty() && !isCount(this.index) && !columns.contains(INDEX);
        if (indexIsColumn) {
            cells.column(INDEX);
        } else if (!this.index.isEmpty()) {
            cells.leaveOut(
                    "index of the rows",
                    isCount(this.index) ? "it only counts them" : "a column has its name");
        }
        columns.forEach(cells::column);
    }

    /** Returns whether names are the numbers from 0 or 1 on. */
    static boolean isCount(List<String> index) {
        int from = index.get(0).equals("1") ? 1 : 0;
        for (int i = 0; i < index.size(); i++) {
            if (!index.get(i).equals(Integer.toString(i + from))) {
                return false;
            }
        }
        return true;
    }

    void row(JsonNode values) {
        table.startRow();
        if (values.size() != columns.size()) {
            throw DatasetException.at(
                    file,
                    table.place(),
                    "",
                    "the row has %d cells".formatted(values.size()),
                    "%d cells, as \"columns\" has names".formatted(columns.size()));
        }
        if (indexIsColumn && row < index.size()) {
            table.cell(cells.column(INDEX), index.get(row));
        }
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), values.get(i));
        }
        table.endRow();
        row++;
    }

    /** Checks that there are as many names as rows. */
    void end(int rows) {
        if (!index.isEmpty() && index.size() != rows) {
            throw DatasetException.inFile(
                    file,
                    "\"index\" has %d names, \"data\" %d rows".formatted(index.size(), rows),
                    "one name for each row");
        }
    }
}
