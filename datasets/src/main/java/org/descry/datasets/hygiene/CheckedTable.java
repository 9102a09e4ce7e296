package org.descry.datasets.hygiene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.statistics.Spread;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;

/** A table with what all checks need to know of its columns, each told once. */
final class CheckedTable {

    /** A target of numbers with so few values is one of classes. */
    private static final int MOST_CLASSES = 2;

    private final Dataset data;
    private final Optional<Column> target;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final Optional<Partition> classes;

    /**
     * What is known of a column.
     *
     * @param present rows with a value
     * @param distinct different values
     * @param repeats which rows are equal; empty unless a value stands in two rows on average
     * @param spread of numbers; empty for labels, and where there is no value
     */
    private record Known(
            int present, int distinct, Optional<Partition> repeats, Optional<Spread> spread) {

        static Known of(Column column) {
            if (column instanceof TextColumn) {
                Partition all = Partition.of(column);
                int present = column.size() - column.missing();
                return new Known(present, all.size(), repeats(all, present), Optional.empty());
            }
            double[] values = CheckedTable.values((NumericColumn) column);
            if (values.length == 0) {
                return new Known(0, 0, Optional.empty(), Optional.empty());
            }
            Spread spread = Spread.of(values);
            Optional<Partition> repeats =
                    2 * spread.distinct() <= values.length
                            ? Optional.of(Partition.of(column))
                            : Optional.empty();
            return new Known(values.length, spread.distinct(), repeats, Optional.of(spread));
        }

        private static Optional<Partition> repeats(Partition all, int present) {
            return 2 * all.size() <= present ? Optional.of(all) : Optional.empty();
        }
    }

    CheckedTable(Dataset data, Optional<Column> target) {
        this.data = data;
        this.target = target;
        data.columns().forEach(column -> known.put(column.name(), Known.of(column)));
        this.classes =
                target.filter(c -> c instanceof TextColumn || distinct(c) <= MOST_CLASSES)
                        .map(Partition::of);
    }

    Dataset data() {
        return data;
    }

    int rows() {
        return data.rows();
    }

    Optional<Column> target() {
        return target;
    }

    boolean isTarget(Column column) {
        return target.isPresent() && target.get().name().equals(column.name());
    }

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

    /** Returns the columns of numbers without the target that have more than one value. */
    List<NumericColumn> varied() {
        return features().stream().filter(c -> distinct(c) > 1).toList();
    }

    /** Returns the classes of the target if it has some: labels, or numbers of two values. */
    Optional<Partition> classes() {
        return classes;
    }

    /** Returns the target if it is made of numbers and not of classes. */
    Optional<NumericColumn> quantity() {
        return classes.isPresent() ? Optional.empty() : target.map(NumericColumn.class::cast);
    }

    /** Returns the number of rows with a value. */
    int present(Column column) {
        return of(column).present();
    }

    /** Returns the number of different values. */
    int distinct(Column column) {
        return of(column).distinct();
    }

    /** Returns which rows are equal, if a value stands in two rows on average. */
    Optional<Partition> repeats(Column column) {
        return of(column).repeats();
    }

    /** Returns where the values lie; empty when there are none. */
    Optional<Spread> spread(NumericColumn column) {
        return of(column).spread();
    }

    private Known of(Column column) {
        return known.get(column.name());
    }

    static double[] values(NumericColumn column) {
        return Arrays.stream(column.values()).filter(v -> !Double.isNaN(v)).toArray();
    }

    /** Returns the value of a cell as text; empty when it is missing. */
    static String cell(Column column, int row) {
        if (column instanceof NumericColumn numbers) {
            double value = numbers.value(row);
            return Double.isNaN(value) ? "" : Numbers.text(value);
        }
        return ((TextColumn) column).value(row);
    }

    /** Returns {@code lines 3, 7 and 2 more}. */
    String places(List<Integer> rows) {
        String word = data.rows() == 0 || data.place(0).startsWith("line") ? "line" : "row";
        return word
                + (rows.size() == 1 ? " " : "s ")
                + Wording.list(rows, row -> data.place(row).replaceAll("^\\w+ ", ""));
    }
}
