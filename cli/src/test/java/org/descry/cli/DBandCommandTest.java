package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class DBandCommandTest {

    @TempDir private Path folder;

    /** Two equal columns have the moments of their sum; 4 of 6 trapezoids lie below 0. */
    @Test
    void momentsOfColumnsAndOfTheirSum() throws IOException {
        CommandLineRun run =
                dband("E (eV),a,b#-2,0,0#-1,1,1#0,1,1#1,0,0#", "--energy E --dos a,b --json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode bands = Json.mapper().readTree(run.out()).required("bands");
        assertEquals(3, bands.size());
        assertEquals("sum", bands.get(2).required("name").asString());
        assertEquals(4, bands.get(2).required("states").asDouble(), 1e-15);
        assertEquals(-0.5, bands.get(0).required("centre_eV").asDouble(), 1e-15);
        assertEquals(0.75, bands.get(2).required("filling").asDouble(), 1e-15);
    }

    /** 4 states in all, written per eV and per meV; the user's own sum stays. */
    @Test
    void densitiesHaveUnitsAndASumOfTheUserStays() throws IOException {
        CommandLineRun run =
                dband(
                        "E (eV),d (states/eV),sum (states/meV)#-2,0,0#-1,1,0.001#0,1,0.001#1,0,0#",
                        "--energy E --dos d,sum --json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode bands = Json.mapper().readTree(run.out()).required("bands");
        assertEquals("sum", bands.get(1).required("name").asString());
        assertEquals(2, bands.get(1).required("states").asDouble(), 1e-12);
        assertEquals("sum of all", bands.get(2).required("name").asString());
        assertEquals(4, bands.get(2).required("states").asDouble(), 1e-12);
    }

    @Test
    void energiesInOtherUnitsAreConverted() throws IOException {
        CommandLineRun run = dband("E (meV),a#-2000,0#-1000,1#0,1#1000,0#", "--energy E --dos a");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("-0.500"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "E (eV),a#-1,1#1,-2# | line 3, column a: the density is negative, -2",
                "E (eV),a#-1,1#-2,2# | line 3, column E: the energy is not above that of the row",
                "E (eV),a#-1,1#1,#   | line 3, column a: the density is missing",
                "E (eV),a#-1,0#1,0#  | column a: the density is 0 at all energies",
                "E (eV),a#1,1#2,1#   | the Fermi level 0 eV lies outside the energies, 1 to 2 eV",
                "E (eV),a#1,1#       | the table has one row",
                "E (pm),a#-1,1#1,1#  | pm is no unit of energy",
                "E (eV),b#-1,1#1,1#  | there is no column 'a'",
            })
    void wrongTableIsToldWithItsPlace(String table, String message) throws IOException {
        CommandLineRun run = dband(table, "--energy E --dos a");
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.out() + run.err());
        assertTrue(run.err().contains(message), run.err());
    }

    @Test
    void wrongUsageIsToldInOneSentence() throws IOException {
        CommandLineRun twice = dband("E (eV),a#-1,1#1,1#", "--energy E --dos a,a");
        assertEquals(ExitCode.WRONG_USAGE, twice.code());
        assertTrue(twice.err().contains("each once"), twice.err());
        CommandLineRun missing = dband("E (eV),a#-1,1#1,1#", "--energy E");
        assertEquals(ExitCode.WRONG_USAGE, missing.code());
        assertTrue(missing.err().contains("--dos"), missing.err());
    }

    private CommandLineRun dband(String table, String options) throws IOException {
        Path file = Files.writeString(folder.resolve("dos.csv"), table.replace('#', '\n'));
        return CommandLineRun.of(("dband " + file + " " + options).split(" "));
    }
}
