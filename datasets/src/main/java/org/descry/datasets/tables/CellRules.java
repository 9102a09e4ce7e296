package org.descry.datasets.tables;

/**
 * How cells of a column are read and named.
 *
 * @param decimalComma whether {@code 1,5} is a number
 * @param keepsTexts whether cells that are no numbers are kept, because they cannot be asked again
 * @param place what a row is called in messages: {@code line} or {@code row}
 */
record CellRules(boolean decimalComma, boolean keepsTexts, String place) {

    /** What a line of a text file is called. */
    static final String LINE = "line";

    /** What a row is called where lines mean nothing. */
    static final String ROW = "row";

    /** Cells of a CSV file whose bytes can be asked again. */
    static final CellRules CSV = new CellRules(false, false, LINE);
}
