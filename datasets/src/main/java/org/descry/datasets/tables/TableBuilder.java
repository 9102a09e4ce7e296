package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.descry.datasets.units.Unit;

/**
 * Collects a table row by row from any kind of file, by the rules of {@link DatasetReader}: what is
 * a number, what is missing, how units stand behind names.
 *
 * <p>Columns may appear late; the rows before them have no value there.
 */
public final class TableBuilder {

    /** More columns than any table of properties has: a file whose keys are no names of columns. */
    private static final int LARGEST_WIDTH = 20_000;

    private static final int FIRST_ROWS = 1 << 8;
    private static final int MEMORY_CHECK_ROWS = 1 << 12;

    private final String source;
    private final CellRules rules;
    private final List<String> notes = new ArrayList<>();
    private final List<ColumnBuilder> columns = new ArrayList<>();
    private final List<Integer> filled = new ArrayList<>();

    /** Headers as given, to the position of their column. */
    private final Map<String, Integer> positions = new LinkedHashMap<>();

    private final Set<String> names = new HashSet<>();
    private final Set<Integer> leftOut = new HashSet<>();

    private final boolean hasLines;
    private int[] lines = new int[FIRST_ROWS];
    private int rows;
    private boolean inRow;

    /**
     * Starts a table.
     *
     * @param source the file, for messages
     * @param hasLines whether rows stand on lines; else messages count rows, from 1
     */
    public TableBuilder(String source, boolean hasLines) {
        this.source = source;
        this.hasLines = hasLines;
        this.rules = new CellRules(false, true, hasLines ? CellRules.LINE : CellRules.ROW);
    }

    /**
     * Returns the position of a column, which is made when there is none of that header.
     *
     * @param header {@code name}, {@code name [unit]} or {@code name (unit)}
     * @throws DatasetException if the unit cannot be read, or another column has the same name
     */
    public int column(String header) {
        Integer known = positions.get(header);
        if (known != null) {
            return known;
        }
        Header.Named named = Header.cell(source, 0, header.strip(), columns.size() + 1);
        if (header.isBlank()) {
            notes.add("the column without a name is called " + named.name());
        }
        return add(header, named);
    }

    /**
     * Returns the position of a column, which is made when there is none of that name.
     *
     * @param unit of all its numbers
     * @throws DatasetException if another column has the same name
     */
    public int column(String name, Unit unit) {
        Integer known = positions.get(name);
        return known != null ? known : add(name, new Header.Named(name, unit));
    }

    private int add(String header, Header.Named named) {
        if (!names.add(named.name())) {
            throw DatasetException.inColumn(
                    source,
                    named.name(),
                    "the name stands twice",
                    "a different name for each column");
        }
        if (columns.size() == LARGEST_WIDTH) {
            throw DatasetException.inFile(
                    source,
                    "there are more than " + LARGEST_WIDTH + " columns",
                    "a table whose rows have the same names");
        }
        ColumnBuilder column = new ColumnBuilder(named, rules);
        for (int row = 0; row < rows; row++) {
            column.addMissing();
        }
        positions.put(header, columns.size());
        columns.add(column);
        filled.add(rows);
        return columns.size() - 1;
    }

    /** Starts the next row of a file without lines. */
    public void startRow() {
        startRow(rows + 1);
    }

    /**
     * Starts the next row.
     *
     * @param line where it stands, counted from 1
     */
    public void startRow(int line) {
        if (rows == lines.length) {
            lines = Arrays.copyOf(lines, lines.length + lines.length / 2);
        }
        lines[rows] = line;
        inRow = true;
    }

    /**
     * Takes a cell of the row that was started.
     *
     * @param column its position
     * @param text as it would stand in a CSV file
     * @throws DatasetException if the row already has a cell there
     */
    public void cell(int column, String text) {
        char[] characters = text.toCharArray();
        if (!inRow) {
            throw new IllegalStateException("a row must be started before its cells");
        }
        if (filled.get(column) > rows) {
            String name = name(column);
            throw DatasetException.at(
                    source, place(), name, "the row has two values", "one value in each column");
        }
        columns.get(column).add(characters, 0, characters.length, lines[rows]);
        filled.set(column, rows + 1);
    }

    /**
     * Returns how the row that was started is called in messages: {@code line 7}, {@code row 3}.
     */
    public String place() {
        return rules.place() + " " + lines[rows];
    }

    /** Ends the row; columns that got no cell have no value in it. */
    public void endRow() {
        for (int i = 0; i < columns.size(); i++) {
            if (filled.get(i) == rows) {
                columns.get(i).addMissing();
                filled.set(i, rows + 1);
            }
        }
        rows++;
        inRow = false;
        if (rows % MEMORY_CHECK_ROWS == 0) {
            MemoryCheck.ofRows(source, rows, columns);
        }
    }

    /** Keeps a column out of the finished table. */
    public void leaveOut(int column) {
        leftOut.add(column);
    }

    /** Returns how many rows were ended. */
    public int rows() {
        return rows;
    }

    /** Returns whether there is a column of that header. */
    public boolean has(String header) {
        return positions.containsKey(header);
    }

    /** Returns the name of a column, without its unit. */
    public String name(int column) {
        return columns.get(column).header().name();
    }

    /** Returns how many columns there are. */
    public int width() {
        return columns.size();
    }

    /**
     * Returns the finished table.
     *
     * @param name of the table
     * @param sha256 of the file's bytes
     * @throws DatasetException if there are no rows or columns, or text stands among numbers
     */
    public Dataset build(String name, String sha256) {
        List<ColumnBuilder> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!leftOut.contains(i)) {
                kept.add(columns.get(i));
            }
        }
        if (rows == 0) {
            throw DatasetException.inFile(source, "the file has no rows", "at least one row");
        }
        if (kept.isEmpty()) {
            throw DatasetException.inFile(
                    source,
                    "the rows hold nothing that is a number or a word",
                    "cells with values");
        }
        return build(
                name,
                source,
                sha256,
                kept,
                notes,
                hasLines ? Arrays.copyOf(lines, rows) : new int[0]);
    }

    /**
     * Makes a table of columns whose text cannot be asked again.
     *
     * @param lines of the rows; empty when there are none
     */
    static Dataset build(
            String name,
            String source,
            String sha256,
            List<ColumnBuilder> builders,
            List<String> headerNotes,
            int[] lines) {
        List<Column> columns = new ArrayList<>();
        List<String> notes = new ArrayList<>(headerNotes);
        for (int i = 0; i < builders.size(); i++) {
            columns.add(builders.get(i).build(source, null, i));
            builders.get(i).note().ifPresent(notes::add);
        }
        return build(name, source, sha256, columns, notes, RawRows.of(columns, lines));
    }

    /** Makes a table of finished columns: units agree, labels are named. */
    static Dataset build(
            String name,
            String source,
            String sha256,
            List<Column> columns,
            List<String> notes,
            RawRows raw) {
        List<String> all = new ArrayList<>(notes);
        List<Column> converted = UnitHarmony.apply(columns, all);
        labels(converted).ifPresent(all::add);
        int[] rows = Dataset.identity(columns.get(0).size());
        return new Dataset(name, source, sha256, converted, all, raw, rows);
    }

    private static Optional<String> labels(List<Column> columns) {
        List<String> labels =
                columns.stream().filter(TextColumn.class::isInstance).map(Column::name).toList();
        return labels.isEmpty()
                ? Optional.empty()
                : Optional.of("labels, not numbers: " + String.join(", ", labels));
    }
}
