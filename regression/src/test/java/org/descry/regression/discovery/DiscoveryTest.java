package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.Front;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.Seeds;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    private static final NoisyTables.Law RATIO = (row, noise) -> 2 * row[0] / row[1] + 0.02 * noise;

    @Test
    void aPlantedFormulaIsSelectedInEveryFold() {
        Discovered found = run(NoisyTables.of(1, 40, 3, Kind.REGRESSION, RATIO), "5", 19);
        assertEquals("a/b", found.selectedMember().model().text());
        for (var model : found.nested().orElseThrow().models()) {
            assertEquals("a/b", model.text());
        }
        assertEquals(0.05, found.chance().orElseThrow().p());
    }

    @Test
    void onNoiseTheFoldsFindDifferentFormulas() {
        DiscoveryData data = NoisyTables.noise(2, 40, 4);
        SearchResult result = search(data, "5", 0);
        TreeSet<String> formulas = new TreeSet<>();
        for (int f = 1; f <= 5; f++) {
            List<org.descry.regression.search.FoundModel> front = result.fronts().get(f).models();
            formulas.add(front.get(front.size() - 1).text());
        }
        assertTrue(formulas.size() > 1, formulas.toString());
    }

    @Test
    void heldOutRowsNeverReachTheModelsOfTheirFold() {
        DiscoveryData data = NoisyTables.of(3, 30, 3, Kind.REGRESSION, RATIO);
        TargetPlan plan = new TargetPlan(data, settings("5", 0));
        List<Front> honest = fronts(data, plan.targets);
        for (int f = 0; f < 5; f++) {
            double[] spoiled = data.target().clone();
            for (int row : plan.folds.heldOut(f)) {
                spoiled[row] = 1e6 + row;
            }
            Target target = plan.targets.get(plan.fold(f));
            Front front = fronts(data, List.of(new Target(spoiled, target.train()))).get(0);
            assertEquals(texts(honest.get(plan.fold(f))), texts(front));
        }
    }

    @Test
    void everyShuffledTargetSeesTheFormulasOfTheRealOne() {
        DiscoveryData data = NoisyTables.of(4, 30, 3, Kind.REGRESSION, RATIO);
        TargetPlan plan = new TargetPlan(data, settings("0", 5));
        SearchResult together = result(data, plan.targets);
        for (int b = 0; b < 5; b++) {
            int t = plan.permutationStart() + b;
            SearchResult alone = result(data, List.of(plan.targets.get(t)));
            assertEquals(together.counts(), alone.counts());
            assertEquals(texts(together.fronts().get(t)), texts(alone.fronts().get(0)));
        }
    }

    @Test
    void crossValidatedErrorIsPooledOverRowsHeldOut() {
        DiscoveryData data = NoisyTables.of(5, 30, 2, Kind.REGRESSION, RATIO);
        Discovered found = run(data, "5", 0);
        // The mean's held-out error by hand: each row against the mean of the other folds.
        double squares = 0;
        double[] y = data.target();
        for (int f = 0; f < 5; f++) {
            double mean =
                    Arrays.stream(found.folds().trainRows(f))
                            .mapToDouble(i -> y[i])
                            .average()
                            .orElseThrow();
            for (int row : found.folds().heldOut(f)) {
                squares += (y[row] - mean) * (y[row] - mean);
            }
        }
        RegressionMetrics cv =
                (RegressionMetrics) found.front().get(0).cv().orElseThrow().metrics();
        // the same sum in another order
        assertEquals(Math.sqrt(squares / 30), cv.rmse(), 1e-12);
        assertEquals(0, cv.r2(), 1e-12);
    }

    @Test
    void withoutFoldsSomethingIsSelectedByDescriptionLength() {
        Discovered found = run(NoisyTables.of(6, 30, 2, Kind.REGRESSION, RATIO), "0", 0);
        assertEquals("a/b", found.selectedMember().model().text());
        assertEquals(Optional.empty(), found.nested());
        assertEquals(Optional.empty(), found.chance());
        assertTrue(found.selectedBy().contains("balance of error and length"));
    }

    @Test
    void onNoiseWithoutFoldsTheMeanIsSelected() {
        assertEquals(0, run(NoisyTables.noise(8, 40, 3), "0", 0).selected());
    }

    @Test
    void rowsInAnotherOrderGiveTheSameResult() {
        DiscoveryData data =
                NoisyTables.of(
                        7,
                        36,
                        3,
                        Kind.CLASSIFICATION,
                        (row, noise) -> row[0] / row[1] + 0.3 * noise > 1 ? 1 : 0);
        int[] order = NoisyTables.shuffledOrder(36, 5);
        Discovered here = run(data, "4", 9);
        Discovered there = run(NoisyTables.reordered(data, order), "4", 9);
        assertEquals(here.selectedMember().model().text(), there.selectedMember().model().text());
        assertEquals(here.chance().orElseThrow().p(), there.chance().orElseThrow().p());
        double[] moved = new double[36];
        for (int i = 0; i < 36; i++) {
            moved[i] = here.nested().orElseThrow().result().prediction()[order[i]];
        }
        // sums over rows in another order: the last digits of fitted coefficients
        assertArrayEquals(moved, there.nested().orElseThrow().result().prediction(), 1e-6);
    }

    @Test
    void pOfNoiseIsSpreadEvenlyOrTowardsOne() {
        // 40 tables of noise, 19 shuffles each. Under a true null P(p <= u) <= u; the largest
        // excess over u stays
        // below 1.22 / sqrt(40) = 0.19 in 95 of 100 repetitions of the whole test (Smirnov), and
        // seeds are fixed.
        List<Double> ps = new ArrayList<>();
        for (int table = 0; table < 40; table++) {
            DiscoveryData data = NoisyTables.noise(1000 + table, 20, 3);
            DiscoverySettings settings =
                    new DiscoverySettings(
                            NoisyTables.search("+,-,*,/", 3, 1),
                            FoldPlan.parse("0"),
                            19,
                            0.9,
                            table);
            ps.add(
                    Discovery.run(data, settings, new ExhaustiveSearch(), Execution.quiet(1))
                            .chance()
                            .orElseThrow()
                            .p());
        }
        ps.sort(null);
        for (int i = 0; i < 40; i++) {
            assertTrue((i + 1) / 40.0 - ps.get(i) < 0.19, "too many small p: " + ps);
        }
        double mean = ps.stream().mapToDouble(p -> p).average().orElseThrow();
        // the mean of 40 even numbers has the standard error 0.046
        assertTrue(mean > 0.4 && mean < 0.75, "mean " + mean + " of " + ps);
    }

    @Test
    void anotherSeedShufflesOtherwise() {
        DiscoveryData data = NoisyTables.noise(9, 20, 2);
        assertNotEquals(
                Arrays.toString(run(data, "0", 5).chance().orElseThrow().nullErrors()),
                Arrays.toString(
                        Discovery.run(
                                        data,
                                        new DiscoverySettings(
                                                NoisyTables.search("+,-,*,/", 3, 1),
                                                FoldPlan.parse("0"),
                                                5,
                                                0.9,
                                                2),
                                        new ExhaustiveSearch(),
                                        Execution.quiet(1))
                                .chance()
                                .orElseThrow()
                                .nullErrors()));
    }

    private static Discovered run(DiscoveryData data, String folds, int permutations) {
        return Discovery.run(
                data, settings(folds, permutations), new ExhaustiveSearch(), Execution.quiet(2));
    }

    private static DiscoverySettings settings(String folds, int permutations) {
        return new DiscoverySettings(
                NoisyTables.search("+,-,*,/", 3, 1), FoldPlan.parse(folds), permutations, 0.9, 1);
    }

    private static SearchResult search(DiscoveryData data, String folds, int permutations) {
        return result(data, new TargetPlan(data, settings(folds, permutations)).targets);
    }

    private static List<Front> fronts(DiscoveryData data, List<Target> targets) {
        return result(data, targets).fronts();
    }

    private static SearchResult result(DiscoveryData data, List<Target> targets) {
        return new ExhaustiveSearch()
                .run(
                        Problem.of(data.features(), targets, data.kind()),
                        NoisyTables.search("+,-,*,/", 3, 2),
                        Seeds.generator(1, "search", 0),
                        Execution.quiet(1));
    }

    /** Formulas with coefficients and losses, as text. */
    private static List<String> texts(Front front) {
        return front.models().stream()
                .map(m -> m.text() + Arrays.toString(m.coefficients()) + m.intercept() + m.loss())
                .toList();
    }
}
