package org.descry.validation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Json;
import org.descry.study.FinishedRun;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The runs on the same data that stand in one folder. A p-value accounts for one of them.
 *
 * @param others names of the folders beside that of the run, sorted
 */
record RunsOnTheData(List<String> others) {
    RunsOnTheData {
        others = List.copyOf(others);
    }

    /** Returns how many runs there are, this one among them. */
    int count() {
        return others.size() + 1;
    }

    static Answer<RunsOnTheData> of(FinishedRun run) {
        Path folder = run.folder().toAbsolutePath().normalize();
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder.getParent())) {
            for (Path other : beside) {
                if (!other.equals(folder) && isOn(other, run.sha256())) {
                    others.add(other.getFileName().toString());
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return Answer.impossible("the folder above it cannot be read");
        }
        others.sort(String::compareTo);
        return Answer.of(new RunsOnTheData(others));
    }

    private static boolean isOn(Path folder, String sha256) {
        Path file = folder.resolve("results.json");
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try {
            JsonNode results = Json.mapper().readTree(Files.readAllBytes(file));
            return results.path("provenance")
                    .path("data")
                    .path("sha256")
                    .asString("")
                    .equals(sha256);
        } catch (JacksonException | IOException notReadable) {
            return false; // not written by a run that came to its end, or not ours to read
        }
    }
}
