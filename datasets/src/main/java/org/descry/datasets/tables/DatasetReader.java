package org.descry.datasets.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Gzip;
import org.descry.datasets.files.Sha256;

/**
 * Reads a user's table from a file of separated cells: CSV, TSV or what spreadsheets write with
 * semicolons, packed with gzip or not.
 *
 * <p>The first line names the columns, {@code name [unit]} or {@code name (unit)}; no unit means a
 * pure number, {@code ?} that the unit is not known. Cells may be quoted; numbers have a decimal
 * point, or a decimal comma where semicolons separate. Empty cells, {@code NaN}, {@code NA}, {@code
 * null}, {@code -} and {@code ?} are missing values. A column most of whose cells are text is a
 * column of labels. Lines may end in any way, a byte order mark is ignored, text is UTF-8. Columns
 * of one dimension in different units are converted to the unit of the first one, and {@link
 * Dataset#notes} says so.
 *
 * <p>A file is read once, in pieces; numbers take eight bytes each. Files above 32 MB are not kept
 * beside the numbers.
 */
public final class DatasetReader {

    private static final long KEPT_BYTES = 32L << 20;
    private static final int LARGEST_CELL = 1 << 20;
    private static final int HEADER_BYTES = 1 << 16;

    private DatasetReader() {}

