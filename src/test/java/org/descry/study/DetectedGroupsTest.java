package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class DetectedGroupsTest {
    private static final List<String> FEATURES = List.of("x", "z");

    @TempDir private Path folder;

    /** A target that differs from maker to maker, as x does; z varies within them. */
    private String table(boolean makers) throws IOException {
        StringBuilder csv = new StringBuilder(makers ? "maker,x,z,y\n" : "x,z,y\n");
        var random = Runs.random(4);
        for (int group = 0; group < 6; group++) {
            double own = random.nextDouble();
            for (int i = 0; i < 6; i++) {
                double x = own + 0.001 * random.nextDouble();
                double y = Math.sin(12 * own) + 0.05 * random.nextGaussian();
                csv.append(makers ? "m" + group + "," : "")
                        .append("%s,%s,%s\n".formatted(x, random.nextDouble(), y));
            }
        }
        Path file = folder.resolve(makers ? "makers.csv" : "rows.csv");
        Files.writeString(file, csv.toString());
        return file.toString();
    }

    private static StudySettings settings(String data, String folds) {
        return Runs.settings(data, "y", FEATURES, Runs.search("+,-,*,/,^2", 5, 2), folds, 9);
    }

    @Test
    void errorForAnUnseenGroupIsTheHeadlineAndTheFormulaStaysAsItWas() throws IOException {
        JsonNode with = Runs.results(settings(table(true), "6"));
        JsonNode without = Runs.results(settings(table(false), "6"));

        JsonNode unseen = with.path("unseen_groups").get(0);
        assertEquals("maker", unseen.path("column").asString());
        assertEquals(6, unseen.path("folds").asInt());
        double random = cv(with);
        double worse = unseen.path("cv").path("rmse").asDouble();
        assertTrue(worse > 1.2 * random, worse + " against " + random);
        String sentence = with.path("sentences").get(2).path("text").asString();
        assertTrue(sentence.contains(" for an unseen maker (rows held out at random: "), sentence);
        assertTrue(with.path("notes").toString().contains("maker (6 values"));
        assertTrue(
                with.path("permutation").path("reason").asString().contains("rely on the error"));

        assertEquals(without.path("front"), with.path("front"));
        assertEquals(without.path("selected"), with.path("selected"));
        assertTrue(without.path("unseen_groups").isEmpty());
        assertEquals("", without.path("permutation").path("reason").asString());
    }

    @Test
    void aGivenGroupIsNotDetectedAndWithoutFoldsNothingIsJudged() throws IOException {
        String data = table(true);
        JsonNode given = Runs.results(Runs.withGroup(settings(data, "group"), "maker"));
        assertTrue(given.path("unseen_groups").isEmpty());
        assertFalse(given.path("notes").toString().contains("Rows repeat"));
        assertEquals(
                "only rows of one maker are alike enough to be exchanged",
                given.path("permutation").path("reason").asString());

        JsonNode noFolds = Runs.results(settings(data, "0"));
        assertTrue(noFolds.path("unseen_groups").isEmpty());
        assertTrue(noFolds.path("notes").toString().contains("Rows repeat in maker"));
    }

    @Test
    void shufflesThatChangeNothingAreNoAnswer() throws IOException {
        StringBuilder csv = new StringBuilder("maker,x,y\n");
        for (int i = 0; i < 24; i++) {
            csv.append("m%d,%d,%s\n".formatted(i % 6, i % 6, i % 6 + 0.01 * i));
        }
        Path file = folder.resolve("constant.csv");
        Files.writeString(file, csv.toString());
        JsonNode results =
                Runs.results(
                        Runs.withGroup(
                                Runs.settings(
                                        file.toString(),
                                        "y",
                                        List.of("x"),
                                        Runs.search("+,-", 3, 1),
                                        "group",
                                        19),
                                "maker"));

        JsonNode first = results.path("sentences").get(0);
        assertEquals("Not clear", first.path("answer").asString());
        assertTrue(first.path("text").asString().contains("rely on --folds group"));
        assertFalse(results.path("sentences").get(3).path("withheld").asBoolean());
    }

    private static double cv(JsonNode results) {
        return results.path("front")
                .get(results.path("selected").asInt())
                .path("cv")
                .path("rmse")
                .asDouble();
    }
}
