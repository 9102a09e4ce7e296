package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.regression.discovery.DiscoveryData;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.TaskColumn;
import org.descry.regression.search.Tasks;

/**
 * The rows of a table as a search needs them: usable rows only, training and test apart, what was
 * left out and why.
 *
 * @param data the table
 * @param target what is explained
 * @param kind what the target is
 * @param features columns formulas are made of
 * @param units their units
 * @param train rows of the table that train
 * @param test rows of the table that test; empty without a split
 * @param leftOut rows of the table that cannot be used, with the reason
 * @param notes plain sentences on what was decided about rows and columns
 * @param targetValues what is fitted of each row of the table: the target or its logarithm; classes
 *     as 1 and 0
 * @param group column whose rows stay together
 * @param weights column of positive weights of the usable rows
 */
record StudyRows(
        Dataset data,
        TargetColumn target,
        Kind kind,
        List<String> features,
        List<Unit> units,
        int[] train,
        int[] test,
        List<LeftOut> leftOut,
        List<String> notes,
        double[] targetValues,
        Optional<String> group,
        Optional<String> weights) {

    /** A row that cannot be used. */
    record LeftOut(int line, String reason) {}

    static StudyRows of(Dataset data, StudySettings settings) {
        return new StudyRowsReader(data, settings).read();
    }

    /** Returns the unit of each feature column by its name. */
    SortedMap<String, Unit> unitByColumn() {
        SortedMap<String, Unit> byName = new TreeMap<>();
        for (int j = 0; j < features.size(); j++) {
            byName.put(features.get(j), units.get(j));
        }
        return byName;
    }

    /** Returns the training rows for the search. */
    DiscoveryData training() {
        return rows(train, group, taskNumbers());
    }

    /** Returns the training rows without groups: every row on its own. */
    DiscoveryData trainingWithoutGroups() {
        return rows(train, Optional.empty(), taskNumbers());
    }

    /** Returns the test rows, without their tasks. */
    DiscoveryData testing() {
        return rows(test, Optional.empty(), Tasks.one(test.length));
    }

    /** Returns the task of each row; empty text where it has none. */
    List<String> tasks(int[] rows) {
        Column column = data.column(target.task().orElseThrow().name());
        return Arrays.stream(rows).mapToObj(r -> cell(column, r)).toList();
    }

    /** Returns the weight of each row; 1 when rows count alike. */
    double[] weights(int[] rows) {
        return Arrays.stream(rows)
                .mapToDouble(r -> weights.map(w -> data.numeric(w).value(r)).orElse(1.0))
                .toArray();
    }

    /** Returns the numeric target of a row as the table has it, whatever is fitted in its place. */
    double observed(int row) {
        return data.numeric(target.name()).value(row);
    }

    /** Returns feature values [p][rows]. */
    double[][] columns(int[] rows) {
        double[][] columns = new double[features.size()][rows.length];
        for (int j = 0; j < columns.length; j++) {
            NumericColumn column = data.numeric(features.get(j));
            for (int i = 0; i < rows.length; i++) {
                columns[j][i] = column.value(rows[i]);
            }
        }
        return columns;
    }

    private Tasks taskNumbers() {
        if (target.task().isEmpty()) {
            return Tasks.one(train.length);
        }
        TaskColumn column = target.task().get();
        int[] of = tasks(train).stream().mapToInt(t -> column.find(t).orElseThrow()).toArray();
        return new Tasks(column.tasks(), of, column.offsetOnly());
    }

    private DiscoveryData rows(int[] rows, Optional<String> groupColumn, Tasks tasks) {
        double[] y = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            y[i] = targetValues[rows[i]];
        }
        Optional<List<String>> groups =
                groupColumn.map(
                        g -> Arrays.stream(rows).mapToObj(r -> cell(data.column(g), r)).toList());
        return new DiscoveryData(
                features, units, columns(rows), y, kind, groups, tasks, weights(rows));
    }

    /** Returns the cell of a column as text. */
    static String cell(Column column, int row) {
        return column instanceof TextColumn t
                ? t.value(row)
                : Numbers.text(((NumericColumn) column).value(row));
    }

    /** Returns a label for each row: its formula or first text column, else its line. */
    String label(int row) {
        return label().map(c -> data.text(c).value(row)).orElse("line " + data.line(row));
    }

    /** Returns the column that names the rows, if any. */
    Optional<String> label() {
        List<String> text =
                data.columns().stream()
                        .filter(TextColumn.class::isInstance)
                        .map(Column::name)
                        .filter(n -> !n.equals(target.name()))
                        .filter(n -> !target.task().map(TaskColumn::name).equals(Optional.of(n)))
                        .toList();
        return text.stream()
                .filter(n -> n.equalsIgnoreCase("formula") || n.equalsIgnoreCase("composition"))
                .findFirst()
                .or(() -> text.stream().findFirst());
    }

    /** Returns distinct texts, sorted. */
    static List<String> distinct(List<String> values) {
        return new ArrayList<>(new TreeSet<>(values));
    }

    static DatasetException inColumn(Dataset data, String column, String problem, String expected) {
        return DatasetException.inColumn(data.source(), column, problem, expected);
    }
}
