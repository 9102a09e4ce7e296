package org.descry.report;

import java.util.List;

/**
 * A small table of the page.
 *
 * @param caption what it lists
 * @param columns headings, left to right
 * @param groups blocks of rows, each under its own heading unless that is empty
 * @param notes sentences below it
 */
record Table(String caption, List<Column> columns, List<Group> groups, List<String> notes) {

    /**
     * A heading.
     *
     * @param title its words
     * @param explanation shown on request; may be empty
     * @param number whether the column holds numbers and is set to the right
     */
    record Column(String title, String explanation, boolean number) {
        static Column words(String title) {
            return new Column(title, "", false);
        }

        static Column number(String title) {
            return new Column(title, "", true);
        }
    }

    /**
     * A block of rows.
     *
     * @param heading its words; may be empty
     * @param rows its rows
     */
    record Group(String heading, List<Row> rows) {}

    /**
     * A row.
     *
     * @param cells one per column
     * @param marked whether this is the row the reader looks for
     */
    record Row(List<Cell> cells, boolean marked) {}

    /**
     * A cell.
     *
     * @param shown its words; ignored when there is markup
     * @param exact the unrounded number, empty when this is not one
     * @param below a second, smaller line; may be empty
     * @param markup a formula set by {@link MathText}; may be empty
     */
    record Cell(String shown, String exact, String below, String markup) {

        static Cell words(String text) {
            return new Cell(text, "", "", "");
        }

        static Cell words(String text, String below) {
            return new Cell(text, "", below, "");
        }

        static Cell math(String mathml, String plain) {
            return new Cell(plain, "", "", MathText.inline(mathml, plain));
        }

        static Cell number(double value) {
            return new Cell(NumberText.shown(value), NumberText.exact(value), "", "");
        }

        static Cell fixed(double value, int decimals) {
            return new Cell(NumberText.fixed(value, decimals), NumberText.exact(value), "", "");
        }

        static Cell percent(double value, String below) {
            return new Cell(NumberText.percent(value), NumberText.exact(value), below, "");
        }

        static Cell none() {
            return words(NumberText.NONE);
        }
    }

    /** Returns whether there is any row. */
    boolean filled() {
        return groups.stream().anyMatch(g -> !g.rows().isEmpty());
    }
}
