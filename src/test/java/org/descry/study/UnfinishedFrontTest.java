package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.SearchSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search has found so far is in a file while it goes on, and after it died. */
class UnfinishedFrontTest {
    @TempDir Path folder;
    private Path place;

    @BeforeEach
    void first() {
        place = folder.resolve("run");
    }

    /** Looks at the file while formulas evolve, and ends the process then, if it is to. */
    private final class Looks extends Runs.Silent {
        private final boolean dies;
        private List<String> lines = List.of();

        Looks(boolean dies) {
            this.dies = dies;
        }

        @Override
        public void found(List<String> models) {
            Path file = place().resolve(UnfinishedFront.FILE);
            if (Files.exists(file)) {
                lines = Runs.read(file).lines().toList();
            }
            if (dies && !lines.isEmpty()) {
                throw new AssertionError("killed");
            }
        }
    }

    private Path place() {
        return place;
    }

    private StudySettings settings(Method method) {
        Path data = Runs.noise(3, 30, 2, false).write(folder.resolve("noise.csv"));
        SearchSettings search =
                Runs.search("+,*", 3, 1).withEvolution(EvolutionSettings.of(method));
        return Runs.settings(data, "y", search, "0", 0);
    }

    private void run(StudySettings settings, Progress progress, boolean resume) {
        Study.run(
                settings,
                new RunOptions(Optional.of(place()), 1, 1L << 28, Optional.empty(), resume, false),
                progress);
    }

    @Test
    void itIsThereWhileFormulasAreSoughtAndGoneAtTheEnd() {
        for (Method method : List.of(Method.EXHAUSTIVE, Method.EVOLUTIONARY)) {
            Looks looks = new Looks(false);
            assertThrows(
                    AssertionError.class,
                    () -> run(settings(method), new Looks(true), false),
                    "the front is there before the end");
            run(settings(method), looks, false);
            assertEquals("complexity,dimension,formula,train_RMSE,found_by", looks.lines.get(0));
            assertTrue(looks.lines.size() > 1);
            String row = looks.lines.get(1);
            String by = method == Method.EXHAUSTIVE ? "exhaustive" : "evolutionary";
            assertTrue(row.matches("[0-9]+,1,\"y = .*\",[0-9.E-]+," + by), row);
            assertFalse(Files.exists(place().resolve(UnfinishedFront.FILE)));
            assertTrue(Files.exists(place().resolve("front.csv")));
            place = folder.resolve("next");
        }
    }

    @Test
    void whatARunThatDiedLeftIsReplacedOrResumed() throws IOException {
        StudySettings settings = settings(Method.EVOLUTIONARY);
        for (boolean resume : new boolean[] {false, true}) {
            assertThrows(AssertionError.class, () -> run(settings, new Looks(true), false));
            Files.writeString(place().resolve(UnfinishedFront.FILE + ".new"), "compl");
            run(settings, new Runs.Silent(), resume);
            assertTrue(Files.exists(place().resolve("results.json")));
            assertFalse(UnfinishedFront.isAt(place()));
            place = folder.resolve("next");
        }
    }

    @Test
    void besideFilesOfOthersNothingIsReplaced() throws IOException {
        Files.createDirectories(place());
        Files.writeString(place().resolve(UnfinishedFront.FILE), "complexity\n");
        Files.writeString(place().resolve("thesis.tex"), "years of work");
        assertThrows(
                FinishedRunException.class,
                () -> run(settings(Method.EXHAUSTIVE), new Runs.Silent(), false));
        assertTrue(Files.exists(place().resolve(UnfinishedFront.FILE)));
    }
}
