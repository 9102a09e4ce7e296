package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about wrong arguments, before anything is read. */
final class UsageTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                    | a command is missing",
                "nonsense                              | unknown command 'nonsense'",
                "datasts                               | did you mean datasets?",
                "--nonsense                            | unknown option '--nonsense'",
                "datasets show                         | missing required parameter: 'NAME'",
                "datasets export octet-binaries        | missing required option: '--to=FILE'",
                "datasets list more                    | unknown additional argument 'more'",
                "doctor --threads 2                    | unknown option '--threads'",
                "validate                              | missing required parameter: 'DIR'",
                "validate d --only luck                | --only: expected some of runs, unseen",
                "validate d --folds 1                  | --folds: folds must be 0, 2 or more",
                "validate d --folds 0                  | --folds must be 2 or more, loo or group",
                "validate d --permutations 9           | --permutations must be at least 19, got 9",
                "validate d --subsets 1                | --subsets must be at least 2, got 1",
                "discover                              | missing required option: '--data'",
                "discover --target y                   | missing required option: '--data'",
                "doctor --seed x                       | unknown option '--seed'",
                "suggest d --space s.yaml --batch 3    | 'suggest' is not in this version",
                "features --formula c                  | missing required parameter: 'FILE'",
                "features f.csv                        | missing required option: '--formula",
                "features f.csv --formula c --sets m    | --sets: there is no feature set 'm'; exp",
                "run                                   | missing required parameter: 'STUDY'",
                "run s --seed many                     | 'many' is no whole number",
                "discover --data f.csv                 | missing required option: '--target'",
                "discover --data f.csv --target y more | unknown additional argument 'more'",
                "discover --sisso S.in --data f.csv    | --sisso has data and target of its own",
                "score a --data f --target y --tasks t         | --tasks is not in this version",
                "discover --data f --target y --rung 0         | --rung: expected a number from 1",
                "score a --data f --target y --weights w       | --weights is not in this",
                "discover --data f --target y --max-operators 0 | --max-operators: expected a number",
                "discover --data f --target y --models 0       | --models: expected a number from",
                "discover --data f --target y --trials 0       | --trials: expected at least 1",
                "discover --data f --target y --max-constants 99 | --max-constants: expected a",
                "discover --data f --target y --method exhaustive --trials 9 | --trials is for evol",
                "discover --data f --target y --physics rising | --physics: rule 'rising': no such",
                "discover --data f --target y --physics positive;negative;above<1 | --physics: rule",
                "discover --data f --target y --start a;b//c   | --start: cannot read formula 2: ",
                "discover --data f --target y --start 1        | --start: the formula '1' needs",
                "discover --data f --target y --method best    | expected exhaustive, evol",
                "discover --data f --target y --kind ordinal   | --kind: 'ordinal'",
                "discover --data f --target y --transform sqrt | --transform: expected none, log10",
                "run s --transform sqrt                        | --transform: expected none, log10",
                "discover --data f --target y --folds 1        | --folds: folds must be",
                "discover --data f --target y --folds some     | --folds: folds must be",
                "discover --data f --target y --dimension 6    | expected a number from 1 to 5",
                "discover --data f --target y --time soon      | expected seconds, or a time such",
                "discover --data f --target y --time 0         | expected seconds, or a time such",
                "run perovskite-formability --json --resume | --resume needs a folder",
                "estimate --data f.csv                 | missing required option: '--target'",
                "discover --data f --target y --max-complexity 0 | --max-complexity: expected",
                "discover --data f --target y --sis 0          | --sis: expected at least 1",
                "discover --data f --target y --permutations -1 | --permutations: expected",
                "discover --data f --target y --operators +,%  | --operators: there is no operator",
                "discover --data f --target y --threads 0      | --threads: expected at least 1",
                "discover --data f --target y --memory lots    | expected a size of at least 256M",
                "discover --data f --target y --memory 1M      | expected a size of at least 256M",
                "score x                               | missing required option: '--target'",
                "score x --data f --target y --folds 1 | --folds: expected at least 2, got 1",
                "discover --data f --target y --format xls    | --format: expected one of csv, tsv,",
                "predict m --data builtin:x --format csv       | --format: the format of builtin:x",
                "predict m                             | missing required option: '--data=FILE'",
                "screen m                              | missing required option: '--space=FILE'",
                "screen m --space s --top 0            | --top: expected at least 1, got 0",
                "report                                | missing required parameter: 'DIR'",
            })
    void wrongArgumentsAreToldInOneSentence(String arguments, String message) {
        CommandLineRun run = CommandLineRun.of(words(arguments));
        assertEquals(ExitCode.WRONG_USAGE, run.code(), run.err());
        assertTrue(run.err().contains(message), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().contains("\tat "), run.err());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "discover",
                "validate",
                "predict",
                "screen",
                "score",
                "overpotential",
                "dband",
                "coordination",
                "hull",
                "formulas",
                "datasets",
                "datasets list",
                "datasets show",
                "datasets export",
                "doctor",
                "features",
                "report",
            })
    void everyCommandHasHelpWithAnExample(String command) {
        CommandLineRun run = CommandLineRun.of(words(command + " --help"));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("Example:\n  descry " + command), run.out());
        assertEquals("", run.err());
    }

    @Test
    void helpNamesWhatComesLater() {
        String help = CommandLineRun.of("--help").out();
        for (String later : List.of("suggest")) {
            assertTrue(
                    help.lines()
                            .anyMatch(
                                    line ->
                                            line.strip().startsWith(later)
                                                    && line.contains("later version")),
                    help);
        }
    }

    @Test
    void versionIsPrintedByEveryCommand() {
        String version = CommandLineRun.of("--version").out();
        assertTrue(version.matches("descry \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n"), version);
        assertEquals(version, CommandLineRun.of("datasets", "show", "--version").out());
    }

    private static String[] words(String line) {
        return line.isBlank() ? new String[0] : line.strip().split(" +");
    }
}
