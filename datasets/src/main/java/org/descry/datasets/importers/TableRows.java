package org.descry.datasets.importers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.Delimiter;
import org.descry.datasets.tables.RowStream;

/**
 * The rows of a table of any known format one after the other, as cells of a CSV file.
 *
 * <p>CSV and TSV files pass by and may be of any size; what cannot be read in pieces is read whole
 * first. Numbers of the latter are written anew, those of the former stay as written.
 */
public sealed interface TableRows extends Closeable permits PassingRows, HeldRows {

    /** Returns the name of the table for messages. */
    String source();

    /** Returns the cells of the header, quotes included. */
    List<String> header();

    /** Returns the names of the columns, without units. */
    List<String> names();

    /**
     * Returns the next row; empty at the end.
     *
     * @throws DatasetException if the row cannot be understood
     */
    Optional<RowStream.Row> next();

    /** Returns whether rows are told by their line, else they are counted from 1. */
    boolean hasLines();

    /** Returns how much has been read, in the unit of {@link #total}. */
    long done();

    /** Returns how much there is to be read. */
    long total();

    /** Returns what a reader should know of the table, one sentence each. */
    List<String> notes();

    @Override
    void close() throws IOException;

    /**
     * Opens a table by the name a user gives.
     *
     * @param named as in {@link TableFile#named}
     * @throws DatasetException as {@link TableFile#named}; of a file that passes by, only what is
     *     wrong with its header
     */
    static TableRows named(String named) {
        if (named.startsWith(BuiltinDatasets.PREFIX)) {
            return new HeldRows(BuiltinDatasets.read(named));
        }
        try {
            Path file = Path.of(TableFormat.path(named));
            TableFormat format = TableFormat.before(named).orElseGet(() -> TableFormat.of(file));
            if (format == TableFormat.TSV) {
                return new PassingRows(RowStream.open(file, Delimiter.TAB));
            }
            Delimiter delimiter = Delimiter.of(file);
            if (format == TableFormat.CSV && delimiter != Delimiter.SEMICOLON) {
                return new PassingRows(RowStream.open(file, delimiter));
            }
            return new HeldRows(TableFile.read(file, format).dataset());
        } catch (InvalidPathException e) {
            return new HeldRows(TableFile.named(named).dataset()); // says what is wrong
        }
    }

    /**
     * Returns which column has a name.
     *
     * @throws DatasetException if none has; the message lists those that exist
     */
    default int column(String name) {
        int found = names().indexOf(name);
        if (found < 0) {
            throw DatasetException.inFile(
                    source(),
                    "there is no column '" + name + "'",
                    "one of " + String.join(", ", names()));
        }
        return found;
    }
}
