package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.descry.datasets.tables.DatasetException;
import org.descry.datasets.tables.Obtained;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Three columns: {@code y} follows from {@code d}, and {@code near} is {@code d} with an error. */
final class CheaperFormulaTest {

    private static final int ROWS = 40;

    @TempDir private Path folder;

    @Test
    void inputsAndCostOfEveryMemberAreTold() {
        JsonNode results =
                Runs.results(
                        product()
                                .withObtained(
                                        Map.of("t", Obtained.TABLE, "d", Obtained.EXPERIMENT)));
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertEquals("d*t", selected.at("/features/0/formula").asString());
        assertEquals(2, selected.path("inputs").size());
        assertEquals("experiment", selected.at("/cost/obtained").asString());
        assertEquals(1, selected.at("/cost/columns").asInt());
        assertEquals(0, selected.at("/cost/unknown").asInt());
        assertTrue(results.path("front").get(0).path("cost").isNull());
        for (JsonNode feature : results.path("features")) {
            String how = feature.path("name").asString().equals("t") ? "table" : "experiment";
            boolean other = feature.path("name").asString().equals("u");
            assertEquals(other ? "" : how, feature.path("obtained").asString(""));
        }
    }

    /** Of y = t·d with t far wider than d, t alone is second best, in every fold. */
    @Test
    void worseMemberOfTheFrontIsNamedWithItsHeldOutError() {
        JsonNode results =
                Runs.results(
                        product().withObtained(Map.of("t", Obtained.TABLE, "d", Obtained.DFT)));
        JsonNode cheaper = results.path("cheaper");
        assertEquals("DFT", cheaper.path("without").asString());
        assertEquals("held-out", cheaper.path("rows").asString());
        assertEquals("table", cheaper.at("/cost/obtained").asString());
        assertFalse(cheaper.path("within_one_standard_error").asBoolean());
        JsonNode member = results.path("front").get(1);
        assertEquals(member.path("formula").asString(), cheaper.path("formula").asString());
        assertEquals(member.at("/cv/rmse").asDouble(), cheaper.path("error").asDouble(), 1e-12);
        assertTrue(cheaper.path("text").asString().contains("--features t"), cheaper.toString());
    }

    /** A table column that is all but the computed one does as well, on the training rows. */
    @Test
    void formulaAsGoodIsFoundAmongThoseListed() {
        JsonNode results = Runs.results(copies().withObtained(ways()));
        JsonNode cheaper = results.path("cheaper");
        assertTrue(cheaper.path("within_one_standard_error").asBoolean(), results.toString());
        assertEquals("training", cheaper.path("rows").asString());
        assertEquals("near", cheaper.at("/inputs/0/name").asString());
        String text = cheaper.path("text").asString();
        assertTrue(text.contains("not judged on held-out") && !text.contains("--features"), text);
    }

    @Test
    void nothingIsSaidWhereNothingIsKnown() {
        JsonNode results = Runs.results(copies());
        assertTrue(results.path("cheaper").isNull());
        assertTrue(results.path("front").get(1).path("cost").isNull());
        assertFalse(results.path("notes").toString().contains("columns alone"));
    }

    @Test
    void statementsOnUnknownColumnsAreRefused() {
        StudySettings wrong = copies().withObtained(Map.of("no", Obtained.DFT));
        assertTrue(
                assertThrows(DatasetException.class, () -> Runs.results(wrong))
                        .getMessage()
                        .contains("there is no column 'no'"));
    }

    @Test
    void statementsAreReadAsWritten() {
        Map<String, Obtained> read = ObtainedColumns.parse(" a, b = dft; c=Table");
        assertEquals(List.of("a", "b", "c"), List.copyOf(read.keySet()));
        assertEquals(Obtained.DFT, read.get("b"));
        assertEquals("{\"a\": DFT, \"b\": DFT, \"c\": table}", ObtainedColumns.yaml(read));
        for (String wrong : List.of("", "a", "a=", "=DFT", "a,,b=DFT", "a=DFT;a=table", "a=x")) {
            assertThrows(IllegalArgumentException.class, () -> ObtainedColumns.parse(wrong), wrong);
        }
    }

    private static Map<String, Obtained> ways() {
        return Map.of("d", Obtained.DFT, "near", Obtained.TABLE);
    }

    private StudySettings product() {
        Random random = new Random(5);
        StringBuilder table = new StringBuilder("y,t,d,u\n");
        for (int i = 0; i < ROWS; i++) {
            double t = 1 + 9 * random.nextDouble();
            double d = 1 + random.nextDouble() / 2;
            double y = t * d + 0.01 * random.nextGaussian();
            table.append("%s,%s,%s,%s\n".formatted(y, t, d, random.nextDouble()));
        }
        Path file = Runs.write(folder.resolve("product.csv"), table.toString());
        return Runs.settings(file, "y", Runs.search("*", 3, 1), "5", 0);
    }

    /**
     * Errors of the target (±0.3) and of the copy (±0.05) change sign independently: the mean
     * squared error grows by 0.0025, and by 2·0.3·0.05/√40 = 0.0047 for one standard error.
     */
    private StudySettings copies() {
        StringBuilder table = new StringBuilder("y,d,near\n");
        for (int i = 0; i < ROWS; i++) {
            double d = i / 4.0;
            double error = i % 2 == 0 ? 0.3 : -0.3;
            double near = i / 2 % 2 == 0 ? 0.05 : -0.05;
            table.append("%s,%s,%s\n".formatted(d + error, d, d + near));
        }
        Path file = Runs.write(folder.resolve("copies.csv"), table.toString());
        return Runs.settings(file, "y", Runs.search("*", 1, 1), "5", 0);
    }
}
