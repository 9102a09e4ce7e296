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

final class CoordinationCommandTest {

    /** A cell of one copper atom, 3.61/√2 from its twelve neighbours. */
    private static final String BULK = "Cu#3.61#0 .5 .5#.5 0 .5#.5 .5 0#Cu#1#Direct#0 0 0#";

    @TempDir private Path folder;

    @Test
    void atomOfTheBulkHasTwelveOfBoth() throws IOException {
        CommandLineRun run = coordination("POSCAR", BULK, "--cutoff 3 --json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode site = Json.mapper().readTree(run.out()).required("sites").get(0);
        assertEquals(12, site.required("cn").asInt());
        assertEquals(12, site.required("generalised_cn").asDouble(), 1e-15);
        assertEquals("Cu", site.required("element").asString());
    }

    /** A chain of three, written in one direction: 1, 2, 1 neighbours; 2/12, 2/12, 2/12. */
    @Test
    void tableOfNeighboursMayNameEachPairOnce() throws IOException {
        Path out = folder.resolve("out.csv");
        CommandLineRun run =
                coordination("n.csv", "atom,neighbour#a,\"b,1\"#\"b,1\",c#", "--out " + out);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("in one direction"), run.out());
        assertTrue(run.out().lines().allMatch(line -> line.length() <= 80), run.out());
        assertEquals(
                "atom,element,cn,generalised_cn\n"
                        + "a,,1,0.16666666666666666\n"
                        + "\"b,1\",,2,0.16666666666666666\n"
                        + "c,,1,0.16666666666666666\n",
                Files.readString(out));
    }

    /** The sites of a chain of four atoms: 1-2 has one neighbour more, with two of its own. */
    @Test
    void sitesAreNamedByTheirAtoms() throws IOException {
        CommandLineRun run =
                coordination("n.csv", "atom,neighbour#1,2#2,3#3,4#", "--sites 1-2,3-1-2,4 --json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode sites = Json.mapper().readTree(run.out()).required("sites");
        assertEquals(2 / 18.0, sites.get(0).required("generalised_cn").asDouble(), 1e-15);
        assertEquals(1 / 22.0, sites.get(1).required("generalised_cn").asDouble(), 1e-15);
        assertEquals(2 / 12.0, sites.get(2).required("generalised_cn").asDouble(), 1e-15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "n.csv | atom,neighbour#1,2#2,1#2,3# | `` | line 4: 2 has the neighbour 3, but not",
                "n.csv | atom,neighbour#1,2#1,2#     | `` | line 3: the pair stands in line 2",
                "n.csv | atom,neighbour#1,1#         | `` | line 2: an atom is its own neighbour",
                "n.csv | atom,neighbour#1,#          | `` | line 2, column neighbour: the cell is",
                "n.csv | atom,neighbour#             | `` | the file has a header but no rows",
                "n.csv | a,b#1,2#                    | `` | there is no column 'atom'",
                "n.csv | atom,neighbour#1,2#         | --cutoff 3 | needs no --cutoff",
                "n.csv | atom,neighbour#1,2#3,4#     | --sites 1-3 | atom 3 is no neighbour",
                "n.csv | atom,neighbour#1,2#         | --sites 7 | there is no atom '7'",
                "a.xyz | 2#x#H 0 0 0#H 0 0 .74#      | `` | the nearest atoms are 0.7400 apart",
                "a.xyz | 2#x#H 0 0 0#H 0 0 0#        | --cutoff 1 | atoms 1 and 2 are at one place",
            })
    void wrongFileIsToldWithItsPlace(String name, String file, String options, String message)
            throws IOException {
        CommandLineRun run = coordination(name, file, options);
        assertEquals(ExitCode.WRONG_DATA, run.code(), run.out() + run.err());
        assertTrue(run.err().replaceAll("\\s+", " ").contains(message), run.err());
    }

    @Test
    void wrongOptionsAreToldInOneSentence() throws IOException {
        CommandLineRun run = coordination("POSCAR", BULK, "--cutoff 0");
        assertEquals(ExitCode.WRONG_USAGE, run.code());
        assertTrue(run.err().contains("at most 10 angstrom, got 0"), run.err());
        CommandLineRun bcc = coordination("POSCAR", BULK, "--cutoff 3 --bulk 8 --sites 1-2");
        assertEquals(ExitCode.WRONG_USAGE, bcc.code());
    }

    private CommandLineRun coordination(String name, String content, String options)
            throws IOException {
        Path file = Files.writeString(folder.resolve(name), content.replace('#', '\n'));
        return CommandLineRun.of(("coordination " + file + " " + options).strip().split(" "));
    }
}
