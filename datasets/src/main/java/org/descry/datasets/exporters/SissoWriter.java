package org.descry.datasets.exporters;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Dimension;

/**
 * The {@code train.dat} and a {@code SISSO.in} of SISSO 3.5: the materials, what is to be
 * predicted, and the features, those of one unit side by side.
 *
 * <p>A target of two values makes two classes, for which the file has no column: their rows follow
 * each other.
 */
final class SissoWriter {

    static final String SETTINGS_FILE = "SISSO.in";

    private final Dataset data;
    private final Column target;
    private final Optional<TextColumn> materials;
    private final List<NumericColumn> features;
    private final Map<Dimension, Integer> units;
    private final List<String> classes;
    private final int[] rows;
    private final List<String> notes = new ArrayList<>();

    private SissoWriter(Dataset data, Column target) {
        this.data = data;
        this.target = target;
        this.classes = classes();
        this.materials =
                others().stream()
                        .filter(TextColumn.class::isInstance)
                        .map(TextColumn.class::cast)
                        .findFirst();
        List<NumericColumn> numbers =
                others().stream()
                        .filter(NumericColumn.class::isInstance)
                        .map(NumericColumn.class::cast)
                        .toList();
        Map<Dimension, List<NumericColumn>> groups = new LinkedHashMap<>();
        for (NumericColumn column : numbers) {
            groups.computeIfAbsent(column.unit().dimension(), any -> new ArrayList<>()).add(column);
        }
        this.units = new LinkedHashMap<>();
        groups.forEach((dimension, columns) -> units.put(dimension, columns.size()));
        this.features = groups.values().stream().flatMap(this::inOneUnit).toList();
        this.rows = order();
        tell(numbers);
    }

