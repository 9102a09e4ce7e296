package org.descry.datasets.importers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TableBuilder;
import tools.jackson.databind.JsonNode;

/**
 * A list of values for each column, or values by the name of their row, as pandas writes when it is
 * not told otherwise.
 */
final class JsonColumns {

    private final String file;
    private final TableBuilder table;
    private final JsonCells cells;

    JsonColumns(String file, TableBuilder table, JsonCells cells) {
        this.file = file;
        this.table = table;
        this.cells = cells;
    }

    /**
     * Adds all rows.
     *
     * @param columns by name
     * @param expected what the file should have been when these are no columns
     * @throws DatasetException if they are not all lists or all objects, of one length
     */
    void put(Map<String, JsonNode> columns, String expected) {
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        columns.forEach(
                (name, node) -> {
                    if (node.isArray() || node.isObject()) {
                        tables.put(name, node);
                    } else {
                        cells.leaveOut(name, "a single value, no column");
                    }
                });
        if (tables.isEmpty()) {
            throw DatasetException.inFile(file, "the file holds no table", expected);
        }
        List<String> index = new ArrayList<>();
        String first = tables.keySet().iterator().next();
        JsonNode model = tables.get(first);
        if (model.isObject()) {
            index.addAll(model.propertyNames());
        }
        tables.forEach((name, node) -> refuseOther(name, node, first, model, index, expected));
        boolean named = !index.isEmpty() && !JsonSplit.isCount(index);
        if (named && tables.containsKey("index")) {
            cells.leaveOut("index of the rows", "a column has its name");
            named = false;
        }
        for (int row = 0; row < model.size(); row++) {
            table.startRow();
            if (named) {
                table.cell(cells.column("index"), index.get(row));
            }
            for (Map.Entry<String, JsonNode> each : tables.entrySet()) {
                JsonNode node = each.getValue();
                cells.put(
                        each.getKey(), index.isEmpty() ? node.get(row) : node.get(index.get(row)));
            }
            table.endRow();
        }
    }

    private void refuseOther(
            String name,
            JsonNode node,
            String first,
            JsonNode model,
            List<String> index,
            String expected) {
        if (node.isArray() != model.isArray()) {
            throw DatasetException.inFile(file, "the file holds no table", expected);
        }
        if (node.size() != model.size()) {
            throw DatasetException.inColumn(
                    file,
                    name,
                    "there are %d values".formatted(node.size()),
                    "%d, as in %s".formatted(model.size(), first));
        }
        for (String row : index) {
            if (!node.has(row)) {
                throw DatasetException.inColumn(
                        file,
                        name,
                        "there is no value for row '" + row + "'",
                        "the rows of " + first);
            }
        }
    }
}
