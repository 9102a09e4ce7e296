package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A run that is stopped keeps what it has found and says that it was stopped. */
class StoppedRunTest {
    private static final String SCREEN =
            """
            templates: ["A B X3"]
            sites: {A: alkali, B: metals, X: [O]}
            constraints: [charge-neutral]
            top: 5
            """;

    @TempDir Path folder;

    @Test
    void afterTheSearchItKeepsTheFormulaAndSaysWhatIsMissing() {
        StudySettings s =
                Runs.settings(
                        "builtin:abx3-formability",
                        "perovskite",
                        List.of("nA", "rA", "rB", "rX"),
                        Runs.search("/", 3, 1),
                        "3",
                        19);
        Outcome outcome = run(Runs.withScreen(s, SCREEN), "fitting black-box models", 1);
        assertTrue(outcome.limited());
        Path out = outcome.directory().orElseThrow();
        JsonNode results = Runs.json(out.resolve("results.json"));
        assertTrue(
                results.path("limits").toString().contains("stopped"),
                results.path("limits").toString());
        assertTrue(results.path("screening").isNull());
        assertTrue(results.path("sentences").get(4).path("text").asString().contains("stopped"));
        assertTrue(String.join(" ", outcome.summaryLines()).contains("stopped"));
        assertTrue(Files.exists(out.resolve("model.json")));
        assertTrue(Runs.read(out.resolve("report.html")).contains("stopped"));
    }

    @Test
    void inTheSecondSearchWithoutGroupsItKeepsTheFirst() {
        StudySettings s =
                Runs.settings(
                        "builtin:single-atom-diffusion",
                        "Ea",
                        List.of("Ebind", "Ec"),
                        Runs.search("+,-,*,/,^2", 4, 1),
                        "group",
                        4);
        Outcome outcome = run(Runs.withGroup(s, "metal"), "selecting features", 2);
        assertTrue(outcome.limited());
        JsonNode results = outcome.results();
        assertEquals(
                "Ebind^2/Ec",
                results.path("front")
                        .get(results.path("selected").asInt())
                        .path("features")
                        .get(0)
                        .path("formula")
                        .asString());
        String third = results.path("sentences").get(2).path("text").asString();
        assertFalse(third.contains("random rows"), third);
    }

    @Test
    void aRunToItsEndSaysNothingOfTheKind() {
        Path data = Runs.noise(3, 30, 2, false).write(folder.resolve("noise.csv"));
        Outcome outcome = run(Runs.settings(data, "y", Runs.search("+", 3, 1), "2", 0), "never", 1);
        assertFalse(outcome.limited());
        assertEquals(0, outcome.results().path("limits").size());
    }

    private Outcome run(StudySettings settings, String phase, int times) {
        return Study.run(
                settings, Optional.of(folder.resolve("run")), 1, new StopsIn(phase, times), false);
    }

    /** Stops when a phase begins for the given time. */
    private static final class StopsIn implements Progress {
        private final String phase;
        private int left;

        StopsIn(String phase, int times) {
            this.phase = phase;
            this.left = times;
        }

        @Override
        public void phase(String name, long total) {
            left -= name.startsWith(phase) ? 1 : 0;
        }

        @Override
        public void step(long done) {}

        @Override
        public void note(String sentence) {}

        @Override
        public boolean cancelled() {
            return left <= 0;
        }
    }
}
