package org.descry.validation;

import java.util.List;

/**
 * One way to hold out rows.
 *
 * @param kind what is held out
 * @param name of the column for {@link Kind#COLUMN}, else empty
 * @param parts rows held out of one search each; a row may stand in several
 * @param why why there are no parts; empty when there are
 */
record HoldOut(Kind kind, String name, List<Part> parts, String why) {
    HoldOut {
        parts = List.copyOf(parts);
    }

    /** What is held out. */
    enum Kind {
        RANDOM,
        ROW,
        COLUMN,
        ELEMENT,
        ANION,
        CLUSTER;

        /** Whether its error may be the headline: rows at random, or groups of the table. */
        boolean headline() {
            return this == RANDOM || this == COLUMN;
        }
    }

    /**
     * Rows held out together.
     *
     * @param of what they are; errors of parts of one name are one error
     * @param rows positions of the rows
     */
    record Part(String of, int[] rows) {}

    /** Returns what is held out, in words. */
    String words() {
        return switch (kind) {
            case RANDOM -> "random rows";
            case ROW -> "one row at a time";
            case COLUMN -> "an unseen " + name;
            case ELEMENT -> "an unseen element";
            case ANION -> "an unseen anion";
            case CLUSTER -> "an unseen cluster";
        };
    }
}
