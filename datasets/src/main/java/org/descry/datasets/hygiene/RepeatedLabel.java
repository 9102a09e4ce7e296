package org.descry.datasets.hygiene;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.TextColumn;

/**
 * A column of labels in which rows repeat: metal, support, laboratory. Rows of one label are not
 * independent, so errors on rows held out at random may be too small for another label.
 *
 * @param name the column; the first of those that repeat together
 * @param values how many different labels it has, at least 3
 * @param constant columns of numbers that do not change within a label
 */
public record RepeatedLabel(String name, int values, List<String> constant) {

    /** With fewer labels, one left out leaves too little. */
    private static final int FEWEST = 3;

    /** Copies the list. */
    public RepeatedLabel {
        constant = List.copyOf(constant);
    }

    /**
     * Returns the columns whose labels stand in two rows on average and in all of them, the first
     * column of the table first. Columns that part the rows alike are told once.
     *
     * @param target column to be explained, which is none of them
     * @throws org.descry.datasets.tables.DatasetException if there is no such column
     */
    public static List<RepeatedLabel> of(Dataset data, String target) {
        Blocks blocks = new Blocks(new CheckedTable(data, Optional.of(data.column(target))));
        return blocks.proposed().entrySet().stream()
                .filter(e -> e.getValue().get(0) instanceof TextColumn)
                .filter(e -> e.getKey().size() >= FEWEST)
                .map(e -> of(blocks, e))
                .toList();
    }

    private static RepeatedLabel of(Blocks blocks, Map.Entry<Partition, List<Column>> each) {
        return new RepeatedLabel(
                each.getValue().get(0).name(),
                each.getKey().size(),
                blocks.numbersWithin(each.getKey(), each.getValue()).stream()
                        .map(Column::name)
                        .toList());
    }
}
