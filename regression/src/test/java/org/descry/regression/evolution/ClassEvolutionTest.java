package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.descriptors.evaluation.PostfixCode;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.fitting.VariableProjection;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.EvolutionSettings;
import org.descry.regression.search.EvolutionSettings.Method;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class ClassEvolutionTest {
    private static final int ROWS = 300;

    private final List<PrimaryFeature> features = Evolutions.columns(3, ROWS, 3);
    private final List<String> names = features.stream().map(PrimaryFeature::name).toList();
    private final double[][] columns =
            features.stream().map(PrimaryFeature::values).toArray(double[][]::new);
    private final double[] y = classes(12, 4);
    private final SearchSettings settings = Evolutions.settings(Evolutions.OPERATORS, 1, 400);

    /** Returns classes with log-odds steepness·(x1 / (x2 + 0.5) - 0.8). */
    private double[] classes(double steepness, long seed) {
        RandomGenerator random = Spaces.random(seed);
        return Evolutions.values(
                features,
                x -> {
                    double eta = steepness * (x[0] / (x[1] + 0.5) - 0.8);
                    return random.nextDouble() < 1 / (1 + Math.exp(-eta)) ? 1 : 0;
                });
    }

    private double[] alike() {
        double[] ones = new double[ROWS];
        Arrays.fill(ones, 1);
        return ones;
    }

    private ClassFit fits(double[] classes, double[] weights) {
        return new ClassFit(columns, classes, weights, Tasks.one(ROWS));
    }

    private List<PostfixCode> codes(String... formulas) {
        return Arrays.stream(formulas)
                .map(f -> PostfixCode.of(Expression.parse(f), names))
                .toList();
    }

    private Problem problem(double[] classes) {
        return Problem.of(features, List.of(Evolutions.all(classes)), Kind.CLASSIFICATION);
    }

    @Test
    void theNumberInsideMakesTheLogLossLeast() {
        ClassFit fits = fits(y, alike());
        List<PostfixCode> code = codes("x1/(x2 + $0)");
        VariableProjection.Result found = fits.fit(code, new double[] {3}, 100);
        double at = found.parameters()[0];
        assertEquals(0.5, at, 0.2);
        for (double by : new double[] {-0.05, 0.05}) {
            double beside = fits.fit(code, new double[] {at + by}, 0).loss();
            assertTrue(beside > found.loss(), beside + " at " + (at + by));
        }
        // a parabola through three losses; the ridge of the slopes moves its least a little
        double before = fits.fit(code, new double[] {at - 0.05}, 0).loss();
        double after = fits.fit(code, new double[] {at + 0.05}, 0).loss();
        double middle = at - 0.025 * (after - before) / (after + before - 2 * found.loss());
        assertEquals(middle, at, 0.01);
    }

    @Test
    void severalNumbersAreFitted() {
        ClassFit fits = fits(y, alike());
        List<PostfixCode> code = codes("exp($0*x1)/(x2 + $1)", "log(x3 + $2)");
        double[] start = {0.1, 2, 1};
        double first = fits.fit(code, start, 0).loss();
        VariableProjection.Result found = fits.fit(code, start, 100);
        assertTrue(found.loss() < first - 0.01);
        for (int k = 0; k < 3; k++) {
            for (double by : new double[] {-0.05, 0.05}) {
                double[] beside = found.parameters().clone();
                beside[k] += by;
                assertTrue(fits.fit(code, beside, 0).loss() >= found.loss() - 1e-5);
            }
        }
    }

    @Test
    void aRowOfWeightTwoIsTheRowTwice() {
        double[] weights = alike();
        Arrays.fill(weights, 0, 100, 2);
        int[] rows = IntStream.concat(IntStream.range(0, ROWS), IntStream.range(0, 100)).toArray();
        double[][] twice = Arrays.stream(columns).map(c -> pick(c, rows)).toArray(double[][]::new);
        double[] ones = new double[rows.length];
        Arrays.fill(ones, 1);
        List<PostfixCode> code = codes("x1/(x2 + $0)");
        VariableProjection.Result a = fits(y, weights).fit(code, new double[] {2}, 100);
        VariableProjection.Result b =
                new ClassFit(twice, pick(y, rows), ones, Tasks.one(rows.length))
                        .fit(code, new double[] {2}, 100);
        // the weak ridge counts by the number of rows
        assertEquals(a.loss(), b.loss(), 1e-5);
        assertEquals(a.parameters()[0], b.parameters()[0], 1e-3);
    }

    private static double[] pick(double[] values, int[] rows) {
        return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
    }

    @Test
    void separableClassesKeepFiniteNumbers() {
        double[] separable = Evolutions.values(features, x -> x[0] > x[1] + 0.5 ? 1 : 0);
        VariableProjection.Result found =
                fits(separable, alike())
                        .fit(codes("x1 - x2*$0", "exp($1*x3)"), new double[] {2, 0.1}, 100);
        assertTrue(found.loss() >= 0 && found.loss() < 0.1);
        assertTrue(Arrays.stream(found.parameters()).allMatch(Double::isFinite));
        assertTrue(Arrays.stream(found.parts().get(0).coefficients()).allMatch(Double::isFinite));
        Front front = Evolutions.search(problem(separable), settings).get(0);
        assertTrue(front.models().get(front.models().size() - 1).loss() < 0.05);
    }

    @Test
    void aFeatureWithoutFiniteValuesOrVariationHasNoFit() {
        ClassFit fits = fits(y, alike());
        assertEquals(
                Double.POSITIVE_INFINITY, fits.fit(codes("log(x1 - 1)"), new double[0], 10).loss());
        assertEquals(Double.POSITIVE_INFINITY, fits.fit(codes("x1/x1"), new double[0], 10).loss());
    }

    @Test
    void thePlantedLawOrOneAsGoodIsFound() {
        double planted = fits(y, alike()).fit(codes("x1/(x2 + $0)"), new double[] {1}, 100).loss();
        Front front = Evolutions.search(problem(y), settings).get(0);
        double found = front.within(5).loss();
        assertTrue(found <= planted + 1e-3, found + " for " + planted);
    }

    @Test
    void withoutNumbersModelsHaveTheLossOfTheExhaustiveSearch() {
        SearchSettings exhaustive =
                settings.withSpace(
                                settings.space()
                                        .within(
                                                java.util.OptionalInt.of(3),
                                                java.util.OptionalInt.empty(),
                                                java.util.OptionalInt.empty()))
                        .withEvolution(EvolutionSettings.NONE);
        Front front =
                new ExhaustiveSearch()
                        .run(problem(y), exhaustive, Spaces.random(1), Execution.quiet(1))
                        .fronts()
                        .get(0);
        ClassFit fits = fits(y, alike());
        for (FoundModel model : front.models()) {
            List<PostfixCode> codes = Individual.codes(model.features(), names);
            assertEquals(model.loss(), fits.fit(codes, new double[0], 0).loss(), 1e-12);
        }
    }

    @Test
    void evolutionIsNeverWorseThanWhereItBegins() {
        SearchSettings both =
                settings.withSpace(
                                settings.space()
                                        .within(
                                                java.util.OptionalInt.of(4),
                                                java.util.OptionalInt.empty(),
                                                java.util.OptionalInt.empty()))
                        .withEvolution(
                                new EvolutionSettings(
                                        Method.BOTH,
                                        java.util.OptionalLong.of(100),
                                        java.util.OptionalInt.empty(),
                                        java.util.OptionalInt.empty(),
                                        List.of(),
                                        Physics.NONE));
        Front combined =
                new CombinedSearch()
                        .run(problem(y), both, Spaces.random(1), Execution.quiet(1))
                        .fronts()
                        .get(0);
        Front exhaustive =
                new CombinedSearch()
                        .run(
                                problem(y),
                                both.withEvolution(EvolutionSettings.NONE),
                                Spaces.random(1),
                                Execution.quiet(1))
                        .fronts()
                        .get(0);
        for (FoundModel model : exhaustive.models()) {
            assertTrue(combined.within(model.complexity()).loss() <= model.loss() + 1e-12);
        }
    }

    @Test
    void tasksOfClassesHaveConstantsOfTheirOwn() {
        int[] of = IntStream.range(0, ROWS).map(i -> i % 3 == 0 ? 1 : 0).toArray();
        for (boolean offsetOnly : new boolean[] {true, false}) {
            Tasks tasks = new Tasks(List.of("a", "b"), of, offsetOnly);
            Problem problem =
                    new Problem(
                            features,
                            List.of(Evolutions.all(y)),
                            Kind.CLASSIFICATION,
                            alike(),
                            tasks);
            Front front = Evolutions.search(problem, settings).get(0);
            FoundModel last = front.models().get(front.models().size() - 1);
            assertEquals(2, last.parts().size());
            assertTrue(last.loss() < 0.7 * front.models().get(0).loss());
        }
    }
}
