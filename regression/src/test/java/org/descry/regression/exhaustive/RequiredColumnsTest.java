package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.descriptors.evaluation.Program;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.internal.space.FeatureSpace;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Box;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.SearchSettings.ClassObjective;
import org.descry.regression.search.SearchSettings.Widths;
import org.descry.regression.search.SpaceSettings;
import org.descry.regression.search.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Models that must hold some columns, and formulas that must have values all over a box. */
final class RequiredColumnsTest {
    private static final int ROWS = 40;
    private static final List<PrimaryFeature> COLUMNS = Spaces.unitless(4, ROWS, Spaces.random(5));

    private static Problem problem(Kind kind) {
        RandomGenerator random = Spaces.random(6);
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            double a = COLUMNS.get(0).values()[i];
            double b = COLUMNS.get(1).values()[i];
            double c = COLUMNS.get(2).values()[i];
            y[i] = 3 * a / b + 0.3 * c + 0.2 * random.nextGaussian();
            y[i] = kind == Kind.REGRESSION ? y[i] : y[i] > 3.4 ? 1 : 0;
        }
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        return Problem.of(COLUMNS, List.of(new Target(y, train)), kind);
    }

    private static SearchResult run(
            Kind kind, SpaceSettings space, int dimension, int kept, ClassObjective objective) {
        SearchSettings settings =
                new SearchSettings(
                        space,
                        dimension,
                        new Widths(OptionalInt.of(kept), OptionalInt.empty(), 20),
                        true,
                        true,
                        objective);
        return new ExhaustiveSearch()
                .run(problem(kind), settings, Spaces.random(0), Execution.quiet(2));
    }

    private static SpaceSettings space(String operators, int complexity) {
        return SpaceSettings.of(Operator.parseList(operators))
                .within(OptionalInt.of(complexity), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void columnThatAnotherEqualsUpToScaleAndShiftIsFoundWhenItIsRequired() {
        double[] celsius = COLUMNS.get(0).values();
        double[] kelvin = Arrays.stream(celsius).map(v -> v + 273.15).toArray();
        double[] y = Arrays.stream(celsius).map(v -> 2 * v + 1).toArray();
        y[3] += 0.1;
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        List<PrimaryFeature> columns =
                List.of(
                        new PrimaryFeature("a", COLUMNS.get(0).dimension(), celsius),
                        new PrimaryFeature("k", COLUMNS.get(0).dimension(), kelvin));
        SearchSettings settings =
                new SearchSettings(
                        space("+", 1).withRequired(List.of("k")),
                        1,
                        new Widths(OptionalInt.of(5), OptionalInt.empty(), 20),
                        true,
                        true,
                        ClassObjective.DEVIANCE);
        SearchResult found =
                new ExhaustiveSearch()
                        .run(
                                Problem.of(columns, List.of(new Target(y, train)), Kind.REGRESSION),
                                settings,
                                Spaces.random(0),
                                Execution.quiet(1));
        assertEquals("k", found.fronts().get(0).within(1).text());
    }

    private static boolean holds(List<Expression> features, List<String> columns) {
        String text = features.toString();
        return columns.stream().allMatch(text::contains); // names are single letters
    }

    /** The smallest loss of any pair or single feature with both columns, by complexity. */
    @Test
    void theFrontHoldsTheBestOfAllModelsWithTheRequiredColumns() {
        List<String> required = List.of("c", "d");
        SpaceSettings settings = space("+,-,*,/", 3);
        List<double[]> values = new ArrayList<>();
        List<Expression> formulas = new ArrayList<>();
        FeatureSpace space = Spaces.of(COLUMNS, settings, Long.MAX_VALUE);
        List<String> names = COLUMNS.stream().map(PrimaryFeature::name).toList();
        double[][] columns = COLUMNS.stream().map(PrimaryFeature::values).toArray(double[][]::new);
        for (long code : space.listed()) {
            formulas.add(space.expression(code));
            values.add(Program.compile(space.expression(code), names).evaluate(columns, ROWS));
        }
        TreeMap<Integer, Double> best = new TreeMap<>();
        for (int i = 0; i < formulas.size(); i++) {
            for (int j = i; j < formulas.size(); j++) {
                boolean one = i == j;
                List<Expression> model =
                        one ? List.of(formulas.get(i)) : List.of(formulas.get(i), formulas.get(j));
                if (holds(model, required)) {
                    double[][] x =
                            one
                                    ? new double[][] {values.get(i)}
                                    : new double[][] {values.get(i), values.get(j)};
                    int complexity =
                            FeatureSpace.complexity(space.listed()[i])
                                    + (one ? 0 : 1 + FeatureSpace.complexity(space.listed()[j]));
                    best.merge(complexity, rmse(x), Math::min);
                }
            }
        }
        SearchResult found =
                run(
                        Kind.REGRESSION,
                        settings.withRequired(required),
                        2,
                        1000,
                        ClassObjective.DEVIANCE);
        double smallest = Double.POSITIVE_INFINITY;
        for (var e : best.entrySet()) {
            smallest = Math.min(smallest, e.getValue());
            // both are least squares of the same columns; only rounding differs
            assertEquals(
                    smallest, found.fronts().get(0).within(e.getKey()).loss(), 1e-9 * smallest);
        }
        assertTrue(found.listed().stream().allMatch(m -> holds(m.model().features(), required)));
    }

    private static double rmse(double[][] x) {
        double[] y = problem(Kind.REGRESSION).targets().get(0).values();
        var fit = LeastSquares.fit(x, y, true);
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            double r = y[i] - fit.at(x, i);
            squares += r * r;
        }
        return Math.sqrt(squares / ROWS);
    }

    @ParameterizedTest
    @CsvSource({
        "REGRESSION, DEVIANCE, 3, 10",
        "CLASSIFICATION, DEVIANCE, 2, 10",
        "CLASSIFICATION, SEPARATION, 2, 10"
    })
    void everyModelShownHoldsTheRequiredColumns(
            Kind kind, ClassObjective objective, int dimension, int kept) {
        List<String> required = List.of("b", "d");
        SpaceSettings settings = space("+,-,*,/,exp", 5).withRequired(required);
        SearchResult found = run(kind, settings, dimension, kept, objective);
        List<FoundModel> models = found.fronts().get(0).models();
        assertTrue(models.size() > 1);
        for (FoundModel m : models.subList(1, models.size())) {
            assertTrue(holds(m.features(), required), m::text);
        }
    }

    @Test
    void columnsThatNoModelCanHoldTogetherLeaveTheMeanAndAreNamed() {
        SpaceSettings settings = space("exp", 2).withRequired(List.of("a", "b"));
        SearchResult found = run(Kind.REGRESSION, settings, 1, 10, ClassObjective.DEVIANCE);
        assertEquals(1, found.fronts().get(0).models().size());
        assertTrue(found.limits().get(0).contains("(a, b)"), found.limits()::toString);
    }

    @Test
    void anUnknownOrForbiddenColumnIsRefusedByName() {
        SpaceSettings plain = space("+,*", 3);
        SpaceSettings unknown = plain.withRequired(List.of("q"));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> run(Kind.REGRESSION, unknown, 1, 10, ClassObjective.DEVIANCE));
        assertTrue(e.getMessage().contains("'q'"), e.getMessage());
        SpaceSettings forbidding =
                plain.withParts(OptionalInt.empty(), List.of(Expression.parse("a")));
        assertTrue(
                assertThrows(
                                IllegalArgumentException.class,
                                () -> forbidding.withRequired(List.of("a")))
                        .getMessage()
                        .contains("required and forbidden"));
    }

    @Test
    void aForbiddenColumnStandsInNoModel() {
        SpaceSettings settings =
                space("+,-,*,/", 5).withParts(OptionalInt.empty(), List.of(Expression.parse("a")));
        SearchResult found = run(Kind.REGRESSION, settings, 2, 10, ClassObjective.DEVIANCE);
        found.fronts()
                .get(0)
                .models()
                .forEach(m -> assertTrue(!holds(m.features(), List.of("a")), m::text));
    }

    /** b reaches zero inside the box, though not in the table: nothing is divided by it. */
    @Test
    void nothingIsDividedByWhatCanVanishInTheBox() {
        SpaceSettings settings = space("*,/", 3).withBox(Box.parse("b=-1..2"));
        SearchResult found = run(Kind.REGRESSION, settings, 2, 10, ClassObjective.DEVIANCE);
        assertTrue(found.counts().refused().keySet().toString().contains("inside the box"));
        for (FoundModel m : found.fronts().get(0).models()) {
            assertTrue(!m.features().toString().contains("/ b"), m::text);
            assertTrue(!m.features().toString().contains("/b"), m::text);
        }
        Set<String> without = new java.util.TreeSet<>();
        run(Kind.REGRESSION, space("*,/", 3), 2, 10, ClassObjective.DEVIANCE)
                .fronts()
                .get(0)
                .models()
                .forEach(m -> without.add(m.text()));
        assertTrue(without.toString().contains("/b"), without::toString);
    }
}
