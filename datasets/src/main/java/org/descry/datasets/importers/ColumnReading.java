package org.descry.datasets.importers;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/**
 * What became of one column of a file.
 *
 * @param name without the unit
 * @param role numbers, labels, formulas or nothing
 * @param detail unit and missing values, how many different labels, or why it was left out
 */
public record ColumnReading(String name, Role role, String detail) {

    /** What a column is good for. */
    public enum Role {
        /** Numbers with a unit: may become a feature or the target. */
        NUMBERS("numbers"),
        /** Text: groups, names, classes. */
        LABELS("labels"),
        /** Text that reads as chemical formulas throughout. */
        FORMULAS("formulas"),
        /** Not in the table. */
        LEFT_OUT("left out");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** Returns the role in words. */
        public String word() {
            return word;
        }
    }

    /** So many labels are tried; a column of names fails within the first few. */
    private static final int TRIED_FORMULAS = 200;

    /** Returns what a column is good for. */
    public static ColumnReading of(Column column) {
        String missing = column.missing() == 0 ? "" : ", %d missing".formatted(column.missing());
        if (column instanceof NumericColumn numbers) {
            return new ColumnReading(column.name(), Role.NUMBERS, unit(numbers) + missing);
        }
        List<String> labels = ((TextColumn) column).values();
        String different =
                labels.stream().filter(l -> !l.isBlank()).distinct().count() + " different";
        Role role = areFormulas(labels) ? Role.FORMULAS : Role.LABELS;
        return new ColumnReading(column.name(), role, different + missing);
    }

    private static String unit(NumericColumn column) {
        if (column.unit().dimension().isUnknown()) {
            return "unit not known";
        }
        return column.unit().symbol().isEmpty() ? "no unit" : "in " + column.unit().symbol();
    }

    private static boolean areFormulas(List<String> labels) {
        List<String> tried =
                labels.stream().filter(l -> !l.isBlank()).distinct().limit(TRIED_FORMULAS).toList();
        return !tried.isEmpty() && tried.stream().allMatch(l -> formula(l).isPresent());
    }

    /** Returns the composition that a label spells, or nothing. */
    private static Optional<Composition> formula(String label) {
        try {
            return Optional.of(Composition.parse(label));
        } catch (CompositionException e) {
            return Optional.empty(); // a label is no formula, which is the answer
        }
    }
}
