package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.units.Unit;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * The way to and from Tablesaw, the table of Java notebooks. Only values cross; Tablesaw reads no
 * file here.
 *
 * <p>Units stand in Tablesaw's column names, {@code rA [angstrom]}, so that a table survives the
 * way there and back.
 */
public final class TablesawBridge {

    private TablesawBridge() {}

    /**
     * Returns a Tablesaw table with the same columns: numbers as doubles, labels as strings, gaps
     * as missing.
     *
     * @param dataset any
     */
    public static Table toTable(Dataset dataset) {
        Table table = Table.create(dataset.name());
        for (Column column : dataset.columns()) {
            String name = CellText.header(column);
            if (column instanceof org.descry.datasets.tables.NumericColumn numbers) {
                table.addColumns(DoubleColumn.create(name, numbers.values()));
            } else {
                StringColumn labels = StringColumn.create(name);
                ((TextColumn) column).values().forEach(labels::append);
                table.addColumns(labels);
            }
        }
        return table;
    }

    /**
     * Returns a data set with the same columns; units are read from the column names as in a file's
     * header.
     *
     * <p>Columns of numbers and of yes/no become numbers (1 and 0), missing ones NaN; all others
     * become labels.
     *
     * @param table any with at least one row
     * @throws DatasetException if the table is empty, a unit cannot be read or a name stands twice
     */
    public static Dataset fromTable(Table table) {
        if (table.isEmpty() || table.columnCount() == 0) {
            throw DatasetException.inFile(
                    table.name(), "the table is empty", "at least one column and one row");
        }
        List<Header.Named> names = Header.parse(table.name(), table.columnNames()).columns();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            columns.add(column(names.get(i), table.column(i)));
        }
        return Dataset.of(table.name(), columns);
    }

    private static Column column(Header.Named header, tech.tablesaw.columns.Column<?> column) {
        if (column instanceof NumericColumn<?> numbers) {
            double[] values = new double[numbers.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = numbers.isMissing(row) ? Double.NaN : numbers.getDouble(row);
            }
            return new org.descry.datasets.tables.NumericColumn(
                    header.name(), header.unit(), values);
        }
        if (column instanceof BooleanColumn flags) {
            double[] values = new double[flags.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = flags.isMissing(row) ? Double.NaN : flags.getDouble(row);
            }
            return new org.descry.datasets.tables.NumericColumn(
                    header.name(), Unit.DIMENSIONLESS, values);
        }
        List<String> labels = new ArrayList<>(column.size());
        for (int row = 0; row < column.size(); row++) {
            labels.add(column.isMissing(row) ? "" : column.getString(row));
        }
        return new TextColumn(header.name(), labels);
    }
}
