package org.descry.regression.baselines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.descry.regression.baselines.BaselineProblem.TestRows;
import org.descry.regression.metrics.ClassificationMetrics;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.junit.jupiter.api.Test;

class BaselinesTest {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final int TRAIN = 120;

    /** Three features; the target is a line of the first, plus a step of the second, plus noise. */
    private static BaselineProblem problem(Kind kind, boolean withTest, long seed) {
        int n = TRAIN + 60;
        Random random = new Random(seed);
        double[][] x = new double[3][n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < 3; j++) {
                x[j][i] = random.nextGaussian();
            }
            double value = 2 * x[0][i] + (x[1][i] > 0 ? 2 : 0) + 0.3 * random.nextGaussian();
            y[i] = kind == Kind.REGRESSION ? value : value > 2 ? 1 : 0;
        }
        int[] fold = new int[TRAIN];
        Arrays.setAll(fold, i -> i % 3);
        TestRows test = new TestRows(part(x, TRAIN, n), Arrays.copyOfRange(y, TRAIN, n));
        return new BaselineProblem(
                NAMES,
                part(x, 0, TRAIN),
                Arrays.copyOf(y, TRAIN),
                kind,
                fold,
                3,
                withTest ? Optional.of(test) : Optional.empty());
    }

    private static double[][] part(double[][] x, int from, int to) {
        return Arrays.stream(x).map(c -> Arrays.copyOfRange(c, from, to)).toArray(double[][]::new);
    }

    private static ClassificationMetrics cv(List<BaselineResult> results, int i) {
        return (ClassificationMetrics) results.get(i).cv().orElseThrow();
    }

    @Test
    void classesAreJudgedByEveryMethodTheSimplestFirst() {
        List<BaselineResult> results = Baselines.run(problem(Kind.CLASSIFICATION, true, 1), 1);

        assertEquals(
                List.of(
                        "majority class",
                        "best single feature",
                        "logistic regression of all features",
                        "nearest neighbour",
                        "Gaussian process",
                        "random forest",
                        "gradient boosting"),
                results.stream().map(BaselineResult::name).toList());
        assertEquals(0.5, cv(results, 0).balancedAccuracy());
        assertTrue(results.get(1).note().startsWith("positive where a > "), results.get(1).note());
        for (int i = 1; i < 7; i++) {
            assertTrue(cv(results, i).balancedAccuracy() > 0.65, results.get(i).toString());
            assertTrue(results.get(i).test().isPresent());
        }
    }

    @Test
    void numbersAreJudgedByEveryMethod() {
        List<BaselineResult> results = Baselines.run(problem(Kind.REGRESSION, true, 2), 1);

        double[] r2 =
                results.stream()
                        .mapToDouble(r -> ((RegressionMetrics) r.cv().orElseThrow()).r2())
                        .toArray();
        assertEquals(0, r2[0], 1e-12);
        assertEquals("straight line of a", results.get(1).note());
        // Variances: line 4, step 1, noise 0.09; the best line of b explains 0.64 of the step.
        assertEquals(4 / 5.09, r2[1], 0.08);
        assertEquals(4.64 / 5.09, r2[2], 0.05);
        assertEquals(4.64 / 5.09, r2[3], 0.05);
        for (int i = 4; i < 8; i++) {
            assertTrue(r2[i] > 0.7, results.get(i).toString());
        }
    }

    @Test
    void oneSeedGivesTheSameNumbersTwice() {
        BaselineProblem problem = problem(Kind.CLASSIFICATION, true, 3);

        assertEquals(Baselines.run(problem, 9), Baselines.run(problem, 9));
    }

    @Test
    void nothingIsPrinted() {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream caught = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            Baselines.run(problem(Kind.REGRESSION, false, 4), 1);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }

        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void labelsOfTheTestRowsDoNotTouchCrossValidation() {
        BaselineProblem with = problem(Kind.CLASSIFICATION, true, 5);
        BaselineProblem without = problem(Kind.CLASSIFICATION, false, 5);

        List<BaselineResult> judged = Baselines.run(without, 1);

        assertEquals(
                Baselines.run(with, 1).stream().map(BaselineResult::cv).toList(),
                judged.stream().map(BaselineResult::cv).toList());
        assertTrue(judged.stream().allMatch(r -> r.test().isEmpty()));
    }

    @Test
    void aFoldTrainedOnOneClassPredictsThatClass() {
        double[][] x = {{1, 2, 3, 4, 5, 6}};
        double[] y = {0, 0, 0, 1, 1, 1};
        int[] fold = {0, 0, 0, 1, 1, 1};

        List<BaselineResult> results =
                Baselines.run(
                        new BaselineProblem(
                                List.of("a"), x, y, Kind.CLASSIFICATION, fold, 2, Optional.empty()),
                        1);

        for (int i = 0; i < 7; i++) {
            assertEquals(0, cv(results, i).accuracy(), results.get(i).toString());
        }
    }

    @Test
    void constantColumnsAndNamesWithMeaningElsewhereAreNoTrouble() {
        BaselineProblem plain = problem(Kind.CLASSIFICATION, false, 6);
        double[][] x = {plain.x()[0], plain.x()[1], new double[TRAIN]};
        List<String> names = List.of("y", "x0 + x1", "rA [Å]");

        List<BaselineResult> results =
                Baselines.run(
                        new BaselineProblem(
                                names,
                                x,
                                plain.y(),
                                plain.kind(),
                                plain.foldOfRow(),
                                3,
                                Optional.empty()),
                        1);

        assertTrue(results.stream().allMatch(r -> r.cv().isPresent()), results.toString());
    }

    @Test
    void collinearColumnsFailNoMethod() {
        BaselineProblem plain = problem(Kind.REGRESSION, false, 7);
        double[] a = plain.x()[0];
        double[][] x = {a, a.clone(), Arrays.stream(a).map(v -> 3 - 2 * v).toArray()};

        List<BaselineResult> results =
                Baselines.run(
                        new BaselineProblem(
                                NAMES,
                                x,
                                plain.y(),
                                plain.kind(),
                                plain.foldOfRow(),
                                3,
                                Optional.empty()),
                        1);

        assertTrue(results.stream().allMatch(r -> r.cv().isPresent()), results.toString());
        double r2 = ((RegressionMetrics) results.get(3).cv().orElseThrow()).r2();
        assertEquals(4 / 5.09, r2, 0.08);
    }

    @Test
    void ofLargeTablesTheSameShareOfEveryFoldIsUsedAndStated() {
        int n = 12_000;
        double[][] x = {new double[n]};
        double[] y = new double[n];
        int[] fold = new int[n];
        Arrays.setAll(x[0], i -> i);
        Arrays.setAll(y, i -> i);
        Arrays.setAll(fold, i -> i < 3 ? 29 : i % 29);
        BaselineProblem whole =
                new BaselineProblem(
                        List.of("a"), x, y, Kind.REGRESSION, fold, 30, Optional.empty());

        BaselineProblem limited = Baselines.limited(whole, 1);

        assertEquals(
                "about 5000 of 12000 rows used, 30 folds joined to 20", Baselines.limits(whole));
        assertEquals(5_000, limited.y().length, 20);
        assertEquals(20, limited.folds());
        assertTrue(Arrays.equals(limited.x()[0], limited.y()), "rows stay together");
        assertEquals(limited.y().length, Arrays.stream(limited.y()).distinct().count());
    }

    @Test
    void wideTablesUseTheColumnsMostCorrelatedInEachFit() {
        double[][] x = {{1, 2, 3, 4}, {5, 5, 5, 5}, {4, 3, 2, 1}, {1, -1, 1, -1}};
        double[] y = {1, 2, 3, 4};

        assertEquals("[0, 2]", Arrays.toString(Columns.mostCorrelated(x, y, 2)));
        assertEquals("[0, 2, 3]", Arrays.toString(Columns.mostCorrelated(x, y, 3)));
    }

    @Test
    void nearestNeighbourAveragesRowsEquallyNear() {
        double[][] x = {{0, 2, 10}};
        double[] y = {0, 1, 1};

        double[] predicted =
                new NearestNeighbour().fit(x, y, 1).predict(new double[][] {{1, 0.5, 9}});

        assertEquals("[0.5, 0.0, 1.0]", Arrays.toString(predicted));
    }

    @Test
    void bestThresholdCutsHalfwayWithSmoothedShares() {
        double[][] x = {{7, 7, 7, 7}, {1, 2, 4, 5}};
        double[] y = {1, 1, 0, 0};

        Learner.Fitted fitted = new BestThreshold(List.of("a", "b")).fit(x, y, 1);

        assertEquals("positive where b < 3.000", fitted.note());
        double[] predicted = fitted.predict(new double[][] {{7, 7}, {2.9, 3.1}});
        assertEquals("[0.75, 0.25]", Arrays.toString(predicted));
    }

    @Test
    void wrongProblemsAreRefused() {
        double[][] x = {{1, 2, 3}};
        double[] y = {0, 1, 2};
        int[] fold = {0, 1, 0};

        assertThrows(IllegalArgumentException.class, () -> one(x, y, Kind.CLASSIFICATION, fold));
        assertThrows(
                IllegalArgumentException.class,
                () -> one(x, y, Kind.REGRESSION, new int[] {0, 0, 0}));
        assertThrows(
                IllegalArgumentException.class,
                () -> one(new double[][] {{1, Double.NaN, 3}}, y, Kind.REGRESSION, fold));
        assertFalse(one(x, y, Kind.REGRESSION, fold).test().isPresent());
    }

    private static BaselineProblem one(double[][] x, double[] y, Kind kind, int[] fold) {
        return new BaselineProblem(List.of("a"), x, y, kind, fold, 2, Optional.empty());
    }
}
