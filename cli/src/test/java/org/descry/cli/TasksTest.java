package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tasks and weights, from the table to the prediction, through the real command line. */
final class TasksTest {
    /** Rounding of a dozen numbers of size 10. */
    private static final double ROUNDING = 1e-10;

    /** rA/rB with slope 2 and offsets 1 (north) and 5 (south), and a last row that is wrong. */
    private static final String TABLE = table();

    @TempDir private Path folder;

    private static String table() {
        StringBuilder text = new StringBuilder("rA [angstrom],rB [angstrom],lab,w,y [eV]\n");
        for (int i = 0; i < 24; i++) {
            double a = 1 + i * 7 % 24 / 16.0;
            double b = 0.5 + i * 11 % 24 / 32.0;
            boolean north = i % 2 == 0;
            double y = (north ? 1 : 5) + 2 * a / b;
            text.append(
                    "%s,%s,%s,%d,%s\n".formatted(a, b, north ? "north" : "south", 1 + i % 3, y));
        }
        return text.append("1,1,north,0,99\n").toString();
    }

    @Test
    void everyLabGetsItsOwnConstantAndNewRowsThatOfTheirs() throws IOException {
        Path run = discover("run", TABLE, "--tasks lab:offset --weights w");
        JsonNode selected = selected(run);
        assertEquals("y = c0 + c1*(rA/rB)", selected.path("formula").asString());
        JsonNode tasks = selected.path("tasks");
        assertEquals(1, tasks.path("north").path("intercept").asDouble(), ROUNDING);
        assertEquals(5, tasks.path("south").path("intercept").asDouble(), ROUNDING);
        assertEquals(2, tasks.path("south").at("/coefficients/0").asDouble(), ROUNDING);
        assertTrue(selected.path("intercept").isNull());
        assertEquals(2, selected.at("/coefficients/0").asDouble(), ROUNDING);

        Path rows =
                write(
                        "new.csv",
                        "lab,rA [pm],rB [pm]\nsouth,150,100\nnorth,150,100\nwest,150,100\n");
        CommandLineRun predicted =
                CommandLineRun.of("predict", run.toString(), "--data", rows.toString());
        assertEquals(ExitCode.DONE, predicted.code(), predicted.err());
        List<String> lines = predicted.out().lines().toList();
        assertEquals(8, Double.parseDouble(lines.get(1).split(",")[3]), ROUNDING);
        assertEquals(4, Double.parseDouble(lines.get(2).split(",")[3]), ROUNDING);
        assertEquals("west,150,100,,,,false,unknown-task", lines.get(3));
    }

    @Test
    void aTableWithoutTheColumnOfTheLabsIsRefused() throws IOException {
        Path run = discover("run", TABLE, "--tasks lab:offset --folds 0");
        Path rows = write("new.csv", "labs,rA [pm],rB [pm]\nsouth,150,100\n");
        CommandLineRun refused =
                CommandLineRun.of("predict", run.toString(), "--data", rows.toString());
        assertEquals(ExitCode.WRONG_DATA, refused.code());
        assertTrue(refused.err().contains("no column 'lab'"), refused.err());
    }

