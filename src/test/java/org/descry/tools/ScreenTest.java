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
import java.util.OptionalInt;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ScreenTest {

    /** Ca, Sr, Ba × Ti, Zr, Sn × O; all charges balance. */
    private static final String SPACE =
            """
            templates: ["A B X3"]
            sites: {A: [Ca, Sr, Ba], B: [Ti, Zr, Sn], X: [O]}
            constraints: [charge-neutral, not-in-data]
            top: 5
            """;

    @TempDir private Path folder;
    private Path out;

    @BeforeEach
    void nameTheFolder() {
        out = folder.resolve("screened");
    }

    @Test
    void funnelAndDomainAreCountedAndTheBestRanked() throws IOException {
        JsonNode result = screen(Models.classes(folder), SPACE, Optional.empty()).json();
        assertEquals(
                "charge-neutral", result.required("funnel").get(0).required("step").asString());
        assertEquals(9, result.required("funnel").get(0).required("in").asInt());
        JsonNode screening = result.required("screening");
        assertEquals(9, screening.required("candidates").asInt());
        // Tin was not among the elements of the training formulas.
        assertEquals(3, result.required("reasons").required("unseen-element").asInt());
        assertEquals(
                9,
                screening.required("in_domain").asInt()
                        + screening.required("out_of_domain").asInt());
        assertEquals(5, result.required("ranking").size());
        // The largest B (Zr4+, 0.72 angstrom) comes first; equal scores go by formula.
        assertEquals("BaZrO3", result.required("ranking").get(0).required("formula").asString());
    }

    @Test
    void filesHoldTheRankingAndTheCounts() throws IOException {
        ToolResult result = screen(Models.classes(folder), SPACE, Optional.empty());
        List<String> ranking = Files.readAllLines(out.resolve("ranking.csv"));
        assertEquals(6, ranking.size());
        assertTrue(ranking.get(1).startsWith("1,BaZrO3,"), ranking.get(1));
        assertEquals(Json.text(result.json()), Files.readString(out.resolve("screen.json")));
        try (var files = Files.list(out)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void numberOfThreadsChangesNothing() throws IOException {
        Path model = Models.classes(folder);
        run(model, SPACE, Optional.empty(), false, 1);
        String one = Files.readString(out.resolve("screen.json"));
        run(model, SPACE, Optional.empty(), true, 3);
        assertEquals(one, Files.readString(out.resolve("screen.json")));
    }

    @Test
    void knownCompositionsAreLeftOut() throws IOException {
        Path known = Files.writeString(folder.resolve("known.csv"), "formula\nO3TiCa\n?!\n");
        ToolResult result = screen(Models.classes(folder), SPACE, Optional.of(known.toString()));
        assertEquals(8, result.json().required("screening").required("candidates").asInt());
        assertEquals(1, result.json().required("known").asInt());
    }

    @Test
    void finishedScreeningIsReplacedOnlyWhenForced() throws IOException {
        Path model = Models.classes(folder);
        screen(model, SPACE, Optional.empty());
        assertThrows(ExistingOutputException.class, () -> screen(model, SPACE, Optional.empty()));
        run(model, SPACE, Optional.empty(), true, 1);
        Files.writeString(out.resolve("results.json"), "{}");
        assertThrows(
                ExistingOutputException.class, () -> run(model, SPACE, Optional.empty(), true, 1));
    }

    @Test
    void numbersAreRankedAsTheSpaceSays() throws IOException {
        Path model = Models.regression(folder);
        ToolResult highest = screen(model, SPACE, Optional.empty());
        assertTrue(
                highest.json()
                        .required("ranking")
                        .get(0)
                        .required("formula")
                        .asString()
                        .startsWith("Ba"));
        assertTrue(String.join(" ", highest.lines()).contains("the highest values come first"));
        ToolResult lowest = run(model, SPACE + "rank: lowest\n", Optional.empty(), true, 1);
        assertTrue(
                lowest.json()
                        .required("ranking")
                        .get(0)
                        .required("formula")
                        .asString()
                        .startsWith("Ca"));
    }

    @Test
    void classesCannotBeRankedTheOtherWayRound() throws IOException {
        Path model = Models.classes(folder);
        DatasetException e =
                assertThrows(
                        DatasetException.class,
                        () -> screen(model, SPACE + "rank: lowest\n", Optional.empty()));
        assertTrue(e.getMessage().contains("does not suit a model of classes"), e.getMessage());
        assertFalse(Files.exists(out));
    }

    @Test
    void linesFitTheScreen() throws IOException {
        List<String> lines = screen(Models.classes(folder), SPACE, Optional.empty()).lines();
        lines.forEach(line -> assertTrue(line.length() <= 80 || line.contains("/"), line));
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("charge-neutral")));
        assertTrue(
                lines.contains(
                        "note  not-in-data leaves out nothing: no known compositions were given"));
    }

    private ToolResult screen(Path model, String space, Optional<String> known) throws IOException {
        return run(model, space, known, false, 1);
    }

    private ToolResult run(
            Path model, String space, Optional<String> known, boolean force, int threads)
            throws IOException {
        Path file = Files.writeString(folder.resolve("space.yaml"), space);
        ScreenRequest request =
                new ScreenRequest(model, file, OptionalInt.empty(), known, Optional.of(out), force);
        return Screen.run(request, threads, Progress.NONE, () -> false);
    }
}
