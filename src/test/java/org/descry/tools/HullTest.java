package org.descry.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.DatasetException;
import org.descry.tools.HullRequest.Draws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class HullTest {

    private static final String PHASES =
            """
            formula,E (meV/atom),sd (eV/atom)
            Ca,0,0
            O,0,0
            Si,0,0
            CaO,-3304,0.02
            SiO2,-3095.4,0.02
            CaSiO3,-3351,0.02
            Ca2SiO4,-3398.9,0.02
            Ca2SiO4,-3390,0.02
            Ca3Si2O7,-3377.2,0.02
            CaSi2O5,,
            """;

    private static final String CANDIDATES =
            """
            id,formula,E (eV/atom)
            1,Ca3SiO5,-3.3383
            2,Al2O3,-3.4
            3,Ca4Si3O10,
            4,Ca3Si2O7,-3.5
            """;

    private static final HullRequest.Columns ENERGY =
            new HullRequest.Columns(Optional.empty(), Optional.of("E"));

    @TempDir private Path folder;

    @Test
    void phasesAreJudgedAgainstOneAnother() throws IOException {
        ToolResult result = run(PHASES, Optional.empty(), Optional.empty(), Optional.empty());
        JsonNode rows = result.json().required("rows");
        assertEquals(0.0017, rows.get(8).required("above_hull_eV_per_atom").asDouble(), 1e-4);
        assertEquals("Ca3Si2O7 → Ca2SiO4 + CaSiO3", rows.get(8).required("reaction").asString());
        assertEquals(-0.0321, rows.get(6).required("decomposition_eV_per_atom").asDouble(), 1e-4);
        assertEquals(0, rows.get(6).required("above_hull_eV_per_atom").asDouble());
        assertEquals(0.0089, rows.get(7).required("above_hull_eV_per_atom").asDouble(), 1e-9);
        assertEquals("Ca2SiO4 → Ca2SiO4", rows.get(7).required("reaction").asString());
        assertEquals("no-energy", rows.get(9).required("reason").asString());
        String text = words(result);
        assertTrue(
                text.contains("9 phases of 8 compositions, 3 elements (O, Si, Ca); 7 stable"),
                text);
        assertTrue(text.contains("Ca2SiO4 → Ca2SiO4 (a phase of the table)"), text);
        assertTrue(text.contains("left out, without an energy: 1 row"), text);
        assertTrue(result.lines().stream().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void candidatesKeepTheirRowsAndGetTheResultAppended() throws IOException {
        Path out = folder.resolve("judged.csv");
        ToolResult result =
                run(PHASES, Optional.of(CANDIDATES), Optional.empty(), Optional.of(out));
        List<String> lines = Files.readAllLines(out);
        assertEquals(
                "id,formula,E (eV/atom),competing_energy (eV/atom),decomposition (meV/atom),"
                        + "above_hull (meV/atom),stable,decomposition_reaction,reason",
                lines.get(0));
        assertEquals(
                "1,Ca3SiO5,-3.3383,-3.377811,39.511,39.511,false,Ca3SiO5 → Ca2SiO4 + CaO,",
                lines.get(1));
        assertEquals("2,Al2O3,-3.4,,,,,,no-phase-of: Al", lines.get(2));
        assertEquals("3,Ca4Si3O10,,-3.370724,,,,Ca4Si3O10 → 2 CaSiO3 + Ca2SiO4,", lines.get(3));
        assertEquals(
                "4,Ca3Si2O7,-3.5,-3.378942,-121.058,0,true,Ca3Si2O7 → Ca2SiO4 + CaSiO3,",
                lines.get(4));
        String text = words(result);
        assertTrue(text.contains("not judged, no phase of Al: 1 row"), text);
        assertTrue(text.contains("each against these phases"), text);
    }

    @Test
    void candidatesWithoutTheColumnOfEnergiesGetTheReactionAlone() throws IOException {
        String others = CANDIDATES.replace("E (eV/atom)", "hull (eV/atom)");
        ToolResult result = run(PHASES, Optional.of(others), Optional.empty(), Optional.empty());
        JsonNode first = result.json().required("rows").get(0);
        assertTrue(first.required("decomposition_eV_per_atom").isNull(), first.toString());
        assertEquals("Ca3SiO5 → Ca2SiO4 + CaO", first.required("reaction").asString());
        assertTrue(words(result).contains("has no column E: shown is what"), words(result));
    }

    @Test
    void errorsOfAColumnGiveIntervalsAndShares() throws IOException {
        Draws draws = new Draws(0, Optional.of("sd"), 400, 0.9, 1);
        ToolResult result =
                run(
                        PHASES.replace("CaSi2O5,,\n", ""),
                        Optional.empty(),
                        Optional.of(draws),
                        Optional.empty());
        JsonNode unstable = result.json().required("rows").get(8);
        double share = unstable.required("stable_share").asDouble();
        assertTrue(share > 0.1 && share < 0.9, unstable.toString());
        assertTrue(
                unstable.required("lower_eV_per_atom").asDouble() < 0
                        && unstable.required("upper_eV_per_atom").asDouble() > 0.0017,
                unstable.toString());
        assertFalse(result.json().required("rows").get(0).has("stable_share"));
        String text = words(result);
        assertTrue(text.contains("biased upwards"), text);
        assertTrue(result.lines().stream().allMatch(line -> line.length() <= 80), text);
    }

    @Test
    void sameSeedGivesTheSameResult() throws IOException {
        Optional<Draws> draws = Optional.of(new Draws(0.03, Optional.empty(), 50, 0.9, 5));
        assertEquals(
                run(PHASES, Optional.of(CANDIDATES), draws, Optional.empty()).json(),
                run(PHASES, Optional.of(CANDIDATES), draws, Optional.empty()).json());
    }

    @Test
    void totalEnergiesAreSaidNotToMatter() throws IOException {
        String totals = "formula,E (eV/atom)\nLi,-1.9\nCl,-1.8\nLiCl,-3.9\n";
        ToolResult result = run(totals, Optional.empty(), Optional.empty(), Optional.empty());
        assertEquals(
                -2.05,
                result.json()
                        .required("rows")
                        .get(2)
                        .required("decomposition_eV_per_atom")
                        .asDouble(),
                1e-9);
        assertTrue(words(result).contains("elements below 0 eV/atom (Li, Cl)"), words(result));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula,E (eV/atom);CaO,-3 | no phase of O, Ca alone is known, so what contains them",
                "formula,E (eV/atom);Ca,0;Xy,1 | line 3, column formula: 'Xy': unknown element Xy",
                "formula,E (eV/atom);Ca,0;,1 | line 3, column formula: the formula is missing",
                "formula,E (eV/atom);Ca,0;Ca2+,1 | line 3, column formula: 'Ca2+' carries a charge",
                "formula,E (eV);Ca,0 | column E: the header says eV, not whether per atom",
                "formula,E;Ca,0 | column E: the header gives no unit; expected the header E (eV/atom)",
                "formula,F (eV/atom);Ca,0 | there is no column 'E'",
                "a,b,E (eV/atom);Ca,x,0 | it cannot be told which column holds the formulas",
            })
    void wrongTablesAreRefusedWithPlaceAndReason(String table, String message) {
        DatasetException refused =
                assertThrows(
                        DatasetException.class,
                        () ->
                                run(
                                        table.replace(";", "\n") + "\n",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()));
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
        assertTrue(refused.getMessage().contains("phases.csv"), refused.getMessage());
    }

    @Test
    void columnPerAtomIsFoundUnlessThereAreSeveral() {
        HullRequest.Columns found = HullRequest.Columns.FOUND;
        DatasetException refused =
                assertThrows(
                        DatasetException.class,
                        () ->
                                run(
                                        PHASES,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        found));
        assertTrue(refused.getMessage().contains("E, sd; expected"), refused.getMessage());
    }

    /** Returns what is shown as one line. */
    private static String words(ToolResult result) {
        return String.join(" ", result.lines()).replaceAll("\\s+", " ");
    }

    private ToolResult run(
            String phases, Optional<String> candidates, Optional<Draws> draws, Optional<Path> out)
            throws IOException {
        return run(phases, candidates, draws, out, ENERGY);
    }

    private ToolResult run(
            String phases,
            Optional<String> candidates,
            Optional<Draws> draws,
            Optional<Path> out,
            HullRequest.Columns columns)
            throws IOException {
        Path file = Files.writeString(folder.resolve("phases.csv"), phases);
        Optional<String> other = Optional.empty();
        if (candidates.isPresent()) {
            Path second = folder.resolve("candidates.csv");
            other = Optional.of(Files.writeString(second, candidates.get()).toString());
        }
        HullRequest request =
                new HullRequest(
                        file.toString(),
                        other,
                        List.of(),
                        columns,
                        false,
                        draws,
                        40,
                        out,
                        Optional.empty());
        return Hull.run(request, Progress.NONE, () -> false);
    }
}
