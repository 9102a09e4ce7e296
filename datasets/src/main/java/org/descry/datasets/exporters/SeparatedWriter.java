package org.descry.datasets.exporters;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;

/** Lines of cells with one character between them, units in the header. */
final class SeparatedWriter {

    private final Dataset data;
    private final char separator;

    SeparatedWriter(Dataset data, char separator) {
        this.data = data;
        this.separator = separator;
    }

    void write(Writer out) throws IOException {
        List<Column> columns = data.columns();
        // Alone on its line an empty cell would be an empty line, and words might pass for columns.
        boolean alone = columns.size() == 1;
        for (int row = -1; row < data.rows(); row++) {
            for (int i = 0; i < columns.size(); i++) {
                if (i > 0) {
                    out.append(separator);
                }
                Column column = columns.get(i);
                String text = row < 0 ? CellText.header(column) : CellText.of(column, row);
                String quoted = CellText.quoted(text);
                boolean plain = quoted.equals(text);
                out.append(alone && plain ? '"' + text + '"' : quoted);
            }
            out.append('\n');
        }
    }

    /** Writes the cells as they stand in the file that was read. */
    void writeAsRead(Writer out) throws IOException {
        String between = String.valueOf(separator);
        out.append(String.join(between, data.rawHeader())).append('\n');
        for (int row = 0; row < data.rows(); row++) {
            out.append(String.join(between, data.rawRecord(row))).append('\n');
        }
    }
}
