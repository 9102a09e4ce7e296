package org.descry.datasets.hygiene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/**
 * A table with the parts that all checks share.
 *
 * @param data the table
 * @param target what is to be explained, if it was named
 */
record CheckedTable(Dataset data, Optional<Column> target) {

    /** So many places or names are spelt out; JSON has them all. */
    private static final int SHOWN = 8;

    /** A number with so few values is a class when the target is one of them. */
    private static final int MOST_CLASSES = 2;

    List<NumericColumn> numbers() {
        return columns(NumericColumn.class);
    }

    List<TextColumn> labels() {
        return columns(TextColumn.class);
    }

    private <T extends Column> List<T> columns(Class<T> type) {
        return data.columns().stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** Returns the columns of numbers without the target. */
    List<NumericColumn> features() {
        return numbers().stream().filter(c -> !isTarget(c)).toList();
    }

    boolean isTarget(Column column) {
        return target.isPresent() && target.get().name().equals(column.name());
    }

    /** Returns the target if it is made of classes: text, or numbers of two values. */
    Optional<Column> classes() {
        return target.filter(
                column ->
                        column instanceof TextColumn
                                || sets(List.of(column)).size() <= MOST_CLASSES);
    }

    /** Returns the target if it is made of numbers and not of classes. */
    Optional<NumericColumn> quantity() {
        return classes().isPresent() ? Optional.empty() : target.map(NumericColumn.class::cast);
    }

    /** Returns the value of a cell as text; empty when it is missing. */
    static String cell(Column column, int row) {
        if (column instanceof NumericColumn numbers) {
            double value = numbers.value(row);
            return Double.isNaN(value) ? "" : Numbers.text(value);
        }
        return ((TextColumn) column).value(row);
    }

    /**
     * Returns the rows by what stands in some columns, in order of appearance; rows with a missing
     * value there are left out.
     */
    Map<List<String>, List<Integer>> sets(List<? extends Column> columns) {
        Map<List<String>, List<Integer>> sets = new LinkedHashMap<>();
        for (int row = 0; row < data.rows(); row++) {
            List<String> key = new ArrayList<>(columns.size());
            for (Column column : columns) {
                key.add(cell(column, row));
            }
            if (!key.contains("")) {
                sets.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
            }
        }
        return sets;
    }

    /** Returns {@code lines 3, 7 and 2 more}. */
    String places(Collection<Integer> rows) {
        boolean lines = rows.isEmpty() || data.place(0).startsWith("line");
        String word = (lines ? "line" : "row") + (rows.size() == 1 ? " " : "s ");
        return word
                + list(rows.stream().map(row -> data.place(row).replaceAll("^\\w+ ", "")).toList());
    }

    /** Returns words with commas, only the first when there are many. */
    static String list(List<String> words) {
        String shown = words.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return words.size() <= SHOWN
                ? shown
                : shown + " and %d more".formatted(words.size() - SHOWN);
    }

    /** Returns a number and its noun. */
    static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static List<String> names(List<? extends Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
