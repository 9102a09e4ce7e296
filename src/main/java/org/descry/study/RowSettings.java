package org.descry.study;

import java.util.Optional;

/**
 * Columns that say how rows count, beside the target and the features.
 *
 * @param tasks rows with constants of their own; empty: all rows share them
 * @param weights column of weights, 0 or more; empty: rows count alike
 */
public record RowSettings(Optional<Tasks> tasks, Optional<String> weights) {
    /** Rows that count alike and share all constants. */
    public static final RowSettings NONE = new RowSettings(Optional.empty(), Optional.empty());

    /**
     * A column whose values are tasks: rows that share the descriptor and have constants of their
     * own.
     *
     * @param column its name
     * @param offsetOnly whether tasks share the coefficients too and differ in the constant term
     *     alone
     */
    public record Tasks(String column, boolean offsetOnly) {
        private static final String OFFSET = ":offset";

        public Tasks {
            if (column.isBlank()) {
                throw new IllegalArgumentException("tasks need the name of a column");
            }
        }

        /**
         * Reads {@code COL} or {@code COL:offset}.
         *
         * @throws IllegalArgumentException if no column is named
         */
        public static Tasks parse(String text) {
            return text.endsWith(OFFSET)
                    ? new Tasks(text.substring(0, text.length() - OFFSET.length()), true)
                    : new Tasks(text, false);
        }

        /** Returns the text that {@link #parse} reads. */
        public String text() {
            return column + (offsetOnly ? OFFSET : "");
        }
    }

    /** Whether a column is one of these. */
    boolean names(String column) {
        return tasks.map(Tasks::column).equals(Optional.of(column))
                || weights.equals(Optional.of(column));
    }
}