    @Test
    void theScreenShowsTheConstantsOfTenTasksAtMost() throws IOException {
        StringBuilder text = new StringBuilder("a,lab,y\n");
        for (int lab = 0; lab < 12; lab++) {
            for (int i = 1; i <= 4; i++) {
                text.append("%d,L%02d,%d\n".formatted(i * i, lab, lab + (lab + 1) * i * i));
            }
        }
        Path data = write("labs.csv", text.toString());
        CommandLineRun run =
                CommandLineRun.of(
                        ("discover --target y --method exhaustive --operators + --max-complexity 1 --dimension 1"
                                        + " --folds 0 --permutations 0 --tasks lab --data "
                                        + data
                                        + " --out "
                                        + folder.resolve("labs"))
                                .split(" "));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("\nL09           9          10\n"), run.out());
        assertTrue(run.out().contains("\nand 2 more tasks\n"), run.out());
        assertTrue(Files.readString(folder.resolve("labs/report.html")).contains("2 more tasks"));
    }

    @Test
    void aStudyAsRunRunsAgainToTheSameBytesOnAnyThreads() throws IOException {
        Path one = discover("one", TABLE, "--tasks lab --weights w --threads 1");
        Path two = discover("two", TABLE, "--tasks lab --weights w --threads 2");
        Path study = folder.resolve("three");
        CommandLineRun again =
                CommandLineRun.of(
                        "run",
                        one.resolve("study.yaml").toString(),
                        "--out",
                        study.toString(),
                        "--threads",
                        "2");
        assertEquals(ExitCode.DONE, again.code(), again.err());
        for (Path other : List.of(two, study)) {
            for (String file : List.of("model.json", "front.csv")) {
                assertEquals(read(one.resolve(file)), read(other.resolve(file)), file);
            }
            assertEquals(promised(one), promised(other));
        }
    }

    @Test
    void aRowOfWeightZeroIsAsIfLeftOut() throws IOException {
        String without = TABLE.substring(0, TABLE.lastIndexOf("1,1,north"));
        Path weighed = discover("weighed", TABLE, "--weights w");
        Path left = discover("left", without, "--weights w");
        assertEquals(read(left.resolve("front.csv")), read(weighed.resolve("front.csv")));
        JsonNode rows = json(weighed.resolve("results.json")).path("rows");
        assertEquals("weight 0 in w", rows.at("/left_out/0/reason").asString());
        assertEquals(26, rows.at("/left_out/0/line").asInt());
    }

    @Test
    void aRowOfWeightTwoHasTheCoefficientsOfTheRowTwice() throws IOException {
        String noisy = "a,b,w,y\n1,5,1,2\n2,3,1,5\n3,8,2,4\n4,1,1,9\n5,2,1,8\n6,7,1,14\n";
        String twice = noisy.replace("3,8,2,4\n", "3,8,1,4\n3,8,1,4\n");
        JsonNode one = selected(discover("one", noisy, "--folds 0 --weights w"));
        JsonNode other = selected(discover("other", twice, "--folds 0 --weights w"));
        assertEquals(other.path("features"), one.path("features"));
        assertEquals(
                other.at("/coefficients/0").asDouble(),
                one.at("/coefficients/0").asDouble(),
                ROUNDING);
        assertEquals(
                other.path("intercept").asDouble(), one.path("intercept").asDouble(), ROUNDING);
        assertEquals(
                other.at("/train/rmse").asDouble(), one.at("/train/rmse").asDouble(), ROUNDING);
    }

    @Test
    void testRowsAreJudgedByTheirTaskAndWeight() throws IOException {
        // off by 3 with weight 1 and by 0 with weight 8: the root of 9/9; a lab nobody trained on
        String table =
                TABLE.replace(",w,", ",w,train,").replaceAll("(,\\d),([0-9.]+)\n", "$1,1,$2\n")
                        + "1.5,1,south,1,0,11\n1.5,1,north,8,0,4\n1.5,1,west,1,0,4\n";
        write("table.csv", table);
        Path study =
                write(
                        "study.yaml",
                        """
                        data: table.csv
                        target: y
                        features: [rA, rB]
                        split: train
                        tasks: lab:offset
                        weights: w
                        search: {operators: ["/"], max-complexity: 3, dimension: 1}
                        validation: {folds: 0, permutations: 0}
                        """);
        Path out = folder.resolve("out");
        CommandLineRun run = CommandLineRun.of("run", study.toString(), "--out", out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode test = selected(out).path("test");
        assertEquals(1, test.path("rmse").asDouble(), ROUNDING);
        assertEquals(3, test.path("max_abs").asDouble(), ROUNDING);
        JsonNode results = json(out.resolve("results.json"));
        assertEquals(1, results.at("/test_summary/unpredicted").asInt());
    }

    @Test
    void oneTaskIsTreatedAsNone() throws IOException {
        String one = TABLE.replace("south", "north");
        Path run = discover("run", one, "--tasks lab --folds 0");
        assertTrue(selected(run).path("tasks").isNull());
        String notes = json(run.resolve("results.json")).path("notes").toString();
        assertTrue(notes.contains("lab = north: one task, treated as none"), notes);
    }

    @Test
    void separableClassesHaveNoTasksAndNoWeightsYet() throws IOException {
        Path data = write("classes.csv", "a,lab,w,y\n1,n,1,0\n2,n,1,1\n3,s,1,0\n4,s,1,1\n");
        for (String option : List.of("--tasks lab", "--weights w")) {
            String name = option.split(" ")[0];
            CommandLineRun refused =
                    CommandLineRun.of(
                            ("discover --classes separable --target y "
                                            + option
                                            + " --data "
                                            + data)
                                    .split(" "));
            assertEquals(ExitCode.WRONG_USAGE, refused.code(), refused.err());
            assertTrue(
                    refused.err().contains(name + " does not go with --classes separable"),
                    refused.err());
            assertEquals(1, refused.err().lines().count(), refused.err());
        }
    }

    @Test
    void aClassIsPredictedWithTheConstantsOfItsTask() throws IOException {
        StringBuilder text = new StringBuilder("a,b,lab,w,good\n");
        for (int i = 0; i < 60; i++) {
            double a = 1 + i * 7 % 60 / 40.0;
            double b = 1 + i * 11 % 60 / 50.0;
            boolean north = i % 2 == 0;
            boolean large = a / b > 1 != (i % 10 == 9); // every fifth of south is wrong
            text.append(
                    "%s,%s,%s,%d,%d\n"
                            .formatted(
                                    a,
                                    b,
                                    north ? "north" : "south",
                                    1 + i % 3,
                                    large == north ? 1 : 0));
        }
        Path data = write("good.csv", text.toString());
        Path run = folder.resolve("good");
        CommandLineRun found =
                CommandLineRun.of(
                        ("discover --target good --features a,b --operators / --max-complexity 3"
                                        + " --dimension 1 --folds 3 --permutations 0"
                                        + " --tasks lab --weights w --data "
                                        + data
                                        + " --out "
                                        + run)
                                .split(" "));
        assertEquals(ExitCode.DONE, found.code(), found.err());
        JsonNode selected = selected(run);
        assertEquals("log-odds(good) = c0 + c1*(a/b)", selected.path("formula").asString());
        Path rows = write("new.csv", "lab,a,b\nnorth,2,1.6\nsouth,2,1.6\nwest,2,1.6\n");
        CommandLineRun predicted =
                CommandLineRun.of("predict", run.toString(), "--data", rows.toString());
        assertEquals(ExitCode.DONE, predicted.code(), predicted.err());
        List<String> lines = predicted.out().lines().toList();
        int at = List.of(lines.get(0).split(",")).indexOf("probability");
        for (int row = 1; row <= 2; row++) {
            JsonNode task = selected.path("tasks").path(lines.get(row).split(",")[0]);
            double odds =
                    task.path("intercept").asDouble()
                            + task.at("/coefficients/0").asDouble() * 2 / 1.6;
            // rows with weights are not calibrated; 60 rows speak for no more than 61/62
            double p = Math.max(1 / 62.0, Math.min(61 / 62.0, 1 / (1 + StrictMath.exp(-odds))));
            assertEquals(p, Double.parseDouble(lines.get(row).split(",")[at]), ROUNDING);
        }
        assertTrue(lines.get(1).contains(",1,") && lines.get(2).contains(",0,"), lines.toString());
        assertTrue(lines.get(3).endsWith("unknown-task,"), lines.get(3));
    }

    @Test
    void candidatesAreScreenedWithTheConstantsOfOneTask() throws IOException {
        Path run = discover("run", TABLE, "--tasks lab:offset --weights w --folds 0");
        Path space =
                write(
                        "space.yaml",
                        """
                        templates: ["A B X3"]
                        sites: {A: [Ca, Sr, Ba], B: [Ti, Zr], X: [O]}
                        constraints: [charge-neutral]
                        top: 3
                        """);
        double north = best(run, space, "north");
        double south = best(run, space, "south");
        assertEquals(4, south - north, ROUNDING);
        CommandLineRun none = screen(run, space, "none");
        assertEquals(ExitCode.WRONG_USAGE, none.code(), none.err());
        assertTrue(none.err().contains("--task is one of north, south"), none.err());
        CommandLineRun missing =
                CommandLineRun.of("screen", run.toString(), "--space", space.toString());
        assertEquals(ExitCode.WRONG_USAGE, missing.code(), missing.err());
        assertTrue(missing.err().contains("for each lab"), missing.err());
    }

    private double best(Path run, Path space, String task) throws IOException {
        CommandLineRun screened = screen(run, space, task);
        assertEquals(ExitCode.DONE, screened.code(), screened.err());
        List<String> lines =
                Files.readAllLines(folder.resolve("screened-" + task + "/ranking.csv"));
        int column = List.of(lines.get(0).split(",")).indexOf("prediction");
        return Double.parseDouble(lines.get(1).split(",")[column]);
    }

    private CommandLineRun screen(Path run, Path space, String task) {
        return CommandLineRun.of(
                "screen",
                run.toString(),
                "--space",
                space.toString(),
                "--task",
                task,
                "--out",
                folder.resolve("screened-" + task).toString());
    }

    /** Discovers quickly; the options come last and so decide. */
    private Path discover(String name, String table, String options) throws IOException {
        Path data = write("table.csv", table);
        Path out = folder.resolve(name);
        List<String> all = new ArrayList<>(List.of("discover", "--data", data.toString()));
        all.addAll(
                List.of(
                        "--target",
                        "y",
                        "--operators",
                        "+,*,/",
                        "--max-complexity",
                        "3",
                        "--dimension",
                        "1",
                        "--permutations",
                        "3",
                        "--kind",
                        "regression",
                        "--out",
                        out.toString()));
        if (!options.contains("--folds")) {
            all.addAll(List.of("--folds", "4"));
        }
        all.addAll(List.of(options.split(" ")));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        return out;
    }

    private JsonNode selected(Path run) throws IOException {
        JsonNode results = json(run.resolve("results.json"));
        return results.path("front").path(results.path("selected").asInt());
    }

    private static JsonNode promised(Path run) throws IOException {
        ObjectNode results = (ObjectNode) json(run.resolve("results.json"));
        results.remove("seconds");
        results.remove("backend");
        return results;
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.mapper().readTree(Files.readAllBytes(file));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }
}
