package org.descry.datasets.exporters;

import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.importers.TableFormat;

/**
 * What was written.
 *
 * @param format of the files
 * @param files the table first
 * @param notes what the format could not hold as it is, one sentence each
 */
public record Exported(TableFormat format, List<Path> files, List<String> notes) {

    /** Copies the lists. */
    public Exported {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }
}
