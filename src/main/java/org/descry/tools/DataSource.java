package org.descry.tools;

import org.descry.datasets.importers.TableFile;
import org.descry.datasets.tables.Dataset;

/** Opens tables by the name a user gives. */
public final class DataSource {

    private DataSource() {}

    /**
     * Reads a table.
     *
     * @param name {@code builtin:NAME}, the path of a table of any known format, or a format before
     *     the path, as {@code json:F}
     * @throws org.descry.datasets.tables.DatasetException if there is none or it cannot be
     *     understood
     */
    public static Dataset read(String name) {
        return TableFile.named(name).dataset();
    }
}
