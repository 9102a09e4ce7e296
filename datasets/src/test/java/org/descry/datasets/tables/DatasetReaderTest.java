package org.descry.datasets.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.descry.datasets.files.Sha256;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetReaderTest {

    @TempDir Path folder;

    @Test
    void numbersAndLabelsAreToldApart() throws IOException {
        Dataset dataset =
                read("formula,rA [angstrom],IP (eV),n\nLiF,0.76,-5.3,1\nNaCl,1.02,-5.1,2\n");

        assertEquals(List.of("formula", "rA", "IP", "n"), dataset.names());
        assertEquals(List.of("LiF", "NaCl"), dataset.text("formula").values());
        assertArrayEquals(new double[] {0.76, 1.02}, dataset.numeric("rA").values());
        assertEquals(Unit.parse("angstrom"), dataset.numeric("rA").unit());
        assertEquals(Unit.DIMENSIONLESS, dataset.numeric("n").unit());
        assertEquals("table", dataset.name());
        assertTrue(dataset.notes().contains("labels, not numbers: formula"));
    }

    @Test
    void checkSumIsThatOfTheFile() throws IOException {
        String text = "x,y\n1,2\n";
        assertEquals(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), read(text).sha256());
    }

    @Test
    void gapsAreNaNAndCounted() throws IOException {
        Dataset dataset = read("x,y\n1,\nNaN,2\nNA,3\n-,4\n");

        assertEquals(3, dataset.numeric("x").missing());
        assertTrue(Double.isNaN(dataset.numeric("y").value(0)));
        assertTrue(dataset.notes().contains("column x: 3 of 4 values are missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsRead(String end) throws IOException {
        Dataset dataset = read("x,y" + end + "1,2" + end + end + "3,4" + end);

        assertArrayEquals(new double[] {1, 3}, dataset.numeric("x").values());
        assertEquals(List.of("3", "4"), dataset.rawRecord(1));
        assertEquals(List.of(2, 4), List.of(dataset.line(0), dataset.line(1)));
    }

    @Test
    void missingLastLineEndAndByteOrderMarkDoNoHarm() throws IOException {
        Dataset dataset = read("\uFEFFx,y\n1,2");

        assertEquals(List.of("x", "y"), dataset.names());
        assertEquals(List.of("x", "y"), dataset.rawHeader());
        assertEquals(List.of("1", "2"), dataset.rawRecord(0));
    }

    /** The letter ａ starts with the same byte as the byte order mark. */
    @Test
    void letterThatLooksLikeAByteOrderMarkIsKept() throws IOException {
        assertEquals(List.of("ａ", "y"), read("ａ,y\n1,2\n").rawHeader());
        assertEquals(List.of("1", "2"), read("\nａ,y\n1,2\n").rawRecord(0));
    }

    @Test
    void unicodeIsKept() throws IOException {
        Dataset dataset = read("Verbindung,μ,r [Å]\nBaTiO₃ Größe,0.4,1.6\n");

        assertEquals("BaTiO₃ Größe", dataset.text("Verbindung").value(0));
        assertEquals(0.4, dataset.numeric("μ").value(0));
        assertEquals(1, dataset.numeric("r").unit().factor());
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineEnds() throws IOException {
        Dataset dataset = read("name,x\n\"a, \"\"b\"\"\nc\",1\nd,2\n");

        assertEquals("a, \"b\"\nc", dataset.text("name").value(0));
        assertEquals(4, dataset.line(1));
        assertEquals(List.of("\"a, \"\"b\"\"\nc\"", "1"), dataset.rawRecord(0));
    }

    @Test
    void rawRecordsJoinToTheLinesOfTheFile() throws IOException {
        String first = "\"LiF\", 1.50,\"\",0010";
        String second = "Na\"Cl,-0,x y,1e3";
        Dataset dataset = read("\"a\",b,c,d\n" + first + "\n" + second + "\n");

        assertEquals("\"a\",b,c,d", String.join(",", dataset.rawHeader()));
        assertEquals(first, String.join(",", dataset.rawRecord(0)));
        assertEquals(second, String.join(",", dataset.rawRecord(1)));
    }

    @Test
    void columnsOfOneDimensionGetOneUnit() throws IOException {
        Dataset dataset =
                read("rA [angstrom],rB [pm],E [eV],F [kJ/mol]\n1.4,140,1,96.48533212331\n");

        assertEquals(1.4, dataset.numeric("rB").value(0));
        assertEquals("angstrom", dataset.numeric("rB").unit().symbol());
        assertEquals(1, dataset.numeric("F").value(0), 1e-12, "F/(1000 C) in kJ/mol is 1 eV");
        assertTrue(
                dataset.notes()
                        .contains("column rB is converted from pm to angstrom, the unit of rA"));
        assertEquals(List.of("1.4", "140", "1", "96.48533212331"), dataset.rawRecord(0));
    }

    @Test
    void unknownUnitIsLeftAlone() throws IOException {
        Dataset dataset = read("a [?],b [eV]\n1,2\n");
        assertTrue(dataset.numeric("a").unit().dimension().isUnknown());
    }

    @Test
    void bracketsOfAFunctionBelongToTheName() throws IOException {
        Dataset dataset = read("f(x),IP(eV)\n1,2\n");

        assertEquals(List.of("f(x)", "IP"), dataset.names());
        assertEquals("eV", dataset.numeric("IP").unit().symbol());
    }

    @Test
    void mostlyTextIsALabelColumnWhateverComesFirst() throws IOException {
        Dataset dataset = read("id,x\n316,1\n316L,2\n304L,3\n");

        assertEquals(List.of("316", "316L", "304L"), dataset.text("id").values());
        assertTrue(
                dataset.notes()
                        .contains(
                                "column id is read as labels although 1 of its cells are numbers"));
    }

    @Test
    void columnWithoutANameGetsOne() throws IOException {
        Dataset dataset = read(",x\n0,1\n1,2\n");

        assertEquals(List.of("column_1", "x"), dataset.names());
        assertTrue(dataset.notes().contains("the column without a name is called column_1"));
    }

    @Test
    void chosenRowsKeepTheirLinesAndText() throws IOException {
        Dataset dataset = read("x,name\n1,a\n2,b\n3,c\n").withRows(new int[] {2, 0});

        assertArrayEquals(new double[] {3, 1}, dataset.numeric("x").values());
        assertEquals(List.of("c", "a"), dataset.text("name").values());
        assertEquals(4, dataset.line(0));
        assertEquals(List.of("3", "c"), dataset.rawRecord(0));
    }

    @Test
    void oneRowIsATable() throws IOException {
        assertEquals(1, read("x,y\n1,2\n").rows());
    }

    /** Above 32 MB the text is read again from the file instead of being kept. */
    @Test
    void largeFileGivesNumbersAndRawRows() throws IOException {
        Path file = folder.resolve("large.csv");
        int rows = 600_000;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("name,x [eV],y,z,filler\n");
            for (int i = 0; i < rows; i++) {
                out.write(
                        String.format(
                                Locale.ROOT,
                                "m%d,%d.5,%d,1e-3,\"%040d, quoted\"%n",
                                i % 50,
                                i,
                                2 * i,
                                7));
            }
        }
        assertTrue(
                Files.size(file) > 33L << 20,
                "the file must be larger than what is kept in memory");

        Dataset dataset = DatasetReader.read(file);

        assertEquals(rows, dataset.rows());
        assertEquals(rows - 0.5, dataset.numeric("x").value(rows - 1));
        assertEquals("m49", dataset.text("name").value(rows - 1));
        assertEquals("599999.5", dataset.rawRecord(rows - 1).get(1));
        assertEquals("123.5", dataset.rawRecord(123).get(1));
        assertEquals(rows + 1, dataset.line(rows - 1));
    }

    private Dataset read(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return DatasetReader.read(file);
    }
}
