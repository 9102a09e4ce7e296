package org.descry.cli;

import java.util.ArrayList;
import java.util.List;
import org.descry.tools.Wrapped;

/**
 * Columns of text, each as wide as its widest cell, two spaces apart; the last column is broken
 * into lines.
 */
final class TextTable {

    /** Breaking into less than this is worse to read than long lines. */
    private static final int NARROW = 15;

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
            int last = row.size() - 1;
            for (int column = 0; column < last; column++) {
                String cell = row.get(column);
                line.append(cell).append(" ".repeat(width(column) - length(cell) + 2));
            }
            if (Wrapped.WIDTH - line.length() < NARROW) {
                lines.add(line.append(row.get(last)).toString().stripTrailing());
            } else {
                lines.addAll(Wrapped.lines(line.toString(), row.get(last)));
            }
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