    /**
     * Reads a file whose cells are separated by commas, tabs or semicolons, whichever its header
     * holds most; it may be packed with gzip.
     *
     * @param file the file; messages name it as given here
     * @throws DatasetException if the file is missing, empty, has only a header, is no text, or
     *     cannot be understood; the message says where and what was expected
     */
    public static Dataset read(Path file) {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file whose cells are separated by one certain character; it may be packed with gzip.
     *
     * @throws DatasetException as {@link #read(Path)}
     */
    public static Dataset read(Path file, Delimiter delimiter) {
        return read(file, Optional.of(delimiter));
    }

    private static Dataset read(Path file, Optional<Delimiter> wanted) {
        String shown = file.toString();
        refuseByName(file, shown);
        try {
            boolean regular = Files.isRegularFile(file);
            boolean packed = regular && Gzip.isPacked(file);
            long size = regular && !packed ? Files.size(file) : 0;
            boolean keeps = packed || size <= KEPT_BYTES;
            Delimiter delimiter = wanted.orElse(Delimiter.COMMA);
            InputStream in = regular ? Gzip.open(file) : Files.newInputStream(file);
            if (wanted.isEmpty() && regular) {
                in = new BufferedInputStream(in, HEADER_BYTES);
                delimiter = Delimiter.of(start(in));
            }
            boolean plain = delimiter == Delimiter.COMMA;
            boolean asked = plain && !packed;
            CellRules rules =
                    asked
                            ? CellRules.CSV
                            : new CellRules(delimiter == Delimiter.SEMICOLON, true, CellRules.LINE);
            long kept = plain && keeps ? KEPT_BYTES : 0;
            try (RowIndex index = new RowIndex(in, kept)) {
                TableParser table = parse(shown, index, size, delimiter, rules);
                String sha256 = packed ? Sha256.of(file) : index.sha256();
                Optional<FileRows.Source> source = index.content().map(FileRows::of);
                if (source.isEmpty() && asked) {
                    source = Optional.of(FileRows.of(file));
                }
                return finish(nameOf(file), shown, sha256, index, table, source);
            }
        } catch (CharacterCodingException e) {
            throw DatasetException.inLine(
                    shown,
                    badLine(file),
                    "the text is not UTF-8",
                    "UTF-8; save the file again with that encoding");
        } catch (IOException e) {
            throw DatasetException.unreadable(shown, e);
        } catch (OutOfMemoryError e) {
            throw DatasetException.inFile(
                    shown,
                    MemoryCheck.allowance() + " of memory are not enough for this table",
                    "more memory (--memory) or fewer rows and columns");
        }
    }

    /** Returns the first letters of a file, which are not taken from it. */
    private static String start(InputStream in) throws IOException {
        in.mark(HEADER_BYTES);
        byte[] bytes = in.readNBytes(HEADER_BYTES);
        in.reset();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads a table from bytes.
     *
     * @param name of the table
     * @param source where the bytes come from, for messages
     * @param bytes a CSV file
     * @throws DatasetException as {@link #read(Path)}
     */
    static Dataset read(String name, String source, byte[] bytes) {
        try (RowIndex index = new RowIndex(new ByteArrayInputStream(bytes), 0)) {
            TableParser table = parse(source, index, bytes.length, Delimiter.COMMA, CellRules.CSV);
            Optional<FileRows.Source> rows = Optional.of(FileRows.of(bytes));
            return finish(name, source, index.sha256(), index, table, rows);
        } catch (IOException e) {
            throw DatasetException.inFile(source, "the text is not UTF-8", "UTF-8");
        }
    }

    /** Reads all records; {@code size} is that of the file in bytes, 0 when not known. */
    static TableParser parse(
            String file, RowIndex index, long size, Delimiter delimiter, CellRules rules)
            throws IOException {
        MemoryCheck memory = new MemoryCheck(file, size, index);
        TableParser table = new TableParser(file, rules, memory::check);
        InputStreamReader characters =
                new InputStreamReader(
                        index,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvReader.CsvReaderBuilder format =
                CsvReader.builder()
                        .fieldSeparator(delimiter.character())
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .skipEmptyLines(true)
                        .allowUnclosedQuote(false)
                        .detectBomHeader(false)
                        .maxBufferSize(LARGEST_CELL);
        try (CsvReader<Boolean> records =
                format.build(table, new WithoutByteOrderMark(characters))) {
            records.forEach(any -> refuseBinary(file, index));
        } catch (UncheckedIOException e) {
            refuseBinary(file, index);
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof DatasetException ours) {
                throw ours;
            }
            refuseBinary(file, index);
            throw DatasetException.inLine(
                    file,
                    table.unfinishedLine(),
                    "the quotes of this row do not match, or a cell is longer than a million characters",
                    "a closing quote followed by a comma");
        }
        refuseBinary(file, index);
        if (table.records() == 0) {
            throw DatasetException.inFile(
                    file, "the file is empty", "a line with column names and rows below it");
        }
        if (table.records() == 1) {
            throw DatasetException.inFile(
                    file, "the file has a header but no rows", "at least one row below the header");
        }
        return table;
    }

    /** Makes the table; without {@code bytes} its rows are written anew when they are asked. */
    private static Dataset finish(
            String name,
            String source,
            String sha256,
            RowIndex index,
            TableParser table,
            Optional<FileRows.Source> bytes) {
        List<String> notes = new ArrayList<>(table.header().notes());
        if (bytes.isEmpty()) {
            int[] lines = table.lines();
            return TableBuilder.build(
                    name,
                    source,
                    sha256,
                    List.of(table.builders()),
                    notes,
                    Arrays.copyOfRange(lines, 1, lines.length));
        }
        FileRows raw = new FileRows(bytes.get(), index.starts(), table.lines(), sha256);
        List<Column> columns = new ArrayList<>();
        ColumnBuilder[] builders = table.builders();
        for (int i = 0; i < builders.length; i++) {
            columns.add(builders[i].build(source, raw, i));
            builders[i].note().ifPresent(notes::add);
        }
        return TableBuilder.build(name, source, sha256, columns, notes, raw);
    }

    private static void refuseByName(Path file, String shown) {
        if (!Files.exists(file)) {
            throw DatasetException.inFile(shown, "there is no such file", "a CSV file");
        }
        if (Files.isDirectory(file)) {
            throw DatasetException.inFile(shown, "this is a folder", "a CSV file");
        }
    }

    private static void refuseBinary(String file, RowIndex index) {
        if (index.isBinary()) {
            throw DatasetException.inFile(
                    file,
                    "this is not a text file",
                    "a CSV file in UTF-8; save spreadsheets as \"CSV UTF-8\", unpack archives first");
        }
    }

    /** Returns the name of a table: that of its file without {@code .gz} and its ending. */
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".gz") && name.length() > 3) {
            name = name.substring(0, name.length() - 3);
        }
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns the first line that is not UTF-8, or 1. */
    private static int badLine(Path file) {
        int line = 1;
        try (InputStream in = Gzip.open(file)) {
            InputStreamReader lenient = new InputStreamReader(in, StandardCharsets.UTF_8);
            for (int c = lenient.read(); c >= 0 && c != '\uFFFD'; c = lenient.read()) {
                line += c == '\n' ? 1 : 0;
            }
        } catch (IOException e) {
            return 1;
        }
        return line;
    }
}
