package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetReader;
import org.descry.datasets.tables.NumericColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class FeaturesCommandTest {

    private static final String TABLE =
            """
            formula,"gap (eV)",note
            Fe2O3,2.1,"rust, red"
            FeO2x,1,
            O6Fe4,2.1,again
            ,0,
            HeFr,,gas
            EuO,1.1,
            """;

    @TempDir private Path folder;

    @Test
    void featuresAreAppendedWithUnitsInTheHeader() throws IOException {
        Path out = folder.resolve("out.csv");
        CommandLineRun run = features(TABLE, "--sets", "magpie-145", "--out", out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals(7, lines.size());
        assertTrue(
                lines.get(0)
                        .startsWith(
                                "formula,\"gap (eV)\",note,norm_0,norm_2,norm_3,norm_5,norm_7,norm_10,minimum_Number,"));
        assertTrue(lines.get(0).contains(",mean_CovalentRadius (pm),"), lines.get(0));
        assertTrue(lines.get(0).endsWith(",max_ionic_character,mean_ionic_character,reason"));
        assertTrue(lines.get(1).startsWith("Fe2O3,2.1,\"rust, red\",2,0.72111"));
        assertEquals(lines.get(1).split(",", 5)[4], lines.get(3).split(",", 4)[3]);
        assertEquals(
                "FeO2x,1,"
                        + ",".repeat(145)
                        + ",\"the variable x has no value; give one, for example x = 0.2\"",
                lines.get(2));

        Dataset table = DatasetReader.read(out);
        assertEquals(149, table.columns().size());
        NumericColumn radius = table.numeric("mean_CovalentRadius");
        assertEquals(92.4, radius.value(0), 1e-12);
        assertEquals("pm", radius.unit().symbol());
        assertTrue(Double.isNaN(radius.value(1)));
        assertTrue(Double.isNaN(table.numeric("mean_MeltingT").value(4)));
        assertEquals(44.5, table.numeric("mean_Number").value(4));
        assertTrue(table.text("reason").value(4).contains("MeltingT is not known for He, Fr; "));
    }

    @Test
    void summaryTellsWhatWasRefusedAndWhatIsEmptyAndWhy() {
        CommandLineRun run = features(TABLE, "--out", folder.resolve("out.csv").toString());
        for (String line :
                List.of(
                        "rows with features +4",
                        "  some of them empty +1",
                        "rows refused +2",
                        " +3  FeO2x: the variable x has no value; .*",
                        " +5  the cell is empty",
                        "MeltingT is not known for He, Fr +6 +1 +6",
                        "note   estimated by the source: Electronegativity of Eu \\(1 row\\)")) {
            assertTrue(run.out().lines().anyMatch(each -> each.matches(line)), run.out());
        }
    }

    @Test
    void refusedRowsAreSaidBesideWhereverTheSummaryGoes() {
        String said =
                "descry features: 2 of 6 rows without features, the first in line 3: FeO2x: the";
        String out = folder.resolve("out.csv").toString();
        for (String[] options :
                List.of(new String[] {"--out", out}, new String[] {"--json"}, new String[] {})) {
            assertTrue(features(TABLE, options).err().contains(said));
        }
        assertEquals("", features("formula\nFe\n", "--out", out).err());
    }

    @Test
    void cardHoldsForEveryColumnWhatItIsAndHowManyCellsAreEmptyAndWhy() throws IOException {
        Path card = folder.resolve("card.json");
        CommandLineRun run =
                features(TABLE, "--sets", "norms,magpie-132", "--card", card.toString(), "--json");
        assertEquals(run.out(), Files.readString(card));
        JsonNode columns = Json.mapper().readTree(run.out()).required("columns");
        assertEquals(138, columns.size());
        JsonNode melting = null;
        for (JsonNode each : columns) {
            for (String key : List.of("unit", "meaning", "obtained", "source")) {
                assertTrue(each.required(key).isString(), each::toString);
            }
            melting = each.required("name").asString().equals("mean_MeltingT") ? each : melting;
        }
        assertEquals("K", melting.required("unit").asString());
        assertEquals(3, melting.required("filled").asInt());
        assertEquals(3, melting.required("empty").asInt());
        JsonNode why = melting.required("empty_because");
        assertEquals(2, why.required("the formula was not understood").asInt());
        assertEquals(1, why.required("MeltingT is not known for He, Fr").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a.tsv  | formula\\tx\\n'Fe2O3'\\t1,5\\n     | Fe2O3,\"1,5\",2, ",
                "a.csv  | formula;x\\nFe2O3;1,5\\n           | Fe2O3,1.5,2, ",
                "a.json | [{'formula':'Fe2O3','x':1.5}]      | Fe2O3,1.5,2, ",
                "a.json | {'index':[7],'columns':['formula','x'],'data':[['Fe2O3',1.5]]} | 7,Fe2O3,1.5,2,",
                "a.arff | @relation r\\n@attribute formula string\\n@attribute x numeric\\n@data\\nFe2O3,1.5\\n | Fe2O3,1.5,2,",
                "train.dat | formula x\\nFe2O3 1.5\\n         | Fe2O3,1.5,2,",
            })
    void everyFormatIsRead(String name, String content, String row) throws IOException {
        String text = content.replace("\\n", "\n").replace("\\t", "\t").replace('\'', '"');
        Path file = Files.writeString(folder.resolve(name), text);
        CommandLineRun run =
                CommandLineRun.of(
                        "features", file.toString(), "--formula", "formula", "--sets", "norms");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().lines().toList().get(1).startsWith(row.strip()), run.out());
    }

    @Test
    void builtinTablesAreReadAndRowsWithoutLinesAreCounted() throws IOException {
        CommandLineRun builtin =
                CommandLineRun.of(
                        "features", "builtin:abx3-formability", "--formula", "formula", "--quiet");
        assertEquals(ExitCode.DONE, builtin.code(), builtin.err());
        assertEquals(577, builtin.out().lines().count());
        Path file = Files.writeString(folder.resolve("a.x"), "[{\"f\":\"Fe\"},{\"f\":\"Xx\"}]");
        CommandLineRun json =
                CommandLineRun.of(
                        "features", file.toString(), "--format", "json", "--formula", "f");
        assertTrue(json.err().contains("the first in row 2: Xx: unknown element"), json.err());
    }

    @Test
    void jsonHoldsColumnsGapsAndRefusals() {
        CommandLineRun run =
                features(TABLE, "--json", "--out", folder.resolve("out.csv").toString());
        JsonNode tree = Json.mapper().readTree(run.out());
        assertEquals(132, tree.get("columns").size());
        assertEquals("DFT", tree.at("/columns/108/obtained").asString());
        assertEquals("angstrom^3/atom", tree.at("/columns/108/unit").asString());
        assertEquals(6, tree.at("/rows/read").asInt());
        assertEquals(4, tree.at("/rows/computed").asInt());
        assertEquals(3, tree.at("/refused/0/line").asInt());
        assertEquals(1, tree.at("/reasons/the cell is empty").asInt());
        assertEquals("HeFr is in line 6", "HeFr is in line " + tree.at("/gaps/0/first_line"));
    }

    @Test
    void withoutOutTheTableIsTheOutputAndTheSummaryIsBeside() {
        CommandLineRun run = features(TABLE);
        assertEquals(7, run.out().lines().count(), run.out());
        assertTrue(run.err().contains("rows refused"), run.err());
        assertEquals(run.out(), features(TABLE, "--quiet").out());
        assertEquals("", features(TABLE, "--quiet").err());
    }

    @Test
    void columnsOfASetAreListedWithUnitAndOrigin() {
        CommandLineRun run = CommandLineRun.of("features", "--list", "--sets", "magpie-145");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().startsWith("magpie-145: 145 columns"), run.out());
        assertTrue(
                run.out()
                        .lines()
                        .anyMatch(l -> l.matches("mean_MeltingT \\(K\\) +experiment: melting.*")),
                run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @Test
    void setsAreListed() {
        CommandLineRun run = CommandLineRun.of("features", "--list");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(
                run.out().lines().anyMatch(l -> l.matches("valence +4 columns: shares of s, p.*")),
                run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
        CommandLineRun wrong = features(TABLE, "--sets", "norms,magpies");
        assertEquals(ExitCode.WRONG_USAGE, wrong.code());
        assertTrue(wrong.err().contains("--sets: there is no feature set 'magpies'"), wrong.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "formula,x\\nFe,1,2      | mine.csv, line 2: the row has 3 cells; expected 2 cells",
                "formula,x\\nFe,1\\n\\nFe | mine.csv, line 4: the row has 1 cell; expected 2 cells",
                "name,x\\nFe,1           | there is no column 'formula'; expected one of name, x",
                "formula,x\\n1.5,1\\nno,2 | mine.csv, line 2, column formula: no cell of this column",
                "formula,mean_Number\\nFe,1 | column mean_Number: the column is there already",
                "formula,x               | the file has a header but no rows",
                "formula,x\\n\"Fe,1       | mine.csv, line 2: the quotes of this row do not match",
                "formula,formula\\nFe,1   | line 1, column formula: the name stands twice",
            })
    void wrongFileIsToldWithItsPlace(String content, String message) {
        Path out = folder.resolve("out.csv");
        CommandLineRun run = features(content.replace("\\n", "\n"), "--out", out.toString());
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void prefixMakesRoomForColumnsOfTheSameName() {
        CommandLineRun run = features("formula,mean_Number\nFe,1\n", "--prefix", "m_");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().startsWith("formula,mean_Number,m_minimum_Number,"), run.out());
    }

    @Test
    void missingFileFolderAndTheDataItselfAreRefused() {
        CommandLineRun missing =
                CommandLineRun.of("features", folder + "/no.csv", "--formula", "formula");
        assertEquals(ExitCode.WRONG_DATA, missing.code());
        assertTrue(missing.err().contains("no.csv: there is no such file"), missing.err());
        CommandLineRun directory =
                CommandLineRun.of("features", folder.toString(), "--formula", "formula");
        assertTrue(directory.err().contains("this is a folder"), directory.err());
        Path itself = folder.resolve("mine.csv");
        CommandLineRun same = features(TABLE, "--out", itself.toString());
        assertEquals(ExitCode.WRONG_DATA, same.code());
        assertTrue(same.err().contains("this is the data file itself"), same.err());
    }

    /** Runs the command on a file of that content. */
    private CommandLineRun features(String content, String... options) {
        try {
            Path file = Files.writeString(folder.resolve("mine.csv"), content);
            List<String> arguments = new ArrayList<>();
            arguments.addAll(List.of("features", file.toString(), "--formula", "formula"));
            arguments.addAll(List.of(options));
            return CommandLineRun.of(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
