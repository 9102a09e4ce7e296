package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
    @TempDir private Path folder;

    @Test
    void nothingIsAtItsPlaceBeforeItIsComplete() throws IOException {
        Path place = folder.resolve("run");
        RunDirectory run = RunDirectory.at(place, false);
        run.write("results.json", "{}");
        assertFalse(Files.exists(place));
        run.complete();
        assertEquals("{}", Files.readString(place.resolve("results.json")));
    }

    @Test
    void anAbandonedRunLeavesNothing() throws IOException {
        RunDirectory run = RunDirectory.at(folder.resolve("run"), false);
        run.write("results.json", "{}");
        run.abandon();
        try (var files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aFinishedRunIsReplacedOnlyByForce() throws IOException {
        Path place = Files.createDirectory(folder.resolve("run"));
        Files.writeString(place.resolve("results.json"), "old");
        assertThrows(FinishedRunException.class, () -> RunDirectory.at(place, false));
        RunDirectory run = RunDirectory.at(place, true);
        run.write("results.json", "new");
        run.complete();
        assertEquals("new", Files.readString(place.resolve("results.json")));
    }

    @Test
    void forceNeverReplacesWhatNoRunWrote() throws IOException {
        Path place = Files.createDirectory(folder.resolve("thesis"));
        Files.writeString(place.resolve("chapter1.tex"), "years of work");
        FinishedRunException e =
                assertThrows(FinishedRunException.class, () -> RunDirectory.at(place, true));
        assertTrue(e.getMessage().contains("is no finished run"), e.getMessage());
        assertTrue(Files.exists(place.resolve("chapter1.tex")));
    }
}
