package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.descriptors.classical.ClassicalDescriptors;
import org.descry.descriptors.classical.NamedDescriptor;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.FormulaException;
import org.descry.descriptors.expressions.Parameter;
import org.descry.descriptors.expressions.Variables;
import org.descry.screening.spaces.Spelling;

/** Reads "F1; F2; ..." against a table: every mistake is one message that names the formula. */
final class GivenDescriptor {

    private static final String CANNOT_READ = "cannot read the formula: ";

    private final Dataset data;
    private final String target;
    private final UnitNames names;

    private GivenDescriptor(Dataset data, String target) {
        this.data = data;
        this.target = target;
        this.names = new UnitNames(data);
    }

    /**
     * Returns the features in the order given.
     *
     * @param formulas with {@code ;} between them, except inside backticks
     * @param data the table
     * @param target column that is to be explained and may not be used
     * @throws DatasetException if a formula cannot be read, names a column that is not there or
     *     holds text, or adds unlike quantities
     */
    static List<GivenFeature> read(String formulas, Dataset data, String target) {
        List<String> parts = parts(formulas);
        GivenDescriptor reader = new GivenDescriptor(data, target);
        List<GivenFeature> features = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String label = parts.size() == 1 ? "the formula" : "formula " + (i + 1);
            features.add(reader.feature(label, parts.get(i)));
        }
        for (int i = 0; i < features.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (features.get(i).expression().equals(features.get(j).expression())) {
                    throw DatasetException.inFile(
                            "formula " + (i + 1), "it is formula " + (j + 1) + " again", "");
                }
            }
        }
        return List.copyOf(features);
    }

    private static List<String> parts(String formulas) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (char c : formulas.toCharArray()) {
            quoted ^= c == '`';
            if (c == ';' && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        if (parts.isEmpty() || !part.toString().isBlank()) {
            parts.add(part.toString().strip());
        }
        return parts;
    }

    private GivenFeature feature(String label, String text) {
        Expression written = parse(label, text);
        List<NamedDescriptor> classical = new ArrayList<>();
        Expression formula = spelledOut(label, text, written, classical);
        SortedSet<String> columns = Variables.of(formula);
        if (columns.isEmpty()) {
            throw DatasetException.inFile(label, "'" + text + "' names no column", columnNames());
        }
        for (String column : columns) {
            check(label, column);
        }
        UnitCheck units = new UnitCheck(label, data, names);
        Quantity quantity = formula.match(units);
        return new GivenFeature(
                text,
                formula,
                quantity,
                names.of(quantity),
                units.marks(),
                Complexity.of(formula),
                String.join(
                        "; ",
                        classical.stream().map(c -> c.meaning() + ", doi:" + c.doi()).toList()),
                classical.stream()
                        .filter(c -> c.expression().equals(formula))
                        .findFirst()
                        .flatMap(NamedDescriptor::window));
    }

    private static Expression parse(String label, String text) {
        try {
            Expression written = Expression.parse(text);
            if (Subformulas.of(written).stream().anyMatch(Parameter.class::isInstance)) {
                throw DatasetException.inFile(
                        label,
                        "'" + text + "' has a parameter to be fitted inside the formula",
                        "numbers in its place; only slopes and the intercept are fitted here");
            }
            return written;
        } catch (FormulaException e) {
            String reason = e.getMessage();
            throw DatasetException.inFile(
                    label,
                    reason.startsWith(CANNOT_READ)
                            ? reason.substring(CANNOT_READ.length())
                            : reason,
                    "");
        }
    }

    /** Puts formulas in place of classical names that are not columns. */
    private Expression spelledOut(
            String label, String text, Expression written, List<NamedDescriptor> used) {
        SortedSet<String> names = Variables.of(written);
        if (names.stream().allMatch(data::has)) {
            return written;
        }
        Optional<NamedDescriptor> whole = classical(text.replace(" ", ""));
        if (whole.isPresent()) {
            used.add(whole.get());
            return requireInputs(label, whole.get());
        }
        Map<String, Expression> formulas = new TreeMap<>();
        for (String name : names) {
            Optional<NamedDescriptor> found = data.has(name) ? Optional.empty() : classical(name);
            found.ifPresent(used::add);
            found.ifPresent(c -> formulas.put(name, requireInputs(label, c)));
        }
        return Variables.substitute(written, formulas);
    }

    private static Optional<NamedDescriptor> classical(String name) {
        return ClassicalDescriptors.list().stream()
                .filter(c -> c.name().equals(name) || c.symbol().equals(name))
                .findFirst();
    }

    private Expression requireInputs(String label, NamedDescriptor descriptor) {
        List<String> inputs =
                descriptor.inputs().stream().map(NamedDescriptor.Input::name).toList();
        List<String> absent = inputs.stream().filter(name -> !data.has(name)).toList();
        if (!absent.isEmpty()) {
            throw DatasetException.inFile(
                    data.source(),
                    "%s needs %s for %s, but there is no column %s"
                            .formatted(
                                    label,
                                    String.join(", ", inputs),
                                    descriptor.name(),
                                    String.join(", ", absent)),
                    "these columns, or a formula over " + String.join(", ", data.names()));
        }
        return descriptor.expression();
    }

    private void check(String label, String column) {
        if (!data.has(column)) {
            throw DatasetException.inFile(
                    data.source(),
                    "there is no column '%s', which %s names%s"
                            .formatted(column, label, Spelling.hint(column, data.names())),
                    columnNames());
        }
        if (column.equals(target)) {
            throw DatasetException.inColumn(
                    data.source(), column, label + " uses the target itself", "other columns");
        }
        if (!(data.column(column) instanceof NumericColumn)) {
            throw DatasetException.inColumn(
                    data.source(),
                    column,
                    "the column holds text, but " + label + " computes with it",
                    "a column of numbers");
        }
    }

    private String columnNames() {
        return "one of " + String.join(", ", data.names());
    }
}
