package org.descry.datasets.exporters;

import java.util.Optional;
import org.descry.datasets.importers.TableFormat;

/**
 * How a table is written.
 *
 * @param format wanted; empty when the name of the file decides
 * @param formula column with the chemical formulas, for OPTIMADE; empty when it is to be found
 * @param target column to predict, for SISSO
 */
public record ExportChoice(
        Optional<TableFormat> format, Optional<String> formula, Optional<String> target) {

    /** Everything as the name of the file and the table say. */
    public static final ExportChoice NONE =
            new ExportChoice(Optional.empty(), Optional.empty(), Optional.empty());
}
