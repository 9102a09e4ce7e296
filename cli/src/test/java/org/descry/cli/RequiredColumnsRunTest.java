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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Required columns and the box, from the options to the results, through the real command line. */
final class RequiredColumnsRunTest {
    @TempDir private Path folder;

    /** y = 3 x + rA/rB, nearly. */
    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("rA [angstrom],rB [angstrom],x,y\n");
        for (int i = 0; i < 30; i++) {
            double a = 0.5 + i * 7 % 30 / 20.0;
            double b = 0.3 + i * 11 % 30 / 30.0;
            double x = 1 + i * 13 % 30 / 15.0;
            text.append("%s,%s,%s,%s\n".formatted(a, b, x, 3 * x + a / b + i % 3 * 0.1));
        }
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return file;
    }

    private CommandLineRun discover(String... options) throws IOException {
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "discover",
                                "--method",
                                "exhaustive",
                                "--data",
                                table().toString(),
                                "--target",
                                "y",
                                "--operators",
                                "*,/,log",
                                "--max-complexity",
                                "4",
                                "--dimension",
                                "2",
                                "--folds",
                                "0",
                                "--permutations",
                                "0",
                                "--out",
                                folder.resolve("run").toString()));
        all.addAll(List.of(options));
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    @Test
    void everyModelOfTheResultsHoldsWhatIsRequiredAndHasValuesAllOverTheBox() throws IOException {
        CommandLineRun run = discover("--require", "rA,rB", "--box", "rA=50..200 pm,x=-1..3");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results =
                Json.mapper().readTree(Files.readString(folder.resolve("run/results.json")));
        int models = 0;
        for (JsonNode model : results.path("front")) {
            String formula = model.path("formula").asString();
            if (model.path("complexity").asInt() > 0) {
                assertTrue(formula.contains("rA") && formula.contains("rB"), formula);
                assertFalse(formula.contains("/x") || formula.contains("log(x"), formula);
                models++;
            }
        }
        assertTrue(models > 0);
        String study = Files.readString(folder.resolve("run/study.yaml"));
        assertTrue(study.contains("require: [\"rA\", \"rB\"]"), study);
        assertTrue(study.contains("box: {\"rA\": \"50..200 pm\", \"x\": \"-1..3\"}"), study);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--require; rC; 3; \"rC\"",
                "--box; q=1..2; 3; \"q\"",
                "--box; rA=1..2 eV; 3; 'rA'",
                "--box; rA=2..1; 2; --box",
                "--require; rA,rA; 2; required twice",
                "--fit-inside; exp; 2; cannot go together"
            })
    void whatDoesNotFitTheTableIsRefusedByName(String option, String value, int code, String named)
            throws IOException {
        List<String> options = new ArrayList<>(List.of(option, value));
        if (option.equals("--fit-inside")) {
            options.addAll(List.of("--box", "x=1..2"));
        }
        CommandLineRun run = discover(options.toArray(String[]::new));
        assertEquals(code, run.code(), run.err());
        assertTrue(run.err().contains(named), run.err());
    }
}
