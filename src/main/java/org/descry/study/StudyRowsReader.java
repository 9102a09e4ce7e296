package org.descry.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.PositiveValues;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.models.Kind;
import org.descry.regression.models.TargetColumn;
import org.descry.regression.models.Transform;
import org.descry.screening.spaces.Spelling;

/**
 * Decides which rows and columns a run uses; every decision becomes a note, every refusal one clear
 * message.
 */
final class StudyRowsReader {
    /**
     * How the table's own note on text columns begins; here the target and the group are no labels.
     */
    private static final String LABELS = "labels, not numbers";

    /** Largest absolute value that formulas are computed with. */
    private static final double LARGEST = 1e50;

    private final Dataset data;
    private final StudySettings settings;
    private final List<String> notes = new ArrayList<>();
    private final List<StudyRows.LeftOut> leftOut = new ArrayList<>();
    private final TaskRows taskRows;

    StudyRowsReader(Dataset table, StudySettings settings) {
        this.data = table.withObtained(settings.obtained());
        this.settings = settings;
        this.taskRows = new TaskRows(data, settings);
        data.notes().stream().filter(n -> !n.startsWith(LABELS)).forEach(notes::add);
        List<String> labels =
                data.columns().stream()
                        .filter(TextColumn.class::isInstance)
                        .map(Column::name)
                        .filter(n -> !n.equals(settings.target()))
                        .filter(n -> !settings.group().equals(Optional.of(n)))
                        .filter(n -> !settings.rows().names(n))
                        .toList();
        if (!labels.isEmpty()) {
            notes.add("Text columns are labels, not features: " + String.join(", ", labels) + ".");
        }
    }

