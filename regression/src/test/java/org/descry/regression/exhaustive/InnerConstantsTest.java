package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.descriptors.printing.PlainText;
import org.descry.descriptors.printing.Valued;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.models.LinearFormula;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class InnerConstantsTest {
    private static final int ROWS = 60;

    private static SearchSettings settings(String fitted, int complexity, int dimension) {
        SearchSettings plain =
                SearchSettings.of(
                        Operator.parseList("+,-,*,/,exp,^-1"),
                        OptionalInt.of(complexity),
                        dimension,
                        OptionalInt.of(10),
                        false);
        return fitted.isEmpty()
                ? plain
                : plain.withSpace(plain.space().withFitted(SpaceSettings.parseFitted(fitted)));
    }

    private static SearchResult run(Problem problem, SearchSettings settings, int threads) {
        return new ExhaustiveSearch()
                .run(problem, settings, Spaces.random(0), Execution.quiet(threads));
    }

    private static PrimaryFeature column(
            String name, String unit, double from, double to, RandomGenerator random) {
        double[] values = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            values[i] = random.nextDouble(from, to);
        }
        return new PrimaryFeature(name, Unit.parse(unit).dimension(), values);
    }

    /** Target values with normal noise on the rows of some columns, all rows counting. */
    private static Target target(
            List<PrimaryFeature> columns,
            ToDoubleFunction<double[]> of,
            double noise,
            RandomGenerator random) {
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            int row = i;
            y[i] =
                    of.applyAsDouble(columns.stream().mapToDouble(c -> c.values()[row]).toArray())
                            + noise * random.nextGaussian();
        }
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        return new Target(y, train);
    }

    private static FoundModel best(SearchResult result, int target, int complexity) {
        return result.fronts().get(target).within(complexity);
    }

    private static List<PrimaryFeature> two(RandomGenerator random) {
        return List.of(
                column("x1", "eV", 1, 6, random),
                column("x2", "eV", 1, 3, random),
                column("x3", "angstrom", 1, 3, random));
    }

    private static Problem decay(double noise) {
        RandomGenerator random = Spaces.random(5);
        List<PrimaryFeature> f = two(random);
        Target y = target(f, x -> 1 + 3 * Math.exp(-0.7 * x[0] / x[1]), noise, random);
        return Problem.of(f, List.of(y), Kind.REGRESSION);
    }

    @Test
    void rateOfAnExponentialIsFoundWithinItsError() {
        FoundModel model = best(run(decay(0.02), settings("exp", 6, 1), 2), 0, 6);
        assertEquals("exp(x1*$0/x2)", model.text());
        // standard error of the rate with this noise and these 60 rows is about 0.01
        assertEquals(-0.7, model.parameters()[0], 0.04);
        assertEquals(3, model.coefficients()[0], 0.1);
        assertEquals(1, model.intercept(), 0.1);
    }

    @Test
    void withoutNoiseTheConstantsAreFoundToManyDigits() {
        FoundModel model = best(run(decay(0), settings("exp", 6, 1), 1), 0, 6);
        // Gauss-Newton ends where the loss is rounding, 1e-14, and the constant is as exact
        assertEquals(-0.7, model.parameters()[0], 1e-9);
        assertEquals(3, model.coefficients()[0], 1e-8);
    }

    @Test
    void addedConstantHasTheUnitOfItsFeature() {
        RandomGenerator random = Spaces.random(6);
        List<PrimaryFeature> f = List.of(column("x", "eV", 0.2, 6, random), two(random).get(2));
        Target y = target(f, x -> 4 / (x[0] + 2.5), 0.002, random);
        Problem problem = Problem.of(f, List.of(y), Kind.REGRESSION);
        FoundModel model = best(run(problem, settings("exp,^-1,log", 4, 1), 1), 0, 4);
        assertEquals("1/(x + $0)", model.text());
        assertEquals(2.5, model.parameters()[0], 0.1); // a few standard errors
        Map<String, Unit> units = Map.of("x", Unit.parse("eV"));
        String shown =
                PlainText.of(Valued.rounded(model.features(), new double[] {2.5}, units).get(0));
        assertEquals("1/(x + 2.5[eV])", shown);
        Map<String, Unit> small = Map.of("x", Unit.parse("meV"));
        assertEquals(
                "1/(x - 0.0025[eV])",
                PlainText.of(Valued.exactly(model.features(), new double[] {-2.5}, small).get(0)));
    }

    @Test
    void factorsAreNotPutBeforeWhatHasAUnitUnlessUnitsAreFree() {
        RandomGenerator random = Spaces.random(7);
        List<PrimaryFeature> f = List.of(column("x", "eV", 1, 6, random));
        Target y = target(f, x -> Math.exp(-0.7 * x[0]), 0.001, random);
        Problem problem = Problem.of(f, List.of(y), Kind.REGRESSION);
        SearchSettings strict = settings("exp", 4, 1);
        for (FoundModel m : run(problem, strict, 1).fronts().get(0).models()) {
            assertEquals(0, m.parameters().length, m.text());
        }
        SearchSettings free = strict.withSpace(strict.space().withFreeUnits(true));
        assertEquals("exp(x*$0)", best(run(problem, free, 1), 0, 4).text());
    }

    @Test
    void modelsThatARefitImprovesMuchAreListedWithoutACountOfAll() {
        RandomGenerator random = Spaces.random(12);
        List<PrimaryFeature> f =
                List.of(column("x", "1", 0.2, 3, random), column("z", "1", 0.2, 6, random));
        Target y = target(f, x -> Math.exp(-1.3 * x[0]) + 0.5 * Math.sin(2 * x[1]), 0.005, random);
        Problem problem = Problem.of(f, List.of(y), Kind.REGRESSION);
        SearchResult found = run(problem, settings("exp,sin", 4, 2), 1);
        assertEquals(2, found.alike().size());
        for (AlikeModels alike : found.alike()) {
            assertTrue(alike.count() >= 1);
            assertFalse(alike.all(), alike.toString());
        }
    }

    @Test
    void distanceFromAnOptimumIsFound() {
        RandomGenerator random = Spaces.random(8);
        List<PrimaryFeature> f = two(random);
        Target y = target(f, x -> 2 - 0.5 * Math.abs(x[0] - 3.2), 0.01, random);
        Problem problem = Problem.of(f, List.of(y), Kind.REGRESSION);
        FoundModel model = best(run(problem, settings("abs", 4, 1), 1), 0, 3);
        assertEquals("abs(x1 - $0)", model.text());
        assertEquals(3.2, model.parameters()[0], 0.05); // a few standard errors
    }

    @Test
    void constantsOfSeveralFeaturesAreFittedTogether() {
        RandomGenerator random = Spaces.random(9);
        List<PrimaryFeature> f =
                List.of(column("a", "", 0, 4, random), column("b", "", 0, 5, random));
        Target y = target(f, x -> 3 * Math.exp(-0.9 * x[0]) + 2 / (x[1] + 0.8) - 1, 0, random);
        Problem problem = Problem.of(f, List.of(y), Kind.REGRESSION);
        FoundModel model = best(run(problem, settings("exp,^-1", 4, 2), 1), 0, 9);
        assertEquals("1/(b + $0); exp(a*$1)", model.text());
        assertArrayEquals(new double[] {0.8, -0.9}, model.parameters(), 1e-6); // no noise
        assertTrue(model.loss() < 1e-9, "loss " + model.loss());
    }

    @Test
    void modelEvaluatesToItsLoss() {
        Problem problem = decay(0.1);
        for (FoundModel m :
                run(problem, settings("exp,log,sqrt,^2,pow,cos", 6, 2), 2)
                        .fronts()
                        .get(0)
                        .models()) {
            LinearFormula formula =
                    new LinearFormula(
                            m.features(),
                            m.parameters(),
                            List.of(new LinearFormula.Constants(m.coefficients(), m.intercept())));
            List<String> names = problem.features().stream().map(PrimaryFeature::name).toList();
            double[][] columns =
                    problem.features().stream()
                            .map(PrimaryFeature::values)
                            .toArray(double[][]::new);
            double[] value = formula.over(names).values(columns, ROWS);
            double squares = 0;
            for (int i = 0; i < ROWS; i++) {
                squares += Math.pow(problem.targets().get(0).values()[i] - value[i], 2);
            }
            // rounding of two ways to evaluate
            assertEquals(m.loss(), Math.sqrt(squares / ROWS), 1e-8 * (1 + m.loss()), m.text());
        }
    }

    /** The real target, two folds and a shuffle. */
    private static Problem folds(double[] heldOutNoise) {
        Problem one = decay(0.1);
        double[] y = one.targets().get(0).values();
        List<Target> targets = new ArrayList<>(one.targets());
        for (int f = 0; f < 2; f++) {
            boolean[] train = new boolean[ROWS];
            double[] other = y.clone();
            for (int i = 0; i < ROWS; i++) {
                train[i] = i % 2 != f;
                other[i] += train[i] ? 0 : heldOutNoise[i];
            }
            targets.add(new Target(other, train));
        }
        return Problem.of(one.features(), targets, Kind.REGRESSION);
    }

    private static List<String> bits(SearchResult result, int target) {
        return result.fronts().get(target).models().stream()
                .map(
                        m ->
                                m.text()
                                        + Arrays.toString(m.parameters())
                                        + Arrays.toString(m.coefficients())
                                        + m.intercept()
                                        + " "
                                        + m.loss())
                .toList();
    }

    @Test
    void valuesOfHeldOutRowsChangeNothing() {
        double[] noise = new double[ROWS];
        RandomGenerator random = Spaces.random(10);
        Arrays.setAll(noise, i -> 5 * random.nextGaussian());
        SearchSettings s = settings("exp,log,abs,^2", 6, 2);
        SearchResult plain = run(folds(new double[ROWS]), s, 2);
        SearchResult noisy = run(folds(noise), s, 2);
        for (int t = 0; t < 3; t++) {
            assertEquals(bits(plain, t), bits(noisy, t), "target " + t);
        }
        double[] ofFold = best(plain, 1, 6).parameters();
        assertEquals(1, ofFold.length);
        assertFalse(
                Arrays.equals(best(plain, 0, 6).parameters(), ofFold),
                "a fold fits its own constants");
    }

    @Test
    void numberOfThreadsChangesNothing() {
        SearchSettings s = settings("exp,log,sqrt,^-1", 6, 2);
        Problem problem = folds(new double[ROWS]);
        SearchResult one = run(problem, s, 1);
        SearchResult three = run(problem, s, 3);
        for (int t = 0; t < 3; t++) {
            assertEquals(bits(one, t), bits(three, t));
        }
        assertEquals(one.limits(), three.limits());
        Problem alone =
                Problem.of(problem.features(), problem.targets().subList(0, 1), Kind.REGRESSION);
        assertEquals(bits(one, 0), bits(run(alone, s, 3), 0), "with folds or without");
    }

    @Test
    void tasksShareTheConstantsInside() {
        RandomGenerator random = Spaces.random(12);
        List<PrimaryFeature> f = two(random);
        int[] of = new int[ROWS];
        Arrays.setAll(of, i -> i % 2);
        Target base = target(f, x -> Math.exp(-0.7 * x[0] / x[1]), 0, random);
        double[] y = base.values();
        for (int i = 0; i < ROWS; i++) {
            y[i] = of[i] == 0 ? 3 * y[i] + 1 : -2 * y[i];
        }
        double[] weights = new double[ROWS];
        Arrays.setAll(weights, i -> 1 + i % 3);
        Problem problem =
                new Problem(
                        f,
                        List.of(new Target(y, base.train())),
                        Kind.REGRESSION,
                        weights,
                        new Tasks(List.of("u", "v"), of, false));
        FoundModel model = best(run(problem, settings("exp", 6, 1), 1), 0, 6);
        assertEquals("exp(x1*$0/x2)", model.text());
        assertEquals(-0.7, model.parameters()[0], 1e-8); // no noise
        assertEquals(-2, model.parts().get(1).coefficients()[0], 1e-6);
    }

    @Test
    void limitsSayWhereConstantsWereSought() {
        SearchResult result = run(decay(0.1), settings("exp", 6, 1), 1);
        assertTrue(
                result.limits().stream()
                        .anyMatch(l -> l.contains("constants were fitted inside exp")),
                result.limits().toString());
        assertEquals(List.of(), run(decay(0.1), settings("", 6, 1), 1).limits());
    }

    @Test
    void featuresWithConstantsKeepTheLimitsOnSize() {
        SearchSettings s = settings("exp,log,^-1", 6, 2);
        SpaceSettings narrow =
                s.space().within(OptionalInt.of(6), OptionalInt.of(3), OptionalInt.of(2));
        for (FoundModel m : run(decay(0.1), s.withSpace(narrow), 1).fronts().get(0).models()) {
            assertTrue(m.complexity() <= 13, m.text());
        }
        SpaceSettings flat =
                s.space().within(OptionalInt.of(6), OptionalInt.of(1), OptionalInt.of(1));
        for (FoundModel m : run(decay(0.1), s.withSpace(flat), 1).fronts().get(0).models()) {
            assertEquals(0, m.parameters().length, m.text());
        }
    }

    @Test
    void constantsReachTheLimitWhereFormulasAreShorter() {
        SearchSettings s = settings("exp", 6, 1);
        // quotients alone have 1, 3 or 5 symbols
        SpaceSettings quotients = s.space().withOperators(Operator.parseList("/"));
        FoundModel model = best(run(decay(0.02), s.withSpace(quotients), 1), 0, 6);
        assertEquals("exp(x1*$0/x2)", model.text());
        SpaceSettings layers =
                quotients.within(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(2));
        assertEquals("exp(x1*$0/x2)", best(run(decay(0.02), s.withSpace(layers), 1), 0, 6).text());
    }

    @Test
    void classesAreRefusedInWords() {
        Problem numbers = decay(0.1);
        double[] y = numbers.targets().get(0).values().clone();
        Arrays.setAll(y, i -> y[i] > 2 ? 1 : 0);
        Problem classes =
                Problem.of(
                        numbers.features(),
                        List.of(new Target(y, numbers.targets().get(0).train())),
                        Kind.CLASSIFICATION);
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> run(classes, settings("exp", 5, 1), 1));
        assertTrue(refused.getMessage().contains("two classes"), refused.getMessage());
    }

    @Test
    void operatorsThatHoldNoConstantAreRefusedByName() {
        IllegalArgumentException refused =
                assertThrows(
                        IllegalArgumentException.class, () -> SpaceSettings.parseFitted("exp,*"));
        assertTrue(refused.getMessage().endsWith("not inside *"), refused.getMessage());
        assertEquals(
                List.of(Operator.EXP, Operator.ABS_DIFF),
                SpaceSettings.parseFitted("exp,abs,exp-,abs-diff"));
    }

    @Test
    void shownFormulasAreReadBack() {
        List<Expression> features =
                List.of(Expression.parse("exp($0*a/b)"), Expression.parse("log(a + $1)"));
        Map<String, Unit> units = Map.of("a", Unit.DIMENSIONLESS, "b", Unit.DIMENSIONLESS);
        for (Expression e : Valued.exactly(features, new double[] {-0.71234567, 1e-7}, units)) {
            assertEquals(e, Expression.parse(PlainText.of(e)));
        }
        assertEquals(Dimension.DIMENSIONLESS, units.get("a").dimension());
    }
}
