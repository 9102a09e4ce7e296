package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Evolution beside the exhaustive search, from the options to the results. */
final class EvolutionRunTest {
    @TempDir private Path folder;

    /** y = 3 exp(-0.7 x) + z and a little more, which small formulas without numbers miss. */
    private Path table() throws IOException {
        StringBuilder text = new StringBuilder("x,z,y [eV]\n");
        for (int i = 0; i < 24; i++) {
            double x = 0.2 + i * 7 % 24 / 8.0;
            double z = i * 11 % 24 / 24.0;
            double y = 3 * StrictMath.exp(-0.7 * x) + z + i % 3 * 0.01;
            text.append("%s,%s,%s\n".formatted(x, z, y));
        }
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return file;
    }

    private CommandLineRun discover(String out, String... options) throws IOException {
        String plain =
                "discover --target y --operators +,-,*,exp --max-complexity 3 --dimension 2"
                        + " --folds 2 --permutations 1";
        List<String> all = new ArrayList<>(List.of(plain.split(" ")));
        all.addAll(List.of("--data", table().toString(), "--out", folder.resolve(out).toString()));
        all.addAll(List.of(options));
        if (!all.contains("--trials")) {
            all.addAll(List.of("--trials", "60"));
        }
        return CommandLineRun.of(all.toArray(String[]::new));
    }

    private ObjectNode results(String out) throws IOException {
        return (ObjectNode)
                Json.mapper()
                        .readTree(Files.readString(folder.resolve(out).resolve("results.json")));
    }

    private String promised(String out) throws IOException {
        ObjectNode results = results(out);
        results.remove("seconds");
        results.remove("backend");
        return Json.text(results)
                + Files.readString(folder.resolve(out).resolve("front.csv"))
                + Files.readString(folder.resolve(out).resolve("model.json"));
    }

    @Test
    void membersOfTheFrontSayWhatFoundThemAndEvolutionIsCounted() throws IOException {
        CommandLineRun run = discover("both");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results = results("both");
        List<String> by = new ArrayList<>();
        results.path("front").forEach(m -> by.add(m.path("found_by").asString()));
        assertEquals("linear", by.get(0), by.toString());
        assertTrue(by.contains("exhaustive") && by.contains("evolutionary"), by.toString());
        JsonNode counts = results.at("/counts/evolution");
        assertTrue(counts.path("places").asLong() >= 60, counts.toString());
        assertTrue(counts.path("descriptors").asLong() > 0, counts.toString());
        assertTrue(counts.path("library").asLong() > 0, counts.toString());
        assertTrue(run.out().replaceAll("\\s+", " ").contains(" trials of evolution"), run.out());
        assertTrue(run.out().lines().anyMatch(l -> l.contains("  evolution  ")), run.out());
        List<String> csv = Files.readAllLines(folder.resolve("both").resolve("front.csv"));
        assertTrue(csv.get(0).endsWith(",selected,found_by"), csv.get(0));
        assertTrue(csv.get(1).endsWith(",linear"), csv.get(1));
        String page = Files.readString(folder.resolve("both").resolve("report.html"));
        assertTrue(page.contains("found by"));
    }

    @Test
    void exhaustiveSearchAloneHasNoColumnForIt() throws IOException {
        Path out = folder.resolve("alone");
        List<String> all = new ArrayList<>(List.of("discover", "--data", table().toString()));
        all.addAll(
                List.of(
                        ("--target y --operators + --max-complexity 3 --folds 2 --permutations 0"
                                        + " --method exhaustive --out "
                                        + out)
                                .split(" ")));
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(results("alone").at("/counts/evolution").isNull());
        assertFalse(run.out().contains("evol"), run.out());
        assertFalse(Files.readString(out.resolve("report.html")).contains("found by"));
    }

    @Test
    void threadsDecideNothing() throws IOException {
        discover("one", "--threads", "1");
        discover("two", "--threads", "2");
        assertEquals(promised("one"), promised("two"));
    }

