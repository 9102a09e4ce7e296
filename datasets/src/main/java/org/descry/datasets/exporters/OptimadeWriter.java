package org.descry.datasets.exporters;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.importers.ColumnReading;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TextColumn;

/**
 * A response of an OPTIMADE provider with one entry of type {@code structures} for each row, one
 * entry on a line.
 *
 * <p>The formulas give what OPTIMADE says of a composition; all columns follow under names that
 * begin with {@code _descry_}. Their own names and units stand in {@code meta}, so that the table
 * is read back as it was.
 *
 * @source OPTIMADE specification 1.2, doi:10.1038/s41597-021-00974-z
 */
final class OptimadeWriter {

    private static final String PREFIX = "_descry_";
    private static final String ID = "id";

    private final Dataset data;
    private final TextColumn formulas;
    private final List<Optional<ReducedFormula>> reduced;
    private final Optional<TextColumn> ids;
    private final Map<String, Column> properties = new LinkedHashMap<>();

    private OptimadeWriter(
            Dataset data, TextColumn formulas, List<Optional<ReducedFormula>> reduced) {
        this.data = data;
        this.formulas = formulas;
        this.reduced = reduced;
        this.ids =
                data.columns().stream()
                        .filter(column -> column.name().equals(ID))
                        .filter(TextColumn.class::isInstance)
                        .map(TextColumn.class::cast)
                        .filter(OptimadeWriter::tellsRowsApart)
                        .findFirst();
        for (Column column : data.columns()) {
            properties.put(
                    ids.isPresent() && column.name().equals(ID) ? ID : property(column.name()),
                    column);
        }
    }

    /**
     * Prepares a table.
     *
     * @param wanted column with the formulas; when empty, the first whose labels all are
     * @throws DatasetException if there is no such column, or a formula cannot be read or has no
     *     whole amounts
     */
    static OptimadeWriter of(Dataset data, Optional<String> wanted) {
        TextColumn formulas = wanted.map(data::text).orElseGet(() -> formulas(data));
        List<Optional<ReducedFormula>> reduced = new ArrayList<>();
        for (int row = 0; row < data.rows(); row++) {
            String text = formulas.value(row);
            reduced.add(
                    text.isBlank() ? Optional.empty() : Optional.of(reduced(data, formulas, row)));
        }
        return new OptimadeWriter(data, formulas, reduced);
    }

    private static TextColumn formulas(Dataset data) {
        return data.columns().stream()
                .filter(c -> ColumnReading.of(c).role() == ColumnReading.Role.FORMULAS)
                .map(TextColumn.class::cast)
                .findFirst()
                .orElseThrow(
                        () ->
                                DatasetException.inFile(
                                        data.source(),
                                        "no column holds chemical formulas throughout",
                                        "a table with formulas, which OPTIMADE is made of"));
    }

    private static ReducedFormula reduced(Dataset data, TextColumn formulas, int row) {
        String text = formulas.value(row);
        try {
            Optional<ReducedFormula> found = ReducedFormula.of(Composition.parse(text));
            if (found.isPresent()) {
                return found.get();
            }
        } catch (CompositionException e) {
            throw DatasetException.at(
                    data.source(),
                    data.place(row),
                    formulas.name(),
                    e.getMessage(),
                    "a chemical formula");
        }
        throw DatasetException.at(
                data.source(),
                data.place(row),
                formulas.name(),
                "'" + text + "' has no whole amounts up to a thousandfold",
                "amounts that OPTIMADE can write as whole numbers");
    }

    private static boolean tellsRowsApart(TextColumn labels) {
        Set<String> seen = new HashSet<>();
        return labels.values().stream().allMatch(label -> !label.isBlank() && seen.add(label));
    }

    /** Returns a name of small letters, digits and underscores that no other column has. */
    private String property(String name) {
        String small = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        String first = PREFIX + small;
        String free = first;
        for (int i = 2; properties.containsKey(free); i++) {
            free = first + "_" + i;
        }
        return free;
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>(ReadBack.notes(data, false));
        notes.add("the compositions are those of the column " + formulas.name());
        long without = reduced.stream().filter(Optional::isEmpty).count();
        if (without > 0) {
            notes.add("%d rows have no formula; their compositions are null".formatted(without));
        }
        return notes;
    }

    void write(Writer out) throws IOException {
        out.append("{\n  \"meta\": {\n    \"api_version\": \"1.2.0\",\n")
                .append("    \"query\": {\"representation\": \"/structures\"},\n")
                .append("    \"more_data_available\": false,\n")
                .append("    \"data_returned\": ")
                .append(Integer.toString(data.rows()))
                .append(",\n    \"")
                .append(TableFormat.OPTIMADE_COLUMNS)
                .append("\": [");
        String between = "";
        for (Map.Entry<String, Column> each : properties.entrySet()) {
            out.append(between)
                    .append("\n      {\"property\": ")
                    .append(JsonText.of(each.getKey()))
                    .append(", \"name\": ")
                    .append(JsonText.of(each.getValue().name()))
                    .append(", \"unit\": ")
                    .append(JsonText.of(ReadBack.unit(each.getValue()).symbol()))
                    .append('}');
            between = ",";
        }
        out.append("\n    ]\n  },\n  \"data\": [");
        for (int row = 0; row < data.rows(); row++) {
            out.append(row == 0 ? "\n    " : ",\n    ");
            entry(row, out);
        }
        out.append("\n  ],\n  \"links\": {\"next\": null}\n}\n");
    }

    private void entry(int row, Writer out) throws IOException {
        String id = ids.isPresent() ? ids.get().value(row) : Integer.toString(row + 1);
        out.append("{\"id\": ")
                .append(JsonText.of(id))
                .append(", \"type\": \"structures\", \"attributes\": {\"last_modified\": null");
        Optional<ReducedFormula> formula = reduced.get(row);
        attribute(out, "elements", formula.map(f -> list(f.elements().stream().map(JsonText::of))));
        attribute(out, "nelements", formula.map(f -> Integer.toString(f.elements().size())));
        attribute(
                out,
                "elements_ratios",
                formula.map(f -> list(f.ratios().stream().map(Numbers::text))));
        attribute(out, "chemical_formula_reduced", formula.map(f -> JsonText.of(f.text())));
        attribute(out, "chemical_formula_anonymous", formula.map(f -> JsonText.of(f.anonymous())));
        attribute(out, "structure_features", Optional.of("[]"));
        for (Map.Entry<String, Column> each : properties.entrySet()) {
            if (!each.getKey().equals(ID)) {
                attribute(out, each.getKey(), Optional.of(JsonText.of(each.getValue(), row)));
            }
        }
        out.append("}}");
    }

    private static String list(Stream<String> items) {
        return items.collect(Collectors.joining(", ", "[", "]"));
    }

    private static void attribute(Writer out, String name, Optional<String> value)
            throws IOException {
        out.append(", \"").append(name).append("\": ").append(value.orElse("null"));
    }
}
