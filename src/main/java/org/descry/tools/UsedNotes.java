package org.descry.tools;

import java.util.List;
import org.descry.datasets.tables.Dataset;

/** Picks the notes on a table that concern what is computed from it. */
final class UsedNotes {

    private UsedNotes() {}

    /**
     * Returns the notes without those of the table that speak of other columns.
     *
     * @param notes those of the table and others
     * @param data the table
     * @param used names of the columns that are read
     */
    static List<String> of(List<String> notes, Dataset data, List<String> used) {
        return notes.stream()
                .filter(note -> !data.notes().contains(note) || speaksOf(note, used))
                .toList();
    }

    private static boolean speaksOf(String note, List<String> used) {
        return used.stream()
                .anyMatch(
                        name ->
                                note.startsWith("column " + name + " ")
                                        || note.startsWith("column " + name + ":"));
    }
}
