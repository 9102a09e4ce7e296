package org.descry.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Small runs of the kinds that people start, one after the other in one process. The launcher lets
 * Java keep the classes that they loaded, so that later runs start faster.
 */
public final class Rehearsal {

    /** With folds and a shuffled search. */
    private static final List<String> TABLE =
            List.of(
                    ("--data builtin:single-atom-diffusion --target Ea --features Ebind,Ec"
                                    + " --max-complexity 4 --dimension 1 --folds 2 --permutations 1 --trials 40")
                            .split(" "));

    private Rehearsal() {}

    /**
     * Runs a small SISSO project of 24 made-up rows and a small table of the toolkit, then ends the
     * process with exit code 0, or with that of the first run that failed.
     *
     * @param arguments a folder that does not exist yet, in which everything is written
     * @throws IOException if the folder cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        System.exit(run(Path.of(arguments[0]), Terminal.ofProcess(new Interruption())));
    }

    /** Does the runs and returns the exit code. */
    static int run(Path folder, Terminal terminal) throws IOException {
        Files.createDirectories(folder);
        for (String name : List.of("SISSO.in", "train.dat")) {
            try (InputStream in = Rehearsal.class.getResourceAsStream("rehearsal/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        List<String> sisso = List.of("--sisso", folder.resolve("SISSO.in").toString());
        int code = discover(sisso, folder.resolve("sisso"), terminal);
        return code == ExitCode.DONE ? discover(TABLE, folder.resolve("table"), terminal) : code;
    }

    private static int discover(List<String> what, Path out, Terminal terminal) {
        List<String> words = new ArrayList<>(List.of("discover", "--threads", "1", "--quiet"));
        words.addAll(what);
        words.addAll(List.of("--out", out.toString()));
        return Descry.run(words, terminal);
    }
}
