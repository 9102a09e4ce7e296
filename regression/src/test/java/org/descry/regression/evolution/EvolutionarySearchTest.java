package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.descry.datasets.units.BaseQuantity;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Complexity;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

class EvolutionarySearchTest {
    private static final int ROWS = 60;

    private final SearchSettings settings = Evolutions.settings(Evolutions.OPERATORS, 2, 200);
    private final List<PrimaryFeature> features = Evolutions.columns(3, ROWS, 7);
    private final double[] noisy = noisy(features, 9);

    private static double[] noisy(List<PrimaryFeature> features, long seed) {
        RandomGenerator random = Spaces.random(seed);
        return Evolutions.values(features, x -> x[0] / (x[1] + 0.3) + 0.1 * random.nextGaussian());
    }

    private static void assertFront(Front front) {
        assertEquals(0, front.models().get(0).dimension());
        double before = Double.POSITIVE_INFINITY;
        int complexity = -1;
        for (FoundModel model : front.models()) {
            assertTrue(model.loss() < before && model.complexity() > complexity);
            before = model.loss();
            complexity = model.complexity();
        }
    }

    @Test
    void aLawWithNumbersInsideIsRecovered() {
        double[] y = Evolutions.values(features, x -> 2 * Math.exp(-1.5 * x[0]) * x[1] + 1);
        Front front = Evolutions.numbers(features, y, settings);
        FoundModel last = front.models().get(front.models().size() - 1);
        assertTrue(last.loss() < 1e-9 * front.models().get(0).loss(), last.text());
        assertEquals(1, last.dimension(), last.text());
        assertEquals(1, last.intercept(), 1e-6);
        // the model is 2*exp(-1.5*x1)*x2 + 1 wherever it is evaluated
        double[][] elsewhere = {{0.1, 3}, {0.2, 5}};
        double[] values =
                Program.compile(last.features().get(0), List.of("x1", "x2"))
                        .evaluate(elsewhere, last.parameters(), 2);
        for (int i = 0; i < 2; i++) {
            double expected = 2 * Math.exp(-1.5 * elsewhere[0][i]) * elsewhere[1][i];
            assertEquals(expected, last.coefficients()[0] * values[i], 1e-6 * expected);
        }
    }

    @Test
    void modelsHaveTheErrorTheySay() {
        Front front = Evolutions.numbers(features, noisy, settings);
        assertFront(front);
        assertTrue(front.models().size() > 3);
        double[][] columns = features.stream().map(PrimaryFeature::values).toArray(double[][]::new);
        List<String> names = features.stream().map(PrimaryFeature::name).toList();
        for (FoundModel model : front.models()) {
            double[] rest = noisy.clone();
            TaskPart part = model.parts().get(0);
            for (int d = 0; d < model.dimension(); d++) {
                double[] x =
                        Program.compile(model.features().get(d), names)
                                .evaluate(columns, model.parameters(), ROWS);
                for (int i = 0; i < ROWS; i++) {
                    rest[i] -= part.coefficients()[d] * x[i];
                }
            }
            double squares =
                    Arrays.stream(rest).map(r -> (r - part.intercept())).map(r -> r * r).sum();
            assertEquals(Math.sqrt(squares / ROWS), model.loss(), 1e-9);
            int complexity = model.features().stream().mapToInt(Complexity::of).sum();
            assertEquals(complexity + Math.max(0, model.dimension() - 1), model.complexity());
        }
    }

    @Test
    void threadsDecideNothing() {
        List<Target> targets = new ArrayList<>();
        for (int t = 0; t < 3; t++) {
            targets.add(Evolutions.all(noisy(features, 20 + t)));
        }
        for (int many : new int[] {1, 3}) {
            Problem problem = Problem.of(features, targets.subList(0, many), Kind.REGRESSION);
            String one = texts(problem, Execution.quiet(1));
            assertEquals(one, texts(problem, Execution.quiet(2)));
            assertEquals(one, texts(problem, Execution.quiet(3)));
        }
    }

    private String texts(Problem problem, Execution execution) {
        StringBuilder text = new StringBuilder();
        new EvolutionarySearch()
                .run(problem, settings, Spaces.random(4), execution)
                .fronts()
                .forEach(f -> text.append(text(f)).append('\n'));
        return text.toString();
    }

    /** Returns everything about a front, to the last bit. */
    private static String text(Front front) {
        StringBuilder text = new StringBuilder();
        for (FoundModel m : front.models()) {
            text.append(m.text()).append(Arrays.toString(m.parameters())).append(m.loss());
            for (TaskPart part : m.parts()) {
                text.append(Arrays.toString(part.coefficients())).append(part.intercept());
            }
            text.append(m.foundBy()).append('\n');
        }
        return text.toString();
    }