    StudyRows read() {
        Column targetColumn = column(settings.target());
        settings.split().ifPresent(this::column);
        settings.group().ifPresent(this::column);
        settings.rows().tasks().ifPresent(t -> column(t.column()));
        settings.rows().weights().ifPresent(this::column);
        if (settings.folds().kind() == FoldPlan.Kind.LEAVE_ONE_GROUP_OUT
                && settings.group().isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "cannot be judged with folds by group: no column of groups is named",
                    "--group COL beside --folds group (group: COL in a study)");
        }
        List<String> features = features();
        int[] usable = taskRows.weighing(usable(targetColumn, features), leftOut);
        List<String> values =
                StudyRows.distinct(
                        Arrays.stream(usable)
                                .mapToObj(r -> StudyRows.cell(targetColumn, r))
                                .toList());
        Kind kind = kind(targetColumn, values, usable.length);
        if (kind == Kind.CLASSIFICATION) {
            taskRows.requireFits();
        }
        taskRows.explainWeights(kind);
        TargetColumn plain = target(targetColumn, kind, values);
        double[] y = targetValues(targetColumn, kind, plain, usable);
        int[] train = split(usable, true);
        int[] test = split(usable, false);
        features = withoutConstants(features, train);
        List<Unit> units = features.stream().map(f -> data.numeric(f).unit()).toList();
        SearchedColumns.check(data, settings.search().space(), features, units);
        SearchedColumns.check(data, settings.search(), features, units, plain);
        int needed = settings.search().dimension() + 2;
        if (train.length < needed) {
            throw DatasetException.inFile(
                    data.source(),
                    "has %d usable training row%s%s"
                            .formatted(
                                    train.length, train.length == 1 ? "" : "s", emptiest(features)),
                    "at least %d for dimension %d"
                            .formatted(needed, settings.search().dimension()));
        }
        requireVaried(y, train, kind);
        TargetColumn target = taskRows.tasks(train).map(plain::withTask).orElse(plain);
        if (kind == Kind.REGRESSION && plain.transform() == Transform.NONE) {
            WideTarget.note(plain.name(), y, usable).ifPresent(notes::add);
        }
        PureNumbers.note(settings.search().space(), units).ifPresent(notes::add);
        noteDuplicates(features, train);
        notes.addAll(taskRows.notes());
        return new StudyRows(
                data,
                target,
                kind,
                features,
                units,
                train,
                test,
                List.copyOf(leftOut),
                List.copyOf(notes),
                y,
                settings.group(),
                settings.rows().weights());
    }

    /** Returns which feature column most rows have no value in; empty when all have. */
    private String emptiest(List<String> features) {
        return features.stream()
                .map(data::numeric)
                .filter(c -> c.missing() > 0)
                .max(Comparator.comparingInt(NumericColumn::missing))
                .map(
                        c ->
                                " (%s is empty in %d of %d rows)"
                                        .formatted(c.name(), c.missing(), c.size()))
                .orElse("");
    }

    private Column column(String name) {
        if (!data.has(name)) {
            throw DatasetException.inFile(
                    data.source(),
                    "has no column \"%s\"%s".formatted(name, Spelling.hint(name, data.names())),
                    "one of " + String.join(", ", data.names()));
        }
        return data.column(name);
    }

    private List<String> features() {
        List<String> features = new ArrayList<>();
        if (!settings.features().isEmpty()) {
            for (String name : settings.features()) {
                if (!(column(name) instanceof NumericColumn)) {
                    throw StudyRows.inColumn(
                            data, name, "holds text", "numbers, to make formulas of");
                }
                if (name.equals(settings.target())) {
                    throw StudyRows.inColumn(
                            data, name, "is the target", "other columns as features");
                }
                if (settings.rows().names(name)) {
                    throw StudyRows.inColumn(
                            data,
                            name,
                            "says which task a row belongs to or how much it counts",
                            "other columns as features");
                }
                if (!features.contains(name)) {
                    features.add(name);
                }
            }
            return features;
        }
        List<String> empty = new ArrayList<>();
        for (Column c : data.columns()) {
            boolean special =
                    c.name().equals(settings.target())
                            || settings.split().equals(Optional.of(c.name()))
                            || settings.group().equals(Optional.of(c.name()))
                            || settings.rows().names(c.name());
            if (!special && c instanceof NumericColumn) {
                if (c.missing() == c.size() && c.size() > 0) {
                    empty.add(c.name());
                } else {
                    features.add(c.name());
                }
            }
        }
        if (!empty.isEmpty()) {
            notes.add("Left out, empty in every row: " + String.join(", ", empty) + ".");
        }
        if (features.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "has no numeric column besides the target",
                    "columns to make formulas of");
        }
        return features;
    }

    /**
     * Rows with a value in the target, the split, the group, the task, the weight and every
     * feature.
     */
    private int[] usable(Column target, List<String> features) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            List<String> missing = new ArrayList<>();
            if (StudyRows.cell(target, i).isBlank() || StudyRows.cell(target, i).equals("NaN")) {
                missing.add(target.name());
            }
            for (String f : features) {
                if (!Double.isFinite(data.numeric(f).value(i))) {
                    missing.add(f);
                }
            }
            for (Optional<String> other :
                    List.of(
                            settings.split(),
                            settings.group(),
                            settings.rows().tasks().map(RowSettings.Tasks::column),
                            settings.rows().weights())) {
                if (other.isPresent()) {
                    String cell = StudyRows.cell(data.column(other.get()), i);
                    if (cell.isBlank() || cell.equals("NaN")) {
                        missing.add(other.get());
                    }
                }
            }
            if (missing.isEmpty()) {
                rows.add(i);
            } else {
                leftOut.add(
                        new StudyRows.LeftOut(
                                data.line(i), "no value in " + String.join(", ", missing)));
            }
        }
        if (!leftOut.isEmpty()) {
            notes.add(
                    "%d row%s left out for missing values; nothing was filled in."
                            .formatted(leftOut.size(), leftOut.size() == 1 ? " was" : "s were"));
        }
        return rows.stream().mapToInt(r -> r).toArray();
    }

    private Kind kind(Column target, List<String> values, int rows) {
        boolean text = target instanceof TextColumn;
        Kind kind =
                settings.kind()
                        .orElse(text || values.size() == 2 ? Kind.CLASSIFICATION : Kind.REGRESSION);
        if (kind == Kind.REGRESSION && text) {
            throw StudyRows.inColumn(
                    data, target.name(), "holds text", "numbers for --kind regression");
        }
        if (rows > 0 && values.size() == 1) {
            throw StudyRows.inColumn(
                    data,
                    target.name(),
                    "has the value %s in every usable row".formatted(values.get(0)),
                    "a target that varies");
        }
        if (kind == Kind.CLASSIFICATION && values.size() > 2) {
            String shown = String.join(", ", values.subList(0, Math.min(4, values.size())));
            throw StudyRows.inColumn(
                    data,
                    target.name(),
                    "has %d classes (%s%s)"
                            .formatted(values.size(), shown, values.size() > 4 ? ", ..." : ""),
                    "two classes, or numbers with --kind regression");
        }
        if (settings.kind().isEmpty() && kind == Kind.CLASSIFICATION) {
            notes.add(
                    "The target has two values, so this is a classification (--kind regression says otherwise).");
        }
        return kind;
    }

    private TargetColumn target(Column column, Kind kind, List<String> values) {
        Unit unit = column instanceof NumericColumn n ? n.unit() : Unit.DIMENSIONLESS;
        if (kind == Kind.REGRESSION || values.size() < 2) {
            return new TargetColumn(column.name(), unit, "", "")
                    .withTransform(settings.transform());
        }
        List<String> ordered = new ArrayList<>(values);
        if (column instanceof NumericColumn) {
            ordered.sort((a, b) -> Double.compare(number(a), number(b)));
        }
        String positive = ordered.get(1);
        if (settings.positive().isPresent()) {
            String wanted = settings.positive().get();
            positive =
                    ordered.stream()
                            .filter(v -> v.equals(wanted) || number(v) == number(wanted))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            StudyRows.inColumn(
                                                    data,
                                                    column.name(),
                                                    "has no value \"%s\"".formatted(wanted),
                                                    "--positive " + String.join(" or ", values)));
        } else {
            notes.add(
                    "The positive class is %s = %s (--positive says otherwise)."
                            .formatted(column.name(), positive));
        }
        String negative = ordered.get(0).equals(positive) ? ordered.get(1) : ordered.get(0);
        return new TargetColumn(column.name(), Unit.DIMENSIONLESS, positive, negative);
    }

    private static double number(String text) {
        return Numbers.parse(text).orElse(Double.NaN);
    }

    private double[] targetValues(Column column, Kind kind, TargetColumn target, int[] usable) {
        if (target.transform() != Transform.NONE) {
            PositiveValues.require(
                    data, column.name(), usable, "--transform " + target.transform().word());
        }
        double[] y = new double[data.rows()];
        for (int i = 0; i < y.length; i++) {
            if (kind == Kind.CLASSIFICATION) {
                y[i] = StudyRows.cell(column, i).equals(target.positive()) ? 1 : 0;
            } else {
                y[i] = target.transform().of(((NumericColumn) column).value(i));
            }
        }
        return y;
    }

    private int[] split(int[] usable, boolean train) {
        if (settings.split().isEmpty()) {
            return train ? usable : new int[0];
        }
        String name = settings.split().get();
        return Arrays.stream(usable).filter(r -> trains(name, r) == train).toArray();
    }

    private boolean trains(String name, int row) {
        String cell = StudyRows.cell(data.column(name), row);
        return switch (cell) {
            case "1", "true", "train" -> true;
            case "0", "-1", "false", "test" -> false;
            default ->
                    throw DatasetException.inCell(
                            data.source(),
                            data.line(row),
                            name,
                            "\"" + cell + "\" names no side of the split",
                            "1 (train) or 0 (test)");
        };
    }

    private List<String> withoutConstants(List<String> features, int[] train) {
        List<String> varied = new ArrayList<>();
        for (String f : features) {
            NumericColumn c = data.numeric(f);
            boolean constant = Arrays.stream(train).mapToDouble(c::value).distinct().count() <= 1;
            if (constant && train.length > 1) {
                notes.add(
                        "Column %s has one value in every training row and was dropped."
                                .formatted(f));
            } else {
                varied.add(f);
            }
        }
        varied.removeIf(f -> beyondMeasure(f, train));
        if (varied.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(), "has only constant feature columns", "a column that varies");
        }
        return varied;
    }

    /**
     * Says of a column whose values are too large or small to be computed with that it is dropped.
     */
    private boolean beyondMeasure(String feature, int[] train) {
        double most =
                Arrays.stream(train)
                        .mapToDouble(r -> Math.abs(data.numeric(feature).value(r)))
                        .max()
                        .orElse(1);
        if (most <= LARGEST && most >= 1 / LARGEST) {
            return false;
        }
        notes.add(
                "Column %s has values up to %s, which no formula can be computed with (1e-50 to 1e50 can): it was dropped; another unit helps."
                        .formatted(feature, Numbers.text(most)));
        return true;
    }

    private void requireVaried(double[] y, int[] train, Kind kind) {
        double most = Arrays.stream(train).mapToDouble(r -> Math.abs(y[r])).max().orElse(0);
        if (most > LARGEST || (most > 0 && most < 1 / LARGEST)) {
            throw StudyRows.inColumn(
                    data,
                    settings.target(),
                    "has values up to " + Numbers.text(most),
                    "values whose largest is between 1e-50 and 1e50; another unit helps");
        }
        if (Arrays.stream(train).mapToDouble(r -> y[r]).distinct().count() < 2) {
            throw StudyRows.inColumn(
                    data,
                    settings.target(),
                    kind == Kind.CLASSIFICATION
                            ? "has one class only in the training rows"
                            : "is constant in the training rows",
                    "a target that varies");
        }
    }

    private void noteDuplicates(List<String> features, int[] train) {
        Map<List<Double>, Integer> seen = new LinkedHashMap<>();
        int repeated = 0;
        for (int row : train) {
            List<Double> key =
                    features.stream().map(f -> data.numeric(f).value(row) + 0.0).toList();
            repeated += seen.merge(key, 1, Integer::sum) > 1 ? 1 : 0;
        }
        if (repeated > 0) {
            notes.add(
                    "%d training row%s the feature values of another; equal rows stay in one fold."
                            .formatted(repeated, repeated == 1 ? " has" : "s have"));
        }
    }
}
