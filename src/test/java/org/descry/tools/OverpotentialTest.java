package org.descry.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.DatasetException;
import org.descry.descriptors.catalysis.AdsorptionError;
import org.descry.descriptors.catalysis.ElectrodeReaction;
import org.descry.tools.OverpotentialRequest.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class OverpotentialTest {

    private static final String TABLE =
            """
            name,g_oh (eV),g_o (meV),g_ooh [kJ/mol],note
            worse,0.5,2500,395.589,a
            best,0.9,2500,395.589,"b, quoted"
            empty,,2500,395.589,c
            """;

    @TempDir private Path folder;

    @Test
    void rowsAreShownLowestFirstAndConvertedToElectronvolts() throws IOException {
        ToolResult result = run(TABLE, Optional.empty(), Optional.empty());
        String text = String.join("\n", result.lines());
        assertTrue(text.indexOf("best") < text.indexOf("worse"), text);
        assertTrue(text.contains("best       0.370  OH* → O*"), text);
        assertTrue(text.contains("worse      0.770  OH* → O*"), text);
        assertTrue(text.contains("without one of the energies: 1 row"), text);
        assertTrue(text.contains("point (V)"), text);
        assertTrue(text.contains("none assumed"), text);
    }

    @Test
    void errorsGiveMedianMeanIntervalAndSayThatTheMaximumIsBiased() throws IOException {
        ToolResult result = run(TABLE, draws(0.8, 1), Optional.empty());
        String text = String.join(" ", result.lines()).replaceAll("\\s+", " ");
        assertTrue(text.contains("biased upwards"), text);
        assertTrue(text.contains("correlation 0.8; 20,000 draws, seed 1"), text);
        assertTrue(text.contains("90 % (V)"), text);
        assertTrue(result.lines().stream().allMatch(line -> line.length() <= 80), text);
        JsonNode best = result.json().required("rows").get(1);
        assertEquals("best", best.required("name").asString());
        assertEquals(0.37, best.required("overpotential_V").asDouble(), 1e-4);
        // 20,000 draws: the standard error of the mean is 0.0012.
        assertEquals(0.457, best.required("mean_V").asDouble(), 0.005);
    }

    @Test
    void fileKeepsTheRowsAndAppendsColumnsWithUnits() throws IOException {
        Path out = folder.resolve("out.csv");
        run(TABLE, draws(0, 1), Optional.of(out));
        List<String> lines = Files.readAllLines(out);
        assertTrue(
                lines.get(0)
                        .endsWith(
                                "note,OER_dG1 (eV),OER_dG2 (eV),OER_dG3 (eV),OER_dG4 (eV),"
                                        + "OER_limiting_step,OER_overpotential (V),"
                                        + "OER_overpotential_median (V),OER_overpotential_mean (V),"
                                        + "OER_overpotential_lower (V),OER_overpotential_upper (V),reason"),
                lines.get(0));
        assertTrue(
                lines.get(2).startsWith("best,0.9,2500,395.589,\"b, quoted\",0.9,1.6,"),
                lines.get(2));
        assertEquals("empty,,2500,395.589,c,,,,,,,,,,,no-energy: g_oh", lines.get(3));
    }

    @Test
    void sameSeedGivesTheSameNumbersWhateverTheOrderOfRows() throws IOException {
        String[] rows = TABLE.strip().split("\n");
        String turned = String.join("\n", rows[0], rows[2], rows[1]) + "\n";
        JsonNode first = run(TABLE, draws(0, 3), Optional.empty()).json().required("rows");
        JsonNode second = run(turned, draws(0, 3), Optional.empty()).json().required("rows");
        assertEquals(first.get(0).required("mean_V"), second.get(1).required("mean_V"));
        assertEquals(first.get(1).required("mean_V"), second.get(0).required("mean_V"));
    }

    @Test
    void oneMaterialIsGivenByNumbers() throws IOException {
        OverpotentialRequest request =
                new OverpotentialRequest(
                        ElectrodeReaction.HER,
                        "numbers",
                        List.of("H"),
                        ElectrodeReaction.HYDROGEN_CORRECTION_EV,
                        Optional.empty(),
                        1,
                        Optional.empty(),
                        Optional.empty());
        JsonNode row = Overpotential.run(request, List.of(-0.33)).json().required("rows").get(0);
        assertEquals(0.09, row.required("overpotential_V").asDouble());
        assertEquals(2, row.required("limiting_step").asInt());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "g_oh,g_o,g_ooh | column g_oh: the header gives no unit; expected the header g_oh (eV)",
                "g_oh (eV),g_o (angstrom),g_ooh (eV) | column g_o: angstrom is no unit of energy",
                "g_oh (eV),g_o (eV),other (eV) | there is no column 'g_ooh'; expected one of",
                "g_oh (eV),g_o (eV),g_ooh (eV),OER_dG2 | column OER_dG2: the column is there already",
            })
    void wrongColumnsAreNamed(String header, String message) throws IOException {
        int cells = header.split(",").length;
        String table = header + "\n" + "1,".repeat(cells - 1) + "1\n";
        DatasetException refused =
                assertThrows(
                        DatasetException.class,
                        () -> run(table, Optional.empty(), Optional.of(folder.resolve("out.csv"))));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    @Test
    void dataFileIsNotWrittenOver() {
        assertThrows(
                DatasetException.class,
                () -> run(TABLE, Optional.empty(), Optional.of(folder.resolve("data.csv"))));
    }

    private ToolResult run(String table, Optional<Draws> draws, Optional<Path> out)
            throws IOException {
        Path file = Files.writeString(folder.resolve("data.csv"), table);
        OverpotentialRequest request =
                new OverpotentialRequest(
                        ElectrodeReaction.OER,
                        file.toString(),
                        List.of("g_oh", "g_o", "g_ooh"),
                        0,
                        draws,
                        20,
                        out,
                        Optional.empty());
        return Overpotential.run(request, Progress.NONE, () -> false);
    }

    private static Optional<Draws> draws(double correlation, long seed) {
        AdsorptionError error = new AdsorptionError(0.2, correlation);
        return Optional.of(new Draws(error, Draws.DEFAULT_COUNT, 0.9, seed));
    }
}