    @Test
    void namesAndPlacesInTheFileDecideNothing() {
        Front front = Evolutions.numbers(features, noisy, settings);
        List<Integer> order = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(order, new Random(3));
        Map<String, String> renamed = Map.of("x1", "q", "x2", "b", "x3", "z");
        List<PrimaryFeature> others = new ArrayList<>();
        for (PrimaryFeature f : features) {
            others.add(0, Evolutions.column(renamed.get(f.name()), shuffled(f.values(), order)));
        }
        Front other = Evolutions.numbers(others, shuffled(noisy, order), settings);
        assertEquals(front.models().size(), other.models().size());
        Map<String, Expression> back = new TreeMap<>();
        renamed.forEach((from, to) -> back.put(to, new Variable(from)));
        for (int k = 0; k < front.models().size(); k++) {
            FoundModel expected = front.models().get(k);
            FoundModel found = other.models().get(k);
            assertEquals(expected.loss(), found.loss());
            assertArrayEquals(expected.parameters(), found.parameters());
            assertEquals(values(expected, Map.of()), values(found, back), expected.text());
        }
    }

    private static double[] shuffled(double[] values, List<Integer> order) {
        return order.stream().mapToDouble(i -> values[i]).toArray();
    }

    /** Returns what the features are worth somewhere, names put back, to ten digits. */
    private static List<String> values(FoundModel model, Map<String, Expression> names) {
        List<String> values = new ArrayList<>();
        double[][] somewhere = {{1.37}, {0.61}, {2.23}};
        for (Expression e : model.features()) {
            double value =
                    Program.compile(Variables.substitute(e, names), List.of("x1", "x2", "x3"))
                            .evaluate(somewhere, model.parameters(), 1)[0];
            values.add("%.10e".formatted(value));
        }
        Collections.sort(values);
        return values;
    }

