package org.descry.datasets.exporters;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.sisso.SissoInput;
import org.descry.datasets.sisso.SissoTable;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SissoWriterTest {

    @TempDir Path folder;

    @Test
    void numbersAndSharedUnitsAreReadBack() throws IOException {
        Dataset data =
                read(
                        "material,IP (eV),r [angstrom],n,EA (eV),y (eV),lab\n"
                                + "NaCl,5.1,1.02,-1,0.30000000000000004,1e-7,a\n"
                                + "\"Mg O, cubic\",7.6,0.72,2,-0.4,2.5,b\n"
                                + "LiF,5.4,0.76,1,3.4,-1,b\n");
        Exported exported = write(data, "y");
        SissoTable back = sisso();

        assertEquals(List.of("NaCl", "Mg_O_cubic", "LiF"), back.materials().values());
        assertArrayEquals(data.numeric("y").values(), ((NumericColumn) back.target()).values());
        assertEquals(
                List.of("IP", "EA", "r", "n"),
                back.features().stream().map(NumericColumn::name).toList());
        for (NumericColumn feature : back.features()) {
            assertArrayEquals(data.numeric(feature.name()).values(), feature.values());
            for (NumericColumn other : back.features()) {
                assertEquals(
                        sameDimension(data.numeric(feature.name()), data.numeric(other.name())),
                        sameDimension(feature, other),
                        feature.name() + " and " + other.name());
            }
        }
        String notes = String.join("\n", exported.notes());
        assertTrue(notes.contains("left out, as SISSO has no labels: lab"), notes);
        assertTrue(notes.contains("ordered so that those of one unit"), notes);
        assertTrue(notes.contains("written as _"), notes);
        Dataset plain = TableFile.read(folder.resolve("train.dat")).dataset();
        assertArrayEquals(data.numeric("y").values(), plain.numeric("y").values());
    }

    private static boolean sameDimension(NumericColumn one, NumericColumn other) {
        return one.unit().dimension().equals(other.unit().dimension());
    }

    @Test
    void twoLabelsAreTwoClasses() throws IOException {
        Dataset data = read("f,x,kind\nA,1,metal\nB,2,insulator\nC,3,metal\nD,4,metal\n");
        List<String> notes = write(data, "kind").notes();
        SissoTable back = sisso();
        assertEquals(List.of("A", "C", "D", "B"), back.materials().values());
        assertArrayEquals(new double[] {1, 3, 4, 2}, back.features().get(0).values());
        assertTrue(notes.get(0).contains("class 1 is metal, class 2 is insulator"), notes.get(0));
    }

    @Test
    void whatSissoCannotHoldIsRefused() throws IOException {
        assertTrue(
                refused("f,x,y\nA,1,2\nB,,3\n", "y")
                        .contains("line 3, column x: there is no value"));
        assertTrue(refused("f,x,y\nA,1,2\nB,4,\nC,5,6\n", "y").contains("line 3, column y"));
        assertTrue(refused("f,y\nA,1\nB,2\n", "y").contains("no column is a feature"));
        assertTrue(refused("f,x,y\nA,1,a\nB,2,b\nC,3,c\n", "y").contains("the labels are not two"));
        assertTrue(
                refused("a b,a_b,y\n1,2,3\n4,5,6\n7,8,9\n", "y")
                        .contains("two columns would be called a_b"));
        assertTrue(refused("a,y\n1,2\n3,4\n", "z").contains("there is no column 'z'"));
        assertFalse(Files.exists(folder.resolve("train.dat")));
    }

    private String refused(String csv, String target) throws IOException {
        Dataset data = read(csv);
        return assertThrows(DatasetException.class, () -> write(data, target)).getMessage();
    }

    private Exported write(Dataset data, String target) throws IOException {
        ExportChoice choice =
                new ExportChoice(
                        Optional.of(TableFormat.TRAIN_DAT), Optional.empty(), Optional.of(target));
        return TableExport.write(data, folder.resolve("train.dat"), choice);
    }

    private SissoTable sisso() {
        return SissoTable.read(
                folder.resolve("train.dat"), SissoInput.read(folder.resolve("SISSO.in")));
    }

    private Dataset read(String csv) throws IOException {
        return TableFile.read(Files.writeString(folder.resolve("mine.csv"), csv)).dataset();
    }
}
