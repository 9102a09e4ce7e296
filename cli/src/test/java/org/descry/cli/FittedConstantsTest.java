package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Constants inside formulas, from the table to the prediction, through the real command line. */
final class FittedConstantsTest {
    @TempDir private Path folder;

    /** y = 1 + 8/(x + 2.5 eV), without noise. */
    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("x [eV],z [eV],y [eV]\n");
        for (int i = 0; i < 24; i++) {
            double x = 0.2 + i * 7 % 24 / 4.0;
            text.append("%s,%s,%s\n".formatted(x, 1 + i * 11 % 24 / 8.0, 1 + 8 / (x + 2.5)));
        }
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return file;
    }

    private CommandLineRun discover(Path table, String target, String functions) {
        return CommandLineRun.of(
                "discover",
                "--method",
                "exhaustive",
                "--data",
                table.toString(),
                "--target",
                target,
                "--operators",
                "+,-,*,/",
                "--max-complexity",
                "4",
                "--dimension",
                "1",
                "--fit-inside",
                functions,
                "--folds",
                "3",
                "--permutations",
                "0",
                "--out",
                folder.resolve("run").toString());
    }

    @Test
    void constantIsFoundWrittenDownAndUsedForNewRows() throws IOException {
        CommandLineRun run = discover(table(), "y", "^-1,exp");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("y = 1 + 8*(1/(x + 2.5[eV]))"), run.out());
        JsonNode results = Json.mapper().readTree(read("results.json"));
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertEquals("y = 1 + 8*(1/(x + 2.5[eV]))", selected.path("formula").asString());
        assertEquals("eV", selected.at("/parameters/0/unit").asString());
        // Gauss-Newton on data without noise ends at rounding
        assertEquals(2.5, selected.at("/parameters/0/value").asDouble(), 1e-8);
        assertTrue(selected.path("latex").asString().contains("2.5 \\, \\mathrm{eV}"));
        assertTrue(read("front.csv").contains("1/(x + 2.5[eV])"), read("front.csv"));

        Path rows = folder.resolve("new.csv");
        Files.writeString(rows, "x [meV]\n1500\n");
        CommandLineRun predicted =
                CommandLineRun.of(
                        "predict", folder.resolve("run").toString(), "--data", rows.toString());
        assertEquals(ExitCode.DONE, predicted.code(), predicted.err());
        List<String> lines = predicted.out().lines().toList();
        assertEquals(3, Double.parseDouble(lines.get(1).split(",")[1]), 1e-8); // 1 + 8/4

        String formula = selected.at("/features/0/formula").asString();
        CommandLineRun scored =
                CommandLineRun.of("score", formula, "--data", table().toString(), "--target", "y");
        assertEquals(ExitCode.DONE, scored.code(), scored.err());
    }

    @Test
    void classesAreRefusedByName() throws IOException {
        Path file = folder.resolve("classes.csv");
        Files.writeString(file, "x,c\n1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n7,1\n8,0\n");
        CommandLineRun run = discover(file, "c", "exp");
        assertEquals(ExitCode.WRONG_USAGE, run.code());
        assertTrue(run.err().contains("--fit-inside needs a numeric target"), run.err());
    }

    @Test
    void operatorWithoutConstantIsRefusedByName() throws IOException {
        CommandLineRun run = discover(table(), "y", "exp,+");
        assertEquals(ExitCode.WRONG_USAGE, run.code());
        assertTrue(run.err().contains("not inside +"), run.err());
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("run").resolve(file));
    }
}
