package org.descry.datasets.structures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.elements.Element;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StructureFileTest {

    private static final String POSCAR =
            "Pt O#2.0#1 0 0#0 2 0#0 0 4#Pt_pv O#1 1#Selective dynamics#Direct#0 0 0 T T F#.5 .5 .25#";

    @TempDir private Path folder;

    @Test
    void poscarIsScaledAndItsPlacesAreInTheCell() throws IOException {
        Structure structure = read("POSCAR", POSCAR);
        assertEquals(Element.of("O"), structure.elements().get(1));
        assertArrayEquals(new double[] {0, 0, 8}, structure.cell()[2]);
        assertArrayEquals(new double[] {1, 2, 2}, structure.positions()[1]);
    }

    /** The cell is 1 × 2 × 4, a volume of 8: minus 64 doubles all lengths. */
    @Test
    void negativeScaleIsTheVolumeAndCartesianPlacesAreScaled() throws IOException {
        Structure structure =
                read("a.vasp", POSCAR.replace("#2.0#", "#-64#").replace("Direct", "cartesian"));
        assertArrayEquals(new double[] {0, 0, 8}, structure.cell()[2], 1e-12);
        assertArrayEquals(new double[] {1, 1, .5}, structure.positions()[1], 1e-12);
    }

    @Test
    void extendedXyzNamesItsColumnsAndWhatRepeats() throws IOException {
        Structure structure =
                read(
                        "a.XYZ",
                        "\uFEFF1#Properties=tags:I:1:species:S:1:pos:R:3 pbc=\"T F T\""
                                + " Lattice=\"9 0 0 0 8 0 0 0 7\"#4 Cu 1 2 3e0#");
        assertEquals(2, structure.cell().length);
        assertArrayEquals(new double[] {0, 0, 7}, structure.cell()[1]);
        assertArrayEquals(new double[] {1, 2, 3}, structure.positions()[0]);
    }

    @Test
    void plainXyzDoesNotRepeat() throws IOException {
        Structure structure = read("a.xyz", "2#water? no#H 0 0 0#H 0 0 .74#");
        assertEquals(0, structure.cell().length);
        assertEquals(2, structure.atoms());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.xyz  | `` | line 1",
                "a.xyz  | two#x#H 0 0 0# | 'two' is no number of atoms",
                "a.xyz  | 2#x#H 0 0 0# | the file ends after line 3",
                "a.xyz  | 1#x#H 0 0# | line 3: the line says 'H 0 0'",
                "a.xyz  | 1#x#Xx 0 0 0# | line 3: 'Xx' is no chemical element",
                "a.xyz  | 1#x#H 0 NaN 0# | line 3: 'NaN' is no number",
                "a.xyz  | 1#x#H 0 0 0#1#x#H 0 0 0# | line 4: there is more",
                "a.xyz  | 1#Lattice=\"1 0 0\"#H 0 0 0# | line 2: the lattice has 3 numbers",
                "a.xyz  | 1#Lattice=\"1 0 0 2 0 0 0 0 1\"#H 0 0 0# | line 2: the vectors of the cell",
                "a.xyz  | 99999#x#H 0 0 0# | at most 20,000 atoms",
                "POSCAR | x#1#1 0 0#0 1 0#0 0 1#2#Direct#0 0 0#.5 .5 .5# | line 6: the line holds",
                "POSCAR | x#0#1 0 0#0 1 0#0 0 1#H#1#Direct#0 0 0# | line 2: the scale is '0'",
                "POSCAR | x#1#1 0 0#0 1 0#0 0 1#H O#1#Direct#0 0 0# | line 7: the line says '1'",
                "POSCAR | x#1#1 0 0#0 1 0#0 0 1#H#2#Direct#0 0 0# | the file ends after line 9",
                "POSCAR | x#1#1 0 0#0 1 0#0 0 1#H#1#Fractional#0 0 0# | line 8: the line says",
                "a.cif  | x | the name does not say",
            })
    void wrongFilesAreToldWithTheirLine(String name, String content, String message) {
        DatasetException refused = assertThrows(DatasetException.class, () -> read(name, content));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    private Structure read(String name, String content) throws IOException {
        return StructureFile.read(
                Files.writeString(folder.resolve(name), content.replace("#", "\r\n")));
    }
}
