package org.descry.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RadiusComparisonTest {

    @TempDir private Path folder;

    /**
     * The published accuracies, from the radii of the table and from the formulas alone.
     *
     * @source Bartel et al., Sci. Adv. 5, eaav0693 (2019), doi:10.1126/sciadv.aav0693: window of t
     *     425 of 576, tau 528 of 576 and 109 of 116 test compounds
     */
    @Test
    void publishedCompoundsHaveThePublishedAccuracies() {
        ToolResult result =
                RadiusComparison.run(
                        new RadiusComparisonRequest(
                                "builtin:abx3-formability", "formula", Optional.of("perovskite")));
        for (String radii : new String[] {"tabulated", "shannon-bartel"}) {
            JsonNode judged = named(result.json().required("accuracies"), "radii", radii);
            assertEquals(576, judged.required("assigned").asInt());
            assertEquals(576, judged.required("charges_as_tabulated").asInt());
            assertEquals(425.0 / 576, accuracy(judged.required("rules"), "t_window"), 1e-15);
            assertEquals(528.0 / 576, accuracy(judged.required("rules"), "tau"), 1e-15);
            assertEquals(88.0 / 116, accuracy(judged.required("test"), "t_window"), 1e-15);
            assertEquals(109.0 / 116, accuracy(judged.required("test"), "tau"), 1e-15);
        }
        assertTrue(result.lines().stream().allMatch(line -> line.length() <= Wrapped.WIDTH));
        assertTrue(result.lines().stream().anyMatch(line -> line.contains("91.7 / 91.5")));
    }

    /** Crystal radii of cations are 0.14 angstrom larger, of anions smaller: t cannot move. */
    @Test
    void toleranceFactorDoesNotTellCrystalFromIonicRadii() throws IOException {
        ToolResult result = run("formula\nCaTiO3\nCsPbI3\nLaMnO3\n", Optional.empty());
        JsonNode shift = named(result.json().required("shifts"), "name", "shannon-crystal");
        JsonNode t = named(shift.required("columns"), "column", "t");
        assertEquals(0, t.required("largest").asDouble());
        JsonNode rB = named(shift.required("columns"), "column", "rB");
        assertEquals(0.14, rB.required("median").asDouble(), 1e-12);
    }

    @Test
    void rowsThatChangeSideOfALimitAreNamed() throws IOException {
        // rB/rX of KFeF3: Fe2+ high spin 0.78, low spin 0.61; F 1.33. No change of side of 0.414.
        // CsMnBr3: Mn2+ 0.83 or 0.67, Br 1.96: 0.423 or 0.342.
        ToolResult result = run("formula\nKFeF3\nCsMnBr3\n", Optional.empty());
        JsonNode shift = named(result.json().required("shifts"), "name", "shannon-low-spin");
        JsonNode limit = named(shift.required("limits"), "column", "mu_in_limit");
        assertEquals("[3]", limit.required("lines").toString());
        JsonNode mu = named(shift.required("columns"), "column", "mu");
        assertEquals(-0.17 / 1.33, mu.required("largest").asDouble(), 1e-12);
        assertEquals("KFeF3", mu.required("largest_formula").asString());
        assertEquals((0.17 / 1.33 + 0.16 / 1.96) / 2, mu.required("median").asDouble(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "formula,y#Fe2O3,1# | y | no formula of this column is that of a perovskite",
                "formula,y#CaTiO3,2# | y | the label is 2; expected 1 for a perovskite or 0",
                "formula,y#CaTiO3,1#SrTiO3,# | y | the cell is empty",
                "formula,y#CaTiO3,1# | z | z",
                "name,y#CaTiO3,1# | y | formula",
            })
    void wrongTablesAreToldInOneSentence(String table, String label, String message)
            throws IOException {
        DatasetException refused =
                assertThrows(
                        DatasetException.class,
                        () -> run(table.replace('#', '\n'), Optional.of(label)));
        assertTrue(refused.getMessage().contains(message), refused::getMessage);
    }

    @Test
    void rowsWithoutAFormulaAreCounted() throws IOException {
        ToolResult result = run("formula\nCaTiO3\nwater\nFe2O3\n", Optional.empty());
        JsonNode reasons =
                named(result.json().required("conventions"), "name", "shannon-bartel")
                        .required("reasons");
        assertEquals(1, reasons.required("no chemical formula").asInt());
        assertEquals(1, reasons.required("neither ABX3 nor A2BB'X6").asInt());
    }

    private ToolResult run(String table, Optional<String> label) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), table);
        return RadiusComparison.run(new RadiusComparisonRequest(file.toString(), "formula", label));
    }

    private static JsonNode named(JsonNode array, String key, String value) {
        for (JsonNode each : array) {
            if (each.required(key).asString().equals(value)) {
                return each;
            }
        }
        throw new AssertionError("no " + value + " in " + array);
    }

    private static double accuracy(JsonNode rules, String rule) {
        return rules.required(rule).required("accuracy").asDouble();
    }
}
