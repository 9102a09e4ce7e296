package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void listHasOneLinePerDataSet() {
        CommandLineRun run = CommandLineRun.of("datasets");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(1 + BuiltinDatasets.names().size(), lines.size(), run.out());
        assertTrue(lines.get(1).matches("builtin:abx3-formability +576 +perovskite .*"), run.out());
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
}
