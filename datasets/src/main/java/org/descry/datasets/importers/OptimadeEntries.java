package org.descry.datasets.importers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TableBuilder;
import org.descry.datasets.units.Unit;
import org.descry.datasets.units.UnitFormatException;
import tools.jackson.databind.JsonNode;

/**
 * Entries of OPTIMADE responses as rows: {@code id}, {@code type}, then the attributes. The names
 * of properties carry no units, so those of numbers are unknown, but for counts; a file that this
 * toolkit wrote gives names and units of its columns beside them, and no others are read.
 *
 * <p>Several pages become one table whose rows are in the order of their ids, whatever the files
 * are called; an entry that stands on two pages is read once.
 *
 * @source OPTIMADE specification 1.2, doi:10.1038/s41597-021-00974-z
 */
final class OptimadeEntries {

    private static final Set<String> COUNTS =
            Set.of("nelements", "nsites", "nperiodic_dimensions", "space_group_it_number");

    /** Attributes that describe every atom. */
    private static final Set<String> OF_ATOMS = Set.of("species_at_sites", "species");

    private final String shown;
    private final TableBuilder table;
    private final JsonCells cells;
    private final List<String> ids = new ArrayList<>();
    private final List<String> pages = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<String> described = new HashSet<>();
    private String page = "";
    private long returned;
    private boolean more;
    private String errors = "";

    OptimadeEntries(String shown, TableBuilder table) {
        this.shown = shown;
        this.table = table;
        this.cells = new JsonCells(shown, table, false, COUNTS);
    }

    static boolean isEntry(JsonNode node) {
        return node.path("attributes").isObject() && node.path("id").isValueNode();
    }

    /** Says which file comes next. */
    void page(Path file) {
        page = String.valueOf(file.getFileName());
        more = false;
    }

    /** Takes what a response says of itself. */
    void about(String name, JsonNode node) {
        if (name.equals("meta")) {
            returned = Math.max(returned, node.path("data_returned").asLong(0));
            more |= node.path("more_data_available").asBoolean(false);
            described(node.path(TableFormat.OPTIMADE_COLUMNS));
        } else {
            JsonNode first = node.path(0);
            errors = first.path("detail").asString(first.path("title").asString("no reason given"));
        }
    }

    /** Takes names and units of columns, which a file written by this toolkit gives. */
    private void described(JsonNode columns) {
        for (JsonNode column : columns) {
            String property = column.path("property").asString("");
            String name = column.path("name").asString("");
            String unit = column.path("unit").asString("");
            if (property.isEmpty() || name.isEmpty() || !described.add(property)) {
                continue;
            }
            try {
                cells.column(property, name, Unit.parse(unit));
            } catch (UnitFormatException e) {
                throw DatasetException.inColumn(
                        shown,
                        name,
                        "the unit '" + unit + "' cannot be read: " + e.reason(),
                        "a unit such as eV");
            }
        }
    }

    /** Puts a cell, unless the file says which cells make up the table and this is none. */
    private void put(String name, JsonNode value) {
        if (described.isEmpty() || described.contains(name)) {
            cells.put(name, value);
        } else {
            cells.leaveOut(name, "follows from the rest of the table");
        }
    }

    /** Refuses a response without entries that tells of an error. */
    void refuseErrors(Path file) {
        if (!errors.isEmpty()) {
            throw DatasetException.inFile(
                    file.toString(),
                    "the provider answered with an error: " + errors,
                    "a response with entries");
        }
    }

    void row(JsonNode entry) {
        table.startRow();
        ids.add(JsonCells.text(entry.get("id")));
        pages.add(page);
        entry.properties()
                .forEach(
                        each -> {
                            String name = each.getKey();
                            if (name.equals("id") || name.equals("type")) {
                                put(name, each.getValue());
                            } else if (!name.equals("attributes")) {
                                cells.leaveOut(name, "tells of the entry, not of the material");
                            }
                        });
        entry.get("attributes")
                .properties()
                .forEach(
                        each -> {
                            String name = each.getKey();
                            if (OF_ATOMS.contains(name)) {
                                cells.leaveOut(name, "one value for each atom");
                            } else if (name.equals("id") || name.equals("type")) {
                                put("attributes." + name, each.getValue());
                            } else {
                                put(name, each.getValue());
                            }
                        });
        table.endRow();
    }

    List<ColumnReading> leftOut() {
        return cells.leftOut();
    }

    /**
     * Returns the rows in the order of their ids, each entry once; of a single file as they are.
     */
    Dataset ordered(Dataset read, int files) {
        Map<String, Integer> first = new LinkedHashMap<>();
        int twice = 0;
        for (int row = 0; row < ids.size(); row++) {
            Integer before = first.putIfAbsent(ids.get(row), row);
            if (before != null) {
                refuseOther(read, before, row);
                twice++;
            }
        }
        List<Integer> rows = new ArrayList<>(first.values());
        if (files > 1) {
            rows.sort(Comparator.comparing(ids::get));
            notes.add("%d pages are read as one table, ordered by id".formatted(files));
        }
        if (twice > 0) {
            notes.add("%d entries stand twice and are read once".formatted(twice));
        }
        if (returned > rows.size()) {
            notes.add(
                    "the provider has %d entries for this question, %d are here: pages are missing"
                            .formatted(returned, rows.size()));
        } else if (more && files == 1) {
            notes.add("the provider has more entries than are here: pages are missing");
        }
        boolean asRead = files == 1 && twice == 0;
        return asRead ? read : read.withRows(rows.stream().mapToInt(Integer::intValue).toArray());
    }

    private void refuseOther(Dataset read, int before, int row) {
        for (Column column : read.columns()) {
            Column one = column.withRows(new int[] {before});
            if (!one.equals(column.withRows(new int[] {row}))) {
                throw DatasetException.inColumn(
                        shown,
                        column.name(),
                        "entry '%s' stands twice, in %s and in %s, with different values"
                                .formatted(ids.get(row), pages.get(before), pages.get(row)),
                        "each entry once");
            }
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
