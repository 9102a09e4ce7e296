package org.descry.tools;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a CSV file. */
final class Csv {

    private Csv() {}

    /**
     * Returns a row as it was written with cells appended, without a line break.
     *
     * @param written cells exactly as in the file, quotes included
     * @param appended plain texts, quoted where they need it
     */
    static String line(List<String> written, List<String> appended) {
        return String.join(",", written)
                + ","
                + appended.stream().map(Csv::quoted).collect(Collectors.joining(","));
    }

    /** Returns a text as a cell, in quotes where it needs them. */
    static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
