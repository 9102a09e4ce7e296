package org.descry.datasets.exporters;

import org.descry.datasets.files.Json;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;

/** Single values of JSON. */
final class JsonText {

    private JsonText() {}

    /** Returns a text with quotes around it. */
    static String of(String text) {
        return Json.mapper().writeValueAsString(text);
    }

    /** Returns what a column says in a row; {@code null} when it is missing. */
    static String of(Column column, int row) {
        String text = CellText.of(column, row);
        if (text.isEmpty()) {
            return "null";
        }
        if (!(column instanceof NumericColumn)) {
            return of(text);
        }
        // JSON readers take -0 for a whole number, which has no sign.
        return text.equals("-0") ? "-0.0" : text;
    }
}
