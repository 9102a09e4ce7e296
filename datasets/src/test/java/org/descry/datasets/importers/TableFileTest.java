package org.descry.datasets.importers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TableFileTest {

    /** One table in every format: a label, two numbers with a gap. */
    private static final List<String> NAMES = List.of("formula", "gap", "r");

    @TempDir Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTables")
    void sameTableInEveryFormat(String file, TableFormat format, String text) throws IOException {
        for (boolean packed : new boolean[] {false, true}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            Path path = folder.resolve(packed ? file + ".gz" : file);
            Files.write(path, packed ? packed(bytes) : bytes);

            TableFile table = TableFile.read(path);

            assertEquals(format == TableFormat.TSV ? TableFormat.CSV : format, table.format());
            Dataset data = table.dataset();
            assertEquals(NAMES, data.names());
            assertEquals(List.of("CaTiO3", "Fe2O3", "NaCl"), data.text("formula").values());
            assertEquals(1.5, data.numeric("gap").value(0));
            assertEquals(-2e-3, data.numeric("gap").value(1));
            assertEquals(0, data.numeric("gap").value(2));
            assertEquals(file.equals("train.dat") ? 0 : 1, data.numeric("r").missing());
            assertEquals(
                    data.columns(), TableFile.named(format.prefix() + path).dataset().columns());
            assertEquals("t", data.name().replace("train", "t"));
        }
    }

    static Stream<Arguments> sameTables() {
        String structure =
                "{\"@module\":\"pymatgen.core.structure\",\"lattice\":{\"a\":1},\"sites\":["
                        + "{\"species\":[{\"element\":\"Fe\",\"occu\":1}],\"abc\":[0,0,0]},"
                        + "{\"species\":[{\"element\":\"O\",\"occu\":1.0}]},"
                        + "{\"species\":[{\"element\":\"Fe\",\"oxidation_state\":3,\"occu\":1}]},"
                        + "{\"species\":[{\"element\":\"O\",\"occu\":1}]},"
                        + "{\"species\":[{\"element\":\"O\",\"occu\":1}]}]}";
        return Stream.of(
                Arguments.of(
                        "t.csv",
                        TableFormat.CSV,
                        "\uFEFFformula,gap,r\r\nCaTiO3,1.5,2\r\nFe2O3,-2e-3,\r\nNaCl,0,4\r\n"),
                Arguments.of(
                        "t.csv",
                        TableFormat.CSV,
                        "formula;gap;r\nCaTiO3;1,5;2\nFe2O3;-2e-3;\nNaCl;0;4\n"),
                Arguments.of(
                        "t.tsv",
                        TableFormat.TSV,
                        "formula\tgap\tr\nCaTiO3\t1.5\t2\nFe2O3\t-2e-3\tNA\nNaCl\t0\t4\n"),
                Arguments.of(
                        "t.json",
                        TableFormat.JSON,
                        "{\"columns\":[\"formula\",\"gap\",\"r\"],\"index\":[0,1,2],\"data\":"
                                + "[[\"CaTiO3\",1.5,2],["
                                + structure
                                + ",-2e-3,null],[{\"Na\":1,\"Cl\":1.0},0,4.0]]}"),
                Arguments.of(
                        "t.json",
                        TableFormat.JSON,
                        "{\"data\":[[\"CaTiO3\",1.5,2],[\"Fe2O3\",-2e-3,NaN],[\"NaCl\",0,4]],"
                                + "\"columns\":[\"formula\",\"gap\",\"r\"]}"),
                Arguments.of(
                        "t.json",
                        TableFormat.JSON,
                        "[{\"formula\":\"CaTiO3\",\"gap\":1.5,\"r\":2},\n{\"formula\":\"Fe2O3\","
                                + "\"gap\":-0.002},{\"formula\":\"NaCl\",\"r\":4,\"gap\":0}]"),
                Arguments.of(
                        "t.json",
                        TableFormat.JSON,
                        "{\"formula\":[\"CaTiO3\",\"Fe2O3\",\"NaCl\"],\"gap\":[1.5,-0.002,0],"
                                + "\"r\":[2,null,4]}"),
                Arguments.of(
                        "t.json",
                        TableFormat.JSON,
                        "{\"formula\":{\"0\":\"CaTiO3\",\"1\":\"Fe2O3\",\"2\":\"NaCl\"},\"gap\":"
                                + "{\"0\":1.5,\"1\":-0.002,\"2\":0},\"r\":{\"0\":2,\"1\":null,\"2\":4}}"),
                Arguments.of(
                        "t.arff",
                        TableFormat.ARFF,
                        "% a comment\n@RELATION oxides\n@attribute formula string\n"
                                + "@attribute 'gap' NUMERIC\n@attribute r real\n\n@data\n"
                                + "CaTiO3,1.5,2\n'Fe2O3', -2e-3, ?\n{0 NaCl, 2 4}\n"),
                Arguments.of(
                        "train.dat",
                        TableFormat.TRAIN_DAT,
                        "formula gap r\nCaTiO3 1.5 2\nFe2O3 -2D-3 3\n\nNaCl 0 4\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sameTables")
    void rowsWrittenAsCsvReadBackAsTheSameTable(String file, TableFormat format, String text)
            throws IOException {
        boolean takesUnits = format != TableFormat.TRAIN_DAT;
        Dataset data = read(file, takesUnits ? text.replace("gap", "gap (eV)") : text).dataset();
        StringBuilder csv = new StringBuilder(String.join(",", data.rawHeader())).append('\n');
        for (int row = 0; row < data.rows(); row++) {
            csv.append(String.join(",", data.rawRecord(row))).append('\n');
        }
        assertEquals(data.columns(), read("copy.csv", csv.toString()).dataset().columns());
    }

    /**
     * Documents as the Materials Project exports them; what is null in one may be filled in
     * another.
     */
    @Test
    void summaryDocumentsAreTakenApart() throws IOException {
        String structure =
                "{\"@module\":\"pymatgen.core.structure\",\"charge\":0,\"lattice\":{\"pbc\":[true]},\"sites\":["
                        + "{\"species\":[{\"element\":\"Ca\",\"occu\":1}],\"properties\":{\"magmom\":0}},"
                        + "{\"species\":[{\"element\":\"O\",\"occu\":1}]}]}";
        Dataset data =
                read(
                                "mp.json",
                                "[{\"material_id\":\"mp-1\",\"composition\":{\"O\":3.0,\"Ti\":1.0,\"Ca\":1.0},"
                                        + "\"symmetry\":{\"symbol\":\"Pm-3m\",\"number\":221},\"structure\":"
                                        + structure
                                        + ",\"bulk_modulus\":null,\"decomposes_to\":[{\"amount\":1}]},"
                                        + "{\"material_id\":\"mp-2\",\"composition\":{\"Cl\":1.0,\"Na\":1.0},"
                                        + "\"symmetry\":{\"symbol\":\"Fm-3m\",\"number\":225},\"structure\":null,"
                                        + "\"bulk_modulus\":{\"vrh\":25.1},\"decomposes_to\":null}]")
                        .dataset();
        assertEquals(
                List.of(
                        "material_id",
                        "composition",
                        "symmetry.symbol",
                        "symmetry.number",
                        "structure",
                        "bulk_modulus.vrh"),
                data.names());
        assertEquals(List.of("CaTiO3", "NaCl"), data.text("composition").values());
        assertEquals(List.of("CaO", ""), data.text("structure").values());
        assertEquals(1, data.numeric("bulk_modulus.vrh").missing());
    }

    @Test
    void columnsSayWhatBecameOfThem() throws IOException {
        TableFile table =
                read(
                        "m.json",
                        """
                        {"response": [
                          {"material_id": "mp-1", "formula": "NaCl", "symmetry": {"number": 225, "@class": "S"},
                           "elements": ["Na", "Cl"], "dos": [1, 2, 3], "gap (eV)": 5.0, "stable": true},
                          {"material_id": "mp-2", "formula": "MgO", "symmetry": {"number": 225},
                           "elements": ["Mg", "O"], "dos": [], "gap (eV)": null, "stable": false}],
                         "valid_response": true}
                        """);

        assertEquals(
                List.of(
                        "material_id, labels, 2 different",
                        "formula, formulas, 2 different",
                        "symmetry.number, numbers, no unit",
                        "elements, labels, 2 different",
                        "gap, numbers, in eV, 1 missing",
                        "stable, labels, 2 different",
                        "symmetry, left out, objects, taken apart into columns that begin with symmetry.",
                        "@class, left out, marks of the program that wrote the file",
                        "dos, left out, lists, not single values",
                        "valid_response, left out, beside the rows, not in them"),
                table.columns().stream()
                        .map(c -> c.name() + ", " + c.role().word() + ", " + c.detail())
                        .toList());
        assertTrue(
                table.dataset().notes().stream().anyMatch(n -> n.contains("dos (lists")),
                table.dataset().notes()::toString);
        assertEquals("row 2", table.dataset().place(1));
    }

    @Test
    void namesOfRowsBecomeAColumnUnlessTheyCount() throws IOException {
        Dataset data =
                read(
                                "s.json",
                                "{\"index\":[\"mb-1\",\"mb-2\"],\"columns\":[\"x\"],\"data\":[[1],[2]]}")
                        .dataset();
        assertEquals(List.of("index", "x"), data.names());
        assertEquals(List.of("mb-1", "mb-2"), data.text("index").values());
    }

    @Test
    void optimadePagesGiveOneTableInAnyOrder() throws IOException {
        String first =
                page(
                        "["
                                + entry("mp-2", "CaO3Ti", "3.1")
                                + ","
                                + entry("mp-1", "ClNa", "null")
                                + "]");
        String second =
                page(
                        "["
                                + entry("mp-3", "O2Ti", "3.0")
                                + ","
                                + entry("mp-2", "CaO3Ti", "3.1")
                                + "]");
        Path one = Files.createDirectory(folder.resolve("one"));
        Files.writeString(one.resolve("a.json"), first);
        Files.write(one.resolve("b.json.gz"), packed(second.getBytes(StandardCharsets.UTF_8)));
        Path two = Files.createDirectory(folder.resolve("two"));
        Files.writeString(two.resolve("1.json"), second);
        Files.writeString(two.resolve("2.json"), first);

        TableFile table = TableFile.read(one);
        Dataset data = table.dataset();

        assertEquals(TableFormat.OPTIMADE, table.format());
        assertEquals(List.of("mp-1", "mp-2", "mp-3"), data.text("id").values());
        assertEquals(3.1, data.numeric("_x_gap").value(1));
        assertTrue(data.numeric("_x_gap").unit().dimension().isUnknown());
        assertEquals(data.columns(), TableFile.read(two).dataset().columns());
        String notes = String.join("\n", data.notes());
        assertTrue(notes.contains("1 entries stand twice"), notes);
        assertTrue(notes.contains("has 9 entries for this question, 3 are here"), notes);
        assertTrue(notes.contains("lattice_vectors (lists"), notes);
        assertTrue(notes.contains("species_at_sites (one value for each atom)"), notes);
        assertTrue(notes.contains("relationships (tells of the entry"), notes);
        Files.writeString(two.resolve("3.json"), page("[" + entry("mp-3", "O2Ti", "2.0") + "]"));
        assertTrue(
                assertThrows(DatasetException.class, () -> TableFile.read(two))
                        .getMessage()
                        .contains("entry 'mp-3' stands twice, in 1.json and in 3.json"));
    }

    @Test
    void singleOptimadeEntryIsOneRow() throws IOException {
        TableFile table = read("e.json", page(entry("mp-1", "ClNa", "5")));
        assertEquals(TableFormat.OPTIMADE, table.format());
        assertEquals(1, table.dataset().rows());
    }

    private static String page(String data) {
        return "{\"links\":{\"next\":null},\"meta\":{\"data_returned\":9,\"more_data_available\":true},"
                + "\"data\":"
                + data
                + "}";
    }

    private static String entry(String id, String formula, String gap) {
        return ("{\"id\":\"%s\",\"type\":\"structures\",\"attributes\":{\"chemical_formula_reduced\":"
                        + "\"%s\",\"nsites\":2,\"lattice_vectors\":[[1,0,0],[0,1,0],[0,0,1]],"
                        + "\"species_at_sites\":[\"A\",\"B\"],\"_x_gap\":%s},\"relationships\":{}}")
                .formatted(id, formula, gap);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("wrongFiles")
    void wrongFileGivesOneSentence(String file, String text, String message) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, text);
        DatasetException e = assertThrows(DatasetException.class, () -> TableFile.read(path));
        assertTrue(e.getMessage().startsWith(path + message), e.getMessage());
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("f.json", "[]", ": the file has no rows"),
                Arguments.of("f.json", "{}", ": the file holds no table"),
                Arguments.of("f.json", "[1, 2]", ", row 1: the row is no object"),
                Arguments.of("f.json", "[{\"a\":1}", ", line 1, character 9: the JSON is broken"),
                Arguments.of(
                        "f.json", "[{\"a\":1}] x", ", line 1, character 11: the JSON is broken"),
                Arguments.of("f.json", "[{\"a\":1}] []", ", line 1: something follows the end"),
                Arguments.of(
                        "f.json",
                        "[{\"a\":1,\"a\":2}]",
                        ", line 1, character 13: a name stands twice in one object"),
                Arguments.of(
                        "f.json",
                        "{\"columns\":[\"a\",\"a\"],\"data\":[[1,2]]}",
                        ", column a: the name stands twice"),
                Arguments.of(
                        "f.json",
                        "{\"columns\":[\"a (eV)\",\"a\"],\"data\":[[1,2]]}",
                        ", column a: the name stands twice"),
                Arguments.of(
                        "f.json",
                        "{\"columns\":[\"a\",\"b\"],\"data\":[[1,2],[1]]}",
                        ", row 2: the row has 1 cells; expected 2 cells"),
                Arguments.of(
                        "f.json", "{\"data\":[[1,2]]}", ": the rows are lists, but nothing names"),
                Arguments.of(
                        "f.json",
                        "{\"a\":[1,2],\"b\":[1]}",
                        ", column b: there are 1 values; expected 2, as in a"),
                Arguments.of(
                        "f.json",
                        "[{\"a\":1},{\"a\":\"high\"},{\"a\":2}]",
                        ", row 2, column a: 'high' is not a number, while 2 other cells"),
                Arguments.of(
                        "f.json",
                        "[{\"a\":1},{\"a\":1e999},{\"a\":2}]",
                        ", row 2, column a: 'Infinity' is not a number"),
                Arguments.of(
                        "f.json",
                        "[{\"s\":{\"sites\":[{\"species\":[{\"element\":\"X0+\",\"occu\":1}]}]}}]",
                        ", row 1, column s: the structure holds 'X0+', which is no element"),
                Arguments.of(
                        "f.json",
                        "{\"errors\":[{\"status\":\"400\",\"detail\":\"bad filter\"}],\"meta\":{}}",
                        ": the provider answered with an error: bad filter"),
                Arguments.of(
                        "f.arff", "@relation x\n@attribute a real\n", ", line 2: the file ends"),
                Arguments.of(
                        "f.arff",
                        "@relation x\n@attribute a {y,n}\n@data\ny\nz\n",
                        ", line 5, column a: 'z' is not among the labels"),
                Arguments.of(
                        "f.arff",
                        "@relation x\n@attribute a relational\n@data\n",
                        ", line 2: the type 'relational' cannot be read"),
                Arguments.of(
                        "f.arff",
                        "@relation x\n@attribute a real\n@attribute a real\n",
                        ", line 3: the name 'a' stands twice"),
                Arguments.of("train.dat", "m y x\nA 1\n", ", line 2: the row has 2 values"),
                Arguments.of("train.dat", "m y y\nA 1 2\n", ", line 1: a name stands twice"),
                Arguments.of("train.dat", "m y x\nA 1 NaN\n", ", line 2, column x: 'NaN'"),
                Arguments.of("f.xlsx", "PK\u0003\u0004 xl", ": this is a zip archive, or a spread"),
                Arguments.of(
                        "f.parquet",
                        "PAR1\u0000",
                        ": this is a Parquet file, which cannot be read here; expected CSV; in Python:"),
                Arguments.of("f.csv", "", ": the file is empty"));
    }

    @Test
    void gzipCutInHalfIsSaidInEveryFormat() throws IOException {
        String csv = "x,y\n" + "1.25,2\n3.5,4\n".repeat(3000);
        String json = "[" + "{\"x\":1.25,\"y\":2},\n".repeat(3000) + "{\"x\":1}]";
        for (String text : List.of(csv, json)) {
            byte[] whole = packed(text.getBytes(StandardCharsets.UTF_8));
            for (int length : new int[] {2, 9, whole.length / 2, whole.length - 3}) {
                Path path = folder.resolve("half.gz");
                Files.write(path, Arrays.copyOf(whole, length));
                DatasetException e =
                        assertThrows(DatasetException.class, () -> TableFile.read(path));
                assertEquals(
                        path
                                + ": the gzip file is cut off before its end; expected a whole file;"
                                + " copy or download it again",
                        e.getMessage());
            }
        }
    }

    @Test
    void folderWithoutPagesAndMissingFilesAreNamed() {
        assertTrue(
                assertThrows(DatasetException.class, () -> TableFile.read(folder))
                        .getMessage()
                        .contains("this is a folder without pages of JSON"));
        for (TableFormat format : TableFormat.values()) {
            Path file = folder.resolve("nowhere");
            assertEquals(
                    "there is no such file",
                    assertThrows(DatasetException.class, () -> TableFile.read(file, format))
                            .problem());
        }
    }

    @Test
    void quotedLineBreaksKeepTheirRow() throws IOException {
        Dataset data = read("q.tsv", "name\tx\n\"a\nb\"\t1\nc\t2\n").dataset();
        assertEquals(List.of("a\nb", "c"), data.text("name").values());
        assertEquals(4, data.line(1));
        assertEquals(List.of("\"a\nb\"", "1"), data.rawRecord(0));
    }

    private TableFile read(String name, String text) throws IOException {
        Path path = folder.resolve(name);
        Files.writeString(path, text);
        return TableFile.read(path);
    }

    static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
