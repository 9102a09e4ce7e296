package org.descry.tools;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.DatasetReader;

/** Opens tables by the name a user gives. */
public final class DataSource {

    private DataSource() {}

    /**
     * Reads a table.
     *
     * @param name {@code builtin:NAME} or the path of a CSV file
     * @throws DatasetException if there is none or it cannot be understood
     */
    public static Dataset read(String name) {
        if (name.startsWith(BuiltinDatasets.PREFIX)) {
            return BuiltinDatasets.read(name);
        }
        try {
            return DatasetReader.read(Path.of(name));
        } catch (InvalidPathException e) {
            throw DatasetException.inFile(name, "this is no path", "a CSV file or builtin:NAME");
        }
    }
}
