package org.descry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.DatasetException;

/**
 * Columns that a tool puts behind those of a table.
 *
 * @param header name and unit of each, the unit in brackets
 */
record Appended(List<String> header) {

    /** Copies the list. */
    Appended {
        header = List.copyOf(header);
    }

    /** Returns columns with a text before each of their names. */
    static Appended of(Optional<String> prefix, List<String> header) {
        return new Appended(header.stream().map(name -> prefix.orElse("") + name).toList());
    }

    /** Returns the names without their units. */
    List<String> names() {
        return header.stream().map(name -> name.replaceFirst(" \\([^()]*\\)$", "")).toList();
    }

    /**
     * Refuses columns that are there already.
     *
     * @param source of the table, for the message
     * @param there names of its columns
     * @throws DatasetException naming the first of them
     */
    void refuseExisting(String source, Collection<String> there) {
        for (String name : names()) {
            if (there.contains(name)) {
                throw DatasetException.inColumn(
                        source,
                        name,
                        "the column is there already, and the result would be appended under that"
                                + " name",
                        "another name in the file, or --prefix for the appended columns");
            }
        }
    }

    /**
     * Refuses to write over the table itself.
     *
     * @param source {@code builtin:NAME} or a path, with or without a format before it
     * @throws DatasetException if both are one file
     * @throws IOException if the files cannot be compared
     */
    static void refuseToOverwrite(String source, Path out) throws IOException {
        if (source.startsWith(BuiltinDatasets.PREFIX) || !Files.exists(out)) {
            return;
        }
        Path table = Path.of(TableFormat.path(source));
        if (Files.exists(table) && Files.isSameFile(out, table)) {
            throw DatasetException.inFile(
                    out.toString(), "this is the data file itself", "another file for the result");
        }
    }
}
