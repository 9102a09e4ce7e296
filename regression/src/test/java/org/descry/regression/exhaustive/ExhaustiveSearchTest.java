package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.descry.datasets.units.Dimension;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.expressions.Canonical;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;

class ExhaustiveSearchTest {
    private static final int ROWS = 60;

    private static SearchSettings settings(String operators, int complexity, int dimension) {
        return SearchSettings.of(
                Operator.parseList(operators),
                OptionalInt.of(complexity),
                dimension,
                OptionalInt.of(10),
                false);
    }

    private static SearchResult run(Problem problem, SearchSettings settings, int threads) {
        return new ExhaustiveSearch()
                .run(problem, settings, Spaces.random(0), Execution.quiet(threads));
    }

    private static Target all(double[] y) {
        boolean[] train = new boolean[y.length];
        java.util.Arrays.fill(train, true);
        return new Target(y, train);
    }

    private static List<PrimaryFeature> columns(RandomGenerator random) {
        return Spaces.unitless(4, ROWS, random);
    }

    private static double[] numbers(List<PrimaryFeature> f, double noise, RandomGenerator random) {
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double a = f.get(0).values()[i];
            double b = f.get(1).values()[i];
            double c = f.get(2).values()[i];
            y[i] = 2 + 3 * a * a / b - 0.7 * (c - a) / b + noise * random.nextGaussian();
        }
        return y;
    }

    private static double[] classes(List<PrimaryFeature> f, RandomGenerator random) {
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double eta =
                    12 * (f.get(0).values()[i] / f.get(1).values()[i] - 1) + random.nextGaussian();
            y[i] = eta > 0 ? 1 : 0;
        }
        return y;
    }

    private static List<Target> targets(double[] y, RandomGenerator random) {
        List<Target> targets = new ArrayList<>(List.of(all(y)));
        for (int t = 0; t < 4; t++) {
            boolean[] train = new boolean[ROWS];
            double[] shuffled = y.clone();
            for (int i = 0; i < ROWS; i++) {
                train[i] = t < 2 ? i % 4 != t : true;
                int j = t < 2 ? i : random.nextInt(i + 1);
                double swap = shuffled[i];
                shuffled[i] = shuffled[j];
                shuffled[j] = swap;
            }
            targets.add(new Target(shuffled, train));
        }
        return targets;
    }

    private static Problem problem(Kind kind) {
        RandomGenerator random = Spaces.random(11);
        List<PrimaryFeature> columns = columns(random);
        double[] y =
                kind == Kind.REGRESSION ? numbers(columns, 0.1, random) : classes(columns, random);
        return Problem.of(columns, targets(y, random), kind);
    }

    private static void assertSame(SearchResult expected, SearchResult found) {
        assertEquals(expected.counts(), found.counts());
        assertEquals(expected.fronts().size(), found.fronts().size());
        for (int t = 0; t < found.fronts().size(); t++) {
            assertSame(expected.fronts().get(t), found.fronts().get(t));
        }
    }

    private static void assertSame(Front expected, Front found) {
        assertEquals(
                expected.models().stream().map(FoundModel::text).toList(),
                found.models().stream().map(FoundModel::text).toList());
        for (int m = 0; m < found.models().size(); m++) {
            FoundModel a = expected.models().get(m);
            FoundModel b = found.models().get(m);
            assertArrayEquals(a.coefficients(), b.coefficients());
            assertEquals(a.intercept(), b.intercept());
            assertEquals(a.loss(), b.loss());
        }
    }

    @Test
    void oneTwoAndThreeThreadsGiveTheSameResult() {
        for (Kind kind : Kind.values()) {
            Problem problem = problem(kind);
            SearchSettings settings = settings("+,-,*,/", 5, 3);
            SearchResult one = run(problem, settings, 1);
            assertSame(one, run(problem, settings, 2));
            assertSame(one, run(problem, settings, 3));
        }
    }

    @Test
    void otherTargetsChangeNothing() {
        for (Kind kind : Kind.values()) {
            Problem problem = problem(kind);
            SearchSettings settings = settings("+,-,*,/", 5, 2);
            SearchResult together = run(problem, settings, 1);
            for (int t = 0; t < problem.targets().size(); t++) {
                Problem alone =
                        Problem.of(problem.features(), List.of(problem.targets().get(t)), kind);
                assertSame(together.fronts().get(t), run(alone, settings, 1).fronts().get(0));
            }
        }
    }

    @Test
    void otherNamesAndOrdersGiveTheSameFormulasUpToTheNames() {
        for (Kind kind : Kind.values()) {
            Problem problem = problem(kind);
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < ROWS; i++) {
                order.add(i);
            }
            Collections.shuffle(order, new Random(3));
            TreeMap<String, String> back = new TreeMap<>();
            List<PrimaryFeature> renamed = new ArrayList<>();
            for (PrimaryFeature f : problem.features()) {
                String name = String.valueOf((char) ('z' - renamed.size()));
                back.put(name, f.name());
                double[] v = order.stream().mapToDouble(i -> f.values()[i]).toArray();
                renamed.add(0, new PrimaryFeature(name, f.dimension(), v));
            }
            double[] y =
                    order.stream().mapToDouble(i -> problem.targets().get(0).values()[i]).toArray();
            SearchSettings settings = settings("+,-,*,/,sqrt", 5, 2);
            Front expected = run(problem, settings, 1).fronts().get(0);
            Front found =
                    run(Problem.of(renamed, List.of(all(y)), kind), settings, 1).fronts().get(0);
            assertEquals(texts(expected, new TreeMap<>()), texts(found, back));
        }
    }

    private static List<String> texts(Front front, TreeMap<String, String> names) {
        List<String> texts = new ArrayList<>();
        for (FoundModel m : front.models()) {
            List<String> features = new ArrayList<>();
            for (Expression e : m.features()) {
                String text = e.toString();
                for (var entry : names.entrySet()) {
                    text =
                            text.replaceAll(
                                    "\\b" + entry.getKey() + "\\b",
                                    entry.getValue().toUpperCase(java.util.Locale.ROOT));
                }
                features.add(Canonical.of(Expression.parse(lower(text))).toString());
            }
            Collections.sort(features);
            texts.add(String.join("; ", features));
        }
        return texts;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    @Test
    void everyTargetSeesTheSameFormulas() {
        Problem problem = problem(Kind.REGRESSION);
        SearchSettings settings = settings("+,-,*,/", 5, 1);
        SearchResult all = run(problem, settings, 1);
        for (Target target : problem.targets()) {
            SearchResult alone =
                    run(
                            Problem.of(problem.features(), List.of(target), Kind.REGRESSION),
                            settings,
                            1);
            assertEquals(all.counts().generated(), alone.counts().generated());
            assertEquals(
                    all.counts().distinctByComplexity(), alone.counts().distinctByComplexity());
            assertEquals(all.counts().refused(), alone.counts().refused());
        }
    }

    @Test
    void aSquareOverAColumnIsFoundAmongEnergies() {
        RandomGenerator random = Spaces.random(2);
        Dimension energy = Unit.parse("eV").dimension();
        double[] binding = new double[ROWS];
        double[] cohesive = new double[ROWS];
        double[] barrier = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            binding[i] = random.nextDouble(-5, -1);
            cohesive[i] = random.nextDouble(-8, -2);
            barrier[i] =
                    -0.5
                            + 0.3 * binding[i] * binding[i] / cohesive[i]
                            + 0.05 * random.nextGaussian();
        }
        List<PrimaryFeature> columns =
                List.of(
                        new PrimaryFeature("Ec", energy, cohesive),
                        new PrimaryFeature("Ebind", energy, binding));
        Front front =
                run(
                                Problem.of(columns, List.of(all(barrier)), Kind.REGRESSION),
                                settings("+,-,*,/", 4, 1),
                                1)
                        .fronts()
                        .get(0);
        FoundModel best = front.within(4);
        assertEquals("Ebind^2/Ec", best.text());
        assertEquals(0.3, best.coefficients()[0], 0.02);
        assertEquals(0.05, best.loss(), 0.02);
    }

    @Test
    void twoPlantedFeaturesAreFoundTogether() {
        RandomGenerator random = Spaces.random(4);
        List<PrimaryFeature> columns = columns(random);
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double a = columns.get(0).values()[i];
            double b = columns.get(1).values()[i];
            y[i] = 2 + 3 * a * a / b - columns.get(2).values()[i] * columns.get(3).values()[i];
        }
        Front front =
                run(
                                Problem.of(columns, List.of(all(y)), Kind.REGRESSION),
                                settings("+,-,*,/", 4, 2),
                                1)
                        .fronts()
                        .get(0);
        FoundModel best = front.within(8);
        assertEquals("a^2/b; c*d", best.text());
        assertArrayEquals(new double[] {3, -1}, best.coefficients(), 1e-9);
        assertEquals(2, best.intercept(), 1e-9);
    }

    @Test
    void thePlantedQuotientSeparatesTheClasses() {
        RandomGenerator random = Spaces.random(6);
        List<PrimaryFeature> columns = columns(random);
        double[] y = classes(columns, random);
        Front front =
                run(
                                Problem.of(columns, List.of(all(y)), Kind.CLASSIFICATION),
                                settings("+,-,*,/", 3, 1),
                                1)
                        .fronts()
                        .get(0);
        assertTrue(
                List.of("a/b", "b/a", "b - a").contains(front.within(3).text()),
                front.within(3).text());
    }

    @Test
    void complexitiesAreThoseOfTheFormulasAndLossesFall() {
        for (Kind kind : Kind.values()) {
            for (Front front : run(problem(kind), settings("+,-,*,/,abs,exp", 5, 3), 2).fronts()) {
                int last = -1;
                double loss = Double.POSITIVE_INFINITY;
                for (FoundModel m : front.models()) {
                    int sum = Math.max(0, m.dimension() - 1);
                    for (Expression e : m.features()) {
                        sum += Complexity.of(e);
                    }
                    assertEquals(sum, m.complexity());
                    assertTrue(m.complexity() > last && m.loss() < loss);
                    last = m.complexity();
                    loss = m.loss();
                }
            }
        }
    }

    @Test
    void itStopsWhenAsked() {
        AtomicInteger asked = new AtomicInteger();
        for (int after : new int[] {0, 5, 60}) {
            asked.set(0);
            Execution execution =
                    new Execution(
                            2, (phase, done, total) -> {}, () -> asked.incrementAndGet() > after);
            assertThrows(
                    CancellationException.class,
                    () ->
                            new ExhaustiveSearch()
                                    .run(
                                            problem(Kind.CLASSIFICATION),
                                            settings("+,-,*,/", 5, 2),
                                            Spaces.random(0),
                                            execution));
        }
    }
}
