package org.descry.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;

/** Checks before columns are appended to a table and written to a file. */
final class Appended {

    private Appended() {}

    /**
     * Refuses columns that are there already.
     *
     * @throws DatasetException naming the first of them
     */
    static void refuseExisting(Dataset data, List<String> names) {
        for (String name : names) {
            if (data.has(name)) {
                throw DatasetException.inColumn(
                        data.source(),
                        name,
                        "the column is there already, and the result would be appended under that"
                                + " name",
                        "another name in the file");
            }
        }
    }

    /**
     * Refuses to write over the table itself.
     *
     * @throws DatasetException if both are one file
     * @throws IOException if the files cannot be compared
     */
    static void refuseToOverwrite(Dataset data, Path out) throws IOException {
        boolean aFile = !data.source().startsWith(BuiltinDatasets.PREFIX) && Files.exists(out);
        Path source = aFile ? Path.of(data.source()) : out;
        if (aFile && Files.exists(source) && Files.isSameFile(out, source)) {
            throw DatasetException.inFile(
                    out.toString(), "this is the data file itself", "another file for the result");
        }
    }
}
