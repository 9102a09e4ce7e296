package org.descry.datasets.sisso;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Rational;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SissoTableTest {

    private static final String TWO_ROWS = "nsample=2\nnsf=2\nops='(+)'\n";

    @TempDir Path folder;

    @Test
    void regressionHasAPropertyOfUnknownUnit() throws IOException {
        String text = "material property x1 x2\nLiF 1.5 1.0D+02 -3\nNaCl -2 4d-1 5E0\n";
        SissoTable table = read(TWO_ROWS, text);

        assertEquals(List.of("LiF", "NaCl"), table.materials().values());
        assertEquals(
                new NumericColumn("property", Unit.UNKNOWN, new double[] {1.5, -2}),
                table.target());
        assertEquals(List.of("1", "1"), table.tasks().values());
        assertArrayEquals(new double[] {100, 0.4}, table.features().get(0).values());
        assertArrayEquals(new double[] {-3, 5}, table.features().get(1).values());
        assertEquals(List.of("material", "property", "task", "x1", "x2"), table.dataset().names());
        assertEquals(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), table.sha256());
        assertEquals(List.of(), table.notes());
    }

    @Test
    void classesFollowFromTheirNumbersOfRows() throws IOException {
        SissoTable table =
                read(
                        "ptype=2\nntask=2\nnsample=(1,2),(2,1)\nnsf=1\nops='(+)'\n",
                        "material x\na 1\nb 2\nc 3\nd 4\ne 5\nf 6\n");

        assertEquals(
                new TextColumn("class", List.of("1", "2", "2", "1", "1", "2")), table.target());
        assertEquals(List.of("1", "1", "1", "2", "2", "2"), table.tasks().values());
    }

    @Test
    void tasksFollowFromTheirNumbersOfRows() throws IOException {
        SissoTable table =
                read("ntask=2\nnsample=1,2\nnsf=1\nops='(+)'\n", "m y x\na 1 1\nb 2 2\nc 3 3\n");

        assertEquals(List.of("1", "2", "2"), table.tasks().values());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFm y x1 x2\r\na 1 2 3\r\nb 4 5 6\r\n",
                "m\ty\tx1\tx2\na\t1\t2\t3\nb\t4\t5\t6",
                "m,y,x1,x2\na, 1, 2, 3\nb, 4, 5, 6\n",
                "  m  y  x1  x2  \n\n  a 1  2 3 \n b 4 5 6\n\n\n"
            })
    void separatorsAndLineEndsDoNotMatter(String text) throws IOException {
        SissoTable table = read(TWO_ROWS, text);

        assertEquals("m", table.materials().name());
        assertArrayEquals(new double[] {2, 5}, table.features().get(0).values());
        assertArrayEquals(new double[] {3, 6}, table.features().get(1).values());
    }

    @Test
    void featuresOfOneGroupShareAUnitAndGroupsAreIndependent() throws IOException {
        SissoTable table =
                read(
                        "nsample=1\nnsf=4\nops='(+)'\nfunit=(1:2)(4:4)\n",
                        "m y a b c d\nx 1 1 1 1 1\n");

        List<Unit> units = table.features().stream().map(NumericColumn::unit).toList();
        assertEquals(
                List.of("unitA", "unitA", "", "unitB"), units.stream().map(Unit::symbol).toList());
        assertEquals(units.get(0), units.get(1));
        assertEquals(Unit.DIMENSIONLESS, units.get(2));
        Dimension quotient =
                units.get(0).dimension().per(units.get(3).dimension().power(Rational.of(2)));
        assertEquals("unitA/unitB^2", SissoUnits.text(quotient));
        assertEquals("", SissoUnits.text(Dimension.DIMENSIONLESS));
        assertEquals("?", SissoUnits.text(Dimension.UNKNOWN));
    }

    @Test
    void namesOfOtherColumnsGiveWayToThoseOfFeatures() throws IOException {
        SissoTable table = read(TWO_ROWS, "y y task y\na 1 2 3\nb 4 5 6\n");

        assertEquals(List.of("y_", "y__", "task_", "task", "y"), table.dataset().names());
    }

    @Test
    void rowsBeyondTheSampleAreNotReadAndNoted() throws IOException {
        SissoTable table = read(TWO_ROWS, "m y x1 x2\na 1 2 3\nb 4 5 6\n\nc ? 7\n");

        assertEquals(2, table.dataset().rows());
        assertEquals(
                List.of(
                        folder.resolve("train.dat")
                                + " has 3 rows, but nsample says 2; those from line 5 on are not read"),
                table.notes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongTexts")
    void wrongFileGivesOneSentence(String what, String text, String message) {
        DatasetException e = assertThrows(DatasetException.class, () -> read(TWO_ROWS, text));

        String expected = message.replace("SISSO.in", folder.resolve("SISSO.in").toString());
        assertEquals(folder.resolve("train.dat") + expected, e.getMessage());
    }

    static Stream<Arguments> wrongTexts() {
        String number =
                "; expected a number such as 1.5, 2e-3 or 1.0D+02; SISSO knows no missing values";
        return Stream.of(
                Arguments.of(
                        "empty",
                        "",
                        ": the file is empty; expected a line with names and rows below it"),
                Arguments.of(
                        "header of another nsf",
                        "m y x1\na 1 2\nb 3 4\n",
                        ", line 1: the header has 3 names; expected 4: the materials, the property"
                                + " and 2 features, as nsf in SISSO.in says"),
                Arguments.of(
                        "name twice",
                        "m y x x\na 1 2 3\nb 3 4 5\n",
                        ", line 1, column x: the name stands twice, in columns 3 and 4;"
                                + " expected a different name for each feature"),
                Arguments.of(
                        "row too few",
                        "m y x1 x2\na 1 2 3\n",
                        ": rows in the file: 1; expected 2 rows, as nsample in SISSO.in says"),
                Arguments.of(
                        "value too few",
                        "m y x1 x2\na 1 2 3\nb 1 2\n",
                        ", line 3: the row has 3 values; expected 4 values as in the header"),
                Arguments.of(
                        "value too many",
                        "m y x1 x2\na b 1 2 3\nb 1 2 3\n",
                        ", line 2: the row has 5 values; expected 4 values as in the header"),
                Arguments.of(
                        "text",
                        "m y x1 x2\na 1 2 3\nb 1 2 abc\n",
                        ", line 3, column x2: 'abc' is not a finite number" + number),
                Arguments.of(
                        "NaN as property",
                        "m y x1 x2\na NaN 2 3\nb 1 2 3\n",
                        ", line 2, column y: 'NaN' is not a finite number" + number),
                Arguments.of(
                        "infinity",
                        "m y x1 x2\na 1 Infinity 3\nb 1 2 3\n",
                        ", line 2, column x1: 'Infinity' is not a finite number" + number),
                Arguments.of(
                        "overflow",
                        "m y x1 x2\na 1 1d400 3\nb 1 2 3\n",
                        ", line 2, column x1: '1d400' is not a finite number" + number));
    }

    private SissoTable read(String in, String train) throws IOException {
        Path input = folder.resolve("SISSO.in");
        Path table = folder.resolve("train.dat");
        Files.writeString(input, in);
        Files.writeString(table, train);
        return SissoTable.read(table, SissoInput.read(input));
    }
}
