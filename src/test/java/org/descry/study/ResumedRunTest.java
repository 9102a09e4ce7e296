package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.descry.regression.search.CheckpointException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was ended in the middle goes on where it was. */
class ResumedRunTest {
    @TempDir Path folder;

    /** Ends the process when black-box models are to be fitted: after all searches. */
    private static class Dies extends Runs.Silent {
        @Override
        public void phase(String name, long total) {
            if (name.startsWith("fitting black-box")) {
                throw new AssertionError("killed");
            }
        }
    }

    /** Hears which phases there are and what is said. */
    private static final class Hears extends Runs.Silent {
        private final List<String> phases = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        @Override
        public void phase(String name, long total) {
            phases.add(name);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }
    }

    private static StudySettings settings() {
        StudySettings s =
                Runs.settings(
                        "builtin:single-atom-diffusion",
                        "Ea",
                        List.of("Ebind", "Ec"),
                        Runs.search("+,-,*,/,^2", 4, 2),
                        "3",
                        4);
        return Runs.withGroup(s, "metal");
    }

    private RunOptions options(boolean resume) {
        return new RunOptions(
                Optional.of(folder.resolve("run")), 1, 1L << 28, Optional.empty(), resume, false);
    }

    @Test
    void itWritesTheSameFilesWithoutSearchingAgain() throws Exception {
        Path whole = folder.resolve("whole");
        Study.run(settings(), Optional.of(whole), 1, new Runs.Silent(), false);
        assertThrows(AssertionError.class, () -> Study.run(settings(), options(false), new Dies()));
        Path place = folder.resolve("run");
        assertTrue(Files.exists(place.resolve("state").resolve("search.bin")));
        Hears hears = new Hears();
        Study.run(settings(), options(true), hears);
        assertTrue(
                hears.phases.stream().noneMatch(p -> p.startsWith("selecting")),
                hears.phases.toString());
        for (String file : List.of("model.json", "front.csv", "study.yaml")) {
            assertArrayEquals(
                    Files.readAllBytes(whole.resolve(file)),
                    Files.readAllBytes(place.resolve(file)),
                    file);
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "nothing else is left");
        }
        assertTrue(Files.notExists(place.resolve("state")));
    }

    @Test
    void itIsRefusedWhenSettingsOrSeedDiffer() {
        assertThrows(AssertionError.class, () -> Study.run(settings(), options(false), new Dies()));
        CheckpointException e =
                assertThrows(
                        CheckpointException.class,
                        () -> Study.run(settings().withSeed(2), options(true), new Runs.Silent()));
        assertTrue(e.getMessage().contains("data, settings, seed or version"), e.getMessage());
        Hears hears = new Hears();
        Study.run(settings().withSeed(2), options(false), hears);
        assertTrue(hears.notes.get(1).contains("--resume"), hears.notes.toString());
    }
}
