package org.descry.datasets.tables;

/** One named column of a {@link Dataset}: numbers or text. */
public sealed interface Column permits NumericColumn, TextColumn {

    /** Returns the name without its unit. */
    String name();

    /** Returns the number of rows. */
    int size();

    /** Returns how many rows have no value. */
    int missing();

    /**
     * Returns the column with only the given rows, in that order.
     *
     * @param rows indices into this column; repeats are allowed
     */
    Column withRows(int[] rows);
}
