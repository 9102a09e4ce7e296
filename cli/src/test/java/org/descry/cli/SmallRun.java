package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finished discoveries of a second or two, for tests of what comes after one. */
final class SmallRun {

    private SmallRun() {}

    /**
     * Returns the folder of a run that explains barriers by Ebind and Ec, made when it is not
     * there.
     */
    static Path single(Path folder) {
        return made(
                folder.resolve("single-atoms"),
                "--data builtin:single-atom-diffusion --target Ea --features Ebind,Ec"
                        + " --operators +,-,*,/,^2 --max-complexity 4 --dimension 1"
                        + " --permutations 3 --method exhaustive");
    }

    /** Returns the folder of a run that tells perovskites from others by radii, without folds. */
    static Path perovskites(Path folder) {
        return made(
                folder.resolve("perovskites"),
                "--data builtin:abx3-formability --target perovskite --features rA,rB,rX"
                        + " --operators +,/ --max-complexity 3 --dimension 1 --folds 0"
                        + " --permutations 0");
    }

    private static Path made(Path out, String options) {
        if (!Files.exists(out)) {
            String[] arguments = ("discover " + options + " --out").split(" ");
            String[] all = Arrays.copyOf(arguments, arguments.length + 1);
            all[arguments.length] = out.toString();
            CommandLineRun run = CommandLineRun.of(all);
            assertEquals(ExitCode.DONE, run.code(), run.err());
        }
        return out;
    }
}
