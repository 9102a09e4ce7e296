package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Quantity;
import org.descry.regression.search.EvolutionCourse;
import org.descry.regression.search.EvolutionCourse.Ending;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.junit.jupiter.api.Test;

/** Evolution ends when a model has the error that was asked for. */
class StopErrorTest {
    private static final double NOISE = 0.05;

    private final List<PrimaryFeature> features = Evolutions.columns(3, 60, 7);
    private final double[] law = noisy(features, 9);

    private static double[] noisy(List<PrimaryFeature> features, long seed) {
        RandomGenerator random = Spaces.random(seed);
        return Evolutions.values(
                features,
                x -> x[0] * Math.exp(-x[1]) + x[2] / (x[1] + 0.3) + NOISE * random.nextGaussian());
    }

    private static SearchSettings settings(Optional<Double> error, Loss loss) {
        SearchSettings plain = Evolutions.settings("+,-,*,/,exp", 2, 900, loss);
        return plain.withEvolution(plain.evolution().withStopError(error.map(Quantity::of)));
    }

    private static SearchResult search(
            List<PrimaryFeature> features, SearchSettings settings, int threads, double[]... y) {
        Problem problem =
                Problem.of(
                        features, Arrays.stream(y).map(Evolutions::all).toList(), Kind.REGRESSION);
        return new EvolutionarySearch()
                .run(problem, settings, Spaces.random(1), Execution.quiet(threads));
    }

    private static EvolutionCourse course(SearchResult result) {
        return result.counts().evolution().orElseThrow().course();
    }

    private static double smallest(Front front) {
        return front.models().get(front.models().size() - 1).loss();
    }

    private static List<String> texts(SearchResult result) {
        return result.fronts().stream()
                .map(
                        f ->
                                f.models().stream()
                                        .map(m -> m.text() + m.loss() + m.intercept())
                                        .toList()
                                        .toString())
                .toList();
    }

    @Test
    void itEndsEarlyWithAModelThatIsGoodEnoughForEveryLoss() {
        for (Loss loss : Loss.values()) {
            SearchResult whole = search(features, settings(Optional.empty(), loss), 1, law);
            double error = 1.5 * smallest(whole.fronts().get(0));
            SearchResult early = search(features, settings(Optional.of(error), loss), 1, law);
            assertEquals(Ending.ERROR, course(early).ended());
            assertTrue(smallest(early.fronts().get(0)) <= error, loss.name());
            assertTrue(course(early).places() < course(whole).places(), loss.name());
        }
    }

    @Test
    void itGoesOnToItsEndWhenNothingIsGoodEnough() {
        SearchResult whole = search(features, settings(Optional.empty(), Loss.SQUARES), 1, law);
        SearchResult never = search(features, settings(Optional.of(1e-9), Loss.SQUARES), 1, law);
        assertEquals(texts(whole), texts(never));
        assertEquals(course(whole), course(never));
        assertEquals(Ending.PLACES, course(never).ended());
    }

    @Test
    void everyTargetEndsByItsOwnErrorAndThreadsDecideNothing() {
        double[] noise = Spaces.random(5).doubles(60, -1, 1).toArray();
        double[] other = noisy(features, 10);
        SearchResult whole =
                search(features, settings(Optional.empty(), Loss.SQUARES), 1, law, noise, other);
        SearchSettings stops = settings(Optional.of(3 * NOISE), Loss.SQUARES);
        SearchResult one = search(features, stops, 1, law, noise, other);
        SearchResult two = search(features, stops, 2, law, noise, other);
        assertEquals(texts(one), texts(two));
        assertEquals(one.counts(), two.counts());
        assertEquals(texts(whole).get(1), texts(one).get(1), "noise has no such model");
        assertNotEquals(texts(whole).get(2), texts(one).get(2));
        assertTrue(smallest(one.fronts().get(2)) <= 3 * NOISE);
        SearchResult alone = search(features, stops, 1, law);
        SearchResult together = search(features, stops, 3, law);
        assertEquals(texts(alone), texts(together));
        assertEquals(alone.counts(), together.counts());
    }

    @Test
    void whatIsKnownAlreadyMayBeGoodEnough() {
        SearchSettings settings = settings(Optional.of(1.0), Loss.SQUARES);
        double[] line = Evolutions.values(features, x -> 3 * x[0] - x[2]);
        SearchResult found = search(features, settings, 1, line);
        assertEquals(0, course(found).places());
        assertEquals(Ending.ERROR, course(found).ended());
        assertTrue(smallest(found.fronts().get(0)) <= 1);
        assertTrue(
                found.fronts().get(0).models().stream()
                        .noneMatch(m -> m.foundBy() == FoundModel.FoundBy.EVOLUTIONARY));
    }

    @Test
    void theErrorIsThatOnAllRowsEvenWhenSomeAreLookedAt() {
        int rows = 700;
        int lookedAt = 400;
        List<PrimaryFeature> many = Evolutions.columns(3, rows, 4);
        double[] y = Evolutions.values(many, x -> x[0] * x[1] / x[2]);
        Problem problem = Problem.of(many, List.of(Evolutions.all(y)), Kind.REGRESSION);
        int[] order = RowOrder.of(PrimaryFeature.byValues(many), problem);
        RandomGenerator random = Spaces.random(3);
        for (int k = 0; k < rows; k++) {
            y[order[k]] += (k < lookedAt ? 0.01 : 1) * random.nextGaussian();
        }
        double all = Math.sqrt((rows - lookedAt) / (double) rows);
        SearchResult missed = search(many, brief(0.1 * all), 1, y);
        List<EvolutionCourse.Step> steps = course(missed).steps();
        assertTrue(steps.get(steps.size() - 1).error() < 0.05 * all, "of the rows looked at");
        assertEquals(Ending.PLACES, course(missed).ended());
        SearchResult reached = search(many, brief(1.1 * all), 1, y);
        assertEquals(Ending.ERROR, course(reached).ended());
        assertTrue(smallest(reached.fronts().get(0)) <= 1.1 * all);
    }

    private static SearchSettings brief(double error) {
        SearchSettings plain = Evolutions.settings("+,-,*,/", 1, 100);
        return plain.withEvolution(
                plain.evolution().withStopError(Optional.of(Quantity.of(error))));
    }

    @Test
    void anErrorIsReadWithItsUnitAndNothingElseIs() {
        Quantity error = EvolutionSettings.parseStopError("20 meV");
        assertEquals(20, error.value());
        assertEquals("meV", error.unit().orElseThrow().symbol());
        for (String wrong : List.of("0", "-1", "small", "inf", "")) {
            IllegalArgumentException refused =
                    assertThrows(
                            IllegalArgumentException.class,
                            () -> EvolutionSettings.parseStopError(wrong));
            assertTrue(refused.getMessage().contains("expected"), refused.getMessage());
        }
    }
}
