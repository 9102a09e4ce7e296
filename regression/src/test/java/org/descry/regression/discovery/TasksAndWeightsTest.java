package org.descry.regression.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.descry.datasets.units.Unit;
import org.descry.regression.exhaustive.ExhaustiveSearch;
import org.descry.regression.metrics.RegressionMetrics;
import org.descry.regression.models.Kind;
import org.descry.regression.search.Execution;
import org.descry.regression.search.FoundModel;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** Rows with constants of their own task, rows that count differently. */
class TasksAndWeightsTest {
    /** Sums of some twenty numbers of size 1 to 10, each good to 1e-16. */
    private static final double ROUNDING = 1e-12;

    /** Eight values of a; b is noise. */
    private static final double[] A = {1, 2, 3, 4, 5, 6, 7, 8};

    private static final double[] B = {3, 1, 4, 1, 5, 9, 2, 6};

    @Test
    void twoTasksHaveTheirOwnLines() {
        DiscoveryData data = twoLines(false, a -> 1 + 2 * a, a -> 5 - 3 * a);
        FoundModel model = run(data, "0", 0, 1).selectedMember().model();
        assertEquals("a", model.text());
        assertArrayEquals(new double[] {2}, model.parts().get(0).coefficients(), ROUNDING);
        assertEquals(1, model.parts().get(0).intercept(), ROUNDING);
        assertArrayEquals(new double[] {-3}, model.parts().get(1).coefficients(), ROUNDING);
        assertEquals(5, model.parts().get(1).intercept(), ROUNDING);
    }

    @Test
    void tasksThatDifferByAnOffsetShareTheirSlope() {
        DiscoveryData data = twoLines(true, a -> 1 + 2 * a, a -> 7 + 2 * a);
        FoundModel model = run(data, "0", 0, 1).selectedMember().model();
        assertEquals("a", model.text());
        assertArrayEquals(new double[] {2}, model.parts().get(1).coefficients(), ROUNDING);
        assertEquals(1, model.parts().get(0).intercept(), ROUNDING);
        assertEquals(7, model.parts().get(1).intercept(), ROUNDING);
    }

    @Test
    void heldOutRowsArePredictedWithTheConstantsOfTheirTask() {
        DiscoveryData data = twoLines(false, a -> 1 + 2 * a, a -> 5 - 3 * a);
        CrossValidated cv = run(data, "4", 0, 1).selectedMember().cv().orElseThrow();
        assertArrayEquals(data.target(), cv.prediction(), ROUNDING);
    }

    @Test
    void theMeanOfARowIsThatOfItsTask() {
        DiscoveryData data = twoLines(false, a -> 100 + a, a -> -100 + a);
        Member mean = run(data, "4", 0, 1).front().get(0);
        RegressionMetrics train = (RegressionMetrics) mean.train();
        RegressionMetrics cv = (RegressionMetrics) mean.cv().orElseThrow().metrics();
        // variance of 1..8: (64 - 1) / 12
        assertEquals(Math.sqrt(63 / 12.0), train.rmse(), ROUNDING);
        assertEquals(0, train.r2(), ROUNDING);
        assertEquals(0, cv.r2(), ROUNDING);
    }

    @Test
    void aTaskWithoutTrainingRowsGetsTheMeanOfTheOthersConstants() {
        // slope 2 for all, offsets 1, 3 and 8; each task is held out as a whole
        double[] a = repeated(A, 3);
        int[] of = tasksOf(3);
        double[] y = new double[a.length];
        double[] offsets = {1, 3, 8};
        Arrays.setAll(y, i -> offsets[of[i]] + 2 * a[i]);
        for (boolean offsetOnly : new boolean[] {true, false}) {
            Tasks tasks = new Tasks(List.of("x", "y", "z"), of, offsetOnly);
            List<String> groups = IntStream.of(of).mapToObj(Integer::toString).toList();
            DiscoveryData data = data(a, repeated(B, 3), y, Optional.of(groups), tasks, ones(24));
            CrossValidated cv = run(data, "group", 0, 1).selectedMember().cv().orElseThrow();
            assertEquals(5.5 + 2, cv.prediction()[0], ROUNDING, "mean of 3 and 8");
            assertEquals(4.5 + 2, cv.prediction()[8], ROUNDING, "mean of 1 and 8");
            assertEquals(2 + 2 * 8, cv.prediction()[23], ROUNDING, "mean of 1 and 3");
        }
    }

    @Test
    void rowsAreShuffledWithinTheirTaskOnly() {
        DiscoveryData data = twoLines(false, a -> a, a -> 100 + a);
        TargetPlan plan = new TargetPlan(data, settings("0", 5));
        for (int b = 0; b < 5; b++) {
            double[] y = plan.targets.get(plan.permutationStart() + b).values().clone();
            assertNotEquals(Arrays.toString(data.target()), Arrays.toString(y));
            Arrays.sort(y, 0, 8);
            Arrays.sort(y, 8, 16);
            assertArrayEquals(data.target(), y);
        }
        assertEquals("rows shuffled within tasks", ShuffledRows.of(data).scheme());
    }

    @Test
    void groupsKeepTheirRowsUnlessEachHasOneRowInATask() {
        DiscoveryData data = twoLines(false, a -> a, a -> 100 + a);
        List<String> halves = IntStream.range(0, 16).mapToObj(i -> "" + i % 8 / 4).toList();
        List<String> once = IntStream.range(0, 16).mapToObj(i -> "" + i % 8).toList();
        assertEquals(
                "rows shuffled within groups and tasks",
                ShuffledRows.of(NoisyTables.withGroups(data, halves)).scheme());
        assertEquals(
                "rows shuffled within tasks; most groups have one row in a task",
                ShuffledRows.of(NoisyTables.withGroups(data, once)).scheme());
    }

