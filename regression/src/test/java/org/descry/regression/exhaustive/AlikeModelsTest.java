package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.fitting.Fit;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.internal.space.Spaces;
import org.descry.regression.models.Kind;
import org.descry.regression.search.AlikeModels;
import org.descry.regression.search.Execution;
import org.descry.regression.search.ListedModel;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.Problem;
import org.descry.regression.search.SearchResult;
import org.descry.regression.search.SearchSettings;
import org.descry.regression.search.Target;
import org.descry.regression.search.Tasks;
import org.junit.jupiter.api.Test;

/** Columns alone are features here, so all models can be fitted one by one in plain loops. */
class AlikeModelsTest {
    private static final int COLUMNS = 12;
    private static final int ROWS = 40;

    private static final SearchSettings SETTINGS =
            SearchSettings.of(
                    Operator.parseList("+"), OptionalInt.of(1), 3, OptionalInt.of(COLUMNS), false);

    private final List<PrimaryFeature> columns = Spaces.unitless(COLUMNS, ROWS, Spaces.random(5));
    private final double[] weights = new double[ROWS];
    private final double[] y = new double[ROWS];

    AlikeModelsTest() {
        RandomGenerator random = Spaces.random(6);
        Arrays.fill(weights, 1);
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < COLUMNS; k++) {
                y[i] += columns.get(k).values()[i];
            }
            y[i] += 0.5 * random.nextGaussian();
        }
    }

    @Test
    void theCountIsThatOfSeparateFitsOfAllModels() {
        assertCounts(run(Tasks.one(ROWS), 5), Tasks.one(ROWS));
    }

    @Test
    void rowsWithWeightsCountByThem() {
        RandomGenerator random = Spaces.random(7);
        Arrays.setAll(weights, i -> 0.1 + 3 * random.nextDouble());
        assertCounts(run(Tasks.one(ROWS), 5), Tasks.one(ROWS));
    }

    @Test
    void tasksWithTheirOwnCoefficientsAreComparedTogether() {
        int[] of = new int[ROWS];
        Arrays.setAll(of, i -> i % 2);
        Tasks tasks = new Tasks(List.of("even", "odd"), of, false);
        assertCounts(run(tasks, 5), tasks);
    }

    @Test
    void theCountDoesNotDependOnHowManyAreListed() {
        Tasks one = Tasks.one(ROWS);
        assertEquals(run(one, 1).alike(), run(one, 50).alike());
    }

    @Test
    void whatIsMarkedInAListOfAllIsWhatIsCounted() {
        SearchResult all = run(Tasks.one(ROWS), 1000);
        for (AlikeModels alike : all.alike()) {
            long marked =
                    all.listed().stream()
                            .filter(m -> m.model().dimension() == alike.dimension())
                            .filter(ListedModel::alike)
                            .count();
            assertEquals(marked, alike.count());
        }
    }

    @Test
    void aPerfectModelIsComparedWithTheListedOnesOnly() {
        double[] first = columns.get(0).values();
        System.arraycopy(first, 0, y, 0, ROWS);
        AlikeModels one = run(Tasks.one(ROWS), 5).alike().get(0);
        assertEquals(1, one.count());
        assertFalse(one.all());
        assertTrue(run(Tasks.one(ROWS), 1000).alike().get(0).all());
    }

    @Test
    void wherePartOfTheModelsCannotBeComparedTheCountIsSaidToBeALowerBound() {
        assertThrows(IllegalArgumentException.class, () -> new AlikeModels(1, 0, 10, 2, true));
        assertThrows(IllegalArgumentException.class, () -> new AlikeModels(1, 11, 10, 2, true));
        assertThrows(
                IllegalArgumentException.class, () -> new AlikeModels(1, 1, 10, Double.NaN, true));
        // 2e8 multiply-adds; never fewer than a thousand models or more than 300,000
        assertEquals(135_501, ModelListing.mostCompared(3, 82));
        assertEquals(300_000, ModelListing.mostCompared(1, 82));
        assertEquals(1000, ModelListing.mostCompared(5, 1_000_000));
    }

    private SearchResult run(Tasks tasks, int listed) {
        SearchSettings settings =
                new SearchSettings(
                        SETTINGS.space(),
                        SETTINGS.dimension(),
                        new SearchSettings.Widths(
                                OptionalInt.of(COLUMNS), OptionalInt.empty(), listed),
                        true,
                        true,
                        SETTINGS.objective());
        boolean[] train = new boolean[ROWS];
        Arrays.fill(train, true);
        Problem problem =
                new Problem(
                        columns, List.of(new Target(y, train)), Kind.REGRESSION, weights, tasks);
        return new ExhaustiveSearch().run(problem, settings, Spaces.random(0), Execution.quiet(2));
    }

    private void assertCounts(SearchResult found, Tasks tasks) {
        assertEquals(3, found.alike().size());
        long counted = 0;
        for (AlikeModels alike : found.alike()) {
            List<double[]> losses = new ArrayList<>();
            fitAll(new int[0], alike.dimension(), tasks, losses);
            double[] best =
                    losses.stream().min((a, b) -> Double.compare(sum(a), sum(b))).orElseThrow();
            long expected =
                    losses.stream().filter(l -> sum(l) < 1.5 * sum(best) && alike(l, best)).count();
            assertEquals(expected, alike.count(), "of " + alike.dimension());
            assertTrue(alike.all());
            assertTrue(alike.count() < losses.size());
            counted += alike.count();
        }
        assertTrue(counted > 3, "others than the best");
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    /** The definition: mean difference against its standard error, from weighted losses. */
    private boolean alike(double[] loss, double[] best) {
        double total = sum(weights);
        double mean = (sum(loss) - sum(best)) / total;
        double squares = 0;
        for (int i = 0; i < ROWS; i++) {
            double apart = (loss[i] - best[i] - weights[i] * mean) / total;
            squares += apart * apart;
        }
        return mean <= Math.sqrt(squares * ROWS / (ROWS - 1)) + 1e-12; // the best itself
    }

    private void fitAll(int[] members, int dimension, Tasks tasks, List<double[]> losses) {
        if (members.length == dimension) {
            losses.add(losses(members, tasks));
            return;
        }
        for (int k = members.length == 0 ? 0 : members[members.length - 1] + 1; k < COLUMNS; k++) {
            int[] longer = Arrays.copyOf(members, members.length + 1);
            longer[members.length] = k;
            fitAll(longer, dimension, tasks, losses);
        }
    }

    private double[] losses(int[] members, Tasks tasks) {
        double[] losses = new double[ROWS];
        for (int task = 0; task < tasks.count(); task++) {
            int only = task;
            double[] w = weights.clone();
            for (int i = 0; i < ROWS; i++) {
                w[i] = tasks.of()[i] == only ? w[i] : 0;
            }
            double[][] x =
                    Arrays.stream(members)
                            .mapToObj(m -> columns.get(m).values())
                            .toArray(double[][]::new);
            Fit fit = LeastSquares.fit(x, y, w, true);
            for (int i = 0; i < ROWS; i++) {
                double rest = y[i] - fit.at(x, i);
                losses[i] += w[i] * rest * rest;
            }
        }
        return losses;
    }
}
