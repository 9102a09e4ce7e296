package org.descry.datasets.exporters;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TableBuilder;
import org.descry.datasets.units.Unit;

/**
 * Tells beforehand which columns a reader would not get back as they are, because a file says less
 * than a table: labels that look like numbers, names that look like units.
 */
final class ReadBack {

    private ReadBack() {}

    /**
     * Returns one sentence for each column that changes.
     *
     * @throws DatasetException if no reader would take what would be written
     */
    static List<String> notes(Dataset data) {
        return notes(data, true);
    }

    /**
     * Returns the same.
     *
     * @param unitsInNames whether units stand behind names; else they are given beside them
     */
    static List<String> notes(Dataset data, boolean unitsInNames) {
        TableBuilder copy = new TableBuilder(data.source(), false);
        List<Column> columns = data.columns();
        int[] positions = new int[columns.size()];
        for (int i = 0; i < positions.length; i++) {
            Column column = columns.get(i);
            positions[i] =
                    unitsInNames
                            ? copy.column(CellText.header(column))
                            : copy.column(column.name(), unit(column));
        }
        for (int row = 0; row < data.rows(); row++) {
            copy.startRow();
            for (int i = 0; i < positions.length; i++) {
                copy.cell(positions[i], CellText.of(columns.get(i), row));
            }
            copy.endRow();
        }
        List<Column> read = copy.build(data.name(), data.sha256()).columns();
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            Column before = columns.get(i);
            Column after = read.get(i);
            if (!before.equals(after)) {
                notes.add(
                        "column %s is read back differently: %s"
                                .formatted(before.name(), why(before, after)));
            }
        }
        return notes;
    }

    /** Returns the unit of a column; labels are without. */
    static Unit unit(Column column) {
        return column instanceof NumericColumn numbers ? numbers.unit() : Unit.DIMENSIONLESS;
    }

    private static String why(Column before, Column after) {
        if (!before.getClass().equals(after.getClass())) {
            return "its labels look like numbers";
        }
        if (!CellText.header(before).equals(CellText.header(after))) {
            return "as " + CellText.header(after);
        }
        return "some of its cells look like missing values or have spaces around them";
    }
}
