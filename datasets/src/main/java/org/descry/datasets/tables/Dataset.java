package org.descry.datasets.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A table of rows with named columns, where it came from and what was noted while reading it.
 * Immutable.
 *
 * <p>Column names carry no unit; numbers are in the unit of their {@link NumericColumn}. The text
 * of each row as it stands in the file is kept beside the numbers, for files to which columns are
 * only appended.
 */
public final class Dataset {

    private final String name;
    private final String source;
    private final String sha256;
    private final Map<String, Column> columns;
    private final List<String> notes;
    private final RawRows raw;
    private final int[] rawRow;
    private final Map<String, Obtained> obtained;

    Dataset(
            String name,
            String source,
            String sha256,
            List<? extends Column> columns,
            List<String> notes,
            RawRows raw,
            int[] rawRow) {
        this(name, source, sha256, columns, notes, raw, rawRow, Map.of());
    }

    private Dataset(
            String name,
            String source,
            String sha256,
            List<? extends Column> columns,
            List<String> notes,
            RawRows raw,
            int[] rawRow,
            Map<String, Obtained> obtained) {
        this.name = name;
        this.source = source;
        this.sha256 = sha256;
        this.columns = new LinkedHashMap<>();
        columns.forEach(column -> this.columns.put(column.name(), column));
        this.notes = List.copyOf(notes);
        this.raw = raw;
        this.rawRow = rawRow;
        this.obtained = Map.copyOf(obtained);
    }

    /**
     * Makes a table from columns, without a file behind it.
     *
     * @param name of the table
     * @param columns all of one length, with distinct names
     * @throws IllegalArgumentException if there is no column, the lengths differ or a name stands
     *     twice
     */
    public static Dataset of(String name, List<? extends Column> columns) {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        int rows = columns.get(0).size();
        for (Column column : columns) {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "columns must have %d rows each, but '%s' has %d"
                                .formatted(rows, column.name(), column.size()));
            }
        }
        if (columns.stream().map(Column::name).distinct().count() != columns.size()) {
            throw new IllegalArgumentException("column names must be distinct");
        }
        RawRows text = RawRows.of(columns);
        return new Dataset(name, name, text.sha256(), columns, List.of(), text, identity(rows));
    }

    /** Returns the name: of a file without its ending, or of the data set that ships. */
    public String name() {
        return name;
    }

    /** Returns where the table came from: the path as given, or {@code builtin:name}. */
    public String source() {
        return source;
    }

    /**
     * Returns the SHA-256 of the file's bytes, 64 hexadecimal digits; of several files that of
     * their check sums, one on a line.
     */
    public String sha256() {
        return sha256;
    }

    /** Returns the number of rows, the header not counted. */
    public int rows() {
        return rawRow.length;
    }

    /** Returns the columns in the order of the file. */
    public List<Column> columns() {
        return List.copyOf(columns.values());
    }

    /** Returns the names of the columns, without units, in the order of the file. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** Returns whether there is a column of that name. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /**
     * Returns a column.
     *
     * @throws DatasetException if there is no column of that name; the message lists those that
     *     exist
     */
    public Column column(String column) {
        Column found = columns.get(column);
        if (found == null) {
            throw DatasetException.inFile(
                    source,
                    "there is no column '" + column + "'",
                    "one of " + String.join(", ", columns.keySet()));
        }
        return found;
    }

    /**
     * Returns a column of numbers.
     *
     * @throws DatasetException if there is no column of that name or it holds text
     */
    public NumericColumn numeric(String column) {
        if (column(column) instanceof NumericColumn numbers) {
            return numbers;
        }
        throw DatasetException.inColumn(
                source, column, "the column holds text", "a column of numbers");
    }

    /**
     * Returns a column of labels.
     *
     * @throws DatasetException if there is no column of that name or it holds numbers
     */
    public TextColumn text(String column) {
        if (column(column) instanceof TextColumn labels) {
            return labels;
        }
        throw DatasetException.inColumn(
                source, column, "the column holds numbers", "a column of labels");
    }

    /**
     * Returns what was said while reading: conversions, label columns, missing values; one sentence
     * each.
     */
    public List<String> notes() {
        return notes;
    }

    /**
     * Returns the line of the file on which a row starts, the header being line 1; of a file whose
     * rows have no lines of their own, such as JSON, the line it would have in a CSV file.
     */
    public int line(int row) {
        return raw.line(rawRow[row]);
    }

    /** Returns whether rows have lines of their own in the file. */
    public boolean hasLines() {
        return raw.hasLines();
    }

    /**
     * Returns what a row is called in messages: {@code line 7} of a file with lines, else {@code
     * row 6}, counted from 1.
     */
    public String place(int row) {
        return hasLines() ? "line " + line(row) : "row " + (line(row) - 1);
    }

    /** Returns the cells of the header exactly as written, quotes included. */
    public List<String> rawHeader() {
        return raw.header();
    }

    /**
     * Returns the cells of a row exactly as written, quotes included, so that joining them with
     * commas gives the line.
     *
     * @throws DatasetException if the file has changed since it was read
     */
    public List<String> rawRecord(int row) {
        return raw.record(rawRow[row]);
    }

    /**
     * Returns the table with only the given rows, in that order.
     *
     * @param rows indices into this table; repeats are allowed
     */
    public Dataset withRows(int[] rows) {
        List<Column> kept = new ArrayList<>();
        columns.values().forEach(column -> kept.add(column.withRows(rows)));
        int[] keptRaw = Arrays.stream(rows).map(row -> rawRow[row]).toArray();
        return new Dataset(name, source, sha256, kept, notes, raw, keptRaw, obtained);
    }

    /** Returns the table with other columns for the same rows, and another check sum. */
    Dataset withColumns(List<Column> other, String otherSha256) {
        return new Dataset(name, source, otherSha256, other, notes, raw, rawRow, obtained);
    }

    /** Returns the table under another name. */
    public Dataset named(String other) {
        return new Dataset(
                other, source, sha256, List.copyOf(columns.values()), notes, raw, rawRow, obtained);
    }

    /** Returns the table with further remarks after its own. */
    public Dataset withNotes(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Dataset(
                name, source, sha256, List.copyOf(columns.values()), all, raw, rawRow, obtained);
    }

    /** Returns how the values of a column are obtained, if that is known. */
    public Optional<Obtained> obtained(String column) {
        return Optional.ofNullable(obtained.get(column));
    }

    /**
     * Returns the table with more known of how its columns are obtained; what is given here
     * replaces what was known.
     *
     * @throws DatasetException if there is no column of one of the names
     */
    public Dataset withObtained(Map<String, Obtained> more) {
        more.keySet().forEach(this::column);
        Map<String, Obtained> all = new HashMap<>(obtained);
        all.putAll(more);
        return new Dataset(
                name, source, sha256, List.copyOf(columns.values()), notes, raw, rawRow, all);
    }

    static int[] identity(int rows) {
        return IntStream.range(0, rows).toArray();
    }
}
