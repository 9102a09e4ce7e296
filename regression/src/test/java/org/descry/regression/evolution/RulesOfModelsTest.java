package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.Variable;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.physics.Physics;
import org.descry.regression.search.Box;
import org.descry.regression.search.EvolutionSettings.Loss;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Front;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** What the user asked of models holds for all that evolution returns, and costs no other model. */
class RulesOfModelsTest {
    private static final int ROWS = 60;

    private final List<PrimaryFeature> features = Evolutions.columns(3, ROWS, 5);
    private final double[] law =
            Evolutions.values(features, x -> Math.exp(-1.3 * x[0]) * x[1] / (x[0] + 0.4));

    @Test
    void physicsIsAskedOfTasksWithRowsOnly() {
        int[] task = new int[ROWS];
        boolean[] train = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            task[i] = i % 2;
            train[i] = task[i] == 0;
        }
        double[] alike = new double[ROWS];
        Arrays.fill(alike, 1);
        Tasks tasks = new Tasks(List.of("p", "q"), task, false);
        Problem problem =
                new Problem(
                        features,
                        List.of(Evolutions.all(law), new Target(law, train)),
                        Kind.REGRESSION,
                        alike,
                        tasks);
        SearchSettings settings = Evolutions.settings("+,*", 1, 10);
        ModelRules rules =
                new ModelRules(
                        settings.withEvolution(
                                settings.evolution()
                                        .withPhysics(Physics.parse(List.of("above 5")))));
        // the second task has no row in the second target, and so no constants yet
        FoundModel model =
                new FoundModel(
                        List.of(new Variable("x1")),
                        List.of(new TaskPart(new double[] {1}, 10), new TaskPart(new double[1], 0)),
                        0.1);
        assertTrue(rules.of(problem, problem.targets().get(1)).mayShow(model));
        assertTrue(rules.of(problem, problem.targets().get(1)).mayKeep(model));
        assertFalse(rules.of(problem, problem.targets().get(0)).mayShow(model));
        assertFalse(rules.of(problem, problem.targets().get(0)).mayKeep(model));
    }

    @Test
    void aRequiredColumnLeavesNoComplexityEmptyThatHasModelsWithIt() {
        SearchSettings settings = Evolutions.settings("+,-,*,/,exp", 2, 300);
        settings = settings.withSpace(settings.space().withRequired(List.of("x3")));
        Front front = Evolutions.numbers(features, law, settings);
        TreeSet<Integer> complexities = new TreeSet<>();
        for (FoundModel model : front.models().subList(1, front.models().size())) {
            TreeSet<String> held = new TreeSet<>();
            model.features().forEach(f -> held.addAll(Variables.of(f)));
            assertTrue(held.contains("x3"), model.text());
            if (model.foundBy() == FoundModel.FoundBy.EVOLUTIONARY) {
                complexities.add(model.complexity());
            }
        }
        assertTrue(complexities.size() >= 4, complexities.toString());
    }

    @Test
    void straightLinesHoldNoForbiddenColumn() {
        SearchSettings settings = Evolutions.settings("+,*", 1, 20);
        settings =
                settings.withSpace(
                        settings.space()
                                .withParts(OptionalInt.empty(), List.of(new Variable("x1"))));
        double[] line = Evolutions.values(features, x -> 3 * x[0] + x[1] + 0.2 * x[2]);
        for (FoundModel model : Evolutions.numbers(features, line, settings).models()) {
            for (Expression feature : model.features()) {
                assertFalse(Variables.of(feature).contains("x1"), model.text());
            }
        }
    }

    @Test
    void aTargetThatIsConstantInAFoldEndsNoRobustSearch() {
        double[] y = new double[ROWS];
        y[7] = 1;
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        train[7] = false;
        for (Loss loss : List.of(Loss.HUBER, Loss.ABSOLUTE)) {
            Problem problem =
                    Problem.of(
                            features,
                            List.of(Evolutions.all(y), new Target(y, train)),
                            Kind.REGRESSION);
            List<Front> fronts =
                    Evolutions.search(problem, Evolutions.settings("+,-,*", 1, 20, loss));
            assertEquals(1, fronts.get(1).models().size(), "only the mean fits a constant");
        }
    }

    @Test
    void aTargetOfFewAmongManyRowsIsSearchedOnAllOfThem() {
        int rows = 3_000;
        List<PrimaryFeature> many = Evolutions.columns(2, rows, 6);
        double[] y = Evolutions.values(many, x -> x[0] / (x[1] + 0.5));
        RandomGenerator random = Spaces.random(3);
        boolean[] train = new boolean[rows];
        for (int k = 0; k < 20; k++) {
            train[random.nextInt(rows)] = true;
        }
        Problem problem =
                Problem.of(many, List.of(Evolutions.all(y), new Target(y, train)), Kind.REGRESSION);
        Front front = Evolutions.search(problem, Evolutions.settings("+,-,*,/", 1, 200)).get(1);
        FoundModel last = front.models().get(front.models().size() - 1);
        assertTrue(last.loss() < 1e-9 * front.models().get(0).loss(), last.text());
    }

    @Test
    void polesKeepAwayFromTheOutermostRow() {
        SearchSettings settings = Evolutions.settings("+,-,/", 1, 10);
        double least = Arrays.stream(features.get(0).values()).min().orElseThrow();
        assertFalse(mayShow("1/(x1 - %s)".formatted(least - 0.05), settings));
        assertTrue(mayShow("1/(x1 - %s)".formatted(least - 0.2), settings));
        // where ranges are declared, formulas are defined in them and may end there
        SearchSettings boxed = settings.withSpace(settings.space().withBox(Box.parse("x1=0.5..3")));
        assertTrue(mayShow("1/(x1 - 0.45)", boxed));
        assertFalse(mayShow("1/(x1 - 0.51)", boxed));
        // a column that is positive stays so
        assertTrue(mayShow("1/x1", settings));
    }

    private boolean mayShow(String formula, SearchSettings settings) {
        Problem problem = Problem.of(features, List.of(Evolutions.all(law)), Kind.REGRESSION);
        FoundModel model =
                new FoundModel(
                        List.of(Expression.parse(formula)),
                        List.of(new TaskPart(new double[] {1}, 0)),
                        0.1);
        return new ModelRules(settings).of(problem, problem.targets().get(0)).mayShow(model);
    }

    @Test
    void modelsWhoseNumbersCancelAreNotShown() {
        // the root is 1e6 + x1/2e6 but for a part of 1e-6 of x1, and so x1 is 2e6 of it less 2e12
        double[] line = Evolutions.values(features, x -> x[0]);
        Problem problem = Problem.of(features, List.of(Evolutions.all(line)), Kind.REGRESSION);
        SearchSettings settings = Evolutions.settings("+,sqrt,^6", 1, 1);
        SearchRows rows = Evolutions.rows(problem, settings);
        Individual huge = fitted("sqrt(100^6 + x1)", rows, settings);
        assertTrue(huge.loss() < 1e-3 * rows.spread());
        assertTrue(huge.model().intercept() < -1e11);
        assertFalse(rows.keeps(huge));
        assertFalse(rows.shows(huge.model()));
        Individual usual = fitted("sqrt(1 + x1)", rows, settings);
        assertTrue(rows.keeps(usual) && rows.shows(usual.model()));
    }

    private Individual fitted(String formula, SearchRows rows, SearchSettings settings) {
        Candidate candidate =
                Evolutions.grammar(features, settings)
                        .candidate(List.of(Expression.parse(formula)), new double[0])
                        .orElseThrow();
        return rows.thorough(candidate).orElseThrow();
    }

    @Test
    void columnsOfHeldOutRowsDecideNothingThatAFoldFinds() {
        double[] y = Evolutions.values(features, x -> x[1] / (3 - x[0]));
        int out = 7;
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        train[out] = false;
        List<List<Front>> found = new ArrayList<>();
        // 4 lies beyond the pole
        for (double x : new double[] {features.get(0).values()[out], 4}) {
            double[] first = features.get(0).values().clone();
            first[out] = x;
            List<PrimaryFeature> columns =
                    List.of(Evolutions.column("x1", first), features.get(1), features.get(2));
            Problem problem =
                    Problem.of(
                            columns,
                            List.of(Evolutions.all(y), new Target(y, train)),
                            Kind.REGRESSION);
            found.add(Evolutions.search(problem, Evolutions.settings("+,-,*,/", 1, 200)));
        }
        assertEquals(described(found.get(0).get(1)), described(found.get(1).get(1)));
        assertNotEquals(described(found.get(0).get(0)), described(found.get(1).get(0)));
        List<FoundModel> models = found.get(1).get(1).models();
        assertTrue(models.get(models.size() - 1).loss() < 1e-9, models.toString());
    }

    private static List<String> described(Front front) {
        return front.models().stream().map(m -> m.text() + " " + m.loss()).toList();
    }

    @Test
    void noModelHasMoreThanHalfAsManyNumbersAsRows() {
        List<PrimaryFeature> few = Evolutions.columns(1, 8, 3);
        double[] y = Evolutions.values(few, x -> 2 / x[0] + 0.1 * Math.sin(40 * x[0]));
        Front front = Evolutions.numbers(few, y, Evolutions.settings("+,-,*,/,exp", 3, 500));
        assertTrue(front.models().size() > 2);
        for (FoundModel model : front.models()) {
            assertTrue(model.parameters().length + model.dimension() + 1 <= 4, model.text());
        }
    }
}
