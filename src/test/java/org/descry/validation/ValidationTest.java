package org.descry.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.descry.datasets.tables.DatasetException;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.discovery.FoldPlan;
import org.descry.regression.models.LinearFormula;
import org.descry.study.Progress;
import org.descry.study.Study;
import org.descry.study.StudyFile;
import org.descry.tools.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ValidationTest {
    private static final List<String> METALS = List.of("Ag", "Au", "Cu", "Ni", "Pt");

    @TempDir private Path folder;

    /** Rows of y = 1 + 2 a/b + noise, eight of each metal; what a is drifts with the metal. */
    private static List<String> law(double noise) {
        Random random = new Random(5);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double a = 1 + i % 5 * 0.4 + random.nextDouble();
            double b = 1 + random.nextDouble();
            double c = 1 + random.nextDouble();
            double y = 1 + 2 * a / b + noise * random.nextGaussian();
            rows.add("%s,%s,%s,%s,%s".formatted(METALS.get(i % 5), a, b, c, y));
        }
        return rows;
    }

    private Path run(String name, List<String> rows, String more) throws IOException {
        Path data = folder.resolve(name + ".csv");
        Files.writeString(data, "metal,a,b,c,y\n" + String.join("\n", rows) + "\n");
        Path study = folder.resolve(name + ".yaml");
        Files.writeString(
                study,
                """
                data: %s
                target: {column: y}
                features: [a, b, c]
                search: {methods: [exhaustive], operators: ["*", "/"], max-complexity: 4, dimension: 1}
                %s
                """
                        .formatted(data.getFileName(), more));
        Path place = folder.resolve("runs").resolve(name);
        Study.run(StudyFile.read(study.toString()), Optional.of(place), 1, Progress.none(), false);
        return place;
    }

    private static final String UNJUDGED = "validation: {folds: 0, permutations: 0}";

    private static ValidationSettings only(ValidationPart... parts) {
        return new ValidationSettings(Set.of(parts), FoldPlan.parse("5"), 2, 20, 19);
    }

    private static JsonNode validate(Path run, ValidationSettings settings) throws IOException {
        return validated(run, settings, 1, Progress.none()).json();
    }

    private static ToolResult validated(
            Path run, ValidationSettings settings, int threads, Progress progress)
            throws IOException {
        return Validation.run(run, settings, threads, 1L << 28, progress);
    }

    @Test
    void lawReturnsOnNearlyAllPartsOfTheRows() throws IOException {
        JsonNode found = validate(run("law", law(0.05), UNJUDGED), only(ValidationPart.STABILITY));
        assertTrue(found.path("found_again").asBoolean());
        assertEquals("a/b", found.path("formula").asString());
        JsonNode stability = found.path("stability");
        assertEquals(20, stability.path("searches").asInt());
        assertTrue(stability.path("returned").asInt() >= 18, stability.toString());
        assertTrue(stability.path("expressions").path(0).path("name").asString().equals("a/b"));
    }

    @Test
    void noFormulaOfNoiseIsStable() throws IOException {
        Random random = new Random(3);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rows.add(
                    "x,%s,%s,%s,%s"
                            .formatted(
                                    random.nextDouble(),
                                    random.nextDouble(),
                                    random.nextDouble(),
                                    random.nextGaussian()));
        }
        JsonNode found = validate(run("noise", rows, UNJUDGED), only(ValidationPart.STABILITY));
        JsonNode first = found.path("stability").path("formulas").path(0);
        assertTrue(first.path("searches").asInt() <= 10, found.toString());
    }

    /** Each metal's rows are taken out of the file, and a run made without them predicts them. */
    @Test
    void unseenGroupsAreThoseOfRunsWithoutTheirRows() throws IOException {
        List<String> rows = law(0.3);
        JsonNode found = validate(run("law", rows, UNJUDGED), only(ValidationPart.UNSEEN));
        int complexity = found.path("complexity").asInt();
        double squares = 0;
        for (String metal : METALS) {
            List<String> rest = rows.stream().filter(r -> !r.startsWith(metal)).toList();
            Path run = run("without-" + metal, rest, UNJUDGED);
            JsonNode best = member(run, complexity);
            for (String row : rows) {
                if (row.startsWith(metal)) {
                    double error = value(best, row) - cell(row, 4);
                    squares += error * error;
                }
            }
        }
        JsonNode way = way(found, "an unseen metal");
        assertEquals(5, way.path("searches").asInt());
        // the same sums in another order
        assertEquals(Math.sqrt(squares / 40), way.path("error").asDouble(), 1e-9);
        assertTrue(way.path("error").asDouble() < way.path("error_mean").asDouble());
        double random = way(found, "random rows").path("error").asDouble();
        assertEquals(
                Math.max(random, way.path("error").asDouble()),
                found.path("headline").path("error").asDouble());
    }

    private static JsonNode way(JsonNode found, String name) {
        for (JsonNode way : found.path("unseen")) {
            if (way.path("held_out").asString().equals(name)) {
                return way;
            }
        }
        throw new AssertionError("no " + name + " in " + found.path("unseen"));
    }

    private static JsonNode member(Path run, int complexity) throws IOException {
        JsonNode best = null;
        for (JsonNode member : results(run).path("front")) {
            best = member.path("complexity").asInt() <= complexity ? member : best;
        }
        return best;
    }

    private static JsonNode results(Path run) throws IOException {
        return org.descry.datasets.files.Json.mapper()
                .readTree(Files.readString(run.resolve("results.json")));
    }

    private static double value(JsonNode member, String row) {
        String feature = member.path("features").path(0).path("formula").asString();
        LinearFormula formula =
                new LinearFormula(
                        List.of(Expression.parse(feature)),
                        new double[] {member.path("coefficients").path(0).asDouble()},
                        member.path("intercept").asDouble());
        double[][] columns = {{cell(row, 1)}, {cell(row, 2)}, {cell(row, 3)}};
        return formula.over(List.of("a", "b", "c")).values(columns, 1)[0];
    }

    private static double cell(String row, int column) {
        return Double.parseDouble(row.split(",")[column]);
    }

    @Test
    void exactLawHasNothingToGainFromMoreRows() throws IOException {
        JsonNode curve =
                validate(run("law", law(0), UNJUDGED), only(ValidationPart.LEARNING))
                        .path("learning");
        assertEquals(5, curve.path("points").size());
        assertFalse(curve.path("told").asBoolean());
        assertTrue(curve.path("not_told_why").asString().contains("rounding"), curve.toString());
    }

    @Test
    void rowFarFromTheLawIsNamed() throws IOException {
        List<String> rows = new ArrayList<>(law(0.05));
        rows.set(7, "Cu,4.5,1.01,1.5,-9");
        JsonNode found =
                validate(run("law", rows, UNJUDGED), only(ValidationPart.ROWS)).path("rows");
        assertTrue(found.path("rows").path(0).path("row").asString().contains("line 9"));
        assertEquals("a/b", found.path("rows").path(0).path("formula_without").asString());
        assertTrue(found.path("p").isNumber());
        assertTrue(found.path("rows").path(0).path("p_without").isNumber());
        assertFalse(found.path("rows").path(5).path("p_without").isNumber());
    }

    @Test
    void everyFormulaButTheLongestHasItsTest() throws IOException {
        Path run = run("law", law(0.05), UNJUDGED);
        JsonNode steps = validate(run, only(ValidationPart.LONGER)).path("longer").path("steps");
        assertEquals(results(run).path("front").size() - 1, steps.size());
        // going beyond the mean gains more than any of 19 searches on data without a law
        assertEquals(0.05, steps.path(0).path("p").asDouble());
    }

    @Test
    void runsOnTheSameTableAreCounted() throws IOException {
        Path first = run("law", law(0.05), UNJUDGED);
        run("other", law(0.5), UNJUDGED);
        Files.createDirectories(folder.resolve("runs/notes"));
        Files.writeString(folder.resolve("runs/notes/results.json"), "{");
        assertEquals(1, runs(first));
        run("again", law(0.05), UNJUDGED);
        assertEquals(2, runs(first));
    }

    private static int runs(Path run) throws IOException {
        return validate(run, only(ValidationPart.RUNS)).path("runs").path("count").asInt();
    }

    @Test
    void threadsChangeNothingAndThePageShowsWhatWasFound() throws IOException {
        Path run = run("law", law(0.2), UNJUDGED);
        ValidationSettings all =
                new ValidationSettings(
                        EnumSet.allOf(ValidationPart.class), FoldPlan.parse("5"), 1, 5, 19);
        ToolResult one = validated(run, all, 1, Progress.none());
        String first = Files.readString(run.resolve("validation.json"));
        validated(run, all, 2, Progress.none());
        assertEquals(first, Files.readString(run.resolve("validation.json")));
        assertTrue(one.complete());
        for (String line : one.lines()) {
            assertTrue(line.codePointCount(0, line.length()) <= 80, line);
        }
        String page = Files.readString(run.resolve("report.html"));
        assertTrue(page.contains("<section id=\"trust\""));
        assertTrue(page.contains("an unseen metal"));
    }

    @Test
    void stoppedWorkLeavesWhatIsDone() throws IOException {
        Path run = run("law", law(0.2), UNJUDGED);
        Progress stops =
                new Progress() {
                    private boolean stop;

                    @Override
                    public void phase(String name, long total) {
                        stop |= name.startsWith("stability");
                    }

                    @Override
                    public void step(long done) {}

                    @Override
                    public void note(String sentence) {}

                    @Override
                    public boolean cancelled() {
                        return stop;
                    }
                };
        ToolResult found =
                validated(
                        run,
                        only(
                                ValidationPart.UNSEEN,
                                ValidationPart.STABILITY,
                                ValidationPart.LONGER),
                        1,
                        stops);
        assertFalse(found.complete());
        assertTrue(way(found.json(), "random rows").path("done").asBoolean());
        for (String part : List.of("stability", "longer")) {
            assertEquals("not done: stopped", found.json().path(part).path("why_not").asString());
        }
        assertTrue(Files.exists(run.resolve("validation.json")));
    }

    @Test
    void tableThatChangedIsRefused() throws IOException {
        Path run = run("law", law(0.2), UNJUDGED);
        Files.writeString(folder.resolve("law.csv"), "metal,a,b,c,y\nAg,1,2,3,4\nAu,2,2,3,5\n");
        DatasetException refused =
                assertThrows(
                        DatasetException.class, () -> validate(run, only(ValidationPart.RUNS)));
        assertTrue(refused.getMessage().contains("has changed"), refused.getMessage());
    }

    @Test
    void folderWithoutRunIsRefused() throws IOException {
        assertThrows(DatasetException.class, () -> validate(folder, only(ValidationPart.RUNS)));
        Path run = run("law", law(0.2), UNJUDGED);
        Files.writeString(run.resolve("results.json"), "{\"schema\": ");
        assertThrows(DatasetException.class, () -> validate(run, only(ValidationPart.RUNS)));
    }

    @Test
    void threeRowsAreAnsweredInWords() throws IOException {
        ToolResult found =
                validated(
                        run("three", law(0.2).subList(0, 3), UNJUDGED),
                        ValidationSettings.DEFAULT,
                        1,
                        Progress.none());
        for (String part : List.of("stability", "learning", "rows")) {
            String why = found.json().path(part).path("why_not").asString();
            assertTrue(why.startsWith("not possible: "), part + why);
        }
        assertTrue(way(found.json(), "random rows").path("why_not").asString().contains("fewer"));
    }

    @Test
    void classesOfTwoRowsAreAnsweredInWords() throws IOException {
        List<String> rows = new ArrayList<>();
        List<String> law = law(0.2);
        for (int i = 0; i < 20; i++) {
            String row = law.get(i);
            rows.add(row.substring(0, row.lastIndexOf(',') + 1) + (i < 2 ? "1" : "0"));
        }
        JsonNode found =
                validate(
                        run("two", rows, UNJUDGED),
                        only(ValidationPart.UNSEEN, ValidationPart.STABILITY));
        assertEquals("log_loss", found.path("error_measure").asString());
        assertTrue(found.path("stability").path("done").asBoolean(), found.toString());
        assertTrue(way(found, "random rows").path("done").asBoolean());
    }

    @Test
    void groupsThatAreOneOrOnlyHaveLabelsOfTheirOwnAreAnsweredInWords() throws IOException {
        List<String> rows = law(0.2).stream().map(r -> "Ag" + r.substring(2)).toList();
        JsonNode one = validate(run("one", rows, UNJUDGED), only(ValidationPart.UNSEEN));
        assertEquals(
                "not possible: no column repeats in blocks",
                way(one, "an unseen group").path("why_not").asString());
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String row = law(0.2).get(i);
            String group = i < 5 ? "s" : "t";
            labels.add(group + row.substring(2, row.lastIndexOf(',') + 1) + (i < 5 ? 1 : 0));
        }
        JsonNode apart = validate(run("apart", labels, UNJUDGED), only(ValidationPart.UNSEEN));
        assertEquals(
                "not possible: without t one class only is left",
                way(apart, "an unseen metal").path("why_not").asString());
    }
}
