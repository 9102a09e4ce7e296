package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.tables.DatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whole SISSO projects with a planted formula. */
final class SissoStudyTest {
    private static final String COMMON =
            """
            scmt=.false.
            restart=0
            nsf=4
            ops='(+)(-)(*)(/)(exp)(^2)(|-|)'
            fcomplexity=2
            funit=(1:2)(3:4)
            fmax_min=1e-3
            fmax_max=1e5
            nf_sis=20
            method_so='L0'
            fit_intercept=.true.
            metric='RMSE'
            nmodel=10
            """;

    @TempDir private Path folder;

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);

    /** A value from the four columns e1, e2 (one unit) and r1, r2 (another). */
    private interface Law {
        double of(double[] x, int row);
    }

    private Path project(String settings, String header, int rows, Law law, boolean classes)
            throws IOException {
        StringBuilder table = new StringBuilder(header + " e1 e2 r1 r2\n");
        for (int i = 0; i < rows; i++) {
            double[] x = new double[4];
            do {
                for (int j = 0; j < 4; j++) {
                    x[j] = random.nextDouble(0.5, 3);
                }
            } while (classes && law.of(x, i) < 0.1);
            table.append('m').append(i);
            if (!classes) {
                table.append(' ').append(law.of(x, i));
            }
            for (double v : x) {
                table.append(' ').append(v);
            }
            table.append('\n');
        }
        Files.writeString(folder.resolve("train.dat"), table.toString());
        Path input = folder.resolve("SISSO.in");
        Files.writeString(input, settings + COMMON);
        return input;
    }

    private JsonNode run(Path input) throws IOException {
        Path out = Runs.files(SissoStudy.settings(input), folder.resolve("out"), 1);
        return Runs.json(out.resolve("results.json"));
    }

    private static List<String> features(JsonNode member) {
        return member.path("features")
                .valueStream()
                .map(f -> f.path("formula").asString())
                .toList();
    }

    @Test
    void aPlantedSumOfTwoFeaturesIsFoundWithItsUnits() throws IOException {
        Path input =
                project(
                        "ptype=1\nntask=1\ndesc_dim=2\nnsample=60\n",
                        "material property",
                        60,
                        (x, i) -> 2 + 3 * (x[0] - x[1]) / x[2] - 0.5 * x[3] * x[2],
                        false);
        JsonNode results = run(input);
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertEquals(List.of("(e2 - e1)/r1", "r1*r2"), features(selected));
        assertTrue(selected.path("train").path("rmse").asDouble() < 1e-9);
        String notes = results.path("notes").toString();
        assertTrue(notes.contains("restart"), notes);
    }

    @Test
    void tasksShareTheFeaturesAndHaveTheirOwnCoefficients() throws IOException {
        Path input =
                project(
                        "ptype=1\nntask=2\ndesc_dim=1\nnsample=30,25\n",
                        "material property",
                        55,
                        (x, i) -> i < 30 ? 1 + 2 * x[0] / x[2] : 4 - x[0] / x[2],
                        false);
        JsonNode results = run(input);
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertEquals(List.of("e1/r1"), features(selected));
        JsonNode tasks = selected.path("tasks");
        // exact data: the coefficients come back to rounding
        assertEquals(2, tasks.path("1").path("coefficients").get(0).asDouble(), 1e-9);
        assertEquals(4, tasks.path("2").path("intercept").asDouble(), 1e-9);
    }

    @Test
    void separableClassesAreToldApart() throws IOException {
        Path input =
                project(
                        "ptype=2\nntask=1\ndesc_dim=2\nnsample=(40,40)\nisconvex=(1,1)\n",
                        "material",
                        80,
                        (x, i) -> (i < 40 ? 1 : -1) * (x[0] / x[1] - x[2] / x[3]),
                        true);
        JsonNode results = run(input);
        JsonNode selected = results.path("front").get(results.path("selected").asInt());
        assertTrue(selected.path("regions").path("separable").asBoolean());
        assertEquals(0, selected.path("regions").path("rows_in_overlap").asInt());
        assertTrue(selected.path("regions").path("margin").asDouble() > 0);
        assertEquals(1.0, selected.path("train").path("accuracy").asDouble());
    }

    @Test
    void theStudyFileOfARunRunsTheSameAgain() throws IOException {
        Path input =
                project(
                        "ptype=1\nntask=1\ndesc_dim=1\nnsample=20\n",
                        "material property",
                        20,
                        (x, i) -> x[0] * x[1],
                        false);
        Path out = Runs.files(SissoStudy.settings(input), folder.resolve("out"), 1);
        StudySettings again = StudyFile.read(out.resolve("study.yaml").toString());
        assertEquals(SissoStudy.settings(input).search(), again.search());
        assertEquals(SissoStudy.settings(input).data(), again.data());
    }

    @Test
    void aMistakeInTheProjectIsNamedWithFileAndLine() throws IOException {
        Path input = folder.resolve("SISSO.in");
        Files.writeString(input, "ptype=1\nntask=1\nnsample=many\n");
        DatasetException wrong =
                assertThrows(DatasetException.class, () -> SissoStudy.settings(input));
        assertTrue(wrong.getMessage().contains("line 3"), wrong.getMessage());
        assertEquals(Optional.empty(), Optional.ofNullable(wrong.getCause()));
    }
}
