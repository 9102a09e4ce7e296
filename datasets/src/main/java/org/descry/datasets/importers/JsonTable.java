package org.descry.datasets.importers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TableBuilder;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The rows of one or several JSON files: records, {@code columns} with {@code data}, a list for
 * each column, or entries of OPTIMADE. Rows are taken one by one as the file is read.
 */
final class JsonTable {

    private static final String EXPECTED =
            "a list of objects; \"columns\" with \"data\"; a list for each column; or an OPTIMADE"
                    + " response";

    /** Under which names rows stand in an object. */
    private static final Set<String> ROWS =
            Set.of("data", "response", "results", "records", "docs", "entries", "rows");

    /** What tells of the file and holds nothing of the table. */
    private static final Set<String> ABOUT =
            Set.of(
                    "meta",
                    "links",
                    "errors",
                    "included",
                    "schema",
                    "index_names",
                    "column_names",
                    "jsonapi");

    private final String shown;
    private final TableBuilder table;
    private final JsonCells cells;
    private final OptimadeEntries entries;
    private final boolean mustBeOptimade;
    private boolean optimade;
    private boolean plain;

    JsonTable(String shown, boolean mustBeOptimade) {
        this.shown = shown;
        this.mustBeOptimade = mustBeOptimade;
        this.table = new TableBuilder(shown, false);
        this.cells = new JsonCells(shown, table, true, Set.of());
        this.entries = new OptimadeEntries(shown, table);
    }

    boolean isOptimade() {
        return optimade;
    }

    /** Returns what is not in the table; to be asked before {@link #dataset}. */
    List<ColumnReading> leftOut() {
        List<ColumnReading> all = new ArrayList<>(cells.leftOut());
        all.addAll(entries.leftOut());
        return all;
    }

    Dataset dataset(String name, String sha256, int files) {
        Dataset read = table.build(name, sha256);
        return optimade ? entries.ordered(read, files) : read;
    }

    /** Returns what a reader should know beyond the notes of the data set. */
    List<String> notes() {
        return optimade ? entries.notes() : List.of();
    }

    /** Adds the rows of a file. */
    void file(Path file) {
        JsonFile.open(
                file,
                parser -> {
                    JsonToken first = parser.nextToken();
                    if (first == null) {
                        throw DatasetException.inFile(
                                file.toString(), "the file is empty", EXPECTED);
                    }
                    entries.page(file);
                    if (first == JsonToken.START_ARRAY) {
                        rows(parser, Layout.NONE);
                    } else if (first == JsonToken.START_OBJECT) {
                        object(file, parser);
                    } else {
                        throw DatasetException.inFile(
                                file.toString(), "the file holds a single value", EXPECTED);
                    }
                    if (parser.nextToken() != null) {
                        throw DatasetException.at(
                                file.toString(),
                                "line " + parser.currentTokenLocation().getLineNr(),
                                "",
                                "something follows the end of the table",
                                "one list or object; records on lines of their own belong into one"
                                        + " list");
                    }
                });
    }

    /**
     * Names of the cells of a row, and of the rows.
     *
     * @param columns absent when rows are objects
     * @param index absent when rows have no names
     */
    private record Layout(Optional<List<String>> columns, Optional<List<String>> index) {
        static final Layout NONE = new Layout(Optional.empty(), Optional.empty());
    }

