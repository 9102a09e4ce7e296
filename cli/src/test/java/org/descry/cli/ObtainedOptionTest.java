package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ObtainedOptionTest {

    @TempDir private Path folder;

    /** The option goes before the file beside the table, column by column. */
    @Test
    void optionGoesBeforeTheFileOfUnits() throws IOException {
        Files.writeString(
                folder.resolve("d.units.csv"), "column,unit,obtained\nx,,table\nz,,experiment\n");
        CommandLineRun run = discover("--obtained", "x=DFT");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode features = Json.mapper().readTree(run.out()).required("features");
        assertEquals("DFT", features.get(0).required("obtained").asString());
        assertEquals("experiment", features.get(1).required("obtained").asString());
    }

    @Test
    void unknownWordsAndColumnsAreTold() throws IOException {
        CommandLineRun word = discover("--obtained", "x=guess");
        assertEquals(ExitCode.WRONG_USAGE, word.code());
        assertTrue(
                word.err().contains("composition, table, experiment, calculation, DFT"),
                word.err());
        CommandLineRun column = discover("--obtained", "w=DFT");
        assertEquals(ExitCode.WRONG_DATA, column.code());
        assertTrue(column.err().contains("there is no column 'w'"), column.err());
    }

    private CommandLineRun discover(String option, String value) throws IOException {
        StringBuilder table = new StringBuilder("x,z,y\n");
        for (int i = 1; i <= 12; i++) {
            table.append("%d,%d,%d\n".formatted(i, i * 7 % 11, i * i));
        }
        Path file = Files.writeString(folder.resolve("d.csv"), table);
        return CommandLineRun.of(
                "discover",
                "--data",
                file.toString(),
                "--target",
                "y",
                "--method",
                "exhaustive",
                "--operators",
                "*",
                "--max-complexity",
                "3",
                "--dimension",
                "1",
                "--folds",
                "0",
                "--permutations",
                "0",
                "--json",
                "--quiet",
                option,
                value);
    }
}
