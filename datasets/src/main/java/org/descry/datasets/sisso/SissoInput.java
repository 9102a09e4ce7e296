package org.descry.datasets.sisso;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextLines;

/**
 * What a {@code SISSO.in} of SISSO 3.5 asks for. Immutable.
 *
 * <p>Keywords are read in any case, with blanks around the equals sign; {@code !} starts a comment.
 * Keywords that are not given have the values SISSO 3.5 gives them. Names from older versions are
 * understood, and {@link #notes} says so.
 *
 * @param file as given
 * @param goal what the descriptor is for, and the rows
 * @param space which features are built
 * @param selection how descriptors are selected
 * @param notes one sentence for each line that means nothing here or was read in another way than
 *     it may seem
 */
public record SissoInput(
        String file,
        SissoGoal goal,
        SissoSpace space,
        SissoSelection selection,
        List<String> notes) {

    private static final String UNITS_FILE = "feature_units";

    /** Checks that nothing is missing. */
    public SissoInput {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(goal, "goal");
        Objects.requireNonNull(space, "space");
        Objects.requireNonNull(selection, "selection");
        notes = List.copyOf(notes);
    }

    /**
     * Reads a {@code SISSO.in}.
     *
     * @param file the file; messages name it as given here
     * @throws DatasetException if the file is missing or no text, a keyword is not known, a value
     *     is not possible or asks for something that does not exist here; the message says where
     *     and what was expected
     */
    public static SissoInput read(Path file) {
        if (Files.exists(file.resolveSibling(UNITS_FILE))) {
            throw DatasetException.inFile(
                    file.resolveSibling(UNITS_FILE).toString(),
                    "units are not read from this file, which SISSO puts in the place of funit",
                    "units as funit=(first:last)... in SISSO.in, and no such file beside it");
        }
        Settings settings = Settings.of(TextLines.read(file));
        InputReader reader = new InputReader(settings);
        reader.refuseOlderInputs();
        SissoGoal goal = new GoalReader(settings).goal();
        SissoSpace space = new SpaceReader(settings).space();
        SissoSelection selection = reader.selection();
        return new SissoInput(file.toString(), goal, space, selection, settings.notes());
    }
}
