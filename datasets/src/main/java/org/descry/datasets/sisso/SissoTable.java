package org.descry.datasets.sisso;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.tables.TextLines;

/**
 * The rows of a {@code train.dat}. Immutable.
 *
 * <p>The columns of {@link #dataset} are the names of the materials, what is to be predicted, the
 * task, and then the primary features in the order of the file. In regression the second column
 * holds numbers of unknown unit; in classification, for which the file has no such column, it holds
 * the labels {@code 1} and {@code 2} that follow from {@code nsample}. The task is a label from
 * {@code 1} on.
 *
 * @param dataset the table, with at least four columns
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param notes what a reader should know, one sentence each
 */
public record SissoTable(Dataset dataset, String sha256, List<String> notes) {

    private static final int MATERIALS = 0;
    private static final int TARGET = 1;
    private static final int TASK = 2;
    private static final int FIRST_FEATURE = 3;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if {@code dataset} does not start with the three columns
     *     above or has no features
     */
    public SissoTable {
        Objects.requireNonNull(sha256, "sha256");
        notes = List.copyOf(notes);
        List<Column> columns = dataset.columns();
        boolean fits =
                columns.size() > FIRST_FEATURE
                        && columns.get(MATERIALS) instanceof TextColumn
                        && columns.get(TASK) instanceof TextColumn
                        && columns.stream()
                                .skip(FIRST_FEATURE)
                                .allMatch(NumericColumn.class::isInstance);
        if (!fits) {
            throw new IllegalArgumentException(
                    "materials, target, task and features are needed, got " + dataset.names());
        }
    }

    /**
     * Reads a {@code train.dat}. Values are separated by blanks, tabs or commas; exponents may be
     * marked {@code e} or {@code d}. Rows beyond {@code nsample} are not read, as in SISSO, and
     * {@link #notes} says so.
     *
     * @param trainDat the file; messages name it as given here
     * @param input the {@code SISSO.in} it belongs to
     * @throws DatasetException if the file is missing or no text, has not the columns and rows that
     *     {@code input} says, or holds something that is no finite number; the message says where
     *     and what was expected
     */
    public static SissoTable read(Path trainDat, SissoInput input) {
        return new TableReader(TextLines.read(trainDat), input).table();
    }

    /** Returns the names of the materials. */
    public TextColumn materials() {
        return (TextColumn) dataset.columns().get(MATERIALS);
    }

    /** Returns what is to be predicted: numbers, or the labels {@code 1} and {@code 2}. */
    public Column target() {
        return dataset.columns().get(TARGET);
    }

    /** Returns the task of each row, {@code 1} for the first one. */
    public TextColumn tasks() {
        return (TextColumn) dataset.columns().get(TASK);
    }

    /** Returns the primary features in the order of the file. */
    public List<NumericColumn> features() {
        return dataset.columns().stream()
                .skip(FIRST_FEATURE)
                .map(NumericColumn.class::cast)
                .toList();
    }
}