    @Test
    void everyFoldTrainsOnEveryTask() {
        DiscoveryData data = twoLines(false, a -> a, a -> 100 + a);
        TargetPlan plan = new TargetPlan(data, settings("8", 0));
        for (int f = 0; f < 4; f++) {
            int[] tasks = Arrays.stream(plan.folds.heldOut(f)).map(i -> i / 8).sorted().toArray();
            assertArrayEquals(new int[] {0, 1}, Arrays.stream(tasks).distinct().toArray());
        }
    }

    @Test
    void errorsAreWeighted() {
        // the line through (1,0) and (2,1) leaves (3,5) with an error of 3
        double[] y = {0, 1, 5};
        double[] line = {0, 1, 2};
        RegressionMetrics metrics =
                RegressionMetrics.of(y, line, new double[] {2, 2, 2}, new double[] {1, 2, 4});
        assertEquals(Math.sqrt(4 * 9 / 7.0), metrics.rmse(), ROUNDING);
        assertEquals(4 * 3 / 7.0, metrics.mae(), ROUNDING);
        // reference errors 2, 1, 3: 4 + 2 + 36
        assertEquals(1 - 36 / 42.0, metrics.r2(), ROUNDING);
        assertEquals(3, metrics.maxAbs());
    }

    @Test
    void aRowOfWeightTwoIsARowTwice() {
        DiscoveryData table = NoisyTables.of(3, 20, 2, Kind.REGRESSION, (r, e) -> r[0] / r[1] + e);
        double[] weights = ones(20);
        weights[4] = 2;
        weights[11] = 2;
        DiscoveryData weighted =
                data(
                        table.columns()[0],
                        table.columns()[1],
                        table.target(),
                        Optional.empty(),
                        Tasks.one(20),
                        weights);
        int[] rows = IntStream.concat(IntStream.range(0, 20), IntStream.of(4, 11)).toArray();
        DiscoveryData twice = NoisyTables.reordered(table, rows);
        List<Member> one = run(weighted, "0", 0, 1).front();
        List<Member> other = run(twice, "0", 0, 1).front();
        assertEquals(one.size(), other.size());
        for (int m = 0; m < one.size(); m++) {
            FoundModel w = one.get(m).model();
            FoundModel t = other.get(m).model();
            assertEquals(w.text(), t.text());
            // coefficients of ill-conditioned pairs lose four digits
            assertArrayEquals(t.coefficients(), w.coefficients(), 1e-10);
            assertEquals(t.intercept(), w.intercept(), 1e-10);
            assertEquals(t.loss(), w.loss(), ROUNDING);
        }
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        DiscoveryData lines = twoLines(false, a -> a * a / 5, a -> 9 - a);
        double[] weights = IntStream.range(0, 16).mapToDouble(i -> 1 + i % 3).toArray();
        DiscoveryData data =
                data(
                        lines.columns()[0],
                        lines.columns()[1],
                        lines.target(),
                        Optional.empty(),
                        lines.tasks(),
                        weights);
        assertEquals(told(run(data, "4", 3, 1)), told(run(data, "4", 3, 2)));
    }

    @Test
    void weightsOfZeroAreRefused() {
        double[] y = {0, 1, 0, 1, 0, 1, 0, 1};
        double[] weights = ones(8);
        weights[3] = 0;
        assertThrows(
                IllegalArgumentException.class,
                () -> data(A, B, y, Optional.empty(), Tasks.one(8), weights));
    }

    private static String told(Discovered found) {
        StringBuilder text = new StringBuilder();
        for (Member m : found.front()) {
            text.append(m.model().text()).append(' ').append(m.model().loss()).append(' ');
            m.model()
                    .parts()
                    .forEach(
                            p ->
                                    text.append(Arrays.toString(p.coefficients()))
                                            .append(p.intercept()));
            text.append(m.cv().map(c -> Arrays.toString(c.prediction())).orElse("")).append(m.p());
        }
        return text.toString();
    }

    private interface Line {
        double at(double a);
    }

    /** Two tasks over the same eight values of a. */
    private static DiscoveryData twoLines(boolean offsetOnly, Line first, Line second) {
        double[] a = repeated(A, 2);
        double[] y = new double[16];
        Arrays.setAll(y, i -> i < 8 ? first.at(a[i]) : second.at(a[i]));
        Tasks tasks = new Tasks(List.of("p", "q"), tasksOf(2), offsetOnly);
        return data(a, repeated(B, 2), y, Optional.empty(), tasks, ones(16));
    }

    private static int[] tasksOf(int count) {
        return IntStream.range(0, 8 * count).map(i -> i / 8).toArray();
    }

    private static double[] repeated(double[] x, int times) {
        return IntStream.range(0, x.length * times).mapToDouble(i -> x[i % x.length]).toArray();
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static DiscoveryData data(
            double[] a,
            double[] b,
            double[] y,
            Optional<List<String>> groups,
            Tasks tasks,
            double[] weights) {
        return new DiscoveryData(
                List.of("a", "b"),
                List.of(Unit.DIMENSIONLESS, Unit.DIMENSIONLESS),
                new double[][] {a, b},
                y,
                Kind.REGRESSION,
                groups,
                tasks,
                weights);
    }

    private static DiscoverySettings settings(String folds, int permutations) {
        return new DiscoverySettings(
                NoisyTables.search("+,-,*,/", 3, 1), FoldPlan.parse(folds), permutations, 0.9, 1);
    }

    private static Discovered run(DiscoveryData data, String folds, int permutations, int threads) {
        return Discovery.run(
                data,
                settings(folds, permutations),
                new ExhaustiveSearch(),
                Execution.quiet(threads));
    }
}
