package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class HullCommandTest {

    @TempDir private Path folder;
    private Path phases;

    @BeforeEach
    void writePhases() throws IOException {
        phases =
                Files.writeString(
                        folder.resolve("phases.csv"),
                        """
                        formula,energy (eV/atom)
                        Ca,0
                        Si,0
                        O,0
                        CaO,-3.304
                        SiO2,-3.0954
                        CaSiO3,-3.351
                        Ca2SiO4,-3.3989
                        Ca3Si2O7,-3.3772
                        """);
    }

    @Test
    void phasesAreJudgedWithUnitsAndReactions() {
        CommandLineRun run = CommandLineRun.of("hull", phases.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("above hull (meV/atom)"), run.out());
        assertTrue(run.out().contains("Ca3Si2O7 → Ca2SiO4 + CaSiO3"), run.out());
        assertTrue(
                run.out().contains("stable    Ca, Si, O, CaO, SiO2, CaSiO3, Ca2SiO4\n"), run.out());
    }

    @Test
    void formulasOnTheCommandLine() {
        CommandLineRun run =
                CommandLineRun.of("hull", phases.toString(), "--of", "CaSi2O5, Ca3SiO5", "--json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode rows = Json.mapper().readTree(run.out()).required("rows");
        assertEquals("CaSi2O5 → CaSiO3 + SiO2", rows.get(0).required("reaction").asString());
        assertEquals("Ca3SiO5 → Ca2SiO4 + CaO", rows.get(1).required("reaction").asString());
    }

    @Test
    void wrongFormulaIsShownWithACaret() {
        CommandLineRun run = CommandLineRun.of("hull", phases.toString(), "--of", "CaXx");
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.err());
        assertTrue(run.err().contains("^"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @Test
    void chargedFormulaIsRefusedByItsName() {
        CommandLineRun run = CommandLineRun.of("hull", phases.toString(), "--of", "CaO,SiO4^4-");
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.err());
        assertTrue(run.err().contains("SiO4^4-: the formula carries a charge"), run.err());
        assertFalse(run.err().contains("line"), run.err());
    }

    @Test
    void prefixMakesRoomForColumnsThatAreThereAlready() throws IOException {
        Path once = folder.resolve("once.csv");
        Path twice = folder.resolve("twice.csv");
        CommandLineRun.of("hull", phases.toString(), "--out", once.toString());
        String[] again = {
            "hull", phases.toString(), "--for", once.toString(), "--out", twice.toString()
        };
        CommandLineRun refused = CommandLineRun.of(again);
        assertEquals(ExitCode.WRONG_DATA, refused.code(), refused.err());
        assertTrue(refused.err().contains("--prefix for the appended columns"), refused.err());
        String[] prefixed = Arrays.copyOf(again, again.length + 2);
        prefixed[again.length] = "--prefix";
        prefixed[again.length + 1] = "new_";
        assertEquals(ExitCode.DONE, CommandLineRun.of(prefixed).code());
        String header = Files.readAllLines(twice).get(0);
        assertTrue(header.contains(",new_above_hull (meV/atom),"), header);
        assertTrue(header.endsWith(",new_reason"), header);
    }

    @Test
    void missingReferenceIsWrongData() throws IOException {
        Path wrong =
                Files.writeString(
                        folder.resolve("w.csv"), "formula,energy (eV/atom)\nCa,0\nCaO,-3.3\n");
        CommandLineRun run = CommandLineRun.of("hull", wrong.toString());
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.err());
        assertTrue(run.err().contains("no phase of O alone is known"), run.err());
        assertEquals(
                ExitCode.DONE,
                CommandLineRun.of("hull", wrong.toString(), "--elements-at-zero").code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--for a.csv --of CaO              | two ways to say what to judge",
                "--error 0.1 --error-column s      | two ways to give one thing",
                "--draws 10                        | need --error",
                "--error 0                         | must be above 0 eV/atom",
                "--error 0.1 --draws 0             | --draws: expected a number from 1",
                "--error 0.1 --level 2             | level must lie in (0, 1)",
                "--top 0                           | --top: expected at least 1",
            })
    void wrongUsageIsToldInOneSentence(String arguments, String message) {
        CommandLineRun run =
                CommandLineRun.of(("hull " + phases + " " + arguments.strip()).split(" +"));
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
    }
}
