package org.descry.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go and how much is said meanwhile. */
final class OutputOptions {

    private static final Path DEFAULT_FOLDER = Path.of("descry-out");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the results (default: descry-out/NAME).")
    private Path out;

    @Option(names = "--force", description = "Replace a finished folder of results.")
    private boolean force;

    @Option(
            names = "--json",
            description = "Print results.json instead of sentences; write files only with --out.")
    private boolean json;

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    /**
     * Returns where files go: as asked for, else the default place; nowhere for JSON alone.
     *
     * @param name of the run
     */
    Optional<Path> folder(String name) {
        if (out != null || json) {
            return Optional.ofNullable(out);
        }
        return Optional.of(DEFAULT_FOLDER.resolve(name));
    }

    /** Returns the name of a file without folders and without its ending. */
    static String stem(String file) {
        String name = String.valueOf(Path.of(file).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    boolean force() {
        return force;
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }
}
