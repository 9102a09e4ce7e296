package org.descry.tools;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of cells, each column as wide as its widest cell, two spaces apart.
 *
 * <p>Columns are aligned left ({@code l}) or right ({@code r}); cells that are too long, and lines
 * beyond the width of the screen, end in an ellipsis.
 */
public final class AlignedTable {

    private static final int LONGEST_CELL = 44;

    private final String alignment;
    private final List<List<String>> rows = new ArrayList<>();

    /** Starts a table with one letter per column: {@code lrr}. */
    public AlignedTable(String alignment) {
        this.alignment = alignment;
    }

    /** Adds a row with at most one cell per column. */
    public AlignedTable row(String... cells) {
        List<String> shortened = new ArrayList<>();
        for (String cell : cells) {
            shortened.add(Shown.shortened(cell, LONGEST_CELL));
        }
        rows.add(List.copyOf(shortened));
        return this;
    }

    /** Returns the lines, without spaces at their ends. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column);
                String space = " ".repeat(width(column) - length(cell));
                boolean right = alignment.charAt(column) == 'r';
                line.append(right ? space + cell : cell + space).append("  ");
            }
            lines.add(Shown.shortened(line.toString().stripTrailing(), Wrapped.WIDTH));
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
