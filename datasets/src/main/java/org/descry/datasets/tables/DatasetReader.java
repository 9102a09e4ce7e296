package org.descry.datasets.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a user's table from a CSV file.
 *
 * <p>The first line names the columns, {@code name [unit]} or {@code name (unit)}; no unit means a
 * pure number, {@code ?} that the unit is not known. Cells are separated by commas and may be
 * quoted; numbers have a decimal point. Empty cells, {@code NaN}, {@code NA}, {@code null}, {@code
 * -} and {@code ?} are missing values. A column most of whose cells are text is a column of labels.
 * Lines may end in any way, a byte order mark is ignored, text is UTF-8. Columns of one dimension
 * in different units are converted to the unit of the first one, and {@link Dataset#notes} says so.
 *
 * <p>A file is read once, in pieces; numbers take eight bytes each. Files above 32 MB are not kept
 * beside the numbers.
 */
public final class DatasetReader {

    private static final long KEPT_BYTES = 32L << 20;
    private static final int LARGEST_CELL = 1 << 20;

    private DatasetReader() {}

    /**
     * Reads a CSV file.
     *
     * @param file the file; messages name it as given here
     * @throws DatasetException if the file is missing, empty, has only a header, is no text, or
     *     cannot be understood; the message says where and what was expected
     */
    public static Dataset read(Path file) {
        String shown = file.toString();
        refuseByName(file, shown);
        try {
            boolean regular = Files.isRegularFile(file);
            long size = regular ? Files.size(file) : 0;
            boolean keeps = size <= KEPT_BYTES;
            try (RowIndex index = new RowIndex(Files.newInputStream(file), keeps)) {
                TableParser table = parse(shown, index, size);
                FileRows.Source source = keeps ? FileRows.of(index.content()) : FileRows.of(file);
                return finish(nameOf(file), shown, index, table, source);
            }
        } catch (AccessDeniedException e) {
            throw DatasetException.inFile(
                    shown, "the file may not be read", "a file with read permission");
        } catch (CharacterCodingException e) {
            throw DatasetException.inLine(
                    shown,
                    badLine(file),
                    "the text is not UTF-8",
                    "UTF-8; save the file again with that encoding");
        } catch (IOException e) {
            throw DatasetException.inFile(shown, "the file cannot be read: " + e.getMessage(), "");
        } catch (OutOfMemoryError e) {
            throw DatasetException.inFile(
                    shown,
                    MemoryCheck.allowance() + " of memory are not enough for this table",
                    "more memory (--memory) or fewer rows and columns");
        }
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
        try (RowIndex index = new RowIndex(new ByteArrayInputStream(bytes), false)) {
            TableParser table = parse(source, index, bytes.length);
            return finish(name, source, index, table, FileRows.of(bytes));
        } catch (IOException e) {
            throw DatasetException.inFile(source, "the text is not UTF-8", "UTF-8");
        }
    }

    /** Reads all records; {@code size} is that of the file in bytes, 0 when not known. */
    static TableParser parse(String file, RowIndex index, long size) throws IOException {
        MemoryCheck memory = new MemoryCheck(file, size, index);
        TableParser table = new TableParser(file, memory::check);
        InputStreamReader characters =
                new InputStreamReader(
                        index,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        CsvReader.CsvReaderBuilder format =
                CsvReader.builder()
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

    private static Dataset finish(
            String name, String source, RowIndex index, TableParser table, FileRows.Source bytes) {
        FileRows raw = new FileRows(bytes, index.starts(), table.lines(), index.sha256());
        List<String> notes = new ArrayList<>(table.header().notes());
        List<Column> columns = new ArrayList<>();
        ColumnBuilder[] builders = table.builders();
        for (int i = 0; i < builders.length; i++) {
            columns.add(builders[i].build(source, raw, i));
            builders[i].note().ifPresent(notes::add);
        }
        List<Column> converted = UnitHarmony.apply(columns, notes);
        noteLabels(converted, notes);
        int[] rows = Dataset.identity(table.records() - 1);
        return new Dataset(name, source, raw.sha256(), converted, notes, raw, rows);
    }

    private static void noteLabels(List<Column> columns, List<String> notes) {
        List<String> labels =
                columns.stream().filter(TextColumn.class::isInstance).map(Column::name).toList();
        if (!labels.isEmpty()) {
            notes.add("labels, not numbers: " + String.join(", ", labels));
        }
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

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns the first line that is not UTF-8, or 1. */
    private static int badLine(Path file) {
        int line = 1;
        try (InputStream in = Files.newInputStream(file)) {
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
