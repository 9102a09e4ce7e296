package org.descry.datasets.tables;

import org.descry.datasets.files.Numbers;

/** Cells and headers as they stand in a file of separated cells. */
public final class CellText {

    /** What would be taken for the start of JSON, of ARFF or of a quoted cell. */
    private static final String MISLEADING_STARTS = "{[@%\"";

    /** What separates cells in one kind of file or another, and what ends a line. */
    private static final String SEPARATORS = ",;\t|\"\n\r";

    private CellText() {}

    /** Returns name and unit as they stand in a header: {@code gap [eV]}. */
    public static String header(Column column) {
        return column instanceof NumericColumn numbers && !numbers.unit().symbol().isEmpty()
                ? column.name() + " [" + numbers.unit().symbol() + "]"
                : column.name();
    }

    /**
     * Returns what a column says in a row, without quotes: the shortest text that is read back as
     * the same number, or the label; empty when it is missing.
     */
    public static String of(Column column, int row) {
        if (column instanceof NumericColumn numbers) {
            double value = numbers.value(row);
            return Double.isNaN(value) ? "" : number(value);
        }
        return ((TextColumn) column).value(row);
    }

    /**
     * Returns the shortest text that is read back as the same number; unlike in {@link
     * Numbers#text}, zero keeps its sign.
     */
    public static String number(double value) {
        return value == 0 && 1 / value < 0 ? "-0" : Numbers.text(value);
    }

    /**
     * Returns a cell with quotes around it where a reader, whatever separates the cells, would
     * misunderstand it without.
     */
    public static String quoted(String text) {
        boolean plain =
                text.isEmpty()
                        || (MISLEADING_STARTS.indexOf(text.charAt(0)) < 0
                                && text.chars().noneMatch(c -> SEPARATORS.indexOf(c) >= 0));
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
