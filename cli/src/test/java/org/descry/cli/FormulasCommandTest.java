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

final class FormulasCommandTest {

    @TempDir private Path folder;

    /** The number of the unit tests of SMACT. */
    @Test
    void formulasAreListedWithTheirCharges() {
        CommandLineRun run = CommandLineRun.of("formulas", "Na", "Fe", "Cl", "--states", "smact14");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("77 with the charges of smact14"), run.out());
        assertTrue(run.out().contains("NaFeCl4    Na+ Fe3+ Cl-\n"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @Test
    void binariesOfThePoolAreCountedAsPublished() {
        CommandLineRun run =
                CommandLineRun.of(
                        "formulas", "--elements", "2", "--states", "smact14", "--count", "--json");
        JsonNode counts = Json.mapper().readTree(run.out()).required("counts");
        assertEquals(5253, counts.required("systems").asInt());
        assertEquals(225_879, counts.required("possible").asInt());
        assertEquals(13_464, counts.required("allowed").asInt());
    }

    @Test
    void allFormulasGoToTheFile() throws IOException {
        Path out = folder.resolve("oxides.csv");
        CommandLineRun run =
                CommandLineRun.of(
                        "formulas",
                        "O",
                        "--elements",
                        "2",
                        "--pool",
                        "alkali + [Fe]",
                        "--without",
                        "Fr",
                        "--states",
                        "common",
                        "--top",
                        "1",
                        "--out",
                        out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(
                List.of(
                        "formula,elements,charges",
                        "Li2O,Li-O,Li+ O2-",
                        "Na2O,Na-O,Na+ O2-",
                        "K2O,K-O,K+ O2-",
                        "FeO,Fe-O,Fe2+ O2-",
                        "Fe2O3,Fe-O,Fe3+ O2-",
                        "Rb2O,Rb-O,Rb+ O2-",
                        "Cs2O,Cs-O,Cs+ O2-"),
                Files.readAllLines(out));
        assertTrue(run.out().endsWith("and 6 more\n"), run.out());
    }

    @Test
    void whatIsStoppedKeepsWhatIsThereAndSaysSo() throws IOException {
        Path out = folder.resolve("binaries.csv");
        CommandLineRun run =
                CommandLineRun.interrupted("formulas", "--elements", "2", "--out", out.toString());
        assertEquals(ExitCode.INTERRUPTED, run.code());
        assertTrue(run.out().contains("stopped: 64 of 5,253 sets of elements"), run.out());
        assertTrue(Files.readAllLines(out).contains("LiH,Li-H,Li+ H-"));
    }

    @Test
    void elementThatAllowsNothingIsNamed() {
        CommandLineRun run = CommandLineRun.of("formulas", "He", "O");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("no oxidation state in icsd24"), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Na                     | at least two elements",
                "Na Na                  | given twice",
                "Na Xx                  | unknown element 'Xx'",
                "Na Cl --states wiki    | expected one of common, known",
                "Na Cl --amounts 1-3    | from 2 to 5 elements, got 1",
                "Na Cl --amounts 1-3,x  | got 'x'",
                "Na Cl --pool metals    | need --elements",
                "Na Cl --count --top 2  | lists nothing",
                "H C N O P S            | from 2 to 5 elements, got 6",
                "C H N O --most 30      | too many to try",
                "Na Cl --amounts 1,1 --most 3 | say the same"
            })
    void wrongArgumentsAreExplained(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(("formulas " + arguments.strip()).split(" +"));
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.out());
        assertTrue(run.err().contains(message), run.err());
    }
}
