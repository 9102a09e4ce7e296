package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.descry.datasets.files.Sha256;
import org.descry.regression.search.Checkpoints;

/** What an unfinished run has found so far: the folder {@code state/} at its place. */
final class RunState {
    /** Name of the folder. */
    static final String FOLDER = "state";

    private final Path folder;
    private final String key;

    private RunState(Path folder, String key) {
        this.folder = folder;
        this.key = key;
    }

    /** Returns whether an unfinished run left something at a place. */
    static boolean isAt(Path place) {
        return Files.isDirectory(place.resolve(FOLDER));
    }

    /**
     * Returns the state of a run. Without {@code resume} what an earlier run left is removed, and
     * the user is told; so it is when there is nothing to resume.
     *
     * @param place where the run's files go
     * @param dataSha256 hash of its data
     */
    static RunState open(
            Path place,
            StudySettings settings,
            String dataSha256,
            boolean resume,
            Progress progress) {
        Path folder = place.toAbsolutePath().normalize().resolve(FOLDER);
        boolean there = isAt(place);
        if (!resume) {
            UnfinishedFront.remove(folder.getParent());
        }
        if (there && !resume) {
            progress.note(
                    "what an unfinished run left in %s is replaced; --resume would have gone on with it"
                            .formatted(place));
            remove(folder);
        }
        if (!there && resume) {
            progress.note("there is no unfinished run in %s; starting anew".formatted(place));
        }
        String deciding =
                String.join("\n", Toolkit.version(), dataSha256, StudyFile.text(settings));
        return new RunState(folder, Sha256.of(deciding.getBytes(StandardCharsets.UTF_8)));
    }

    /** Returns where one search of the run keeps its checkpoints. */
    Checkpoints of(String search) {
        return new FileCheckpoints(folder.resolve(search + ".bin"), key);
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + folder, e);
        }
    }
}
