package org.descry.datasets.tables;

import java.util.Arrays;
import org.descry.datasets.files.Numbers;

/** Refuses columns whose logarithm is asked for where they have none. */
public final class PositiveValues {
    private PositiveValues() {}

    /**
     * Checks that a column is above 0.
     *
     * @param column name of a numeric column
     * @param rows the rows that count
     * @param option what asks for the logarithm: {@code --transform log10}
     * @throws DatasetException if a value is 0, less or missing, naming the first one and how many
     *     there are
     */
    public static void require(Dataset data, String column, int[] rows, String option) {
        NumericColumn values = data.numeric(column);
        int[] without = Arrays.stream(rows).filter(r -> !(values.value(r) > 0)).toArray();
        if (without.length == 0) {
            return;
        }
        throw DatasetException.inCell(
                data.source(),
                data.line(without[0]),
                column,
                "%s has no logarithm, which %s fits; of %d usable rows %d %s 0 or less here"
                        .formatted(
                                Numbers.text(values.value(without[0])),
                                option,
                                rows.length,
                                without.length,
                                without.length == 1 ? "has" : "have"),
                "values above 0, or no " + option.split(" ")[0]);
    }
}
