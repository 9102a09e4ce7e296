package org.descry.datasets.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class XlsxReaderTest {

    private static final String HEADER = row(1, text("A1", "formula") + text("B1", "gap (eV)"));

    @TempDir Path folder;

    @Test
    void textsNumbersAndGapsAreRead() throws IOException {
        String rows =
                row(
                                2,
                                "<c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c>"
                                        + text("D2", "note"))
                        + row(4, text("A4", "NaCl") + number("B4", "0.10000000000000001"))
                        + row(5, text("A5", "MgO") + "<c r=\"B5\"/>" + text("D5", " b "))
                        + row(6, text("A6", "LiF") + number("B6", "1E-3"));
        Path file =
                new Workbook()
                        .shared(
                                "<si><t>formula</t></si><si><r><t>gap </t></r><r><t>(eV)</t></r></si>")
                        .sheet("Data", rows)
                        .sheet("Other", "")
                        .write(folder.resolve("data.xlsx"));

        TableFile table = TableFile.read(file);

        Dataset data = table.dataset();
        assertEquals(TableFormat.XLSX, table.format());
        assertEquals("data", data.name());
        assertEquals(List.of("formula", "gap", "note"), data.names());
        assertEquals("eV", data.numeric("gap").unit().symbol());
        assertArrayEquals(new double[] {0.1, Double.NaN, 0.001}, data.numeric("gap").values());
        assertEquals(List.of("", "b", ""), data.text("note").values());
        assertEquals(5, data.line(1));
        assertTrue(
                data.notes().contains("only the first sheet, Data, is read; the others are Other"),
                data.notes()::toString);
        Path moved = folder.resolve("data.dat");
        Files.copy(file, moved);
        assertEquals(data.columns(), TableFile.read(moved).dataset().columns());
        assertEquals(data.columns(), TableFile.named("xlsx:" + moved).dataset().columns());
    }

    @Test
    void sheetIsChosenByNameOrNumber() throws IOException {
        Path file =
                new Workbook()
                        .sheet("One", HEADER + row(2, text("A2", "NaCl") + number("B2", "1")))
                        .sheet("2 b", HEADER + row(2, text("A2", "NaCl") + number("B2", "2")))
                        .write(folder.resolve("b.xlsx"));
        assertEquals(1, gap(file + "#One"));
        assertEquals(2, gap(file + "#2 b"));
        assertEquals(2, gap("xlsx:" + file + "#2"));
        DatasetException e = assertThrows(DatasetException.class, () -> gap(file + "#3"));
        assertEquals(
                file
                        + ": there is no sheet '3'; expected one of 'One', '2 b', or a number from 1 to 2",
                e.getMessage());
    }

    private static double gap(String named) {
        return TableFile.named(named).dataset().numeric("gap").value(0);
    }

    /**
     * Day 45413 after 1899-12-30 is 1 May 2024; formats 14 and 22 show days (ECMA-376, 18.8.30).
     */
    @Test
    void daysFormulasYesAndNoAndNotAvailable() throws IOException {
        String rows =
                row(
                                1,
                                text("A1", "day")
                                        + text("B1", "own")
                                        + text("C1", "share")
                                        + text("D1", "sum")
                                        + text("E1", "stable")
                                        + text("F1", "x"))
                        + row(
                                2,
                                "<c r=\"A2\" s=\"1\"><v>45413</v></c><c r=\"B2\" s=\"2\"><v>45413.5</v></c>"
                                        + "<c r=\"C2\" s=\"3\"><v>0.05</v></c><c r=\"D2\"><f>1+C2</f><v>1.05</v></c>"
                                        + "<c r=\"E2\" t=\"b\"><v>1</v></c><c r=\"F2\" t=\"e\"><v>#N/A</v></c>")
                        + row(3, number("F3", "7") + "<c r=\"E3\" t=\"b\"><v>0</v></c>");
        Path file =
                new Workbook()
                        .styles(
                                "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd hh:mm\"/>"
                                        + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.0 &quot;days&quot;\"/></numFmts>"
                                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                                        + "<xf numFmtId=\"165\"/></cellXfs>")
                        .sheet("S", rows)
                        .write(folder.resolve("d.xlsx"));
        Dataset data = TableFile.read(file).dataset();
        assertEquals("2024-05-01", data.text("day").value(0));
        assertEquals("2024-05-01T12:00", data.text("own").value(0));
        assertEquals(0.05, data.numeric("share").value(0));
        assertEquals(1.05, data.numeric("sum").value(0));
        assertEquals(List.of("true", "false"), data.text("stable").values());
        assertArrayEquals(new double[] {Double.NaN, 7}, data.numeric("x").values());
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("wrongSheets")
    void wrongSheetNamesItsCell(String rows, String message) throws IOException {
        Path file = new Workbook().sheet("S", rows).write(folder.resolve("w.xlsx"));
        DatasetException e = assertThrows(DatasetException.class, () -> TableFile.read(file));
        assertTrue(e.getMessage().startsWith(file + message), e.getMessage());
    }

    static Stream<Arguments> wrongSheets() {
        String two = row(2, text("A2", "NaCl") + number("B2", "1")) + row(3, number("B3", "2"));
        return Stream.of(
                Arguments.of("", ", sheet S: the sheet is empty"),
                Arguments.of(HEADER, ": the file has no rows"),
                Arguments.of(
                        HEADER + two + row(7, text("B7", "high")),
                        ", sheet S, cell B7, column gap: 'high' is not a number"),
                Arguments.of(
                        HEADER + two + row(7, "<c r=\"B7\" t=\"e\"><v>#DIV/0!</v></c>"),
                        ", sheet S, cell B7: the cell holds the error #DIV/0!"),
                Arguments.of(
                        HEADER + two + row(7, "<c r=\"B7\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>"),
                        ", sheet S, cell B7: the cell holds the error #DIV/0!"),
                Arguments.of(
                        HEADER + two + row(7, "<c r=\"B7\"><f>A1+1</f></c>"),
                        ", sheet S, cell B7: the result of the formula is not stored"),
                Arguments.of(
                        HEADER + two + row(7, number("AB7", "3")),
                        ", sheet S, cell AB7: no column has its name above this cell"),
                Arguments.of(
                        row(1, text("A1", "a") + text("C1", "a")),
                        ", sheet S, cell C1: the name stands twice"),
                Arguments.of(
                        row(1, text("A1", "a (eV)") + text("C1", "b [angstrm]")),
                        ", sheet S, cell C1: the unit 'angstrm' cannot be read"),
                Arguments.of(
                        row(1, text("A1", "My table")) + row(2, text("A2", "a") + text("B2", "b")),
                        ", sheet S, cell A1: the cell stands alone above a wider table"),
                Arguments.of(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>",
                        ", sheet S, cell A1: the file does not hold the text of this cell"));
    }

    @Test
    void columnWithoutNameIsNamedByItsPlace() throws IOException {
        Path file =
                new Workbook()
                        .sheet(
                                "S",
                                row(1, text("B1", "x"))
                                        + row(2, number("A2", "0") + number("B2", "5")))
                        .write(folder.resolve("i.xlsx"));
        Dataset data = TableFile.read(file).dataset();
        assertEquals(List.of("x", "column_1"), data.names());
        assertTrue(
                data.notes().contains("the column without a name is called column_1"),
                data.notes()::toString);
    }

    @Test
    void damagedFilesAreRefusedInOneSentence() throws IOException {
        Path whole =
                new Workbook()
                        .sheet("S", HEADER + row(2, text("A2", "NaCl") + number("B2", "1")))
                        .write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length = 4; length < bytes.length; length += 97) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));
            for (String named : List.of(cut.toString(), "xlsx:" + cut)) {
                DatasetException e =
                        assertThrows(DatasetException.class, () -> TableFile.named(named));
                assertTrue(e.getMessage().contains("damaged"), e.getMessage());
            }
        }
        for (int at = 30; at < bytes.length; at += 41) {
            byte[] changed = bytes.clone();
            changed[at] ^= 0x55;
            Path file = Files.write(folder.resolve("changed.xlsx"), changed);
            try {
                TableFile.named("xlsx:" + file);
            } catch (DatasetException e) {
                assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            }
        }
    }

    @Test
    void fileThatUnpacksToMoreThanAllowedIsRefused() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[20_000_000]);
            zip.closeEntry();
        }
        assertTrue(Files.size(file) < 100_000);
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () -> XlsxParts.refuseUnlessSound(file, 10_000_000));
        assertTrue(e.getMessage().contains("has more than 10 MB"), e.getMessage());
        XlsxParts.refuseUnlessSound(file, 20_000_000);
    }

    private static String row(int number, String cells) {
        return "<row r=\"%d\">%s</row>".formatted(number, cells);
    }

    private static String text(String cell, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, text);
    }

    private static String number(String cell, String value) {
        return "<c r=\"%s\"><v>%s</v></c>".formatted(cell, value);
    }
}
