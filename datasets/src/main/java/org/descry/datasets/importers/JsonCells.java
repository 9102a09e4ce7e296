package org.descry.datasets.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.compositions.CompositionException;
import org.descry.datasets.importers.Structures.NoElementException;
import org.descry.datasets.tables.CellText;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.TableBuilder;
import org.descry.datasets.units.Unit;
import tools.jackson.databind.JsonNode;

/**
 * Puts values of JSON into the cells of a row: structures as formulas, short lists of words as one
 * label, other objects taken apart; what cannot be a cell is counted by column and said at the end.
 */
final class JsonCells {

    private static final int LONGEST_LIST = 20;
    private static final int DEEPEST = 4;
    private static final String LISTS = "lists, not single values";

    private final String file;
    private final TableBuilder table;
    private final boolean hasUnits;
    private final Set<String> pureNumbers;

    /** Why a column has empty cells though the file has none there, by header. */
    private final Map<String, String> reasons = new LinkedHashMap<>();

    /** How many cells of a column hold something, by position; looked up only. */
    private final Map<Integer, Integer> put = new HashMap<>();

    private final Map<String, Integer> refused = new HashMap<>();

    /** Names of columns by the names of their cells; looked up only. */
    private final Map<String, String> renamed = new HashMap<>();

    /**
     * Starts with the cells of one file.
     *
     * @param hasUnits whether names may carry units
     * @param pureNumbers names that have no unit, when the others have unknown ones
     */
    JsonCells(String file, TableBuilder table, boolean hasUnits, Set<String> pureNumbers) {
        this.file = file;
        this.table = table;
        this.hasUnits = hasUnits;
        this.pureNumbers = pureNumbers;
    }

    /** Says that cells of one name are those of a column with another name, and its unit. */
    int column(String name, String shown, Unit unit) {
        renamed.put(name, shown);
        return table.column(shown, unit);
    }

    /** Makes a column before any cell of it is known. */
    int column(String name) {
        if (renamed.containsKey(name)) {
            return table.column(renamed.get(name), Unit.UNKNOWN);
        }
        if (hasUnits) {
            return table.column(name);
        }
        return table.column(name, pureNumbers.contains(name) ? Unit.DIMENSIONLESS : Unit.UNKNOWN);
    }

    /** Puts a value into the row that was started. */
    void put(String name, JsonNode value) {
        put(name, value, 0);
    }

    private void put(String name, JsonNode value, int depth) {
        if (value.isArray()) {
            Optional<String> label = label(value);
            if (label.isPresent()) {
                cell(name, label.get());
            } else {
                refuse(name, LISTS);
            }
        } else if (value.isObject()) {
            object(name, value, depth);
        } else {
            cell(name, text(value));
        }
    }

    private void object(String name, JsonNode value, int depth) {
        Optional<String> formula = formula(name, value);
        if (formula.isPresent()) {
            cell(name, formula.get());
            return;
        }
        if (depth == DEEPEST || value.isEmpty()) {
            refuse(name, value.isEmpty() ? "empty objects" : "objects inside objects");
            return;
        }
        reasons.putIfAbsent(
                name, "objects, taken apart into columns that begin with " + name + ".");
        value.properties()
                .forEach(
                        each -> {
                            if (each.getKey().startsWith("@")) {
                                reasons.putIfAbsent(
                                        each.getKey(), "marks of the program that wrote the file");
                            } else {
                                put(name + "." + each.getKey(), each.getValue(), depth + 1);
                            }
                        });
    }

    private Optional<String> formula(String name, JsonNode value) {
        try {
            return Structures.formula(value);
        } catch (NoElementException | CompositionException e) {
            throw DatasetException.at(
                    file, table.place(), name, e.getMessage(), "a structure made of elements");
        }
    }

    private void cell(String name, String text) {
        int column = column(name);
        table.cell(column, text);
        if (!text.isEmpty()) {
            put.merge(column, 1, Integer::sum);
        }
    }

    private void refuse(String name, String reason) {
        column(name);
        reasons.putIfAbsent(name, reason);
        refused.merge(name, 1, Integer::sum);
    }

    /** Says that something beside the rows is not read. */
    void leaveOut(String name, String reason) {
        reasons.putIfAbsent(name, reason);
    }

    /** Returns the text of a single value; empty when there is none. */
    static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isIntegralNumber() || !value.isNumber()) {
            return value.asString("");
        }
        return CellText.number(value.doubleValue());
    }

    /** Returns a short list of words as one label. */
    private static Optional<String> label(JsonNode list) {
        List<String> words = new ArrayList<>();
        for (JsonNode each : list) {
            if (!each.isString() || words.size() == LONGEST_LIST) {
                return Optional.empty();
            }
            words.add(each.asString());
        }
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", words));
    }

    /** Takes columns without any cell out of the table and returns all that is not in it. */
    List<ColumnReading> leftOut() {
        List<ColumnReading> left = new ArrayList<>();
        reasons.forEach(
                (name, reason) -> {
                    boolean known = refused.containsKey(name) || table.has(name);
                    boolean used = known && put.containsKey(column(name));
                    if (known && !used) {
                        table.leaveOut(column(name));
                    }
                    int cells = refused.getOrDefault(name, 0);
                    String count = used && cells > 0 ? " (%d of its cells)".formatted(cells) : "";
                    left.add(new ColumnReading(name, ColumnReading.Role.LEFT_OUT, reason + count));
                });
        return left;
    }
}
