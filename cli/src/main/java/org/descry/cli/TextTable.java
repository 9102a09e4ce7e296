package org.descry.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * Columns of text, each as wide as its widest cell, two spaces apart; the last column is not
 * padded.
 */
final class TextTable {

    private final List<List<String>> rows = new ArrayList<>();

    /** Starts with a header, or with nothing. */
    TextTable(String... header) {
        if (header.length > 0) {
            rows.add(List.of(header));
        }
    }

    void row(String... cells) {
        rows.add(List.of(cells));
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                line.append(cell);
                if (column < row.size() - 1) {
                    line.append(" ".repeat(width(column) - length(cell) + 2));
                }
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> length(row.get(column)))
                .max()
                .orElse(0);
    }

    private static int length(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
