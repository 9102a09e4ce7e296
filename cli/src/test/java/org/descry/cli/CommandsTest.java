package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the commands print, write and return when nothing is wrong. */
final class CommandsTest {

    private static final String SPACE =
            """
            templates: ["A B X3"]
            sites: {A: [Ca, Sr, Ba], B: [Ti, Zr], X: [O]}
            constraints: [charge-neutral, not-in-data]
            top: 3
            """;

    /** Holds finished runs, made once. */
    @TempDir private static Path runs;

    @TempDir private Path folder;

    @Test
    void discoverWritesItsFilesAndEndsWithSixSentences() throws IOException {
        Path out = SmallRun.single(runs);
        for (String file :
                List.of("results.json", "model.json", "front.csv", "report.html", "study.yaml")) {
            assertTrue(Files.size(out.resolve(file)) > 0, file);
        }
        CommandLineRun run =
                CommandLineRun.of(
                        "run",
                        out.resolve("study.yaml").toString(),
                        "--quiet",
                        "--out",
                        folder.resolve("again").toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        for (int sentence = 1; sentence <= 6; sentence++) {
            String number = sentence + " ";
            assertTrue(run.out().lines().anyMatch(l -> l.startsWith(number)), run.out());
        }
        assertEquals("", run.err());
        for (String file : List.of("model.json", "front.csv", "study.yaml")) {
            assertArrayEquals(
                    Files.readAllBytes(out.resolve(file)),
                    Files.readAllBytes(folder.resolve("again").resolve(file)),
                    file + " of the run repeated from its study.yaml");
        }
    }

    @Test
    void finishedRunIsReplacedOnlyWhenForced() throws IOException {
        Path study = SmallRun.single(runs).resolve("study.yaml");
        Path out = Files.createDirectory(folder.resolve("finished"));
        Files.writeString(out.resolve("results.json"), "precious");
        String[] again = {"run", study.toString(), "--out", out.toString()};
        CommandLineRun refused = CommandLineRun.of(again);
        assertEquals(ExitCode.WRONG_USAGE, refused.code(), refused.err());
        assertTrue(refused.err().contains("--force"), refused.err());
        assertEquals("precious", Files.readString(out.resolve("results.json")));
        CommandLineRun forced =
                CommandLineRun.of("run", study.toString(), "--out", out.toString(), "--force");
        assertEquals(ExitCode.DONE, forced.code(), forced.err());
        assertTrue(Files.size(out.resolve("results.json")) > 100);
    }

    @Test
    void jsonIsTheResultsAndNothingIsWritten() throws IOException {
        Path finished = SmallRun.single(runs);
        CommandLineRun run =
                CommandLineRun.of("run", finished.resolve("study.yaml").toString(), "--json");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertFalse(Files.exists(Path.of("descry-out")), "files only with --out");
        String written = Files.readString(finished.resolve("results.json"));
        assertEquals(withoutTimes(written), withoutTimes(run.out()));
    }

    @Test
    void seedOfTheCommandLineReplacesThatOfTheStudy() {
        Path study = SmallRun.single(runs).resolve("study.yaml");
        CommandLineRun run = CommandLineRun.of("run", study.toString(), "--json", "--seed", "7");
        assertEquals(7, Json.mapper().readTree(run.out()).get("provenance").get("seed").asInt());
    }

    @Test
    void interruptedRunEndsWith130AndLeavesNothingHalfWritten() {
        Path study = SmallRun.single(runs).resolve("study.yaml");
        Path out = folder.resolve("stopped");
        CommandLineRun run =
                CommandLineRun.interrupted("run", study.toString(), "--out", out.toString());
        assertEquals(ExitCode.INTERRUPTED, run.code());
        assertFalse(run.err().contains("\tat "), run.err());
        if (Files.exists(out)) {
            assertTrue(Files.exists(out.resolve("report.html")), "whole or not there");
        } else {
            assertTrue(run.err().contains("stopped before anything was found"), run.err());
        }
    }

    @Test
    void reportIsWrittenAgainFromTheFiles() throws IOException {
        Path report = SmallRun.single(runs).resolve("report.html");
        byte[] first = Files.readAllBytes(report);
        Files.delete(report);
        CommandLineRun run = CommandLineRun.of("report", report.getParent().toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertEquals(report + "\n", run.out());
        assertArrayEquals(first, Files.readAllBytes(report));
    }

    @Test
    void predictAppendsColumnsToEveryRow() throws IOException {
        Path model = SmallRun.single(runs);
        Path data =
                Files.writeString(
                        folder.resolve("new.csv"),
                        "id,Ebind (eV),Ec (eV)\na,2.0,4\nb,,4\nc,90,4\n");
        Path out = folder.resolve("out.csv");
        CommandLineRun file =
                CommandLineRun.of(
                        "predict",
                        model.toString(),
                        "--data",
                        data.toString(),
                        "--out",
                        out.toString());
        assertEquals(ExitCode.DONE, file.code(), file.err());
        List<String> lines = Files.readAllLines(out);
        assertEquals("id,Ebind (eV),Ec (eV),prediction,lower,upper,in_domain,reason", lines.get(0));
        assertEquals(4, lines.size());
        assertTrue(lines.get(1).matches("a,2\\.0,4,[0-9.]+,-?[0-9.]+,[0-9.]+,true,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("b,,4,,,,false,missing:Ebind"), lines.get(2));
        assertTrue(lines.get(3).contains("above-range:Ebind"), lines.get(3));

        CommandLineRun screen =
                CommandLineRun.of("predict", model.toString(), "--data", data.toString());
        assertEquals(String.join("\n", lines) + "\n", screen.out());
        JsonNode json =
                Json.mapper()
                        .readTree(
                                CommandLineRun.of(
                                                "predict",
                                                model.toString(),
                                                "--data",
                                                data.toString(),
                                                "--json")
                                        .out());
        assertEquals(2, json.get("rows").get("predicted").asInt());
    }

    @Test
    void screenWritesARankingOnce() throws IOException {
        Path model = SmallRun.perovskites(runs);
        Path space = Files.writeString(folder.resolve("space.yaml"), SPACE);
        Path out = folder.resolve("screened");
        String[] screen = {
            "screen", model.toString(), "--space", space.toString(), "--out", out.toString()
        };
        CommandLineRun run = CommandLineRun.of(screen);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        List<String> ranking = Files.readAllLines(out.resolve("ranking.csv"));
        assertTrue(ranking.get(0).startsWith("rank,formula,template,A,B,"), ranking.get(0));
        assertEquals(4, ranking.size());
        assertEquals(ExitCode.WRONG_USAGE, CommandLineRun.of(screen).code());
        JsonNode json =
                Json.mapper()
                        .readTree(
                                CommandLineRun.of(
                                                "screen",
                                                model.toString(),
                                                "--space",
                                                space.toString(),
                                                "--top",
                                                "1",
                                                "--known",
                                                "builtin:abx3-formability",
                                                "--json")
                                        .out());
        // All six oxides are in the data.
        assertEquals(0, json.get("screening").get("candidates").asInt());
    }

    /**
     * @source Ouyang et al., Phys. Rev. Materials 2, 083802 (2018), the one-dimensional descriptor
     *     for octet binaries, doi:10.1103/PhysRevMaterials.2.083802
     */
    @Test
    void scorePrintsThePublishedErrorOfAKnownDescriptor() {
        CommandLineRun run =
                CommandLineRun.of(
                        "score",
                        "abs(IP_B-EA_B)/rp_A^2",
                        "--data",
                        "builtin:octet-binaries",
                        "--target",
                        "dE_RS_minus_ZB");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(
                run.out().lines().anyMatch(l -> l.matches("RMSE \\(eV\\) +0\\.1423 .*")),
                run.out());
    }

    @Test
    void doctorFindsEverythingInOrder() {
        CommandLineRun run = CommandLineRun.of("doctor");
        assertEquals(ExitCode.DONE, run.code(), run.out());
        assertTrue(
                run.out()
                        .lines()
                        .allMatch(line -> line.startsWith("ok ") || line.startsWith("    ")),
                run.out());
        assertTrue(run.out().contains("SIMD") && run.out().contains("cores"), run.out());
    }

    private static String withoutTimes(String results) {
        ObjectNode root = (ObjectNode) Json.mapper().readTree(results);
        root.remove("seconds");
        root.remove("backend");
        return Json.text(root);
    }
}
