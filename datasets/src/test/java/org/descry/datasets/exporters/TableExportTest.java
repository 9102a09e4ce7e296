package org.descry.datasets.exporters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.descry.datasets.files.Json;
import org.descry.datasets.importers.TableFile;
import org.descry.datasets.importers.TableFormat;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TableExportTest {

    private static final String MIXED =
            "formula,\"note; with, all\",gap (eV),r [angstrom],n,U [?],E_h (kJ/mol)\n"
                    + "CaTiO3,\"a \"\"quoted\"\" word\",0.1,1e-300,3,,-0\n"
                    + "CaCO3,\"two\nlines\",,2.5,-0.0,7,1.7976931348623157e308\n"
                    + "La0.7Sr0.3MnO3,\"tab\tand | bar\",5e-324,,1e15,123456789012345678,2\n"
                    + ",{braces},0.30000000000000004,4,,1,0.1\n";

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "TSV", "JSON", "OPTIMADE"})
    void everythingIsReadBackAsItWas(TableFormat format) throws IOException {
        Dataset data = read("mixed.csv", MIXED);
        Dataset back = TableFile.read(write(data, "copy", format)).dataset();
        assertEquals(data.columns(), back.columns());
        assertEquals(
                back.columns(), TableFile.read(write(back, "again", format)).dataset().columns());
        assertEquals(
                Files.readString(folder.resolve("copy")),
                Files.readString(folder.resolve("again")));
    }

    @ParameterizedTest
    @EnumSource(
            value = TableFormat.class,
            names = {"CSV", "TSV", "JSON", "OPTIMADE"})
    void numbersOfEverySizeAreReadBackToTheBit(TableFormat format) throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        double[] values = new double[2000];
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            values[i] = Double.isInfinite(value) ? Double.NaN : value;
            labels.add("NaCl");
        }
        Dataset data =
                Dataset.of(
                        "random",
                        List.of(
                                new TextColumn("formula", labels),
                                new NumericColumn("x", Unit.parse("eV"), values)));
        double[] back = TableFile.read(write(data, "copy", format)).dataset().numeric("x").values();
        for (int i = 0; i < values.length; i++) {
            assertEquals(Double.doubleToLongBits(values[i]), Double.doubleToLongBits(back[i]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b", "a;b;c", "a\tb", "[x", "{", "@relation", "%", "a\"b"})
    void oneColumnOfAnyNameIsReadBack(String name) throws IOException {
        Dataset data = Dataset.of("one", List.of(new TextColumn(name, List.of("no 1", "", "b 2"))));
        for (TableFormat format : List.of(TableFormat.CSV, TableFormat.TSV, TableFormat.JSON)) {
            Dataset back = TableFile.read(write(data, "one.x", format)).dataset();
            assertEquals(data.columns(), back.columns());
        }
    }

    @Test
    void whatReadersWouldTakeOtherwiseIsSaid() throws IOException {
        Dataset data =
                Dataset.of(
                        "odd",
                        List.of(
                                new TextColumn("class", List.of("1", "2")),
                                new TextColumn("word", List.of(" a", "b")),
                                new TextColumn("f(eV)", List.of("a", "b"))));
        List<String> notes =
                TableExport.write(data, folder.resolve("odd.csv"), ExportChoice.NONE).notes();
        assertEquals(3, notes.size(), notes::toString);
        assertTrue(notes.get(0).contains("column class is read back differently"), notes.get(0));
        assertTrue(notes.get(2).contains("as f"), notes.get(2));
        Dataset infinite =
                Dataset.of(
                        "x",
                        List.of(
                                new NumericColumn(
                                        "x",
                                        Unit.DIMENSIONLESS,
                                        new double[] {1, 2, Double.POSITIVE_INFINITY})));
        Path file = folder.resolve("infinite.csv");
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () -> TableExport.write(infinite, file, ExportChoice.NONE));
        assertTrue(e.getMessage().contains("row 3, column x: 'Infinity'"), e.getMessage());
        assertFalse(Files.exists(file));
    }

    /** The two formulas are the examples of the OPTIMADE specification's rule of the alphabet. */
    @Test
    void optimadeFormulasFollowTheSpecification() throws IOException {
        Dataset data =
                read("f.csv", "formula,x\nCaTiO3,1\nCaCO3,2\nLa0.7Sr0.3MnO3,3\nNaCl,4\nO4Ti2,5\n");
        JsonNode entries =
                Json.mapper()
                        .readTree(Files.readString(write(data, "f", TableFormat.OPTIMADE)))
                        .get("data");
        List<String> formulas = new ArrayList<>();
        List<String> anonymous = new ArrayList<>();
        for (JsonNode entry : entries) {
            JsonNode attributes = entry.get("attributes");
            formulas.add(attributes.get("chemical_formula_reduced").asString());
            anonymous.add(attributes.get("chemical_formula_anonymous").asString());
            double sum = 0;
            for (JsonNode ratio : attributes.get("elements_ratios")) {
                sum += ratio.doubleValue();
            }
            assertEquals(1, sum, 1e-15);
            assertEquals(attributes.get("nelements").intValue(), attributes.get("elements").size());
            assertEquals("structures", entry.get("type").asString());
        }
        assertEquals(List.of("CaO3Ti", "CCaO3", "La7Mn10O30Sr3", "ClNa", "O2Ti"), formulas);
        assertEquals(List.of("A3BC", "A3BC", "A30B10C7D3", "AB", "A2B"), anonymous);
        assertEquals("[\"Ca\",\"O\",\"Ti\"]", entries.at("/0/attributes/elements").toString());
    }

    @Test
    void optimadeRefusesWhatIsNoFormula() throws IOException {
        Dataset data = read("f.csv", "name,x\nCaTiO3,1\nXx2,2\n");
        assertTrue(
                refused(data, TableFormat.OPTIMADE, "")
                        .contains("no column holds chemical formulas"));
        ExportChoice named =
                new ExportChoice(
                        Optional.of(TableFormat.OPTIMADE), Optional.of("name"), Optional.empty());
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () -> TableExport.write(data, folder.resolve("x"), named));
        assertTrue(e.getMessage().contains("line 3, column name"), e.getMessage());
    }

    @Test
    void builtinTablesGoThroughEveryFormat() throws IOException {
        for (String name : BuiltinDatasets.names()) {
            Dataset data = BuiltinDatasets.read(name);
            for (TableFormat format : List.of(TableFormat.TSV, TableFormat.JSON)) {
                assertEquals(
                        data.columns(),
                        TableFile.read(write(data, name, format)).dataset().columns());
            }
        }
    }

    @Test
    void endingsDecide() {
        assertEquals(TableFormat.CSV, TableExport.of(Path.of("A.CSV")));
        assertEquals(TableFormat.JSON, TableExport.of(Path.of("a.json")));
        assertEquals(TableFormat.OPTIMADE, TableExport.of(Path.of("a.optimade.json")));
        assertEquals(TableFormat.TRAIN_DAT, TableExport.of(Path.of("b/train.dat")));
        String message =
                assertThrows(IllegalArgumentException.class, () -> TableExport.of(Path.of("a.xls")))
                        .getMessage();
        assertTrue(message.contains(".csv"), message);
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> TableExport.parse("arff"))
                        .getMessage()
                        .contains("train-dat"));
    }

    private String refused(Dataset data, TableFormat format, String target) {
        ExportChoice choice =
                new ExportChoice(
                        Optional.of(format),
                        Optional.empty(),
                        Optional.of(target).filter(t -> !t.isEmpty()));
        Path file = folder.resolve("refused");
        DatasetException e =
                assertThrows(DatasetException.class, () -> TableExport.write(data, file, choice));
        assertFalse(Files.exists(file));
        return e.getMessage();
    }

    private Path write(Dataset data, String name, TableFormat format) throws IOException {
        Path file = folder.resolve(name);
        ExportChoice choice =
                new ExportChoice(Optional.of(format), Optional.empty(), Optional.empty());
        Exported exported = TableExport.write(data, file, choice);
        assertEquals(List.of(file), exported.files());
        return file;
    }

    private Dataset read(String name, String text) throws IOException {
        return TableFile.read(Files.writeString(folder.resolve(name), text)).dataset();
    }
}
