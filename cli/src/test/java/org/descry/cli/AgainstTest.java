package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgainstTest {

    @TempDir private Path folder;

    private static CommandLineRun score(String formula, String against, String... more) {
        String[] arguments = {
            "score", formula, "--data", "builtin:single-atom-diffusion", "--target", "Ea"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + 2 + more.length);
        all[arguments.length] = "--against";
        all[arguments.length + 1] = against;
        System.arraycopy(more, 0, all, arguments.length + 2, more.length);
        return CommandLineRun.of(all);
    }

    @Test
    void aFinishedRunIsComparedOnItsOwnFolds() {
        Path run = SmallRun.single(folder);

        CommandLineRun same = score("Ebind^2/Ec", run.toString());
        assertEquals(ExitCode.DONE, same.code(), same.err());
        assertTrue(same.out().contains("Indistinguishable: the difference lies between"));
        assertTrue(same.out().contains("the run searched its formula and its size"));

        CommandLineRun worse = score("Ec", run.toString(), "--json");
        assertTrue(worse.out().contains("\"verdict\" : \"worse\""), worse.out());
    }

    @Test
    void otherFormulasAreComparedAndWrongOnesNamed() {
        CommandLineRun better = score("Ebind^2/Ec", "Ebind; chi_metal");
        assertTrue(better.out().contains("These formulas are better"), better.out());
        better.out().lines().forEach(line -> assertTrue(line.length() <= 80, line));

        CommandLineRun unknown = score("Ebind", "Ebnd");
        assertEquals(ExitCode.WRONG_DATA, unknown.code());
        assertTrue(unknown.err().contains("no column 'Ebnd'"), unknown.err());
    }

    @Test
    void aFolderThatIsNoRunIsRefused() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandLineRun refused = score("Ebind", empty.toString());
        assertEquals(ExitCode.WRONG_DATA, refused.code());
        assertTrue(refused.err().contains("the folder of a finished run"), refused.err());
    }

    @Test
    void permutationsAreANumberOrAuto() {
        for (String wrong : new String[] {"many", "-1"}) {
            CommandLineRun refused = octets("discover", wrong);
            assertEquals(ExitCode.WRONG_USAGE, refused.code());
            assertTrue(refused.err().contains("--permutations"), refused.err());
        }
        CommandLineRun told = octets("estimate", "auto");
        assertEquals(ExitCode.DONE, told.code(), told.err());
        assertTrue(told.out().contains("shuffles up to 1,999 until"), told.out());
    }

    private static CommandLineRun octets(String command, String permutations) {
        String options =
                " --data builtin:octet-binaries --target dE_RS_minus_ZB --method exhaustive"
                        + " --max-complexity 3 --dimension 1 --permutations ";
        return CommandLineRun.of((command + options + permutations).split(" "));
    }
}
