package org.descry.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetException;
import org.descry.tools.DataSource;
import org.descry.tools.HeldOutRun;
import org.descry.tools.Rival;
import org.descry.tools.Score;
import org.descry.tools.ScoreRequest;
import org.descry.tools.ToolResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FinishedRunTest {
    private static final String DATA = "builtin:single-atom-diffusion";

    @TempDir private Path folder;

    private Path run(String folds) {
        StudySettings settings =
                Runs.settings(
                        DATA,
                        "Ea",
                        List.of("Ebind", "Ec", "chi_metal"),
                        Runs.search("+,-,*,/,^2", 5, 1),
                        folds,
                        0);
        return Runs.files(settings, folder.resolve("run" + folds), 2);
    }

    @Test
    void heldOutPredictionsAndFoldsAreThoseOfTheRun() {
        Path run = run("5");
        HeldOutRun read = RunHeldOut.heldOut(run, DataSource.read(DATA));

        JsonNode results = Runs.json(run.resolve("results.json"));
        JsonNode parity = results.path("figures").path("parity");
        assertEquals(99, read.row().length);
        for (int i = 0; i < read.row().length; i++) {
            assertEquals(parity.get(i).path("fold").asInt(), read.fold()[i] + 1);
        }
        double squares = 0;
        Dataset data = DataSource.read(DATA);
        for (int i = 0; i < read.row().length; i++) {
            double left = read.prediction()[i] - data.numeric("Ea").value(read.row()[i]);
            squares += left * left / read.row().length;
        }
        assertEquals(results.path("nested").path("rmse").asDouble(), Math.sqrt(squares), 1e-9);
    }

    @Test
    void theFormulaOfTheRunIsIndistinguishableFromItAndAWrongOneWorse() {
        Path run = run("5");
        JsonNode own = compared("Ebind^2/Ec", run);
        assertEquals("indistinguishable", own.path("verdict").asString());
        assertEquals(99, own.path("rows").asInt());
        assertEquals(5, own.path("folds").asInt());

        JsonNode wrong = compared("Ec", run);
        assertEquals("worse", wrong.path("verdict").asString());
        JsonNode difference = wrong.path("difference");
        assertEquals(
                wrong.path("own").asDouble() - wrong.path("other").asDouble(),
                difference.path("value").asDouble(),
                1e-12);
        assertTrue(difference.path("lower").asDouble() > 0);
    }

    @Test
    void formulasAreComparedWithFormulasBothWays() {
        JsonNode first = against("Ebind", new Rival.Formulas("Ebind^2/Ec")).json().path("compared");
        JsonNode second =
                against("Ebind^2/Ec", new Rival.Formulas("Ebind")).json().path("compared");

        assertEquals("worse", first.path("verdict").asString());
        assertEquals("better", second.path("verdict").asString());
        assertEquals(
                first.path("difference").path("lower").asDouble(),
                -second.path("difference").path("upper").asDouble(),
                0.02);
        assertArrayEquals(
                new double[] {first.path("own").asDouble(), first.path("other").asDouble()},
                new double[] {second.path("other").asDouble(), second.path("own").asDouble()},
                1e-12);
        for (String line : against("Ebind", new Rival.Formulas("Ebind^2/Ec")).lines()) {
            assertTrue(line.length() <= 80, line);
        }
    }

    @Test
    void otherTablesAndRunsWithoutFoldsAndOtherTargetsAreRefused() throws Exception {
        Path run = run("5");
        Dataset other = DataSource.read("builtin:octet-binaries");
        assertThrows(DatasetException.class, () -> RunHeldOut.heldOut(run, other));
        Path unjudged = run("0");
        Dataset data = DataSource.read(DATA);
        DatasetException none =
                assertThrows(DatasetException.class, () -> RunHeldOut.heldOut(unjudged, data));
        assertTrue(none.getMessage().contains("held out no rows"), none.getMessage());
        Files.delete(run.resolve("study.yaml"));
        assertThrows(DatasetException.class, () -> RunHeldOut.heldOut(run, data));
        HeldOutRun read = RunHeldOut.heldOut(run("6"), data);
        ScoreRequest request = ScoreRequest.of("Ebind", "Evac");
        assertThrows(
                DatasetException.class,
                () -> Score.run(data, request, Optional.of(new Rival.Run(read))));
    }

    private static JsonNode compared(String formula, Path run) {
        Rival rival = new Rival.Run(RunHeldOut.heldOut(run, DataSource.read(DATA)));
        return against(formula, rival).json().path("compared");
    }

    private static ToolResult against(String formula, Rival rival) {
        return Score.run(DataSource.read(DATA), ScoreRequest.of(formula, "Ea"), Optional.of(rival));
    }
}
