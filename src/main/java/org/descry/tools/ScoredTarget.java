package org.descry.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.PositiveValues;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.screening.spaces.Spelling;

/**
 * The column to explain.
 *
 * @param kind numbers or two classes
 * @param target its name, unit and classes
 * @param values what is fitted, one per row of the table [n], classes as 1 (positive) and 0; NaN
 *     where missing
 */
record ScoredTarget(Kind kind, TargetColumn target, double[] values) {

    /**
     * Reads a target.
     *
     * @throws DatasetException if the column is not there, is constant, holds three classes, or has
     *     no value of the positive class asked for
     */
    static ScoredTarget read(Dataset data, ScoreRequest request) {
        String name = nameOf(data, request.target());
        Column column = data.column(name);
        SortedMap<String, Double> distinct = distinct(column);
        if (distinct.size() < 2) {
            throw inColumn(
                    data,
                    name,
                    distinct.isEmpty()
                            ? "the target has no values"
                            : "the target has one value only, " + distinct.firstKey(),
                    "a target that varies");
        }
        boolean text = column instanceof TextColumn;
        Kind found = text || distinct.size() == 2 ? Kind.CLASSIFICATION : Kind.REGRESSION;
        Kind kind = request.kind().orElse(found);
        if (kind == Kind.REGRESSION && column instanceof NumericColumn numbers) {
            return numbers(data, numbers, request.transform());
        }
        if (kind == Kind.REGRESSION) {
            throw inColumn(data, name, "the target holds text", "numbers, for a regression");
        }
        if (distinct.size() > 2) {
            throw inColumn(
                    data, name, "the target has more than two classes", "two different values");
        }
        if (request.transform() != Transform.NONE) {
            throw inColumn(
                    data,
                    name,
                    "the target has two classes, which have no logarithm",
                    "a numeric target for --transform");
        }
        return classes(data, column, request.positive(), distinct);
    }

    private static ScoredTarget numbers(Dataset data, NumericColumn column, Transform transform) {
        double[] values = column.values();
        if (transform != Transform.NONE) {
            int[] known =
                    IntStream.range(0, values.length)
                            .filter(row -> !Double.isNaN(values[row]))
                            .toArray();
            PositiveValues.require(data, column.name(), known, "--transform " + transform.word());
        }
        return new ScoredTarget(
                Kind.REGRESSION,
                new TargetColumn(column.name(), column.unit(), "", "").withTransform(transform),
                Arrays.stream(values).map(transform::of).toArray());
    }

    /** Returns whether a positive class was taken without being asked for. */
    static Optional<String> note(ScoredTarget target, ScoreRequest request) {
        return target.kind() == Kind.CLASSIFICATION && request.positive().isEmpty()
                ? Optional.of(
                        "the positive class is %s = %s"
                                .formatted(target.target().name(), target.target().positive()))
                : Optional.empty();
    }

    private static ScoredTarget classes(
            Dataset data,
            Column column,
            Optional<String> wanted,
            SortedMap<String, Double> distinct) {
        List<String> labels = new ArrayList<>(distinct.keySet());
        if (column instanceof NumericColumn) {
            labels.sort((a, b) -> Double.compare(distinct.get(a), distinct.get(b)));
        }
        String positive = labels.get(1);
        if (wanted.isPresent()) {
            String asked = wanted.get().strip();
            double number = Numbers.parse(asked).orElse(Double.NaN);
            positive =
                    labels.stream()
                            .filter(label -> label.equals(asked) || distinct.get(label) == number)
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            inColumn(
                                                    data,
                                                    column.name(),
                                                    "the target has no value " + asked,
                                                    String.join(" or ", labels)));
        }
        String negative = labels.get(positive.equals(labels.get(1)) ? 0 : 1);
        double[] values = new double[data.rows()];
        for (int row = 0; row < values.length; row++) {
            String label = label(column, row);
            values[row] = label.isEmpty() ? Double.NaN : label.equals(positive) ? 1 : 0;
        }
        TargetColumn target =
                new TargetColumn(column.name(), Unit.DIMENSIONLESS, positive, negative);
        return new ScoredTarget(Kind.CLASSIFICATION, target, values);
    }

    /** Returns up to three different values as texts, with their numbers. */
    private static SortedMap<String, Double> distinct(Column column) {
        SortedMap<String, Double> distinct = new TreeMap<>();
        for (int row = 0; row < column.size() && distinct.size() < 3; row++) {
            String label = label(column, row);
            if (!label.isEmpty()) {
                double number =
                        column instanceof NumericColumn numbers ? numbers.value(row) : Double.NaN;
                distinct.put(label, number);
            }
        }
        return distinct;
    }

    /** Returns a cell as text; empty when missing. */
    private static String label(Column column, int row) {
        if (column instanceof TextColumn labels) {
            return labels.value(row).strip();
        }
        double value = ((NumericColumn) column).value(row);
        return Double.isNaN(value) ? "" : Numbers.text(value);
    }

    /** Returns the column meant by a name with or without its unit. */
    private static String nameOf(Dataset data, String name) {
        if (data.has(name)) {
            return name;
        }
        for (Column column : data.columns()) {
            if (column instanceof NumericColumn numbers) {
                String unit = numbers.unit().symbol();
                boolean same =
                        name.equals("%s (%s)".formatted(column.name(), unit))
                                || name.equals("%s [%s]".formatted(column.name(), unit));
                if (same) {
                    return column.name();
                }
            }
        }
        throw DatasetException.inFile(
                data.source(),
                "there is no column '%s' to explain%s"
                        .formatted(name, Spelling.hint(name, data.names())),
                "one of " + String.join(", ", data.names()));
    }

    private static DatasetException inColumn(
            Dataset data, String column, String problem, String expected) {
        return DatasetException.inColumn(data.source(), column, problem, expected);
    }
}
