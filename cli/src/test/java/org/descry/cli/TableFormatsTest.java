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

/** One table gives the same answer in whatever format it comes. */
final class TableFormatsTest {

    @TempDir private Path folder;

    @Test
    void scoreIsTheSameForCsvAndJson() throws IOException {
        StringBuilder csv = new StringBuilder("a (eV),y (eV)\n");
        StringBuilder json = new StringBuilder("{\"columns\":[\"a (eV)\",\"y (eV)\"],\"data\":[");
        for (int i = 0; i < 20; i++) {
            double y = 3 * i + (i * 7 % 5) / 10.0;
            csv.append("%d,%s\n".formatted(i, y));
            json.append("%s[%d,%s]".formatted(i == 0 ? "" : ",", i, y));
        }
        Path one = Files.writeString(folder.resolve("t.csv"), csv);
        Path other = Files.writeString(folder.resolve("t.dat"), json.append("]}"));

        JsonNode fromCsv = score("--data", one.toString());
        assertEquals(fromCsv.get("formula"), score("--data", other.toString()).get("formula"));
        assertEquals(fromCsv.get("train"), score("--data", other.toString()).get("train"));
        assertEquals(
                fromCsv.get("train"),
                score("--data", other.toString(), "--format", "json").get("train"));
    }

    @Test
    void wrongFormatSaysWhatWasExpected() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,y\n1,2\n");
        CommandLineRun run =
                CommandLineRun.of(
                        "discover", "--data", file.toString(), "--target=y", "--format=json");
        assertEquals(ExitCode.WRONG_DATA, run.code());
        assertTrue(run.err().contains(file + ", line 1, character "), run.err());
        assertTrue(run.err().contains("the JSON is broken"), run.err());
    }

    @Test
    void sheetBelongsToASpreadsheet() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,y\n1,2\n");
        CommandLineRun run =
                CommandLineRun.of("datasets", "check", file.toString(), "--sheet", "Data");
        assertEquals(ExitCode.WRONG_DATA, run.code());
        assertTrue(run.err().contains("this is no .xlsx spreadsheet"), run.err());
        CommandLineRun other =
                CommandLineRun.of(
                        "datasets", "check", file.toString(), "--sheet=1", "--format=csv");
        assertEquals(ExitCode.WRONG_USAGE, other.code());
        assertTrue(other.err().contains("--sheet: for a spreadsheet"), other.err());
    }

    private static JsonNode score(String... table) {
        String[] arguments = new String[table.length + 5];
        System.arraycopy(table, 0, arguments, 5, table.length);
        arguments[0] = "score";
        arguments[1] = "a";
        arguments[2] = "--target";
        arguments[3] = "y";
        arguments[4] = "--json";
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return Json.mapper().readTree(run.out());
    }
}
