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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class OverpotentialCommandTest {

    @TempDir private Path folder;

    @Test
    void oneMaterialByNumbers() {
        CommandLineRun run =
                run("overpotential --oh 0.9 --o 2.5 --ooh 4.1 --error 0.2 --correlation 0.8");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains(" 0.370 "), run.out());
        assertTrue(run.out().contains("biased upwards"), run.out());
    }

    @Test
    void oxygenReductionAndHydrogenEvolution() {
        assertTrue(
                run("overpotential --reaction orr --oh 0.9 --o 2.5 --ooh 4.1")
                        .out()
                        .contains("0.410"));
        assertTrue(run("overpotential --h-energy -0.33").out().contains("0.090"));
    }

    @Test
    void tableByColumnsAsJson() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("t.csv"), "name,a (eV),b (eV),c (eV)\nRuO2,0.9,2.5,4.1\n");
        CommandLineRun run =
                CommandLineRun.of(
                        "overpotential",
                        file.toString(),
                        "--oh",
                        "a",
                        "--o",
                        "b",
                        "--ooh",
                        "c",
                        "--json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode result = Json.mapper().readTree(run.out());
        assertEquals(0.37, result.required("rows").get(0).required("overpotential_V").asDouble());
    }

    @Test
    void rowsWithoutAnEnergyAreWrittenWithTheReasonAndColumnsWithAPrefix() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("t.txt"),
                        "name\ta (eV)\tb (eV)\tc (eV)\nRuO2\t0.9\t2.5\t4.1\nx\t1\t\t\n");
        Path out = folder.resolve("out.csv");
        CommandLineRun run =
                run(
                        "overpotential %s --format tsv --oh a --o b --ooh c --out %s --prefix my_"
                                .formatted(file, out));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals(
                "name,a [eV],b [eV],c [eV],my_OER_dG1 (eV),my_OER_dG2 (eV),my_OER_dG3 (eV),"
                        + "my_OER_dG4 (eV),my_OER_limiting_step,my_OER_overpotential (V),my_reason",
                lines.get(0));
        assertTrue(lines.get(1).endsWith(",0.37,"), lines.get(1));
        assertEquals("x,1,,,,,,,,,no-energy: b; no-energy: c", lines.get(2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--oh 0.9 --o 2.5                     | missing option --ooh: the number in eV",
                "--oh a --o b --ooh c                 | 'a' is not a number in eV; to name columns",
                "--oh 1 --o 2 --ooh 3 --h 0           | --h goes with hydrogen evolution",
                "--reaction her                       | missing option --h",
                "--reaction oer --h 0                 | --h goes with --reaction her",
                "--h 0 --h-energy 0                   | two ways to give one thing",
                "--h 0 --correlation 0.5              | need --error",
                "--h 0 --error 0                      | must be above 0 eV",
                "--h 0 --error 0.2 --correlation 2    | must lie in [0, 1]",
                "--h 0 --error 0.2 --draws 0          | --draws: expected a number from 1",
                "--h 0 --error 0.2 --level 1          | level must lie in (0, 1)",
                "--h 0 --top 0                        | --top: expected at least 1",
                "--reaction nrr                       | nrr",
            })
    void wrongUsageIsToldInOneSentence(String arguments, String message) {
        CommandLineRun run = run("overpotential " + arguments);
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    private static CommandLineRun run(String line) {
        return CommandLineRun.of(line.strip().split(" +"));
    }
}
