package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.Dataset;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variables;
import org.descry.descriptors.printing.PlainText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a reader may rely on without checking: nothing that is judged has helped to find what is
 * judged.
 */
class HonestyTest {
    private static final List<String> PEROVSKITES =
            List.of("formula", "perovskite", "is_train", "nA", "nB", "nX", "rA", "rB", "rX");
    private static final List<String> RADII = List.of("nA", "rA", "rB", "rX");
    private static final String SCREEN =
            """
            templates: ["A B X3"]
            sites: {A: alkali, B: metals, X: [O, F, Cl]}
            constraints: [{exclude: [radioactive]}, charge-neutral, not-in-data]
            top: 20
            """;

    /**
     * What may change with the labels of the test rows: numbers of the test rows, and the file's
     * hash.
     */
    private static final List<String> OF_TEST_ROWS =
            List.of("test", "all", "test_summary", "sha256");

    @TempDir Path folder;

    @Test
    void testLabelsReachNothingButTheNumbersOfTheTestRows() {
        Runs.Table table = Runs.Table.of(Study.read("builtin:abx3-formability"), PEROVSKITES);
        Path honest = run(table, "honest");
        Random random = new Random(5);
        int flipped = 0;
        for (List<String> row : table.rows()) {
            if (row.get(2).equals("0")) {
                String label = random.nextBoolean() ? "1" : "0";
                flipped += label.equals(row.get(1)) ? 0 : 1;
                row.set(1, label);
            }
        }
        assertTrue(flipped > 30, "labels changed: " + flipped);
        Path spoiled = run(table, "spoiled");

        JsonNode a = Runs.json(honest.resolve("results.json"));
        JsonNode b = Runs.json(spoiled.resolve("results.json"));
        assertNotEquals(a.path("test_summary"), b.path("test_summary"));
        for (String field :
                List.of(
                        "selected",
                        "nested",
                        "folds",
                        "permutation",
                        "counts",
                        "sentences",
                        "funnel")) {
            assertEquals(a.path(field), b.path(field), field);
        }
        for (int m = 0; m < a.path("front").size(); m++) {
            assertEquals(a.path("front").get(m).path("cv"), b.path("front").get(m).path("cv"));
        }
        assertEquals(withoutTestRows(a), withoutTestRows(b));
        assertEquals(
                Runs.read(honest.resolve("ranking.csv")),
                Runs.read(spoiled.resolve("ranking.csv")));
        assertEquals(
                Runs.read(honest.resolve("front.csv")), Runs.read(spoiled.resolve("front.csv")));
        assertEquals(
                withoutTestRows(Runs.json(honest.resolve("model.json"))),
                withoutTestRows(Runs.json(spoiled.resolve("model.json"))));
    }

    private Path run(Runs.Table table, String name) {
        StudySettings s =
                Runs.settings(
                        table.write(folder.resolve("compounds.csv")).toString(),
                        "perovskite",
                        RADII,
                        Runs.search("+,-,*,/", 3, 2),
                        "5",
                        9);
        return Runs.files(
                Runs.withScreen(Runs.withSplit(s, "is_train"), SCREEN), folder.resolve(name), 2);
    }

