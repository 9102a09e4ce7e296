package org.descry.datasets.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Sha256;

/** The rows of a file as they are written. */
interface RawRows {

    List<String> header();

    List<String> record(int row);

    int line(int row);

    String sha256();

    /** Returns whether rows stand on lines of their own in the file. */
    default boolean hasLines() {
        return true;
    }

    /** Writes columns as they would stand in a file. */
    static RawRows of(List<? extends Column> columns) {
        return of(columns, new int[0]);
    }

    /**
     * Writes columns as they would stand in a CSV file.
     *
     * @param lines where each row stands in the file it came from; empty when it has no lines,
     *     which are then those of the CSV file
     */
    static RawRows of(List<? extends Column> columns, int[] lines) {
        List<String> header = new ArrayList<>();
        for (Column column : columns) {
            header.add(CellText.quoted(CellText.header(column)));
        }
        return new RawRows() {
            @Override
            public List<String> header() {
                return List.copyOf(header);
            }

            @Override
            public List<String> record(int row) {
                List<String> cells = new ArrayList<>();
                for (Column column : columns) {
                    cells.add(CellText.quoted(CellText.of(column, row)));
                }
                return List.copyOf(cells);
            }

            @Override
            public int line(int row) {
                return lines.length == 0 ? row + 2 : lines[row];
            }

            @Override
            public boolean hasLines() {
                return lines.length > 0;
            }

            @Override
            public String sha256() {
                StringBuilder text = new StringBuilder(String.join(",", header)).append('\n');
                for (int row = 0; row < columns.get(0).size(); row++) {
                    text.append(String.join(",", record(row))).append('\n');
                }
                return Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
