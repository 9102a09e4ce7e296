package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Time, memory and what an unfinished run leaves. */
final class BudgetTest {

    private static final String SMALL =
            "--data builtin:single-atom-diffusion --target Ea --features Ebind,Ec"
                    + " --operators +,-,*,/,^2 --max-complexity 5 --dimension 2 --folds 3"
                    + " --permutations 5 --method exhaustive";

    private static final String LARGE =
            "--data builtin:octet-binaries --target dE_RS_minus_ZB --method exhaustive";

    @TempDir private Path folder;

    private static CommandLineRun run(String command, String... more) {
        String[] words = command.split(" ");
        String[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return CommandLineRun.of(all);
    }

    private static ObjectNode withoutTimes(Path out) throws IOException {
        ObjectNode results =
                (ObjectNode) Json.mapper().readTree(Files.readString(out.resolve("results.json")));
        results.remove("seconds");
        results.remove("backend");
        return results;
    }

    @Test
    void runBeginsWithItsSizeAndEstimateSaysTheSame() {
        CommandLineRun run = run("discover " + SMALL, "--out", folder.resolve("run").toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        String first = run.err().lines().findFirst().orElseThrow();
        assertTrue(first.matches("about [0-9,.e]+ formulas, [0-9,.e]+ descriptors, .*"), first);
        CommandLineRun estimate = run("estimate " + SMALL, "--json");
        assertEquals(ExitCode.DONE, estimate.code(), estimate.err());
        JsonNode told = Json.mapper().readTree(estimate.out());
        assertEquals(1 + 3 + 15 + 5 + 5 + 11 + 9, told.at("/targets/total").asInt());
        assertEquals(2, told.at("/descriptors").size());
        assertTrue(told.at("/seconds/least").asDouble() < told.at("/seconds/most").asDouble());
    }

    @Test
    void estimateAndTheFirstLineTellOfEvolution() {
        String small = SMALL.replace("--method exhaustive", "--trials 500");
        CommandLineRun estimate = run("estimate " + small);
        assertEquals(ExitCode.DONE, estimate.code(), estimate.err());
        assertTrue(estimate.out().contains("about 500 trials in each search"), estimate.out());
        JsonNode told = Json.mapper().readTree(run("estimate " + small, "--json").out());
        assertEquals(500, told.at("/evolution/places").asLong());
        CommandLineRun run =
                run(
                        "discover "
                                + SMALL.replace("--method exhaustive", "--trials 9")
                                        .replace("--folds 3", "--folds 0")
                                        .replace("--permutations 5", "--permutations 0"),
                        "--out",
                        folder.resolve("run").toString());
        assertTrue(run.err().contains("9 trials of evolution in each of 1 search"), run.err());
        CommandLineRun alone =
                run(
                        "estimate --data builtin:octet-binaries --target dE_RS_minus_ZB --rung 4"
                                + " --method evolutionary");
        assertEquals(ExitCode.DONE, alone.code(), alone.err());
        assertFalse(alone.out().contains("descriptors"), alone.out());
    }

    @Test
    void estimateCountsTheFormulasThatTheRunWritesDown() throws IOException {
        Path out = folder.resolve("run");
        run("discover " + SMALL, "--out", out.toString(), "--quiet");
        JsonNode counts = withoutTimes(out).get("counts");
        JsonNode told = Json.mapper().readTree(run("estimate " + SMALL, "--json").out());
        assertEquals(counts.get("generated").asDouble(), told.at("/formulas/total").asDouble());
        assertTrue(
                told.at("/descriptors/0/models").asDouble()
                                + told.at("/descriptors/1/models").asDouble()
                        >= counts.get("l0_models").asDouble());
    }

    @Test
    void estimateOfRunWithGroupsCountsBothSearches() {
        CommandLineRun run = run("estimate " + SMALL + " --group metal");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("on rows held out at random"), run.out());
        assertTrue(run.out().contains("on this machine"), run.out());
    }

    @Test
    void spaceThatNobodyCanSearchIsRefusedWithWhatWouldBeSmallEnough() {
        String huge = "--data builtin:octet-binaries --target dE_RS_minus_ZB --rung 4";
        CommandLineRun estimate = run("estimate " + huge);
        assertEquals(ExitCode.WRONG_USAGE, estimate.code());
        assertTrue(estimate.err().contains("more than can be searched"), estimate.err());
        assertTrue(estimate.err().contains("--rung "), estimate.err());
        assertTrue(estimate.err().contains("--max-complexity "), estimate.err());
        CommandLineRun discover = run("discover " + huge, "--json");
        assertEquals(ExitCode.WRONG_USAGE, discover.code());
        assertEquals(
                estimate.err().replace("estimate", "discover"),
                discover.err(),
                "the same sentence");
    }

    @Test
    void runWhoseTimeIsOverKeepsWhatItHasAndSaysSo() throws IOException {
        Path out = folder.resolve("short");
        CommandLineRun run = run("discover " + LARGE + " --time 5", "--out", out.toString());
        if (run.code() == ExitCode.FAILED) { // a slow machine: not even the formulas were ready
            assertTrue(run.err().contains("the time (--time) was over"), run.err());
            return;
        }
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(withoutTimes(out).get("limits").toString().contains("--time"), run.out());
        assertFalse(Files.exists(out.resolve("state")), "a finished run leaves no state");
    }

    @Test
    void resumingWhereNothingIsStartsAnewAndSaysSo() {
        Path out = folder.resolve("new");
        CommandLineRun run = run("discover " + SMALL + " --resume", "--out", out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.err().contains("starting anew"), run.err());
        assertTrue(Files.exists(out.resolve("results.json")));
        CommandLineRun again = run("discover " + SMALL + " --resume", "--out", out.toString());
        assertEquals(ExitCode.WRONG_USAGE, again.code(), "a finished run is not replaced");
    }

    @Test
    void stateOfAnotherRunIsRefusedWithResumeAndReplacedWithout() throws IOException {
        Path out = folder.resolve("other");
        Path state = Files.createDirectories(out.resolve("state"));
        Files.write(state.resolve("search.bin"), new byte[] {0, 1, 2, 3});
        CommandLineRun refused = run("discover " + SMALL + " --resume", "--out", out.toString());
        assertEquals(ExitCode.WRONG_USAGE, refused.code(), refused.err());
        assertTrue(refused.err().contains("without --resume"), refused.err());
        CommandLineRun replaced = run("discover " + SMALL, "--out", out.toString());
        assertEquals(ExitCode.DONE, replaced.code(), replaced.err());
        assertTrue(replaced.err().contains("unfinished run"), replaced.err());
        assertFalse(Files.exists(state));
    }

    @Test
    void memoryNeverChangesAResult() throws IOException {
        for (String memory : List.of("256M", "4G")) {
            run(
                    "discover " + SMALL + " --quiet --memory " + memory,
                    "--out",
                    folder.resolve(memory).toString());
        }
        assertEquals(withoutTimes(folder.resolve("256M")), withoutTimes(folder.resolve("4G")));
    }
}
