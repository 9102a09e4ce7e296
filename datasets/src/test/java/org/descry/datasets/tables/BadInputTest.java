package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadInputTest {

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTexts")
    void wrongFileGivesOneSentence(String what, String text, String message) throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, text);

        DatasetException e = assertThrows(DatasetException.class, () -> DatasetReader.read(file));

        assertEquals(file + message, e.getMessage());
    }

    static Stream<Arguments> wrongTexts() {
        return Stream.of(
                Arguments.of(
                        "empty",
                        "",
                        ": the file is empty; expected a line with column names and rows below it"),
                Arguments.of(
                        "only blank lines",
                        "\n\n",
                        ": the file is empty; expected a line with column names and rows below it"),
                Arguments.of(
                        "only a header",
                        "x,y\n",
                        ": the file has a header but no rows; expected at least one row below the header"),
                Arguments.of(
                        "text among numbers",
                        "x,rA\n1,2\n3,abc\n5,6\n",
                        ", line 3, column rA: 'abc' is not a number, while 2 other cells of the column are;"
                                + " expected a number with a decimal point, or an empty cell when the value is missing"),
                Arguments.of(
                        "text before numbers",
                        "x,rA\n1,abc\n3,1\n5,6\n",
                        ", line 2, column rA: 'abc' is not a number, while 2 other cells of the column are;"
                                + " expected a number with a decimal point, or an empty cell when the value is missing"),
                Arguments.of(
                        "decimal comma",
                        "x,y\n1,\"2,5\"\n1,2\n3,4\n",
                        ", line 2, column y: '2,5' is not a number, while 2 other cells of the column are"
                                + " (is the comma a decimal comma?);"
                                + " expected a number with a decimal point, or an empty cell when the value is missing"),
                Arguments.of(
                        "infinity",
                        "x\n1\ninf\n2\n",
                        ", line 3, column x: 'inf' is not a number, while 2 other cells of the column are;"
                                + " expected a number with a decimal point, or an empty cell when the value is missing"),
                Arguments.of(
                        "name twice",
                        "rA [pm],x,rA (eV)\n1,2,3\n",
                        ", line 1, column rA: the name stands twice, in columns 1 and 3;"
                                + " expected a different name for each column"),
                Arguments.of(
                        "cell too few",
                        "x,y,z\n1,2,3\n4,5\n",
                        ", line 3: the row has 2 cells; expected 3 cells as in the header"),
                Arguments.of(
                        "cell too many",
                        "x,y\n1,2,3\n",
                        ", line 2: the row has 3 cells; expected 2 cells as in the header"),
                Arguments.of(
                        "unknown unit",
                        "x,rA [angstrm]\n1,2\n",
                        ", line 1, column rA: the unit 'angstrm' cannot be read: unknown unit 'angstrm'"
                                + " (did you mean angstrom, Angstrom?);"
                                + " expected a unit such as eV, angstrom, kJ/mol or eV/angstrom^2,"
                                + " or ? when it is not known"),
                Arguments.of(
                        "bars",
                        "x|y\n1|2\n",
                        ", line 1: the columns are separated by '|'; expected commas, tabs or semicolons between the columns"),
                Arguments.of(
                        "two decimal marks",
                        "x;y\n1,5;2\n1.5;3\n",
                        ", column x: 1 numbers have a decimal comma and 1 a decimal point; expected one of the two in a column"),
                Arguments.of(
                        "open quote",
                        "x,y\n1,\"2\n3,4\n",
                        ", line 2: the quotes of this row do not match, or a cell is longer than a million"
                                + " characters; expected a closing quote followed by a comma"));
    }

    @Test
    void missingFileIsNamed() {
        Path file = folder.resolve("nowhere.csv");
        DatasetException e = assertThrows(DatasetException.class, () -> DatasetReader.read(file));
        assertEquals(file + ": there is no such file; expected a CSV file", e.getMessage());
    }

    @Test
    void folderIsNoFile() {
        DatasetException e = assertThrows(DatasetException.class, () -> DatasetReader.read(folder));
        assertEquals(folder + ": this is a folder; expected a CSV file", e.getMessage());
    }

    @Test
    void binaryFileIsRefused() throws IOException {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 8, 0, (byte) 0xFF, 0, 'x', ',', '\n', 1, 2};
        assertEquals("this is not a text file", refused(zip).problem());
    }

    @Test
    void utf16IsRefusedAsNoText() throws IOException {
        assertEquals(
                "this is not a text file",
                refused("x,y\n1,2\n".getBytes(StandardCharsets.UTF_16)).problem());
    }

    @Test
    void otherEncodingIsNamedWithItsLine() throws IOException {
        DatasetException e = refused("x,r\n1,2\n3,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("the text is not UTF-8", e.problem());
        assertEquals(OptionalInt.of(3), e.line());
    }

    @Test
    void partsOfTheMessageCanBeAsked() throws IOException {
        DatasetException e = refused("x,y\n1,2\n1,b\n2,3\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(OptionalInt.of(3), e.line());
        assertEquals(Optional.of("y"), e.column());
        assertTrue(e.problem().startsWith("'b' is not a number"));
        assertTrue(e.expected().startsWith("a number"));
    }

    @Test
    void unknownColumnListsThoseThatExist() throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "x,name\n1,a\n");
        Dataset dataset = DatasetReader.read(file);

        DatasetException e = assertThrows(DatasetException.class, () -> dataset.numeric("z"));
        assertEquals(file + ": there is no column 'z'; expected one of x, name", e.getMessage());
        assertThrows(DatasetException.class, () -> dataset.numeric("name"));
        assertThrows(DatasetException.class, () -> dataset.text("x"));
    }

    @Test
    void tableTooLargeForTheMemoryIsSaidEarly() {
        byte[] start = ("a,b\n" + "1,2\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        RowIndex index = new RowIndex(new ByteArrayInputStream(start), 0);
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () ->
                                DatasetReader.parse(
                                        "huge.csv",
                                        index,
                                        1L << 45,
                                        Delimiter.COMMA,
                                        CellRules.CSV));
        assertTrue(
                e.getMessage()
                        .startsWith(
                                "huge.csv: the file has 35184.4 GB and its table needs at least"));
        assertTrue(e.expected().contains("--memory"));
    }

    @Test
    void fileChangedSinceItWasReadIsNotedWhenItsRowsAreAsked() throws IOException {
        Path file = folder.resolve("f.csv");
        Files.writeString(file, "x\n1\n");
        FileRows rows = new FileRows(FileRows.of(file), new long[] {0, 2, 4}, new int[] {1, 2}, "");
        Files.writeString(file, "x,y\n1,2\n");

        DatasetException e = assertThrows(DatasetException.class, () -> rows.record(0));
        assertEquals("the file has changed since it was read", e.problem());
    }

    private DatasetException refused(byte[] bytes) throws IOException {
        Path file = folder.resolve("f.csv");
        Files.write(file, bytes);
        return assertThrows(DatasetException.class, () -> DatasetReader.read(file));
    }
}