    @Test
    void rowsHeldOutNeverInfluence() {
        boolean[] train = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            train[i] = i % 4 != 1;
        }
        double[] replaced = noisy.clone();
        RandomGenerator random = Spaces.random(77);
        for (int i = 0; i < ROWS; i++) {
            replaced[i] = train[i] ? replaced[i] : 1e6 * random.nextGaussian();
        }
        // the target of all rows comes first, as in every search, and says which row is which
        Target all = Evolutions.all(noisy);
        Front front = second(all, new Target(noisy, train));
        assertEquals(text(front), text(second(all, new Target(replaced, train))));
        assertNotEquals(text(front), text(second(all, all)));
    }

    private Front second(Target first, Target second) {
        Problem problem = Problem.of(features, List.of(first, second), Kind.REGRESSION);
        return Evolutions.search(problem, settings).get(1);
    }

    @Test
    void valuesOfTheFirstTargetInRowsHeldOutNeverInfluence() {
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        double[] replaced = noisy.clone();
        for (int i = 0; i < ROWS; i += 5) {
            train[i] = false;
            replaced[i] = 1e5 + i;
        }
        Problem problem = Problem.of(features, List.of(new Target(noisy, train)), Kind.REGRESSION);
        Problem other = Problem.of(features, List.of(new Target(replaced, train)), Kind.REGRESSION);
        assertEquals(
                text(Evolutions.search(problem, settings).get(0)),
                text(Evolutions.search(other, settings).get(0)));
    }

    @Test
    void valuesHeldOutDoNotDecideWhichOfManyRowsAreLookedAt() {
        int rows = 500; // more than are looked at while formulas evolve
        RandomGenerator random = Spaces.random(78);
        double[] x = random.doubles(rows, 1, 3).toArray();
        double[] y = random.doubles(rows, 1, 3).toArray();
        List<PrimaryFeature> columns =
                List.of(
                        new PrimaryFeature("x", Dimension.DIMENSIONLESS, x),
                        new PrimaryFeature("y", Dimension.DIMENSIONLESS, y));
        double[] values = new double[rows];
        boolean[] train = new boolean[rows];
        double[] replaced = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = x[i] / (y[i] + 0.3) + 0.1 * random.nextGaussian();
            train[i] = i % 3 != 0;
            replaced[i] = train[i] ? values[i] : random.nextGaussian();
        }
        SearchSettings few = Evolutions.settings("+,-,*,/", 1, 60);
        assertEquals(
                text(front(columns, new Target(values, train), few)),
                text(front(columns, new Target(replaced, train), few)));
    }

    private static Front front(
            List<PrimaryFeature> columns, Target target, SearchSettings settings) {
        Problem problem = Problem.of(columns, List.of(target), Kind.REGRESSION);
        return Evolutions.search(problem, settings).get(0);
    }

    @Test
    void rowsOfNoWeightCountAsAbsent() {
        double[] weights = new double[ROWS];
        Arrays.fill(weights, 0, 40, 1);
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, 0, 40, true);
        Problem weighted =
                new Problem(
                        features,
                        List.of(Evolutions.all(noisy)),
                        Kind.REGRESSION,
                        weights,
                        Tasks.one(ROWS));
        Problem absent = Problem.of(features, List.of(new Target(noisy, train)), Kind.REGRESSION);
        assertEquals(
                text(Evolutions.search(absent, settings).get(0)),
                text(Evolutions.search(weighted, settings).get(0)));
    }

    @Test
    void tasksHaveConstantsOfTheirOwn() {
        int[] of = IntStream.range(0, ROWS).map(i -> i % 2).toArray();
        double[] core = Evolutions.values(features, x -> Math.exp(-1.3 * x[0]) * x[1]);
        double[] y = new double[ROWS];
        Arrays.setAll(y, i -> of[i] == 0 ? 3 * core[i] - 1 : 0.5 * core[i] + 4);
        Problem problem =
                new Problem(
                        features,
                        List.of(Evolutions.all(y)),
                        Kind.REGRESSION,
                        IntStream.range(0, ROWS).mapToDouble(i -> 1).toArray(),
                        new Tasks(List.of("a", "b"), of, false));
        List<FoundModel> models = Evolutions.search(problem, settings).get(0).models();
        FoundModel last = models.get(models.size() - 1);
        assertTrue(last.loss() < 1e-9, last.text() + " " + last.loss());
        assertEquals(2, last.parts().size());
        assertEquals(-1, last.parts().get(0).intercept(), 1e-6);
        assertEquals(4, last.parts().get(1).intercept(), 1e-6);
    }

    @Test
    void aConstantTargetHasTheMeanAlone() {
        double[] y = new double[ROWS];
        Arrays.fill(y, 3.25);
        Front front = Evolutions.numbers(features, y, settings);
        assertEquals(1, front.models().size());
        assertEquals(3.25, front.models().get(0).intercept());
    }

    @Test
    void oneColumnIsEnough() {
        List<PrimaryFeature> one = features.subList(0, 1);
        double[] y = Evolutions.values(one, x -> Math.sqrt(x[0]) + 0.01 * Math.sin(50 * x[0]));
        assertFront(Evolutions.numbers(one, y, settings));
    }

    @Test
    void eightRowsAreEnough() {
        List<PrimaryFeature> few = Evolutions.columns(3, 8, 3);
        Front front = Evolutions.numbers(few, noisy(few, 3), settings);
        assertFront(front);
        assertTrue(front.models().size() > 1);
    }

    @Test
    void columnsTwiceAndConstantColumnsDoNoHarm() {
        List<PrimaryFeature> more = new ArrayList<>(features);
        more.add(Evolutions.column("again", features.get(0).values()));
        double[] constant = new double[ROWS];
        Arrays.fill(constant, 7);
        more.add(Evolutions.column("same", constant));
        Front front = Evolutions.numbers(more, noisy, settings);
        assertFront(front);
        assertTrue(front.models().size() > 2);
    }

    @Test
    void manyColumnsWithoutMeaningDoNoHarm() {
        List<PrimaryFeature> many = new ArrayList<>(Evolutions.columns(200, ROWS, 31));
        Front front =
                Evolutions.numbers(
                        many, noisy(many, 3), Evolutions.settings(Evolutions.OPERATORS, 2, 60));
        assertFront(front);
        assertTrue(front.models().size() > 2);
    }

    @Test
    void theScaleOfColumnsAndTargetMakesNoDifference() {
        List<PrimaryFeature> scaled = new ArrayList<>();
        double[] scales = {0x1p-27, 0x1p27, 0x1p-40};
        Dimension energy = Dimension.of(BaseQuantity.ENERGY);
        for (int j = 0; j < 3; j++) {
            double by = scales[j];
            double[] values = Arrays.stream(features.get(j).values()).map(x -> x * by).toArray();
            scaled.add(new PrimaryFeature("x" + (j + 1), energy, values));
        }
        double[] y = Evolutions.values(features, x -> x[0] * x[0] / x[1]);
        double[] large = Arrays.stream(y).map(v -> v * 0x1p30).toArray();
        for (double[] target : List.of(y, large)) {
            Front front = Evolutions.numbers(scaled, target, settings);
            assertFront(front);
            FoundModel last = front.models().get(front.models().size() - 1);
            assertTrue(last.loss() < 1e-9 * front.models().get(0).loss(), last.text());
        }
    }

    @Test
    void columnsOfVeryDifferentSizeEndWithAFront() {
        List<PrimaryFeature> sized = new ArrayList<>(features);
        sized.set(
                0,
                Evolutions.column(
                        "tiny",
                        Arrays.stream(features.get(0).values()).map(x -> 1e-8 * x).toArray()));
        sized.set(
                1,
                Evolutions.column(
                        "huge",
                        Arrays.stream(features.get(1).values()).map(x -> 1e8 * x).toArray()));
        Front front = Evolutions.numbers(sized, noisy, settings);
        assertFront(front);
        assertTrue(front.models().size() > 2);
    }

    @Test
    void withoutConstantTermTheMeanIsNothing() {
        SearchSettings through =
                new SearchSettings(
                        settings.space(),
                        1,
                        settings.widths(),
                        false,
                        true,
                        settings.objective(),
                        settings.evolution());
        double[] y = Evolutions.values(features, x -> 3 * x[0] / x[1]);
        Front front = Evolutions.numbers(features, y, through);
        assertFront(front);
        for (FoundModel model : front.models()) {
            assertEquals(0, model.intercept());
        }
        FoundModel last = front.models().get(front.models().size() - 1);
        assertTrue(last.loss() < 1e-9, last.text());
    }
}
