package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowStreamTest {

    @TempDir private Path folder;

    @Test
    void cellsComeAsWrittenWithTheirLines() throws IOException {
        List<RowStream.Row> rows =
                rows("\uFEFFa,\"b (eV)\"\r\n1,\"x, \"\"y\"\"\"\r\n\r\n\"two\r\nlines\", 3 \r\n4,5");
        assertEquals(List.of(2, 4, 6), rows.stream().map(RowStream.Row::line).toList());
        assertEquals(List.of("1", "\"x, \"\"y\"\"\""), rows.get(0).cells());
        assertEquals("x, \"y\"", rows.get(0).text(1));
        assertEquals(List.of("\"two\r\nlines\"", " 3 "), rows.get(1).cells());
        assertEquals("3", rows.get(1).text(1));
        assertEquals(List.of("4", "5"), rows.get(2).cells());
    }

    @Test
    void namesAreWithoutUnitsAndHeadersAsWritten() throws IOException {
        try (RowStream stream = RowStream.open(file("a,\"b (eV)\"\n1,2\n"))) {
            assertEquals(List.of("a", "b"), stream.names());
            assertEquals(List.of("a", "\"b (eV)\""), stream.header());
            stream.next();
            assertEquals(stream.bytes(), stream.bytesRead());
        }
    }

    @Test
    void cellsBetweenTabsBecomeCellsOfCsv() throws IOException {
        Path packed = folder.resolve("t.tsv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a\tb (eV)\r\n1,5\t\"x\ty\"\r\n\t 2\n".getBytes(StandardCharsets.UTF_8));
        }
        try (RowStream stream = RowStream.open(packed, Delimiter.TAB)) {
            assertEquals(List.of("a", "b"), stream.names());
            assertEquals(List.of("\"1,5\"", "\"x\ty\""), stream.next().orElseThrow().cells());
            assertEquals(List.of("", " 2"), stream.next().orElseThrow().cells());
            assertTrue(stream.next().isEmpty());
            assertEquals(Files.size(packed), stream.bytesRead());
        }
        Path cut = folder.resolve("cut.gz");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(packed), 30));
        DatasetException e = assertThrows(DatasetException.class, () -> all(cut));
        assertTrue(e.getMessage().contains("the gzip file is cut off"), e.getMessage());
    }

    @Test
    void sameRowsAreReadAsByTheReaderOfTables() throws IOException {
        for (String name : BuiltinDatasets.names()) {
            Dataset table = BuiltinDatasets.read(name);
            StringBuilder text = new StringBuilder(String.join(",", table.rawHeader()));
            for (int row = 0; row < table.rows(); row++) {
                text.append('\n').append(String.join(",", table.rawRecord(row)));
            }
            List<RowStream.Row> rows = rows(text.toString());
            assertEquals(table.rows(), rows.size());
            for (int row = 0; row < table.rows(); row++) {
                assertEquals(table.rawRecord(row), rows.get(row).cells());
                assertEquals(table.line(row), rows.get(row).line());
            }
        }
    }

    @Test
    void wrongFilesAreToldWithTheirPlace() throws IOException {
        assertMessage("", "the file is empty");
        assertMessage("a,b\n", "the file has a header but no rows");
        assertMessage("a,b\n1,2\n3\n", "line 3: the row has 1 cell; expected 2 cells");
        assertMessage("a,b\n1,\"2\n3,4\n", "line 2: the quotes of this row do not match");
        assertMessage("a,b\n1,\0\n", "this is not a text file");
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "a\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        DatasetException e = assertThrows(DatasetException.class, () -> all(latin));
        assertTrue(e.getMessage().contains("not UTF-8"), e.getMessage());
    }

    private void assertMessage(String content, String message) throws IOException {
        Path file = file(content);
        DatasetException e = assertThrows(DatasetException.class, () -> all(file));
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    private List<RowStream.Row> rows(String content) throws IOException {
        return all(file(content));
    }

    private static List<RowStream.Row> all(Path file) throws IOException {
        List<RowStream.Row> rows = new ArrayList<>();
        try (RowStream stream = RowStream.open(file)) {
            for (Optional<RowStream.Row> row = stream.next();
                    row.isPresent();
                    row = stream.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), content);
    }
}
