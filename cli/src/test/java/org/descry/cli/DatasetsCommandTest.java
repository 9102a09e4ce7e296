package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Json;
import org.descry.datasets.hygiene.Check;
import org.descry.datasets.tables.BuiltinDatasets;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class DatasetsCommandTest {

    @TempDir private Path folder;

    @Test
    void listNamesEveryDataSetOnce() {
        CommandLineRun run = CommandLineRun.of("datasets");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> lines =
                run.out().lines().filter(l -> l.startsWith(BuiltinDatasets.PREFIX)).toList();
        assertEquals(BuiltinDatasets.names().size(), lines.size(), run.out());
        assertTrue(lines.get(0).matches("builtin:abx3-formability +576 +perovskite .*"), run.out());
        assertEquals(run, CommandLineRun.of("datasets", "list"));
    }

    @Test
    void listAsJsonHoldsTheCards() {
        JsonNode cards =
                Json.mapper().readTree(CommandLineRun.of("datasets", "list", "--json").out());
        assertEquals(BuiltinDatasets.names().size(), cards.size());
        assertEquals("abx3-formability", cards.get(0).get("name").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"abx3-formability", "builtin:octet-binaries"})
    void showNamesColumnsLicenceAndSource(String name) {
        CommandLineRun run = CommandLineRun.of("datasets", "show", name);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        for (String part : List.of("column ", "rows ", "target ", "licence ", "doi ", "sha256 ")) {
            assertTrue(run.out().lines().anyMatch(line -> line.startsWith(part)), run.out());
        }
    }

    @Test
    void elementsAreShownWithUnitsSourcesAndGaps() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "elements");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        for (String line :
                List.of(
                        "CovalentRadius \\(pm\\): covalent radius",
                        ".*doi:10.1007/s11837-013-0755-4; licence:.*",
                        ".*the source gives none: He, Fr, Rf-Og")) {
            assertTrue(run.out().lines().anyMatch(each -> each.matches(line)), run.out());
        }
        JsonNode tree =
                Json.mapper()
                        .readTree(
                                CommandLineRun.of("datasets", "show", "elements", "--json").out());
        assertEquals("MeltingT", tree.get(3).get("name").asString());
        assertEquals(1811, tree.get(3).at("/values/Fe").asDouble());
        assertTrue(tree.get(3).at("/values/He").isNull());
    }

    @Test
    void oneElementHasACard() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "elements", "--element", "Yb");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(
                run.out().startsWith("Yb: element 70, row 6 of the periodic table\n"), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.matches("MeltingT +\\d+ +K +.*")), run.out());
        for (String line :
                List.of(
                        "Electronegativity +[\\d.]+\\* .*",
                        "\\* estimated by the source",
                        "ElectronegativityPauling +unknown +not in its source +\\[10\\]",
                        ".*licence: none needed: single figures")) {
            assertTrue(run.out().lines().anyMatch(each -> each.matches(line)), run.out());
        }
        assertFalse(run.out().contains("LicenseRef"), run.out());
        JsonNode iron =
                Json.mapper()
                        .readTree(
                                CommandLineRun.of(
                                                "datasets",
                                                "show",
                                                "elements",
                                                "--element",
                                                "Fe",
                                                "--json")
                                        .out());
        assertEquals(26, iron.get("atomic_number").asInt());
        assertEquals(55.845, iron.get("properties").get(2).get("value").asDouble());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "list",
                "show elements",
                "show elements --element U",
                "show elements --property GSmagmom",
                "show octet-binaries",
                "check builtin:single-atom-diffusion --target Ea"
            })
    void linesFitATerminal(String arguments) {
        CommandLineRun run = CommandLineRun.of(("datasets " + arguments).strip().split(" "));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(List.of(), run.out().lines().filter(l -> l.length() > 80).toList());
    }

    @Test
    void propertyIsPrintedOrDrawn() throws IOException {
        String[] show = {"datasets", "show", "elements", "--property", "Density"};
        CommandLineRun printed = CommandLineRun.of(show);
        assertEquals(ExitCode.DONE, printed.code(), printed.err());
        assertTrue(printed.out().contains("Fe 7874"), printed.out());
        Path file = folder.resolve("density.svg");
        String[] draw = {
            "datasets", "show", "elements", "--property", "Density", "--out", file.toString()
        };
        CommandLineRun drawn = CommandLineRun.of(draw);
        assertEquals(file + ": Density of 96 elements\n", drawn.out(), drawn.err());
        assertTrue(Files.readString(file).startsWith("<svg "));
        CommandLineRun again = CommandLineRun.of(draw);
        assertEquals(ExitCode.WRONG_USAGE, again.code());
        assertTrue(again.err().contains("--force replaces it"), again.err());
    }

    @Test
    void unknownPropertyIsRefusedWithNamesLikeIt() {
        CommandLineRun run =
                CommandLineRun.of("datasets", "show", "elements", "--property", "radius");
        assertEquals(ExitCode.WRONG_USAGE, run.code());
        assertTrue(run.err().contains("AtomicRadius"), run.err());
        assertFalse(run.err().contains("MeltingT"), run.err());
        CommandLineRun nothing =
                CommandLineRun.of("datasets", "show", "elements", "--out", "x.svg");
        assertEquals(ExitCode.WRONG_USAGE, nothing.code());
        assertTrue(nothing.err().contains("--property"), nothing.err());
    }

    @Test
    void unknownElementIsRefusedWithASuggestion() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "elements", "--element", "fe");
        assertEquals(ExitCode.WRONG_USAGE, run.code());
        assertTrue(run.err().contains("did you mean Fe"), run.err());
        CommandLineRun other =
                CommandLineRun.of("datasets", "show", "octet-binaries", "--element", "Fe");
        assertEquals(ExitCode.WRONG_USAGE, other.code());
        assertTrue(
                other.err().contains("--element goes with the names elements and states"),
                other.err());
    }

    @Test
    void exportedTableIsReadBackAsTheSame() {
        for (String name : BuiltinDatasets.names()) {
            Path file = folder.resolve(name + ".csv");
            CommandLineRun run =
                    CommandLineRun.of("datasets", "export", name, "--to", file.toString());
            assertEquals(ExitCode.DONE, run.code(), run.err());
            Dataset original = BuiltinDatasets.read(name);
            Dataset copy = DatasetReader.read(file);
            assertEquals(original.columns(), copy.columns());
            assertEquals(original.sha256(), copy.sha256());
        }
    }

    @Test
    void exportConvertsAnyTable() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.tsv"), "f\tx (eV)\nNaCl\t1.5\nMgO\t\n");
        Path json = folder.resolve("mine.optimade.json");
        CommandLineRun run =
                CommandLineRun.of("datasets", "export", file.toString(), "--to", json.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().startsWith(json + ": optimade, 2 rows, 2 columns\n"), run.out());
        Path back = folder.resolve("back.csv");
        CommandLineRun again =
                CommandLineRun.of("datasets", "export", json.toString(), "--to", back.toString());
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals("f,x [eV]\nNaCl,1.5\nMgO,\n", Files.readString(back));
    }

    @Test
    void exportSaysWhatIsMissingOrNotMeant() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "f,x,y\nA,1,2\nB,2,3\n");
        refused("needs --target COL", file, "--to", "train.dat");
        refused("--target is for train-dat", file, "--to", "a.csv", "--target", "y");
        refused("--formula is for OPTIMADE", file, "--to", "a.csv", "--formula", "f");
        refused("expected one of csv, tsv, json", file, "--to", "a.csv", "--format", "arff");
        refused("does not say how to write the table", file, "--to", "a.xls");
        Files.writeString(folder.resolve("SISSO.in"), "mine");
        Path train = folder.resolve("train.dat");
        refused("SISSO.in exists; --force", file, "--target", "y", "--to", train.toString());
    }

    private static void refused(String message, Path file, String... options) {
        List<String> all = new ArrayList<>(List.of("datasets", "export", file.toString()));
        all.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void exportDoesNotReplaceAFileUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");
        String[] export = {"datasets", "export", "octet-binaries", "--to", file.toString()};
        CommandLineRun refused = CommandLineRun.of(export);
        assertEquals(ExitCode.WRONG_USAGE, refused.code());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals("mine", Files.readString(file));
        assertEquals(
                ExitCode.DONE,
                CommandLineRun.of(
                                "datasets",
                                "export",
                                "octet-binaries",
                                "--force",
                                "--to",
                                file.toString())
                        .code());
        assertFalse(Files.readString(file).equals("mine"));
    }

    @Test
    void checkPrintsColumnsAndEveryCheckOnce() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("mine.txt"), "[{\"r\":1,\"y\":2},{\"r\":1,\"y\":3}]");
        CommandLineRun run = CommandLineRun.of("datasets", "check", file.toString(), "--target=y");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().startsWith(file + ": read as json, 2 rows, 2 columns"), run.out());
        for (Check check : Check.values()) {
            String title = check.word().replace('-', ' ');
            assertEquals(
                    1, run.out().lines().filter(line -> line.equals(title)).count(), run.out());
        }
        CommandLineRun forced =
                CommandLineRun.of("datasets", "check", file.toString(), "--format", "arff");
        assertEquals(ExitCode.WRONG_DATA, forced.code());
        CommandLineRun json = CommandLineRun.of("datasets", "check", file.toString(), "--json");
        assertEquals("json", Json.mapper().readTree(json.out()).get("format").asString());
    }

    @Test
    void unknownNameIsRefusedWithTheNamesThereAre() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "octet");
        assertEquals(ExitCode.WRONG_DATA, run.code());
        assertTrue(run.err().contains("octet-binaries"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void folderThatIsNotThereIsTold() {
        Path file = folder.resolve("no/such/folder.csv");
        CommandLineRun run =
                CommandLineRun.of("datasets", "export", "octet-binaries", "--to", file.toString());
        assertEquals(ExitCode.WRONG_DATA, run.code());
        assertTrue(run.err().contains("there is no such file or folder"), run.err());
    }

    @Test
    void statesOfAnElementAreShownInEverySet() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "states", "--element", "Fe");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("common   +2 +3\n"), run.out());
        assertTrue(run.out().contains("icsd24   +1 +2 +3 +4 +5 +6\n"), run.out());
        CommandLineRun all = CommandLineRun.of("datasets", "show", "states");
        assertTrue(all.out().lines().allMatch(line -> line.length() <= 80), all.out());
        CommandLineRun wrong = CommandLineRun.of("datasets", "show", "states", "--element", "Xx");
        assertEquals(ExitCode.WRONG_USAGE, wrong.code(), wrong.out());
    }

    @Test
    void chargesOfAFormulaAreShownWithWhyTheFirstIsFirst() {
        CommandLineRun run = CommandLineRun.of("datasets", "show", "states", "--formula", "Fe3O4");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("1       Fe2+ 1, Fe3+ 2, O2- 4"), run.out());
        assertTrue(run.out().contains("both Fe2+ and Fe3+ (1)"), run.out());
        assertTrue(run.out().contains("first by: fewer points\n"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
        CommandLineRun none =
                CommandLineRun.of(
                        "datasets", "show", "states", "--formula", "NaMg", "--states", "common");
        assertEquals("NaMg: no charges of the set common balance\n", none.out());
    }

    @Test
    void formulasThatCannotBeReadAndSetsThatAreNotThereAreRefused() {
        for (String[] wrong :
                new String[][] {
                    {"states", "--formula", "Xx2"},
                    {"states", "--formula", ""},
                    {"states", "--formula", "NaCl", "--states", "icsd"},
                    {"states", "--states", "icsd24"},
                    {"states", "--formula", "NaCl", "--element", "Na"},
                    {"elements", "--formula", "NaCl"}
                }) {
            String[] line = new String[wrong.length + 2];
            line[0] = "datasets";
            line[1] = "show";
            System.arraycopy(wrong, 0, line, 2, wrong.length);
            CommandLineRun run = CommandLineRun.of(line);
            assertEquals(ExitCode.WRONG_USAGE, run.code(), run.out());
        }
    }
}
