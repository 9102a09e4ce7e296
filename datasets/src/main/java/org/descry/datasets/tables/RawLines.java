package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.List;

/** Cuts lines of a CSV file into cells without touching what stands in them. */
final class RawLines {

    private RawLines() {}

    /** Returns the cells of one record as written, quotes included. */
    static List<String> cells(String line) {
        return cells(line, Delimiter.COMMA);
    }

    /** Returns the cells of one record as written, quotes included. */
    static List<String> cells(String line, Delimiter delimiter) {
        char separator = delimiter.character();
        List<String> cells = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && (quoted || i == start)) {
                quoted = !quoted || (i + 1 < line.length() && line.charAt(i + 1) == '"');
                i += quoted && i > start ? 1 : 0;
            } else if (c == separator && !quoted) {
                cells.add(line.substring(start, i));
                start = i + 1;
            }
        }
        cells.add(line.substring(start));
        return List.copyOf(cells);
    }

    /** Returns what a cell says: without the quotes around it, doubled quotes made single. */
    static String unquoted(String cell) {
        if (cell.length() < 2 || cell.charAt(0) != '"') {
            return cell;
        }
        return cell.substring(1, cell.length() - 1).replace("\"\"", "\"");
    }
}