    @Test
    void formulaToBeginWithIsKeptWhereItIsGoodAndNamedWhereItMayNotBe() throws IOException {
        CommandLineRun run = discover("start", "--start", "exp(-0.5*x) + z; log(x)");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results = results("start");
        assertTrue(
                results.path("limits").toString().contains("could not begin with log(x)"),
                results.path("limits").toString());
        JsonNode front = results.path("front");
        assertTrue(
                front.get(front.size() - 1).at("/train/rmse").asDouble() < 0.02, // of 0.7
                "the formula that was given fits but for what was added");
    }

    @Test
    void physicsIsJudgedForEveryMemberAndNothingThatBreaksItIsShown() throws IOException {
        String rules = "decreasing in x; between 0 and 5000 meV; increasing in z";
        CommandLineRun run = discover("physics", "--physics", rules, "--box", "x=0..4");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results = results("physics");
        for (JsonNode member : results.path("front")) {
            assertEquals(3, member.path("physics").size());
            for (JsonNode rule : member.path("physics")) {
                assertTrue(
                        List.of("certified", "unknown").contains(rule.path("verdict").asString()),
                        member.toString());
            }
        }
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertEquals("decreasing in x", selected.at("/physics/0/rule").asString());
        assertTrue(selected.path("dimension").asInt() > 0, run.out());
        assertTrue(run.out().contains("physics: decreasing in x: "), run.out());
        assertEquals("proven over the ranges", selected.at("/physics/0/text").asString());
        assertEquals("certified", results.at("/front/0/physics/2/verdict").asString());
        assertEquals(
                "holds because the formula does not depend on z",
                results.at("/front/0/physics/2/text").asString());
        String page = Files.readString(folder.resolve("physics").resolve("report.html"));
        assertTrue(page.contains("Declared physics") && page.contains("decreasing in x"));
        discover("none");
        assertTrue(results("none").at("/front/0/physics").isNull());
    }

    @Test
    void physicsThatNothingKeepsLeavesTheMeanAndSaysSo() throws IOException {
        CommandLineRun run = discover("never", "--physics", "above 100 eV");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results = results("never");
        assertEquals(1, results.path("front").size());
        assertEquals("violated", results.at("/front/0/physics/0/verdict").asString());
        assertTrue(
                results.path("limits").toString().contains("keeps the declared physics"),
                results.path("limits").toString());
    }