    private static String withoutTestRows(JsonNode tree) {
        ObjectNode copy = (ObjectNode) tree.deepCopy();
        copy.remove(List.of("seconds", "backend"));
        prune(copy);
        return Json.text(copy);
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_TEST_ROWS);
            if (object.path("split").asString("").equals("test")) {
                object.remove("class");
            }
        }
        node.forEach(HonestyTest::prune);
    }

    @Test
    void renamedColumnsInAnotherOrderAndShuffledRowsGiveTheSameRegression() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("Ec", "z1");
        names.put("Ebind", "m2");
        names.put("Ea", "result");
        sameUpToNames("builtin:single-atom-diffusion", "Ea", names, "+,-,*,/,^2");
    }

    @Test
    void renamedColumnsInAnotherOrderAndShuffledRowsGiveTheSameClassification() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("rX", "anion");
        names.put("rA", "u");
        names.put("perovskite", "stable");
        names.put("nA", "charge");
        names.put("rB", "k");
        sameUpToNames("builtin:abx3-formability", "perovskite", names, "+,-,*,/");
    }

    /**
     * Compares 99 rows with themselves under other names, columns in the order of the names, rows
     * shuffled.
     */
    private void sameUpToNames(
            String data, String target, Map<String, String> names, String operators) {
        Dataset all = Study.read(data);
        int step = all.rows() / 99;
        int[] some = new int[99];
        Arrays.setAll(some, i -> step * i);
        Dataset original = all.withRows(some);
        List<String> columns = original.names().stream().filter(names::containsKey).toList();
        Path plainFile = Runs.Table.of(original, columns).write(folder.resolve("plain.csv"));
        StudySettings plain =
                Runs.settings(plainFile, target, Runs.search(operators, 5, 2), "5", 9);
        Runs.Table table = Runs.Table.of(original, List.copyOf(names.keySet()));
        for (int j = 0; j < table.header().size(); j++) {
            String old = List.copyOf(names.keySet()).get(j);
            table.header().set(j, table.header().get(j).replace(old, names.get(old)));
        }
        Collections.shuffle(table.rows(), new Random(3));
        Path own = table.write(folder.resolve("own.csv"));
        StudySettings renamed =
                Runs.settings(own, names.get(target), Runs.search(operators, 5, 2), "5", 9);

        JsonNode a = Runs.results(plain);
        JsonNode b = Runs.results(renamed);
        Map<String, String> back = new LinkedHashMap<>();
        names.forEach((old, now) -> back.put(now, old));
        assertEquals(features(selected(a), Map.of()), features(selected(b), back));
        assertEquals(a.path("counts"), b.path("counts"));
        assertEquals(a.path("permutation").path("p"), b.path("permutation").path("p"));
        // Sums over rows in another order: only the last digits may differ.
        assertEquals(
                selected(a).path("intercept").asDouble(),
                selected(b).path("intercept").asDouble(),
                1e-6);
        String error = a.path("figures").path("error_name").asString();
        for (String field : List.of("train", "cv")) {
            assertEquals(
                    selected(a).path(field).path(error).asDouble(),
                    selected(b).path(field).path(error).asDouble(),
                    1e-6,
                    field);
        }
        assertEquals(
                a.path("nested").path(error).asDouble(),
                b.path("nested").path(error).asDouble(),
                1e-6);
    }

    private static JsonNode selected(JsonNode results) {
        return results.path("front").get(results.path("selected").asInt());
    }

    private static TreeSet<String> features(JsonNode member, Map<String, String> names) {
        TreeSet<String> texts = new TreeSet<>();
        for (JsonNode feature : member.path("features")) {
            Expression e = Expression.parse(feature.path("formula").asString());
            texts.add(PlainText.of(Canonical.of(Variables.rename(e, names))));
        }
        return texts;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void onNoiseTheAnswerIsNoAndTheRestIsWithheld(boolean classes) {
        Path data = Runs.noise(4, 60, 4, classes).write(folder.resolve("noise.csv"));
        JsonNode results =
                Runs.results(Runs.settings(data, "y", Runs.search("+,-,*,/", 3, 2), "5", 19));
        TreeSet<String> formulas = new TreeSet<>();
        for (JsonNode fold : results.path("folds")) {
            formulas.add(fold.path("formula").asString());
        }
        assertTrue(formulas.size() > 1, formulas.toString());
        JsonNode sentences = results.path("sentences");
        assertEquals("No", sentences.get(0).path("answer").asString());
        assertTrue(sentences.get(0).path("text").asString().startsWith("No:"));
        for (int s = 0; s < 6; s++) {
            assertEquals(
                    s >= 3, sentences.get(s).path("withheld").asBoolean(), "sentence " + (s + 1));
        }
    }

    @Test
    void aShuffledTargetSeesAsManyFormulasAsTheRealOne() {
        Runs.Table table =
                Runs.Table.of(
                        Study.read("builtin:single-atom-diffusion"), List.of("Ebind", "Ec", "Ea"));
        ObjectNode real = counts(table, 9);
        List<String> target = new ArrayList<>(table.rows().stream().map(r -> r.get(2)).toList());
        Collections.shuffle(target, new Random(1));
        for (int i = 0; i < target.size(); i++) {
            table.rows().get(i).set(2, target.get(i));
        }
        assertEquals(real, counts(table, 9), "the target shuffled in the file");
        assertEquals(real, counts(table, 0), "and alone");
    }

    /**
     * Returns the counts of formulas; the number of descriptors compared is that of the real
     * target.
     */
    private ObjectNode counts(Runs.Table table, int permutations) {
        Path data = table.write(folder.resolve("shuffled.csv"));
        JsonNode results =
                Runs.results(
                        Runs.settings(
                                data, "Ea", Runs.search("+,-,*,/,^2", 5, 1), "5", permutations));
        ObjectNode counts = (ObjectNode) results.path("counts").deepCopy();
        assertTrue(counts.path("distinct").asLong() > 20);
        counts.remove("l0_models");
        return counts;
    }

    @Test
    void aRowWithoutAValueIsLeftOutAndNothingIsFilledIn() {
        Runs.Table table = Runs.noise(6, 30, 3, false);
        List<List<String>> complete = new ArrayList<>(table.rows());
        table.rows().add(5, new ArrayList<>(List.of("", "1", "2", "3")));
        table.rows().add(9, new ArrayList<>(List.of("1", "1", "2", "")));
        JsonNode with = results(table, "with.csv");
        JsonNode without = results(new Runs.Table(table.header(), complete), "without.csv");
        assertEquals(32, with.path("rows").path("read").asInt());
        assertEquals(30, with.path("rows").path("used").asInt());
        assertEquals(7, with.path("rows").path("left_out").get(0).path("line").asInt());
        assertEquals(11, with.path("rows").path("left_out").get(1).path("line").asInt());
        assertEquals(without.path("front"), with.path("front"));
        assertEquals(without.path("folds"), with.path("folds"));
    }

    private JsonNode results(Runs.Table table, String name) {
        return Runs.results(
                Runs.settings(
                        table.write(folder.resolve(name)),
                        "y",
                        Runs.search("+,-,*,/", 3, 1),
                        "5",
                        0));
    }

    @Test
    void trainingErrorsNeverStandWherePredictionErrorsBelong() {
        Path data = Runs.noise(7, 40, 3, false).write(folder.resolve("noise.csv"));
        JsonNode results =
                Runs.results(Runs.settings(data, "y", Runs.search("+,-,*,/", 3, 1), "0", 0));
        for (JsonNode member : results.path("front")) {
            assertTrue(member.path("cv").isNull());
            assertTrue(member.path("cv_se").isNull());
            assertTrue(member.path("test").isNull());
        }
        String third = results.path("sentences").get(2).path("text").asString();
        assertTrue(third.startsWith("Not measured"), third);
        assertFalse(
                third.contains(
                        Numbers.text(selected(results).path("train").path("rmse").asDouble())));
    }
}
