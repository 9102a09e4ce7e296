package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.SearchSettings;
import org.junit.jupiter.api.Test;

class LongerFormulasTest {
    private static final DiscoverySettings SETTINGS =
            new DiscoverySettings(
                    SearchSettings.of(
                            Operator.parseList("+,-,*,/"),
                            OptionalInt.of(3),
                            2,
                            OptionalInt.empty(),
                            false),
                    FoldPlan.parse("0"),
                    19,
                    0.9,
                    1);

    @Test
    void gainsAreCountedByTheLossTheyLeave() {
        // left by complexity 3 of complexity 1: really 0.5; repeated 0.9, 0.4, 1 -> one does better
        IncrementalTest test =
                LongerFormulas.of(
                        front(0.4, 0.2),
                        List.of(front(0.1, 0.09), front(0.5, 0.2), front(0.3, Double.NaN)),
                        1);
        assertEquals(new IncrementalTest(1, 3, 3, 1, 0.5), test);
    }

    @Test
    void aLongerFormulaThatIsTrueGainsMoreThanChance() {
        DiscoveryData data =
                NoisyTables.of(
                        11,
                        60,
                        3,
                        Kind.REGRESSION,
                        (row, noise) -> 3 * row[0] + row[1] / row[2] + 0.05 * noise);
        assertEquals(0.05, upwards(data, 1).orElseThrow().p());
    }

    @Test
    void aLongerFormulaThatOnlyFitsNoiseDoesNot() {
        int small = 0;
        for (int seed = 0; seed < 20; seed++) {
            DiscoveryData data =
                    NoisyTables.of(
                            seed, 40, 3, Kind.REGRESSION, (row, noise) -> 3 * row[0] + noise);
            small += upwards(data, 1).filter(t -> t.p() <= 0.1).isPresent() ? 1 : 0;
        }
        // binomial(20, 0.1): more than 6 in 400 such tests
        assertTrue(small <= 6, small + " of 20");
    }

    @Test
    void classesAreDrawnFromTheShorterModel() {
        DiscoveryData noise =
                NoisyTables.of(
                        21,
                        80,
                        3,
                        Kind.CLASSIFICATION,
                        (row, n) -> row[0] - 1.5 + 0.7 * n > 0 ? 1 : 0);
        IncrementalTest test = upwards(noise, 1).orElseThrow();
        assertTrue(test.p() > 0.05, test.toString());
        assertEquals(19, test.permutations());
    }

    @Test
    void theLongestOfAFrontHasNothingAboveIt() {
        DiscoveryData data =
                NoisyTables.of(5, 30, 2, Kind.REGRESSION, (row, noise) -> row[0] + noise);
        List<FoundModel> front = fronts(data);
        assertEquals(
                Optional.empty(),
                new LongerFormulas(data, SETTINGS)
                        .test(front, front.size() - 1, new ExhaustiveSearch(), Execution.quiet(1)));
    }

    private static Optional<IncrementalTest> upwards(DiscoveryData data, int complexity) {
        List<FoundModel> front = fronts(data);
        int from = 0;
        while (front.get(from).complexity() < complexity) {
            from++;
        }
        return new LongerFormulas(data, SETTINGS)
                .test(front, from, new ExhaustiveSearch(), Execution.quiet(1));
    }

    private static List<FoundModel> fronts(DiscoveryData data) {
        return Discovery.run(data, SETTINGS, new ExhaustiveSearch(), Execution.quiet(1))
                .front()
                .stream()
                .map(Member::model)
                .toList();
    }

    private static Front front(double one, double three) {
        FoundModel mean = FoundModel.of(List.of(), new double[0], 0, 1);
        FoundModel a = FoundModel.of(List.of(Expression.parse("a")), new double[] {1}, 0, one);
        FoundModel ab =
                FoundModel.of(List.of(Expression.parse("a + b")), new double[] {1}, 0, three);
        return new Front(Double.isNaN(three) ? List.of(mean, a) : List.of(mean, a, ab));
    }
}
