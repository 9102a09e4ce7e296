package org.descry.datasets.hygiene;

import java.util.List;

/**
 * What one check has to say.
 *
 * @param check what was looked for
 * @param isFound whether there is something to look at; false when nothing was found
 * @param sentence plain, with numbers
 * @param columns concerned, by name
 * @param rowCount how many rows are concerned
 * @param rows the first 10,000 of them, indices into the table
 */
public record Finding(
        Check check,
        boolean isFound,
        String sentence,
        List<String> columns,
        int rowCount,
        List<Integer> rows) {

    private static final int MOST_ROWS = 10_000;

    /** Copies the lists, of rows only the first. */
    public Finding {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows.subList(0, Math.min(rows.size(), MOST_ROWS)));
        if (rowCount < rows.size()) {
            throw new IllegalArgumentException(
                    "a finding about %d rows cannot name %d".formatted(rowCount, rows.size()));
        }
    }

    static Finding of(Check check, String sentence, List<String> columns, List<Integer> rows) {
        return new Finding(check, true, sentence, columns, rows.size(), rows);
    }

    static Finding of(Check check, String sentence, List<String> columns) {
        return of(check, sentence, columns, List.of());
    }

    /** Says that all was looked for and nothing found. */
    static Finding nothing(Check check) {
        return nothing(check, "nothing found: " + check.nothing());
    }

    static Finding nothing(Check check, String sentence) {
        return new Finding(check, false, sentence, List.of(), 0, List.of());
    }

    /** Says why something, or in what it, was not looked for. */
    static Finding notLookedFor(Check check, String what) {
        return nothing(check, "not looked for: " + what);
    }
}
