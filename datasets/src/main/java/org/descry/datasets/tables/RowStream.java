package org.descry.datasets.tables;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Gzip;

/**
 * The rows of a CSV or TSV file one after the other, cells as written: for work that needs no
 * column as a whole, on files of any size, packed with gzip or not.
 *
 * <p>The same files are read as by {@link DatasetReader}, but no number is looked at. Memory does
 * not grow with the file.
 */
public final class RowStream implements Closeable {

    private static final int LARGEST_ROW = 1 << 24;
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final Delimiter delimiter;
    private final long bytes;
    private final Counted counted;
    private final BufferedReader reader;
    private final List<String> header;
    private final List<String> names;
    private int line = 1;
    private int rows;

    /**
     * One row.
     *
     * @param line where it begins, counted from 1, the header being line 1; without lines the
     *     number of the row
     * @param cells as they stand in a CSV file, quotes included, as many as the header has
     */
    public record Row(int line, List<String> cells) {

        /** Returns what a cell says: without quotes and without spaces around it. */
        public String text(int column) {
            return RawLines.unquoted(cells.get(column)).strip();
        }
    }

    private RowStream(String file, Delimiter delimiter, long bytes, Counted counted)
            throws IOException {
        this.file = file;
        this.delimiter = delimiter;
        this.bytes = bytes;
        this.counted = counted;
        InputStreamReader characters =
                new InputStreamReader(
                        Gzip.unpacked(counted),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT));
        reader = new BufferedReader(new WithoutByteOrderMark(characters), BUFFER);
        Optional<Row> first = record();
        if (first.isEmpty()) {
            throw DatasetException.inFile(
                    file, "the file is empty", "a line with column names and rows below it");
        }
        header = first.get().cells();
        if (header.size() == 1 && !header.get(0).startsWith("\"")) {
            Header.refuseOtherSeparators(file, header.get(0));
        }
        List<String> cells = header.stream().map(RawLines::unquoted).toList();
        names = Header.parse(file, cells).columns().stream().map(Header.Named::name).toList();
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file a CSV file; messages name it as given here
     * @throws DatasetException if the file is missing, empty, no text, or its header cannot be
     *     understood
     */
    public static RowStream open(Path file) {
        return open(file, Delimiter.COMMA);
    }

    /**
     * Opens a file and reads its header.
     *
     * @param file messages name it as given here
     * @param delimiter comma or tab
     * @throws DatasetException as {@link #open(Path)}
     * @throws IllegalArgumentException if the delimiter is a semicolon: numbers may then have a
     *     decimal comma, which cells as written would hide
     */
    public static RowStream open(Path file, Delimiter delimiter) {
        if (delimiter == Delimiter.SEMICOLON) {
            throw new IllegalArgumentException("expected comma or tab, got a semicolon");
        }
        String shown = file.toString();
        if (Files.isDirectory(file)) {
            throw DatasetException.inFile(shown, "this is a folder", "a CSV file");
        }
        return guarded(
                shown,
                () -> {
                    Counted counted = new Counted(Files.newInputStream(file));
                    try {
                        return new RowStream(shown, delimiter, Files.size(file), counted);
                    } catch (IOException | RuntimeException e) {
                        counted.close();
                        throw e;
                    }
                });
    }

    /** Returns the name of the file as it was given. */
    public String file() {
        return file;
    }

    /** Returns the cells of the header as they stand in a CSV file, quotes included. */
    public List<String> header() {
        return header;
    }

    /** Returns the names of the columns, without units. */
    public List<String> names() {
        return names;
    }

    /**
     * Returns the next row; empty at the end of the file. Empty lines are passed over.
     *
     * @throws DatasetException if the row has not as many cells as the header, a quote is not
     *     closed or the text is not UTF-8; at the end, if there was no row at all
     */
    public Optional<Row> next() {
        Optional<Row> row = guarded(file, this::record);
        if (row.isEmpty()) {
            if (rows == 0) {
                throw DatasetException.inFile(
                        file,
                        "the file has a header but no rows",
                        "at least one row below the header");
            }
            return row;
        }
        int cells = row.get().cells().size();
        if (cells != header.size()) {
            throw DatasetException.inLine(
                    file,
                    row.get().line(),
                    "the row has " + cells + (cells == 1 ? " cell" : " cells"),
                    header.size() + " cells as in the header");
        }
        rows++;
        return row;
    }

    /** Returns how many bytes have been taken from the file. */
    public long bytesRead() {
        return counted.count;
    }

    /** Returns how many bytes the file has. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Reads up to the line break that stands in no quoted cell. */
    private Optional<Row> record() throws IOException {
        StringBuilder text = new StringBuilder();
        int start = line;
        boolean quoted = false;
        boolean cellStart = true;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (c == 0) {
                throw DatasetException.inFile(
                        file,
                        "this is not a text file",
                        "a CSV file in UTF-8; unpack archives first");
            }
            if (c == '\n' || c == '\r') {
                boolean pair = c == '\r' && passLineFeed();
                line++;
                if (!quoted && text.length() > 0) {
                    return Optional.of(row(start, text.toString()));
                }
                if (quoted) {
                    text.append((char) c).append(pair ? "\n" : "");
                } else {
                    start = line;
                }
                continue;
            }
            if (c == '"' && (quoted || cellStart)) {
                // A doubled quote closes and opens again.
                quoted = !quoted;
                cellStart = !quoted;
            } else {
                cellStart = c == delimiter.character() && !quoted;
            }
            text.append((char) c);
            if (text.length() > LARGEST_ROW) {
                throw DatasetException.inLine(
                        file,
                        start,
                        "the row has more than 16 million characters",
                        "a closing quote");
            }
        }
        if (quoted) {
            throw DatasetException.inLine(
                    file,
                    start,
                    "the quotes of this row do not match",
                    "a closing quote followed by a comma");
        }
        return text.length() > 0 ? Optional.of(row(start, text.toString())) : Optional.empty();
    }

    private Row row(int start, String text) {
        List<String> cells = RawLines.cells(text, delimiter);
        if (delimiter == Delimiter.TAB) {
            cells = cells.stream().map(RawLines::unquoted).map(CellText::quoted).toList();
        }
        return new Row(start, cells);
    }

    private boolean passLineFeed() throws IOException {
        reader.mark(1);
        if (reader.read() == '\n') {
            return true;
        }
        reader.reset();
        return false;
    }

    /** Something that reads. */
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T guarded(String file, Reading<T> reading) {
        try {
            return reading.read();
        } catch (NoSuchFileException e) {
            throw DatasetException.inFile(file, "there is no such file", "a CSV file");
        } catch (CharacterCodingException e) {
            throw DatasetException.inFile(
                    file, "the text is not UTF-8", "UTF-8; save the file again with that encoding");
        } catch (IOException e) {
            throw DatasetException.unreadable(file, e);
        }
    }

    /** Counts the bytes that pass. */
    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
