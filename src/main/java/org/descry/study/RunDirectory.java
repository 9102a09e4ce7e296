package org.descry.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run's directory: written beside its place and moved there when complete, so it is whole or not
 * there.
 */
final class RunDirectory {
    private final Path place;
    private final Path partial;

    private RunDirectory(Path place, Path partial) {
        this.place = place;
        this.partial = partial;
    }

    /**
     * Refuses a place that must not be written to; writes nothing.
     *
     * @throws FinishedRunException if a finished run is there and {@code force} is not given, or if
     *     something else is there
     */
    static void check(Path place, boolean force) {
        Path absolute = place.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !force && !isUnfinished(absolute)) {
            throw new FinishedRunException(place);
        }
        if (Files.exists(absolute) && !isRun(absolute)) {
            throw FinishedRunException.noRun(place);
        }
    }

    /**
     * Prepares a directory; nothing is at its place until {@link #complete()}.
     *
     * @throws FinishedRunException as {@link #check}
     */
    static RunDirectory at(Path place, boolean force) {
        check(place, force);
        Path absolute = place.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute.getParent());
            String name = "." + absolute.getFileName() + "-" + ProcessHandle.current().pid();
            Path partial = Files.createDirectories(absolute.resolveSibling(name));
            return new RunDirectory(absolute, partial);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write beside " + place, e);
        }
    }

    /** Only what a run wrote may be replaced: never somebody's other files. */
    private static boolean isRun(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return Files.isRegularFile(place.resolve("results.json"))
                    || files.allMatch(
                            file ->
                                    file.getFileName().toString().equals(RunState.FOLDER)
                                            || UnfinishedFront.isNameOf(file));
        } catch (IOException e) {
            return false; // a file, or not readable
        }
    }

    /** Only what a run left that never came to its end is there. */
    private static boolean isUnfinished(Path place) {
        return (RunState.isAt(place) || UnfinishedFront.isAt(place))
                && isRun(place)
                && !Files.exists(place.resolve("results.json"));
    }

    Path partial() {
        return partial;
    }

    void write(String name, String text) {
        try {
            Files.writeString(partial.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name + " in " + place, e);
        }
    }

    /** Moves the files to their place, replacing an earlier run there. */
    Path complete() {
        try {
            Path old = partial.resolveSibling(partial.getFileName() + "-old");
            if (Files.exists(place)) {
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(partial, place, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot move the finished run to " + place, e);
        }
    }

    /** Removes what an abandoned run wrote. */
    void abandon() {
        try {
            delete(partial);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + partial, e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(tree)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }
}
