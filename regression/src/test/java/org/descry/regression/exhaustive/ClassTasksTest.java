package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.Logistic;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.TaskPart;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** Classes whose rows have weights, or tasks with constants of their own. */
class ClassTasksTest {
    private static final int ROWS = 90;

    /** A weak ridge acts on what a weight or a task changes; it is a thousandth of a row. */
    private static final double RIDGE = 1e-3;

    private final List<PrimaryFeature> columns = Spaces.unitless(4, ROWS, Spaces.random(3));
    private final double[] a = columns.get(0).values();
    private final double[] b = columns.get(1).values();
    private final double[] y = new double[ROWS];
    private final double[] weights = new double[ROWS];
    private final int[] task = new int[ROWS];
    private int dimension = 2;

    /** Class 1 where a/b is above 1.4 in even rows, below in odd ones, with noise. */
    ClassTasksTest() {
        RandomGenerator random = Spaces.random(4);
        for (int i = 0; i < ROWS; i++) {
            task[i] = i % 2;
            weights[i] = 1;
            double eta = (task[i] == 0 ? 12 : -9) * (a[i] / b[i] - 1.4) + random.nextGaussian();
            y[i] = eta > 0 ? 1 : 0;
        }
    }

    private Target all() {
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        return new Target(y, train);
    }

    private Tasks tasks(boolean offsetOnly) {
        return new Tasks(List.of("even", "odd"), task, offsetOnly);
    }

    private List<FoundModel> front(List<Target> targets, Tasks tasks, int target) {
        SearchSettings settings =
                SearchSettings.of(
                        Operator.parseList("+,-,*,/"),
                        OptionalInt.of(3),
                        dimension,
                        OptionalInt.of(6),
                        false);
        return new ExhaustiveSearch()
                .run(
                        new Problem(columns, targets, Kind.CLASSIFICATION, weights, tasks),
                        settings,
                        Spaces.random(0),
                        Execution.quiet(2))
                .fronts()
                .get(target)
                .models();
    }

    private FoundModel ofComplexity(List<FoundModel> front, int complexity) {
        return front.stream().filter(m -> m.complexity() == complexity).findFirst().orElseThrow();
    }

    @Test
    void aFeatureThatTasksUseInOppositeWaysIsFound() {
        dimension = 1;
        FoundModel found = ofComplexity(front(List.of(all()), tasks(false), 0), 3);
        assertTrue(List.of("a/b", "b/a").contains(found.text()), found.text());
        double even = found.parts().get(0).coefficients()[0];
        double odd = found.parts().get(1).coefficients()[0];
        assertTrue(even * odd < 0);
    }

    @Test
    void everyTaskHasTheFitOfItsRowsAlone() {
        dimension = 1;
        FoundModel found = ofComplexity(front(List.of(all()), tasks(false), 0), 3);
        double[] x = new double[ROWS];
        Arrays.setAll(x, i -> found.text().equals("a/b") ? a[i] / b[i] : b[i] / a[i]);
        double losses = 0;
        for (int t = 0; t < 2; t++) {
            int own = t;
            double[] only = rows(x, own);
            Fit fit = new Logistic(only.length).fit(new double[][] {only}, rows(y, own));
            assertArrayEquals(fit.coefficients(), found.parts().get(t).coefficients(), 1e-9);
            assertEquals(fit.intercept(), found.parts().get(t).intercept(), 1e-9);
            losses += fit.loss() * only.length;
        }
        assertEquals(losses / ROWS, found.loss(), 1e-12);
    }

    private double[] rows(double[] x, int own) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            if (task[i] == own) {
                values.add(x[i]);
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void tasksWithSharedCoefficientsDifferInTheConstantTerm() {
        for (int i = 0; i < ROWS; i++) {
            y[i] = 10 * (a[i] / b[i] - 1) + (task[i] == 0 ? 2 : -2) + noise(i) > 0 ? 1 : 0;
        }
        FoundModel found = ofComplexity(front(List.of(all()), tasks(true), 0), 3);
        assertEquals("a/b", found.text());
        TaskPart even = found.parts().get(0);
        TaskPart odd = found.parts().get(1);
        assertArrayEquals(even.coefficients(), odd.coefficients());
        double[] ratio = new double[ROWS];
        Arrays.setAll(ratio, i -> a[i] / b[i]);
        double[] isOdd = Arrays.stream(task).asDoubleStream().toArray();
        Fit fit = new Logistic(ROWS).fit(new double[][] {ratio, isOdd}, y);
        assertEquals(fit.coefficients()[0], even.coefficients()[0], 1e-9);
        assertEquals(fit.coefficients()[1], odd.intercept() - even.intercept(), 1e-9);
    }

    private double noise(int row) {
        return row % 7 - 3;
    }

    @Test
    void aTaskWithoutRowsInAFoldDoesNotDisturbTheOthers() {
        boolean[] even = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            even[i] = task[i] == 0;
        }
        List<Target> targets = List.of(all(), new Target(y, even));
        for (boolean offsetOnly : new boolean[] {false, true}) {
            FoundModel fold = ofComplexity(front(targets, tasks(offsetOnly), 1), 3);
            FoundModel alone = ofComplexity(front(List.of(new Target(y, even)), one(), 0), 3);
            assertEquals(alone.text(), fold.text());
            assertEquals(alone.loss(), fold.loss(), 1e-9);
        }
    }

    private static Tasks one() {
        return Tasks.one(ROWS);
    }

    @Test
    void aRowOfWeightTwoCountsAsTheRowGivenTwice() {
        Arrays.setAll(weights, i -> i % 3 == 0 ? 2 : 1);
        List<FoundModel> weighted = front(List.of(all()), one(), 0);
        List<PrimaryFeature> twice = new ArrayList<>();
        for (PrimaryFeature f : columns) {
            twice.add(new PrimaryFeature(f.name(), f.dimension(), repeated(f.values())));
        }
        double[] classes = repeated(y);
        boolean[] train = new boolean[classes.length];
        Arrays.fill(train, true);
        Problem problem =
                Problem.of(twice, List.of(new Target(classes, train)), Kind.CLASSIFICATION);
        List<FoundModel> repeated =
                new ExhaustiveSearch()
                        .run(
                                problem,
                                SearchSettings.of(
                                        Operator.parseList("+,-,*,/"),
                                        OptionalInt.of(3),
                                        2,
                                        OptionalInt.of(6),
                                        false),
                                Spaces.random(0),
                                Execution.quiet(1))
                        .fronts()
                        .get(0)
                        .models();
        assertEquals(
                repeated.stream().map(FoundModel::text).toList(),
                weighted.stream().map(FoundModel::text).toList());
        for (int m = 0; m < repeated.size(); m++) {
            assertEquals(repeated.get(m).loss(), weighted.get(m).loss(), RIDGE);
        }
    }

    private double[] repeated(double[] x) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            for (int times = 0; times < weights[i]; times++) {
                values.add(x[i]);
            }
        }
        return values.stream().mapToDouble(v -> v).toArray();
    }

    @Test
    void theUnitOfWeightsChangesNothing() {
        Arrays.setAll(weights, i -> 1 + i % 3);
        List<FoundModel> before = front(List.of(all()), one(), 0);
        for (int i = 0; i < ROWS; i++) {
            weights[i] *= 1024; // exact
        }
        List<FoundModel> after = front(List.of(all()), one(), 0);
        assertEquals(before.size(), after.size());
        for (int m = 0; m < before.size(); m++) {
            assertEquals(before.get(m).text(), after.get(m).text());
            assertEquals(before.get(m).loss(), after.get(m).loss());
        }
    }
}
