package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Quantity;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** At most one number is fitted for two rows. */
class DeterminedModelsTest {
    /** Returns tasks of so many rows each, and one without rows. */
    private static Tasks tasks(int count, int rows, boolean offsetOnly) {
        List<String> names = IntStream.rangeClosed(0, count).mapToObj(t -> "t" + t).toList();
        int[] of = IntStream.range(0, count * rows).map(i -> i % count).toArray();
        return new Tasks(names, of, offsetOnly);
    }

    private static double[] noise(int rows) {
        RandomGenerator random = Spaces.random(8);
        return IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian()).toArray();
    }

    private static Problem problem(List<PrimaryFeature> features, double[] y, Tasks tasks) {
        double[] alike = new double[y.length];
        Arrays.fill(alike, 1);
        List<Target> targets = List.of(Evolutions.all(y));
        return new Problem(features, targets, Kind.REGRESSION, alike, tasks);
    }

    /** Says whether a model of so many columns may be shown. */
    private static boolean shows(int columns, Tasks tasks, boolean intercept) {
        int rows = tasks.of().length;
        List<PrimaryFeature> features = Evolutions.columns(columns, rows, 5);
        SearchSettings plain = Evolutions.settings("+,*", columns, 1);
        SearchSettings settings =
                new SearchSettings(
                        plain.space(),
                        columns,
                        plain.widths(),
                        intercept,
                        plain.scaled(),
                        plain.objective(),
                        plain.evolution());
        SearchRows all = Evolutions.rows(problem(features, noise(rows), tasks), settings);
        List<Expression> descriptor = new ArrayList<>();
        features.forEach(f -> descriptor.add(new Variable(f.name())));
        Candidate candidate =
                Evolutions.grammar(features, settings)
                        .candidate(descriptor, new double[0])
                        .orElseThrow();
        Individual model = all.thorough(candidate).orElseThrow();
        assertEquals(all.keeps(model), all.shows(model.model()));
        return all.shows(model.model());
    }

    @Test
    void whatTasksShareCountsOnceAndATaskWithoutRowsForNothing() {
        // 16 rows: 8 numbers, 4 of them constant terms
        assertTrue(shows(4, tasks(4, 4, true), true));
        assertFalse(shows(5, tasks(4, 4, true), true));
        // 24 rows: 12 numbers, as many as two columns and a constant term in each task
        assertTrue(shows(2, tasks(4, 6, false), true));
        assertFalse(shows(3, tasks(4, 6, false), true));
    }

    @Test
    void whereThereIsNoConstantTermNoneIsCounted() {
        assertTrue(shows(3, tasks(4, 6, false), false));
        assertFalse(shows(4, tasks(4, 6, false), false));
        assertTrue(shows(5, Tasks.one(10), false));
        assertFalse(shows(5, Tasks.one(10), true));
    }

    @Test
    void aFeatureIsAlwaysAllowed() {
        // 12 rows: 6 numbers would be too few for a line in each of four tasks
        assertTrue(shows(1, tasks(4, 3, false), true));
        assertFalse(shows(2, tasks(4, 3, false), true));
    }

    @Test
    void straightLinesThroughNoiseDoNotInterpolateTasksNorEndASearch() {
        Tasks tasks = tasks(10, 6, false);
        List<PrimaryFeature> features = Evolutions.columns(8, 60, 5);
        SearchSettings settings = Evolutions.settings("+,*", 2, 20);
        settings =
                settings.withEvolution(
                        settings.evolution().withStopError(Optional.of(Quantity.of(0.1))));
        SearchResult found =
                new EvolutionarySearch()
                        .run(
                                problem(features, noise(60), tasks),
                                settings,
                                Spaces.random(1),
                                Execution.quiet(1));
        assertNotEquals(Ending.ERROR, found.counts().evolution().orElseThrow().course().ended());
        List<FoundModel> models = found.fronts().get(0).models();
        assertTrue(models.stream().anyMatch(m -> m.foundBy() == FoundModel.FoundBy.LINEAR));
        for (FoundModel model : models) {
            assertTrue(model.fittedNumbers(tasks, true) <= 30, model.text());
        }
    }
}
