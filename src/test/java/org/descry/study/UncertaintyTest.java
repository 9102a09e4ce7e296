package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a run says of how far its numbers can be trusted. */
class UncertaintyTest {
    @TempDir Path folder;

    @Test
    void intervalsOfALineSayWhatIsProvenAndHoldAboutAsOftenAsAimed() throws IOException {
        JsonNode u = run(lines(80, 1), "5").path("uncertainty");
        assertEquals(
                "CV+ with 5 folds on 80 rows: at least 70 %, typically 90 %",
                u.at("/intervals/guarantee").asString());
        // 1 - 0.2 - min{1.6/17, (1 - 5/80)/6} = 0.7059
        assertEquals(0.705882352941, u.at("/intervals/at_least").asDouble(), 1e-9);
        assertFalse(u.at("/intervals/of_the_mean").asBoolean());
        // 72 of 80 expected, deviation √(80·0.09) = 2.7: four of them
        assertEquals(72, u.at("/intervals/held_out/covered").asInt(), 11);
        assertTrue(
                u.at("/intervals/mean_width").asDouble()
                        < 0.5 * u.at("/intervals/mean_width_of_the_mean").asDouble());
        // noise of deviation 1: of 80 rows known to 8 %
        assertEquals(1, u.at("/intervals/noise").asDouble(), 0.3);
        double rmse = u.at("/metrics/cv/rmse/value").asDouble();
        assertTrue(
                u.at("/metrics/cv/rmse/lower").asDouble() < rmse
                        && rmse < u.at("/metrics/cv/rmse/upper").asDouble());
        // y = 3 x + noise: the true slope lies in its 95 % interval of this table
        assertTrue(u.at("/constants/coefficients/0/lower").asDouble() <= 3);
        assertTrue(u.at("/constants/coefficients/0/upper").asDouble() >= 3);
    }

    @Test
    void tooFewRowsForTheLevelGiveNoNumber() throws IOException {
        JsonNode results = run(lines(8, 0.1), "4");
        JsonNode intervals = results.at("/uncertainty/intervals");
        assertFalse(intervals.path("supported").asBoolean());
        assertTrue(intervals.path("held_out").isNull());
        assertTrue(intervals.path("mean_width").isNull());
        assertTrue(
                intervals
                        .path("guarantee")
                        .asString()
                        .contains("unsupported, 90 % needs at least 9"),
                intervals.path("guarantee").asString());
    }

    @Test
    void aMeanThatWasSelectedHasTheIntervalsOfTheMean() throws IOException {
        JsonNode results = run(lines(40, 1e3), "5");
        assertEquals(0, results.path("selected").asInt());
        JsonNode intervals = results.at("/uncertainty/intervals");
        assertTrue(intervals.path("of_the_mean").asBoolean());
        assertTrue(intervals.path("at_least").isNull());
        assertEquals(
                intervals.path("mean_width_of_the_mean").asDouble(),
                intervals.path("mean_width").asDouble());
    }

    @Test
    void fewerFoldsThanAskedForAreSaid() throws IOException {
        assertTrue(
                run(lines(8, 0.1), "100")
                        .path("notes")
                        .toString()
                        .contains("8 folds in place of 100"));
    }

    private JsonNode run(Path data, String folds) {
        StudySettings settings = Runs.settings(data, "y", Runs.search("+", 1, 1), folds, 0);
        return Runs.results(settings);
    }

    /** y = 3 x + noise, and a column that says nothing. */
    private Path lines(int rows, double noise) throws IOException {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder("x,z,y\n");
        for (int i = 0; i < rows; i++) {
            double x = 4 * random.nextDouble();
            double y = 3 * x + noise * random.nextGaussian();
            text.append(String.join(",", List.of("" + x, "" + random.nextDouble(), "" + y)));
            text.append('\n');
        }
        return Files.writeString(folder.resolve("lines.csv"), text);
    }
}
