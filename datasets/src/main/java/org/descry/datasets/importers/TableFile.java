package org.descry.datasets.importers;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.sisso.TrainDat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.CardFile;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.Delimiter;
import org.descry.datasets.tables.UnitsFile;

/**
 * A table read from a file of any known format, and what became of its columns. Immutable.
 *
 * <p>Units, and how columns are obtained, may stand in files beside it, see {@link UnitsFile} and
 * {@link CardFile}; the former wins.
 *
 * @param format as recognised or asked for
 * @param dataset the table
 * @param columns those of the table in its order, then those left out
 */
public record TableFile(TableFormat format, Dataset dataset, List<ColumnReading> columns) {

    /** Copies the list. */
    public TableFile {
        columns = List.copyOf(columns);
    }

    /**
     * A table and what is not in it.
     *
     * @param leftOut with the reason, in the order of the file
     */
    record Read(Dataset dataset, List<ColumnReading> leftOut) {}

    /**
     * Reads a table by the name a user gives.
     *
     * @param named a path, a path with a format before it ({@code json:F}), a spreadsheet with a
     *     sheet behind it ({@code F.xlsx#Data}), or {@code builtin:NAME}
     * @throws DatasetException if there is no such table or it cannot be understood; the message
     *     says where and what was expected
     */
    public static TableFile named(String named) {
        if (named.startsWith(BuiltinDatasets.PREFIX)) {
            return of(TableFormat.CSV, new Read(BuiltinDatasets.read(named), List.of()));
        }
        Optional<TableFormat> format = TableFormat.before(named);
        try {
            Path file = Path.of(TableFormat.path(named));
            Optional<String> sheet = TableFormat.sheet(named);
            if (sheet.isPresent()) {
                return read(file, TableFormat.XLSX, sheet);
            }
            return format.isPresent() ? read(file, format.get()) : read(file);
        } catch (InvalidPathException e) {
            throw DatasetException.inFile(
                    named, "this is no path", "the path of a table, or builtin:NAME");
        }
    }

    /**
     * Reads a file whose format is told by what it holds, plain or packed with gzip.
     *
     * @param file the file, or a folder with pages of OPTIMADE
     * @throws DatasetException as {@link #named}
     */
    public static TableFile read(Path file) {
        TableFormat format = TableFormat.of(file);
        if (format == TableFormat.CSV) {
            return withUnits(of(format, new Read(DatasetReader.read(file), List.of())), file);
        }
        return read(file, format);
    }

    /**
     * Reads a file of a given format, plain or packed with gzip.
     *
     * @throws DatasetException as {@link #named}
     */
    public static TableFile read(Path file, TableFormat format) {
        return read(file, format, Optional.empty());
    }

    private static TableFile read(Path file, TableFormat format, Optional<String> sheet) {
        try {
            TableFile table =
                    switch (format) {
                        case CSV -> of(format, new Read(DatasetReader.read(file), List.of()));
                        case TSV ->
                                of(
                                        format,
                                        new Read(
                                                DatasetReader.read(file, Delimiter.TAB),
                                                List.of()));
                        case JSON, OPTIMADE -> JsonFile.read(file, format);
                        case ARFF -> of(format, new Read(new ArffReader(file).read(), List.of()));
                        case XLSX ->
                                of(format, new Read(new XlsxReader(file, sheet).read(), List.of()));
                        case TRAIN_DAT -> of(format, new Read(TrainDat.read(file), List.of()));
                    };
            return withUnits(table, file);
        } catch (OutOfMemoryError e) {
            throw DatasetException.inFile(
                    file.toString(),
                    "there is not enough memory for this table",
                    "more memory (--memory) or fewer rows and columns");
        }
    }

    private static TableFile withUnits(TableFile table, Path file) {
        Dataset data = UnitsFile.applied(CardFile.applied(table.dataset, file), file);
        List<ColumnReading> left =
                table.columns.subList(data.columns().size(), table.columns.size());
        return data == table.dataset ? table : of(table.format, new Read(data, left));
    }

    static TableFile of(TableFormat format, Read read) {
        List<ColumnReading> columns = new ArrayList<>();
        read.dataset().columns().forEach(column -> columns.add(ColumnReading.of(column)));
        columns.addAll(read.leftOut());
        return new TableFile(format, read.dataset(), columns);
    }
}
