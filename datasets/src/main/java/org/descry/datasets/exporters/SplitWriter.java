package org.descry.datasets.exporters;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;

/**
 * JSON with {@code columns}, {@code index} and {@code data}: the {@code split} layout of pandas,
 * one row on a line.
 */
final class SplitWriter {

    private final Dataset data;

    SplitWriter(Dataset data) {
        this.data = data;
    }

    void write(Writer out) throws IOException {
        List<Column> columns = data.columns();
        String names =
                columns.stream()
                        .map(column -> JsonText.of(CellText.header(column)))
                        .collect(Collectors.joining(", "));
        out.append("{\n  \"columns\": [").append(names).append("],\n  \"index\": [");
        for (int row = 0; row < data.rows(); row++) {
            out.append(row == 0 ? "" : ", ").append(Integer.toString(row));
        }
        out.append("],\n  \"data\": [");
        for (int row = 0; row < data.rows(); row++) {
            out.append(row == 0 ? "\n    [" : ",\n    [");
            for (int i = 0; i < columns.size(); i++) {
                out.append(i == 0 ? "" : ", ").append(JsonText.of(columns.get(i), row));
            }
            out.append(']');
        }
        out.append("\n  ]\n}\n");
    }
}
