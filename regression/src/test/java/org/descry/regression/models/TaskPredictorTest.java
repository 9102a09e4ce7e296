package org.descry.regression.models;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.descry.datasets.files.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskPredictorTest {
    /** a/b = 2 in every row. */
    private static final double[][] ROWS = {{2, 4, 2, 2}, {1, 2, 1, 1}};

    @Test
    void everyRowIsPredictedWithTheConstantsOfItsTask() {
        Predictions p = predict("a sulphide", "oxide", "a sulphide", "oxide");
        assertArrayEquals(new double[] {2, 5, 2, 5}, p.prediction());
        // held-out errors 0.25; the sulphides of one fold are predicted 0.125 higher
        assertArrayEquals(new double[] {1.75, 4.75, 1.75, 4.75}, p.lower());
        assertArrayEquals(new double[] {2.375, 5.25, 2.375, 5.25}, p.upper());
        assertTrue(p.inDomain()[0]);
        assertEquals(List.of("", "", "", ""), p.reason());
    }

    @Test
    void logarithmsOfEveryTaskAreBroughtBack() {
        List<String> tasks = List.of("a sulphide", "oxide", "a sulphide", "oxide");
        Predictions p = TaskPredictor.of(Models.tasks(Transform.LOG10)).predict(ROWS, tasks);
        assertArrayEquals(new double[] {100, 1e5, 100, 1e5}, p.prediction());
        assertEquals(StrictMath.pow(10, 2.375), p.upper()[0]);
        assertEquals("log10(E) = c0 + c1*(a/b)", Models.tasks(Transform.LOG10).text());
    }

    @Test
    void aRowOfAnUnknownTaskHasNoPrediction() {
        Predictions p = predict("oxide", "selenide", "oxide", " ");
        assertTrue(Double.isNaN(p.prediction()[1]));
        assertTrue(Double.isNaN(p.lower()[1]));
        assertTrue(Double.isNaN(p.upper()[3]));
        assertFalse(p.inDomain()[1]);
        assertEquals(List.of("", "unknown-task", "", "missing:anion"), p.reason());
    }

    @Test
    void theModelOfOneTaskIsAnOrdinaryModel() {
        FittedModel oxides = Models.tasks().forTask("oxide");
        assertEquals("E = 1 + 2*(a/b)", oxides.text());
        assertEquals(Optional.empty(), oxides.target().task());
        assertArrayEquals(new double[] {5, 5}, oxides.score(ROWS, 2));
        assertThrows(IllegalArgumentException.class, () -> Models.tasks().forTask("selenide"));
    }

    @Test
    void aModelWithTasksDoesNotGuessTheTask() {
        FittedModel model = Models.tasks();
        assertThrows(IllegalStateException.class, () -> model.predict(ROWS, 4));
        assertThrows(IllegalStateException.class, () -> model.score(ROWS, 4));
        assertEquals("E = c0 + c1*(a/b)", model.text());
    }

    @Test
    void everyTaskNeedsConstants() {
        FittedModel model = Models.tasks();
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        new FittedModel(
                                model.name(),
                                model.kind(),
                                model.target(),
                                model.formula().task(0),
                                model.inputs(),
                                Optional.empty(),
                                Ranges.none(0.9),
                                model.domain(),
                                "0f"));
    }

    @Test
    void theFileNamesTheColumnAndTheTasks() {
        JsonNode written = ModelFile.write(Models.tasks());
        assertEquals("anion", written.path("target").path("task").asString());
        assertEquals(4, written.path("tasks").path("a sulphide").path("intercept").asDouble());
        assertEquals(-1, written.path("tasks").path("a sulphide").at("/coefficients/0").asDouble());
        FittedModel back = ModelFile.read(Json.mapper().readTree(Json.text(written)));
        assertEquals(Models.tasks().target(), back.target());
        Predictions p =
                TaskPredictor.of(back).predict(ROWS, List.of("a sulphide", "oxide", "", "x"));
        assertEquals(2, p.prediction()[0]);
        assertEquals(5, p.prediction()[1]);
    }

    private static Predictions predict(String... tasks) {
        return TaskPredictor.of(Models.tasks()).predict(ROWS, List.of(tasks));
    }
}