    @Test
    void physicsHoldsForTheExhaustiveSearchAlone() throws IOException {
        Path out = folder.resolve("alone");
        CommandLineRun run =
                CommandLineRun.of(
                        "discover",
                        "--data",
                        table().toString(),
                        "--target",
                        "y",
                        "--operators",
                        "+,-,*",
                        "--max-complexity",
                        "3",
                        "--method",
                        "exhaustive",
                        "--physics",
                        "increasing in x",
                        "--folds",
                        "2",
                        "--permutations",
                        "0",
                        "--out",
                        out.toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode results = results("alone");
        assertTrue(results.path("limits").toString().contains("does not know physics"));
        results.path("front")
                .forEach(m -> assertFalse(m.path("physics").toString().contains("violated")));
        assertTrue(results.path("notes").toString().contains("The rows speak against"), run.out());
        List<String> csv = Files.readAllLines(out.resolve("models.csv"));
        assertTrue(csv.get(0).endsWith(",alike,keeps_physics,features"), csv.get(0));
        assertTrue(csv.stream().anyMatch(l -> l.contains(",true,false,\"x")), csv.toString());
        assertTrue(run.out().replaceAll("\\s+", " ").contains("the declared physics)"), run.out());
    }

    @Test
    void formulasToBeginWithThatCannotBeAreRefusedAtOnce() throws IOException {
        CommandLineRun units = discover("units", "--start", "exp(y2/3)");
        assertTrue(units.err().contains("y2"), units.err());
        Path file = folder.resolve("units.csv");
        Files.writeString(file, "a (eV),b (angstrom),y\n1,2,3\n2,3,5\n3,5,4\n4,4,4\n5,1,2\n");
        String plain =
                "discover --target y --folds 0 --permutations 0 --dimension 1 --data " + file;
        List<String> wrong = new ArrayList<>(List.of(plain.split(" ")));
        wrong.addAll(List.of("--start", "a + b"));
        CommandLineRun sum = CommandLineRun.of(wrong.toArray(String[]::new));
        assertEquals(ExitCode.WRONG_DATA, sum.code(), sum.out());
        assertTrue(sum.err().contains("a is in eV, b is in angstrom"), sum.err());
        wrong.set(wrong.size() - 1, "exp(-a");
        String bracket = CommandLineRun.of(wrong.toArray(String[]::new)).err();
        assertTrue(bracket.contains("--start: cannot read the formula: this bracket"), bracket);
        for (String option : List.of("--start", "--physics")) {
            CommandLineRun empty = discover("empty", option, " ; ");
            assertEquals(ExitCode.WRONG_USAGE, empty.code(), empty.err());
            assertTrue(empty.err().contains(option + ": no "), empty.err());
        }
    }

    @Test
    void requiredColumnsAndDefinedValuesHoldForEvolvedModels() throws IOException {
        CommandLineRun run = discover("needed", "--require", "z", "--operators", "+,/,log");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode front = results("needed").path("front");
        for (int m = 1; m < front.size(); m++) {
            assertTrue(front.get(m).path("features").toString().contains("z"), front.toString());
        }
    }

    @Test
    void aFormulaNoBetterThanALineIsSaidToBe() throws IOException {
        StringBuilder text = new StringBuilder("x,z,y\n");
        for (int i = 0; i < 20; i++) {
            int noise = i * 7919 % 20;
            text.append("%s,%s,%s\n".formatted(i, 1 + i * 13 % 20, 2 * i + noise * 0.1));
        }
        Path file = folder.resolve("line.csv");
        Files.writeString(file, text);
        CommandLineRun run =
                CommandLineRun.of(
                        "discover",
                        "--data",
                        file.toString(),
                        "--target",
                        "y",
                        "--operators",
                        "^2,exp",
                        "--method",
                        "exhaustive",
                        "--forbid",
                        "x",
                        "--folds",
                        "4",
                        "--permutations",
                        "0",
                        "--out",
                        folder.resolve("line").toString());
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(results("line").path("notes").toString().contains("no better than"), run.out());
    }

    @Test
    void anotherLossSelectsByAbsoluteErrorsAndIsShownAsRootMeanSquare() throws IOException {
        CommandLineRun run = discover("huber", "--loss", "huber");
        assertEquals(ExitCode.DONE, run.code(), run.err());
        assertTrue(run.out().contains("\nrobust centre of the data "), run.out());
        assertFalse(run.out().contains("mean of the data"), run.out());
        assertTrue(run.out().lines().allMatch(l -> l.length() <= 80), run.out());
        JsonNode results = results("huber");
        assertTrue(
                results.path("selected_by").asString().contains("absolute error"),
                results.path("selected_by").asString());
        List<String> csv = Files.readAllLines(folder.resolve("huber").resolve("front.csv"));
        int train = List.of(csv.get(0).split(",")).indexOf("train_RMSE");
        for (int m = 0; m < results.path("front").size(); m++) {
            double shown = Double.parseDouble(csv.get(m + 1).split(",")[train]);
            double rmse = results.path("front").get(m).at("/train/rmse").asDouble();
            assertEquals(rmse, shown, 1e-5 * rmse);
        }
    }

    @Test
    void evolutionEndsAtTheErrorAskedForInItsUnitWhateverTheThreads() throws IOException {
        String[] stop = {"--trials", "2000", "--stop-error", "20 meV"};
        CommandLineRun run = discover("stop", stop);
        assertEquals(ExitCode.DONE, run.code(), run.err());
        JsonNode evolution = results("stop").at("/counts/evolution");
        assertEquals("error", evolution.path("ended").asString(), evolution.toString());
        assertTrue(evolution.path("places").asLong() < 2000, evolution.toString());
        JsonNode front = results("stop").path("front");
        assertTrue(front.get(front.size() - 1).at("/train/rmse").asDouble() <= 0.02);
        String told = run.out().replaceAll("\\s+", " ");
        assertTrue(told.contains("Evolution: ended after "), told);
        assertTrue(told.contains("at most 20 meV was reached (--stop-error)"), told);
        Path study = folder.resolve("stop").resolve("study.yaml");
        assertTrue(Files.readString(study).contains("stop-error: \"20 meV\""));
        String again = folder.resolve("again").toString();
        CommandLineRun.of("run", study.toString(), "--threads", "1", "--out", again);
        assertEquals(promised("stop"), promised("again"));
        String other = folder.resolve("other").toString();
        CommandLineRun.of("run", study.toString(), "--stop-error", "1e-9", "--out", other);
        assertTrue(
                Files.readString(folder.resolve("other").resolve("study.yaml"))
                        .contains("stop-error: \"1e-9\""));
    }

    @Test
    void whatMoreTimeWouldBuyIsSaidEverywhere() throws IOException {
        CommandLineRun run = discover("more");
        String text = results("more").at("/counts/evolution/text").asString();
        assertFalse(text.isBlank());
        assertTrue(results("more").at("/counts/evolution/course").size() > 0);
        assertTrue(run.out().replaceAll("\\s+", " ").contains("Evolution: " + text), run.out());
        String page = Files.readString(folder.resolve("more").resolve("report.html"));
        assertTrue(page.contains("Evolution: " + text), text);
    }

    @Test
    void anErrorToStopAtThatIsNoneIsRefusedWithTheReason() throws IOException {
        CommandLineRun exhaustive =
                CommandLineRun.of(
                        ("discover --target y --method exhaustive --stop-error 0.1 --data "
                                        + table())
                                .split(" "));
        assertEquals(ExitCode.WRONG_USAGE, exhaustive.code());
        assertTrue(exhaustive.err().contains("--stop-error is for evolution"), exhaustive.err());
        CommandLineRun negative = discover("negative", "--stop-error", "-1");
        assertEquals(ExitCode.WRONG_USAGE, negative.code());
        assertTrue(negative.err().contains("above 0"), negative.err());
        CommandLineRun kelvin = discover("kelvin", "--stop-error", "20 K");
        assertEquals(ExitCode.WRONG_DATA, kelvin.code(), kelvin.err());
        assertTrue(kelvin.err().contains("--stop-error"), kelvin.err());
        assertTrue(kelvin.err().contains("not the same kind"), kelvin.err());
        CommandLineRun decades =
                discover("decades", "--transform", "log10", "--stop-error", "20 meV");
        assertEquals(ExitCode.WRONG_DATA, decades.code(), decades.err());
        String reason = decades.err().replaceAll("\\s+", " ");
        assertTrue(reason.contains("in decades, a number without a unit"), reason);
    }

    @Test
    void optionsOfEvolutionThatClassesDoNotTakeAreRefused() throws IOException {
        Path file = folder.resolve("classes.csv");
        StringBuilder text = new StringBuilder("x,c\n");
        for (int i = 0; i < 20; i++) {
            text.append("%s,%s\n".formatted(i * 7 % 20, i * 7 % 20 > 9 ? "yes" : "no"));
        }
        Files.writeString(file, text);
        String plain = "discover --target c --folds 2 --permutations 0 --data " + file + " ";
        CommandLineRun loss = CommandLineRun.of((plain + "--loss huber").split(" "));
        assertTrue(loss.err().contains("whose loss is the log loss"), loss.err());
        CommandLineRun trials = CommandLineRun.of((plain + "--trials 100").split(" "));
        assertTrue(trials.err().contains("--method evolutionary"), trials.err());
        CommandLineRun stop = CommandLineRun.of((plain + "--stop-error 0.1").split(" "));
        assertTrue(stop.err().contains("--method evolutionary"), stop.err());
        List<String> words = new ArrayList<>(List.of(plain.split(" ")));
        words.addAll(List.of("--method", "evolutionary", "--stop-error", "20 meV"));
        CommandLineRun unit = CommandLineRun.of(words.toArray(String[]::new));
        assertEquals(ExitCode.WRONG_DATA, unit.code(), unit.err());
        assertTrue(unit.err().contains("mean log loss of the two classes"), unit.err());
        assertTrue(loss.code() != ExitCode.DONE && trials.code() != ExitCode.DONE);
    }
}
