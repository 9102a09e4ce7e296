package org.descry.datasets.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Column;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ObtainedBesideTest {

    private static final String CARD =
            """
            {"schema": "descry-features/2", "columns": [
              {"name": "b", "obtained": "DFT"}, {"name": "c", "obtained": "composition"},
              {"name": "gone", "obtained": "table"}]}
            """;

    @TempDir private Path folder;

    @Test
    void theFileOfUnitsSaysItAndNeedsNoUnitThen() throws IOException {
        write("d.units.csv", "column,unit,obtained\r\na,eV,dft\r\nb,,Experiment\r\nc,eV,\r\n");
        Dataset data = read();
        assertEquals(Optional.of(Obtained.DFT), data.obtained("a"));
        assertEquals(Optional.of(Obtained.EXPERIMENT), data.obtained("b"));
        assertEquals(Optional.empty(), data.obtained("c"));
        assertEquals("", data.numeric("b").unit().symbol());
        assertEquals("eV", data.numeric("c").unit().symbol());
        assertEquals(data.obtained("a"), data.withRows(new int[] {0}).named("x").obtained("a"));
    }

    /** A column computed from formulas costs a look-up, whatever the numbers behind it once did. */
    @Test
    void theCardOfFeaturesSaysItAndTheFileOfUnitsWins() throws IOException {
        String plain = read().sha256();
        write("d.card.json", CARD);
        Dataset data = read();
        assertEquals(Optional.empty(), data.obtained("a"));
        assertEquals(Optional.of(Obtained.TABLE), data.obtained("b"));
        assertEquals(Optional.of(Obtained.COMPOSITION), data.obtained("c"));
        assertNotEquals(plain, data.sha256());
        write("d.units.csv", "column,unit,obtained\nb,,calculation\n");
        assertEquals(Optional.of(Obtained.CALCULATION), read().obtained("b"));
        assertEquals(Optional.of(Obtained.COMPOSITION), read().obtained("c"));
    }

    @Test
    void whatIsNoCardIsNoted() throws IOException {
        for (String other : new String[] {"", "{", "{\"a\": 1}", "[1]"}) {
            write("d.card.json", other);
            assertTrue(read().notes().toString().contains("d.card.json is no card"), other);
        }
    }

    @Test
    void unknownWordsAndColumnsAreRefusedWithTheList() throws IOException {
        write("d.units.csv", "column,unit,obtained\na,eV,guess\n");
        String message = assertThrows(DatasetException.class, this::read).getMessage();
        assertTrue(message.contains("line 2, column obtained: 'guess'"), message);
        assertTrue(message.contains("composition, table, experiment, calculation, DFT"), message);
        Dataset data = BuiltinDatasets.read("octet-binaries");
        assertThrows(DatasetException.class, () -> data.withObtained(Map.of("no", Obtained.DFT)));
    }

    @Test
    void everyNumericColumnOfTheDataSetsSaysIt() {
        for (String name : BuiltinDatasets.names()) {
            Dataset data = BuiltinDatasets.read(name);
            for (Column column : data.columns()) {
                boolean split = column.name().equals("is_train");
                if (column instanceof NumericColumn && !split) {
                    assertTrue(data.obtained(column.name()).isPresent(), column.name());
                }
            }
        }
        Dataset barriers = BuiltinDatasets.read("single-atom-diffusion");
        assertEquals(Optional.of(Obtained.DFT), barriers.obtained("Ebind"));
        assertEquals(Optional.of(Obtained.TABLE), barriers.obtained("chi_metal"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Dataset read() throws IOException {
        write("d.csv", "f,a,b,c\nx,1,2,3\ny,2,3,5\n");
        return TableFile.read(folder.resolve("d.csv")).dataset();
    }
}