    private void object(Path file, JsonParser parser) {
        Layout layout = Layout.NONE;
        boolean seen = false;
        Map<String, JsonNode> others = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (!names.add(name)) {
                throw DatasetException.inColumn(
                        shown, name, "the name stands twice", "a different name for each column");
            }
            if (name.equals("columns") && value == JsonToken.START_ARRAY) {
                layout = new Layout(Optional.of(texts(name, parser)), layout.index());
            } else if (name.equals("index") && value == JsonToken.START_ARRAY) {
                layout = new Layout(layout.columns(), Optional.of(texts(name, parser)));
            } else if (ROWS.contains(name) && value == JsonToken.START_ARRAY && !seen) {
                seen = isRows(file, name, layout, parser, others);
            } else if (name.equals("data") && value == JsonToken.START_OBJECT) {
                JsonNode node = parser.readValueAsTree();
                if (OptimadeEntries.isEntry(node)) {
                    entry(node);
                    seen = true;
                } else {
                    others.put(name, node);
                }
            } else if (name.equals("meta") || name.equals("errors")) {
                entries.about(name, parser.readValueAsTree());
            } else if (ABOUT.contains(name)) {
                parser.skipChildren();
            } else {
                others.put(name, parser.readValueAsTree());
            }
        }
        if (seen) {
            others.keySet().forEach(name -> cells.leaveOut(name, "beside the rows, not in them"));
            return;
        }
        entries.refuseErrors(file);
        layout.index().ifPresent(index -> others.put("index", nodes(index)));
        new JsonColumns(shown, table, cells).put(others, EXPECTED);
        plain = true;
    }

    private static JsonNode nodes(List<String> texts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    /** Reads rows, unless the list is a column of single values. */
    private boolean isRows(
            Path file,
            String name,
            Layout layout,
            JsonParser parser,
            Map<String, JsonNode> others) {
        JsonToken first = parser.nextToken();
        boolean lists = first == JsonToken.START_ARRAY;
        if (!lists && first != JsonToken.START_OBJECT && first != JsonToken.END_ARRAY) {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            for (JsonToken t = first; t != JsonToken.END_ARRAY; t = parser.nextToken()) {
                list.add((JsonNode) parser.readValueAsTree());
            }
            others.put(name, list);
            return false;
        }
        Layout known = layout;
        if (lists && (layout.columns().isEmpty() || layout.index().isEmpty())) {
            known = ahead(file, layout);
        }
        if (lists && known.columns().isEmpty()) {
            throw DatasetException.inFile(
                    shown, "the rows are lists, but nothing names their columns", EXPECTED);
        }
        rowsFrom(first, parser, known);
        return true;
    }

    /** Looks through the rest of a file for names of columns and rows that come behind the rows. */
    private Layout ahead(Path file, Layout known) {
        Layout[] found = {known};
        JsonFile.open(
                file,
                parser -> {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        String name = parser.currentName();
                        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
                        if (list && name.equals("columns")) {
                            List<String> columns = texts(name, parser);
                            found[0] = new Layout(Optional.of(columns), found[0].index());
                        } else if (list && name.equals("index")) {
                            List<String> index = texts(name, parser);
                            found[0] = new Layout(found[0].columns(), Optional.of(index));
                        } else {
                            parser.skipChildren();
                        }
                    }
                });
        return found[0];
    }

    private void rows(JsonParser parser, Layout layout) {
        rowsFrom(parser.nextToken(), parser, layout);
    }

    private void rowsFrom(JsonToken first, JsonParser parser, Layout layout) {
        int from = table.rows();
        Optional<JsonSplit> split =
                layout.columns()
                        .filter(columns -> first == JsonToken.START_ARRAY)
                        .map(
                                columns ->
                                        new JsonSplit(
                                                shown, table, cells, columns, layout.index()));
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            String place = "row " + (table.rows() + 1);
            if (token == JsonToken.START_ARRAY && split.isPresent()) {
                refuseUnlessOptimade(false);
                split.get().row(parser.readValueAsTree());
            } else if (token == JsonToken.START_OBJECT && split.isEmpty()) {
                record(parser.readValueAsTree());
            } else {
                throw DatasetException.at(
                        shown,
                        place,
                        "",
                        "the row is no " + (split.isPresent() ? "list" : "object"),
                        split.isPresent() ? "a list, as the first row" : EXPECTED);
            }
        }
        split.ifPresent(s -> s.end(table.rows() - from));
    }

    private void record(JsonNode node) {
        if (OptimadeEntries.isEntry(node) && !plain) {
            entry(node);
            return;
        }
        refuseUnlessOptimade(false);
        plain = true;
        table.startRow();
        node.properties().forEach(each -> cells.put(each.getKey(), each.getValue()));
        table.endRow();
    }

    private void entry(JsonNode node) {
        refuseUnlessOptimade(true);
        optimade = true;
        entries.row(node);
    }

    private void refuseUnlessOptimade(boolean isEntry) {
        if (!isEntry && (mustBeOptimade || optimade)) {
            throw DatasetException.at(
                    shown,
                    "row " + (table.rows() + 1),
                    "",
                    "this is no OPTIMADE entry",
                    "an object with \"id\", \"type\" and \"attributes\"");
        }
    }

    /** Reads a list of single values as texts. */
    private List<String> texts(String name, JsonParser parser) {
        List<String> texts = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (!parser.currentToken().isScalarValue()) {
                throw DatasetException.inFile(
                        shown,
                        "\"" + name + "\" holds lists or objects",
                        "one word or number for each");
            }
            texts.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
        }
        return texts;
    }
}
