package org.descry.datasets.hygiene;

import java.util.List;

/**
 * What one check has to say.
 *
 * @param check what was looked for
 * @param isFound whether there is something to look at; false when nothing was found
 * @param sentence plain, with numbers
 * @param columns concerned, by name
 * @param rows concerned, indices into the table, at most 10,000
 */
public record Finding(
        Check check, boolean isFound, String sentence, List<String> columns, List<Integer> rows) {

    private static final int MOST_ROWS = 10_000;

    /** Copies the lists, of rows only the first. */
    public Finding {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
    }

    static Finding of(Check check, String sentence, List<String> columns, List<Integer> rows) {
        return new Finding(check, true, sentence, columns, rows);
    }

    static Finding nothing(Check check, String sentence) {
        return new Finding(check, false, sentence, List.of(), List.of());
    }
}
