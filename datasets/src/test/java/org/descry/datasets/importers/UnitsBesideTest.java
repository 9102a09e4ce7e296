package org.descry.datasets.importers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsBesideTest {

    @TempDir Path folder;

    @Test
    void unitsBesideAreThoseOfTheHeader() throws IOException {
        Dataset inHeader = read("a.csv", "f,gap (eV),rA [pm],rB [angstrom],n\nA,1,140,0.6,2\n");
        Dataset without = read("b.csv", "f,gap,rA,rB,n\nA,1,140,0.6,2\n");
        units("b", "column,unit,meaning\r\ngap,eV,\"a, b\"\r\nrA,pm,\r\nrB,angstrom,\r\n");
        Dataset beside = read("b.csv");
        assertEquals(inHeader.columns(), beside.columns());
        assertArrayEquals(new double[] {60}, beside.numeric("rB").values());
        assertNotEquals(without.sha256(), beside.sha256());
        assertTrue(
                beside.notes()
                        .contains("units of gap, rA, rB are from " + folder.resolve("b.units.csv")),
                beside.notes()::toString);
    }

    @Test
    void everyFormatAndAPartOfTheColumns() throws IOException {
        units("c", "column,unit\ngap,eV\nr,pm\n");
        Dataset json = read("c.json", "[{\"gap\":1,\"r\":2,\"q [pm]\":3}]");
        assertEquals("eV", json.numeric("gap").unit().symbol());
        assertEquals("pm", json.numeric("q").unit().symbol());
        Dataset sisso = read("c.dat", "m gap r\nA 1 2\nB 2 3\n");
        assertEquals("pm", sisso.numeric("r").unit().symbol());
        // Said twice alike is no conflict, even where reading has brought r to the unit of q.
        Dataset twice = read("c.csv", "q [angstrom],r [pm],gap [?]\n1,200,3\n");
        assertEquals("angstrom", twice.numeric("r").unit().symbol());
        assertArrayEquals(new double[] {2}, twice.numeric("r").values());
        assertEquals("eV", twice.numeric("gap").unit().symbol());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "column,unit/r,pm | line 2, column r: the unit is pm here, but angstrom in the header of",
                "column,unit/r, | line 2, column r: the unit is none here, but angstrom in the header of",
                "column,unit/gap,eV/g,eV | line 3, column column: there is no column 'g' in",
                "column,unit/gap,eW | line 2, column unit: the unit 'eW' cannot be read: unknown unit 'eW'",
                "column,unit/gap,eV/gap,eV | line 3, column column: 'gap' stands twice",
                "column,unit/f,eV | line 2, column f: the column holds labels",
                "name,unit/gap,eV | there is no column 'column'; expected one of name, unit",
                "column,unit | the file has a header but no rows"
            })
    void wrongFileOfUnitsIsRefused(String text, String message) throws IOException {
        Path file = units("d", text.strip().replace("/", "\n") + "\n");
        DatasetException e =
                assertThrows(
                        DatasetException.class, () -> read("d.csv", "f,gap,r [angstrom]\nA,1,2\n"));
        assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
        assertTrue(e.getMessage().contains(message.strip()), e.getMessage());
    }

    private Path units(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".units.csv"), text);
    }

    private Dataset read(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        return read(name);
    }

    private Dataset read(String name) {
        return TableFile.read(folder.resolve(name)).dataset();
    }
}
