package org.descry.datasets.hygiene;

import java.util.Locale;

/** What is looked for in a table, in the order of the report. */
public enum Check {
    /** Rows equal to another one in every column. */
    DUPLICATES("no row repeats another one in every column"),
    /** Rows that differ by very little in every number. */
    NEAR_DUPLICATES(
            "no two rows differ by at most 0.1 % of the robust standard deviation in every feature"),
    /** How far the target differs between rows with equal features. */
    NOISE_FLOOR("no rows are equal in all features, so the noise of the target cannot be told"),
    /** Rows with equal features and different classes. */
    CONFLICTING_LABELS("no rows with equal features have different classes"),
    /** Labels that differ in white space or case, and formulas of one composition. */
    LABEL_SPELLING("no label is written in several ways"),
    /** Columns that repeat together. */
    BLOCKS("no column repeats in blocks"),
    /** How many rows each proposed group has. */
    ROWS_PER_GROUP("there are no groups to count"),
    /** Columns with one value. */
    CONSTANT("no column is constant"),
    /** Columns that follow from others by a straight line. */
    COLLINEAR(
            "no column follows from others by a straight line (|r| of at least 0.999 or an exact sum)"),
    /** Values far from all others. */
    OUTLIERS("no value lies more than 5 robust standard deviations from its median"),
    /** Columns that give the target away. */
    LEAKAGE("no column determines the target"),
    /** Empty cells. */
    MISSING("no value is missing"),
    /** Units that do not go with the values. */
    UNITS("no unit looks wrong for its values"),
    /** How many rows each class has. */
    CLASS_BALANCE("there are no classes to count");

    private final String nothing;

    Check(String nothing) {
        this.nothing = nothing;
    }

    /** Returns the name in small letters with hyphens, as in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String nothing() {
        return nothing;
    }
}