    /**
     * Prepares a table.
     *
     * @param target what is to be predicted, without a gap
     * @throws DatasetException if there is no target or no feature, a value is missing or two
     *     columns would have one name
     */
    static SissoWriter of(Dataset data, Optional<String> target) {
        if (target.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "nothing says what SISSO shall predict",
                    "a target, one of " + String.join(", ", data.names()));
        }
        SissoWriter writer = new SissoWriter(data, data.column(target.get()));
        writer.refuse();
        return writer;
    }

    private List<Column> others() {
        return data.columns().stream().filter(c -> !c.name().equals(target.name())).toList();
    }

    private Stream<NumericColumn> inOneUnit(List<NumericColumn> group) {
        return group.stream()
                .map(
                        c ->
                                c.unit().factor() == group.get(0).unit().factor()
                                        ? c
                                        : c.in(group.get(0).unit()));
    }

    private List<String> classes() {
        Set<String> values = new LinkedHashSet<>();
        for (int row = 0; row < data.rows() && values.size() < 3; row++) {
            values.add(CellText.of(target, row));
        }
        return values.size() == 2 ? List.copyOf(values) : List.of();
    }

    /** Returns the rows, those of the first class before those of the second. */
    private int[] order() {
        if (classes.isEmpty()) {
            return IntStream.range(0, data.rows()).toArray();
        }
        return IntStream.range(0, data.rows())
                .boxed()
                .sorted((a, b) -> Integer.compare(classOf(a), classOf(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int classOf(int row) {
        return classes.indexOf(CellText.of(target, row));
    }

    private void refuse() {
        if (features.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "no column is a feature",
                    "a column of numbers beside the target");
        }
        if (classes.isEmpty() && target instanceof TextColumn) {
            throw DatasetException.inColumn(
                    data.source(),
                    target.name(),
                    "the labels are not two",
                    "numbers, or two different labels");
        }
        List<Column> needed = new ArrayList<>(features);
        needed.add(target);
        for (Column column : needed) {
            for (int row = 0; row < data.rows(); row++) {
                if (CellText.of(column, row).isEmpty()) {
                    throw DatasetException.at(
                            data.source(),
                            data.place(row),
                            column.name(),
                            "there is no value, and SISSO knows no missing values",
                            "a table without gaps; leave the row or the column out");
                }
            }
        }
        Set<String> names = new LinkedHashSet<>();
        for (Column column : needed) {
            if (!names.add(word(column.name()))) {
                throw DatasetException.inColumn(
                        data.source(),
                        column.name(),
                        "two columns would be called " + word(column.name()),
                        "names that differ in more than blanks and commas");
            }
        }
    }

    private void tell(List<NumericColumn> numbers) {
        List<String> labels =
                others().stream()
                        .filter(TextColumn.class::isInstance)
                        .skip(1)
                        .map(Column::name)
                        .toList();
        if (!labels.isEmpty()) {
            notes.add("left out, as SISSO has no labels: " + String.join(", ", labels));
        }
        if (!classes.isEmpty()) {
            notes.add(
                    "class 1 is %s, class 2 is %s; the rows are ordered by class"
                            .formatted(classes.get(0), classes.get(1)));
        }
        if (!numbers.stream()
                .map(Column::name)
                .toList()
                .equals(features.stream().map(Column::name).toList())) {
            notes.add("the features are ordered so that those of one unit stand side by side");
        }
        if (units.keySet().stream().anyMatch(Dimension::isUnknown)) {
            notes.add("features whose unit is not known are written as pure numbers");
        }
        if (units.keySet().stream().anyMatch(each -> !isPure(each))) {
            notes.add(
                    "the names of the units are not written; SISSO.in says which features share one");
        }
        if (renamed()) {
            notes.add("blanks and commas in names are written as _");
        }
    }

    private boolean renamed() {
        boolean names = data.names().stream().anyMatch(name -> !word(name).equals(name));
        return names
                || materials.isPresent()
                        && materials.get().values().stream().anyMatch(m -> !word(m).equals(m));
    }

    private static boolean isPure(Dimension dimension) {
        return dimension.isUnknown() || dimension.equals(Dimension.DIMENSIONLESS);
    }

    /** Returns a name without what separates values in {@code train.dat}. */
    private static String word(String name) {
        return name.strip().replaceAll("[\\s,]+", "_");
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    void writeRows(Writer out) throws IOException {
        out.append(materials.map(column -> word(column.name())).orElse("materials"));
        List<Column> columns = new ArrayList<>(features);
        if (classes.isEmpty()) {
            columns.add(0, target);
        }
        for (Column column : columns) {
            out.append(' ').append(word(column.name()));
        }
        out.append('\n');
        for (int row : rows) {
            String material = materials.map(column -> word(column.values().get(row))).orElse("");
            out.append(material.isEmpty() ? "row_" + (row + 1) : material);
            for (Column column : columns) {
                out.append(' ').append(CellText.of(column, row));
            }
            out.append('\n');
        }
    }

    void writeSettings(Writer out) throws IOException {
        long first = IntStream.of(rows).filter(row -> classOf(row) == 0).count();
        boolean numbers = classes.isEmpty();
        String sample =
                numbers
                        ? Integer.toString(rows.length)
                        : "(%d,%d)".formatted(first, rows.length - first);
        out.append("ptype=").append(numbers ? "1" : "2").append("\nntask=1\ndesc_dim=2\nnsample=");
        out.append(sample).append("\nnsf=").append(Integer.toString(features.size()));
        out.append("\nops='(+)(-)(*)(/)'\nfcomplexity=3\n");
        String groups = groups();
        if (!groups.isEmpty()) {
            out.append("funit=").append(groups).append('\n');
        }
        out.append("fmax_min=1e-3\nfmax_max=1e5\nnf_sis=500\nmethod_so='L0'\nnmodel=100\n");
        out.append(
                numbers
                        ? "fit_intercept=.true.\nmetric='RMSE'\n"
                        : "isconvex=(1,1)\nbwidth=0.001\n");
    }

    /** Returns {@code (1:2)(4:4)}: the features of each unit; pure numbers are in no group. */
    private String groups() {
        StringBuilder text = new StringBuilder();
        int first = 1;
        for (Map.Entry<Dimension, Integer> each : units.entrySet()) {
            int last = first + each.getValue() - 1;
            if (!isPure(each.getKey())) {
                text.append("(%d:%d)".formatted(first, last));
            }
            first = last + 1;
        }
        return text.toString();
    }
}
