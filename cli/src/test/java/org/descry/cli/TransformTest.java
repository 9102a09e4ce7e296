package org.descry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A target whose logarithm is fitted, from the table to the prediction, through the real command
 * line.
 */
final class TransformTest {
    /** Rounding of a dozen numbers of size 5, as a share of the value that comes back. */
    private static final double ROUNDING = 1e-11;

    /** A target over many decades: D = 10^(1 - 2 a/b) eV, with a few per cent of scatter. */
    private static final String TABLE = table();

    @TempDir private Path folder;

    private static String table() {
        StringBuilder text = new StringBuilder("a,b,D (eV)\n");
        for (int i = 0; i < 30; i++) {
            double a = 1 + i * 7 % 30 / 10.0;
            double b = 1 + i * 11 % 30 / 20.0;
            double scatter = (i * 13 % 7 - 3) / 100.0;
            text.append("%s,%s,%s\n".formatted(a, b, StrictMath.pow(10, 1 - 2 * a / b + scatter)));
        }
        return text.toString();
    }

    @Test
    void predictionsAreTenToTheFormula() throws IOException {
        Path run = folder.resolve("run");
        CommandLineRun found = discover(run, "--transform log10 --permutations 9");
        assertEquals(ExitCode.DONE, found.code(), found.err());
        assertTrue(found.out().contains("log10(D) = "), found.out());
        assertTrue(found.out().contains("RMSE (decades)"), found.out());
        assertTrue(found.out().contains("log10 of D/eV"), found.out());
        assertTrue(found.out().contains("0.301 is a factor 2"), found.out());
        assertTrue(found.out().contains("within a factor 1.0"), found.out());
        assertFalse(found.out().contains("spans"), found.out());

        JsonNode model = json(run.resolve("model.json"));
        assertEquals("log10", model.at("/target/transform").asString());
        assertEquals("eV", model.at("/target/unit").asString());
        double intercept = model.at("/tasks/all/intercept").asDouble();
        double slope = model.at("/tasks/all/coefficients/0").asDouble();
        assertEquals("a/b", model.at("/features/0/text").asString());

        Path rows = write("new.csv", "a,b\n2,1.6\n3,2\n");
        CommandLineRun predicted =
                CommandLineRun.of("predict", run.toString(), "--data", rows.toString());
        assertEquals(ExitCode.DONE, predicted.code(), predicted.err());
        List<String> lines = predicted.out().lines().toList();
        assertEquals("a,b,prediction,lower,upper,in_domain,reason", lines.get(0));
        double[] ratios = {2 / 1.6, 3 / 2.0};
        for (int i = 0; i < ratios.length; i++) {
            String[] cells = lines.get(i + 1).split(",");
            double expected = StrictMath.pow(10, intercept + slope * ratios[i]);
            double value = Double.parseDouble(cells[2]);
            assertEquals(expected, value, ROUNDING * expected);
            double lower = Double.parseDouble(cells[3]);
            double upper = Double.parseDouble(cells[4]);
            assertTrue(0 < lower && lower < value && value < upper, lines.get(i + 1));
        }
        String page = Files.readString(run.resolve("report.html"));
        assertTrue(page.contains("decades (log10 of D/eV)"), "the page explains its errors");
        assertTrue(page.contains("observed D (eV)"), "the page shows the target itself");
    }

    @Test
    void aStudyAsRunRunsAgainToTheSameModel() throws IOException {
        Path one = folder.resolve("one");
        CommandLineRun first = discover(one, "--transform log --permutations 0");
        assertEquals(ExitCode.DONE, first.code(), first.err());
        Path two = folder.resolve("two");
        CommandLineRun again =
                CommandLineRun.of(
                        "run", one.resolve("study.yaml").toString(), "--out", two.toString());
        assertEquals(ExitCode.DONE, again.code(), again.err());
        assertEquals(
                Files.readString(one.resolve("model.json")),
                Files.readString(two.resolve("model.json")));
        Path three = folder.resolve("three");
        CommandLineRun plain =
                CommandLineRun.of(
                        "run",
                        one.resolve("study.yaml").toString(),
                        "--transform",
                        "none",
                        "--out",
                        three.toString());
        assertEquals(ExitCode.DONE, plain.code(), plain.err());
        assertTrue(json(three.resolve("model.json")).at("/target/transform").isNull());
        assertTrue(plain.out().contains("--transform log10 fits its"), plain.out());
    }

    @Test
    void rulesOfTheTargetAreKept() throws IOException {
        Path run = folder.resolve("run");
        CommandLineRun found =
                discover(
                        run,
                        "--transform log10 --permutations 0 --physics",
                        "decreasing in a; below 20 eV; positive");
        assertEquals(ExitCode.DONE, found.code(), found.err());
        JsonNode results = json(run.resolve("results.json"));
        JsonNode rules =
                results.path("front").get(results.path("selected").asInt()).path("physics");
        assertEquals(3, rules.size());
        rules.forEach(r -> assertEquals("certified", r.path("verdict").asString(), r.toString()));
        CommandLineRun refused =
                discover(
                        folder.resolve("other"),
                        "--transform log10 --permutations 0 --physics",
                        "D = 0 at a = inf");
        assertEquals(ExitCode.WRONG_DATA, refused.code(), refused.out());
        assertTrue(refused.err().contains("does not go with --transform log10"), refused.err());
    }

    @Test
    void aTargetOfZeroIsRefusedWithItsLine() throws IOException {
        Path data = write("zero.csv", TABLE + "1,1,0\n");
        CommandLineRun refused =
                CommandLineRun.of(
                        "discover",
                        "--data",
                        data.toString(),
                        "--target",
                        "D",
                        "--transform",
                        "log10");
        assertEquals(ExitCode.WRONG_DATA, refused.code());
        for (String part :
                List.of("zero.csv", "line 32", "0 has no logarithm", "1 has 0 or less")) {
            assertTrue(refused.err().contains(part), refused.err());
        }
    }

    @Test
    void aFormulaOfOnesOwnIsFittedToTheLogarithm() throws IOException {
        Path data = write("data.csv", TABLE);
        CommandLineRun scored =
                CommandLineRun.of(
                        "score",
                        "a/b",
                        "--data",
                        data.toString(),
                        "--target",
                        "D",
                        "--transform",
                        "log10");
        assertEquals(ExitCode.DONE, scored.code(), scored.err());
        for (String part : List.of("target log10 of D/eV", "RMSE (decades)", "log10(D) = ")) {
            assertTrue(scored.out().contains(part), scored.out());
        }
    }

    private CommandLineRun discover(Path out, String options, String... more) throws IOException {
        Path data = write("data.csv", TABLE);
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                ("discover --target D --method exhaustive --operators +,-,*,/"
                                                + " --max-complexity 4 --dimension 1 --folds 5 "
                                                + options)
                                        .split(" ")));
        arguments.addAll(Arrays.asList(more));
        arguments.addAll(List.of("--data", data.toString(), "--out", out.toString()));
        return CommandLineRun.of(arguments.toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(Path file) throws IOException {
        return Json.mapper().readTree(Files.readString(file));
    }
}
