package org.descry.datasets.sisso;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.descry.datasets.sisso.SissoGoal.Classification;
import org.descry.datasets.sisso.SissoGoal.Regression;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.tables.TextLines;
import org.descry.datasets.units.Unit;

/** Reads the rows of a {@code train.dat} as a {@code SISSO.in} describes them. */
final class TableReader {

    private static final String SEPARATORS = " ,\t\n\u000B\f\r";

    private final TextLines text;
    private final SissoInput input;
    private final boolean hasTarget;
    private final List<String> notes = new ArrayList<>();

    /**
     * One line that is not blank.
     *
     * @param line counted from 1
     * @param values between the separators
     */
    private record Row(int line, List<String> values) {}

    TableReader(TextLines text, SissoInput input) {
        this.text = text;
        this.input = input;
        this.hasTarget = input.goal() instanceof Regression;
    }

    SissoTable table() {
        List<Row> all = rows();
        if (all.isEmpty()) {
            throw DatasetException.inFile(
                    text.file(), "the file is empty", "a line with names and rows below it");
        }
        List<String> header = header(all.get(0));
        List<Row> rows = rowsOfSample(all.subList(1, all.size()));
        List<String> names =
                header.subList(header.size() - input.space().features(), header.size());
        List<String> taken = new ArrayList<>(names);
        List<Column> columns = new ArrayList<>();
        List<String> materials = rows.stream().map(row -> row.values.get(0)).toList();
        columns.add(new TextColumn(free(header.get(0), taken), materials));
        columns.add(target(header, rows, taken));
        columns.add(new TextColumn(free("task", taken), tasks()));
        List<Unit> units = SissoUnits.of(input.space());
        for (int j = 0; j < names.size(); j++) {
            int position = header.size() - names.size() + j;
            columns.add(
                    new NumericColumn(
                            names.get(j), units.get(j), numbers(names.get(j), rows, position)));
        }
        return new SissoTable(Dataset.of(text.file(), columns), text.sha256(), notes);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < text.lines().size(); i++) {
            List<String> values = values(text.lines().get(i));
            if (!values.isEmpty()) {
                rows.add(new Row(i + 1, values));
            }
        }
        return rows;
    }

    /** Returns what stands between white space and commas. */
    static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            int end = at;
            while (end < line.length() && SEPARATORS.indexOf(line.charAt(end)) < 0) {
                end++;
            }
            if (end > at) {
                values.add(line.substring(at, end));
            }
            at = end + 1;
        }
        return List.copyOf(values);
    }

    private List<String> header(Row header) {
        int features = input.space().features();
        int before = hasTarget ? 2 : 1;
        if (header.values.size() != before + features) {
            throw DatasetException.inLine(
                    text.file(),
                    header.line,
                    "the header has %d names".formatted(header.values.size()),
                    "%d: the materials,%s and %d features, as nsf in %s says"
                            .formatted(
                                    before + features,
                                    hasTarget ? " the property" : "",
                                    features,
                                    input.file()));
        }
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (int j = before; j < header.values.size(); j++) {
            Integer first = seen.put(header.values.get(j), j + 1);
            if (first != null) {
                throw DatasetException.inCell(
                        text.file(),
                        header.line,
                        header.values.get(j),
                        "the name stands twice, in columns %d and %d".formatted(first, j + 1),
                        "a different name for each feature");
            }
        }
        return header.values;
    }

    private List<Row> rowsOfSample(List<Row> all) {
        long wanted = input.goal().rows();
        if (all.size() < wanted) {
            throw DatasetException.inFile(
                    text.file(),
                    "rows in the file: " + all.size(),
                    "%d rows, as nsample in %s says".formatted(wanted, input.file()));
        }
        int read = Math.toIntExact(wanted);
        if (all.size() > read) {
            notes.add(
                    "%s has %d rows, but nsample says %d; those from line %d on are not read"
                            .formatted(text.file(), all.size(), wanted, all.get(read).line));
        }
        int columns = input.space().features() + (hasTarget ? 2 : 1);
        for (Row row : all.subList(0, read)) {
            if (row.values.size() != columns) {
                throw DatasetException.inLine(
                        text.file(),
                        row.line,
                        "the row has %d values".formatted(row.values.size()),
                        "%d values as in the header".formatted(columns));
            }
        }
        return all.subList(0, read);
    }

    private Column target(List<String> header, List<Row> rows, List<String> taken) {
        if (input.goal() instanceof Classification classes) {
            List<String> labels = new ArrayList<>();
            for (List<Integer> task : classes.rowsPerClass()) {
                for (int c = 0; c < task.size(); c++) {
                    repeat(labels, c + 1, task.get(c));
                }
            }
            return new TextColumn(free("class", taken), labels);
        }
        String name = header.get(1);
        return new NumericColumn(free(name, taken), Unit.UNKNOWN, numbers(name, rows, 1));
    }

    private List<String> tasks() {
        List<String> labels = new ArrayList<>();
        List<Integer> sizes = input.goal().rowsPerTask();
        for (int t = 0; t < sizes.size(); t++) {
            repeat(labels, t + 1, sizes.get(t));
        }
        return labels;
    }

    private static void repeat(List<String> labels, int label, int times) {
        for (int i = 0; i < times; i++) {
            labels.add(Integer.toString(label));
        }
    }

    private double[] numbers(String name, List<Row> rows, int position) {
        double[] values = new double[rows.size()];
        for (int i = 0; i < values.length; i++) {
            String value = rows.get(i).values.get(position);
            values[i] = FortranNumber.parse(value);
            if (Double.isNaN(values[i])) {
                throw DatasetException.inCell(
                        text.file(),
                        rows.get(i).line,
                        name,
                        "'" + value + "' is not a finite number",
                        "a number such as 1.5, 2e-3 or 1.0D+02; SISSO knows no missing values");
            }
        }
        return values;
    }

    /** Returns the name, with underscores behind it until no other column is called so. */
    private static String free(String name, List<String> taken) {
        if (taken.contains(name)) {
            return free(name + "_", taken);
        }
        taken.add(name);
        return name;
    }
}
