package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The fast test must let every tuple through that the exact score keeps, however ill-conditioned.
 */
@Tag("kernel")
class NearlyCollinearTest {
    private static final int FEATURES = 40;

    @Test
    void tuplesOfNearCopiesAreThoseOfExactScoresOfAll() {
        for (long seed = 1; seed <= 4; seed++) {
            TupleProblem problem = nearCopies(seed, 20).problem(new int[FEATURES]);
            for (int dimension = 2; dimension <= 4; dimension++) {
                for (int kept : new int[] {1, 100}) {
                    TupleSearchTest.assertIdentical(
                            exact(problem, dimension, kept),
                            TupleSearch.best(problem, dimension, TupleLimits.best(kept)).run());
                }
            }
        }
    }

    @Test
    void tuplesNearTheBestOfNearCopiesAreThoseOfExactScoresOfAll() {
        for (long seed = 1; seed <= 3; seed++) {
            TupleProblem problem = nearCopies(seed, 20).problem(new int[FEATURES]);
            List<Tuple> all = exact(problem, 3, Integer.MAX_VALUE);
            double best = all.get(0).score();
            long near = all.stream().filter(t -> (1 - t.score()) / (1 - best) < 1.5).count();
            NearTuples found = TupleSearch.near(problem, 3, new NearLimits(best, 10_000, 20)).run();
            assertTrue(near > 20);
            assertEquals(near, found.count());
            TupleSearchTest.assertIdentical(all.subList(0, 20), found.listed());
        }
    }

    @Test
    void tuplesOnFewerRowsThanMembersAreThoseOfExactScoresOfAll() {
        for (int rows = 2; rows <= 5; rows++) {
            TupleProblem problem = nearCopies(rows, rows).problem(new int[FEATURES]);
            for (int dimension = 2; dimension <= 4; dimension++) {
                TupleSearchTest.assertIdentical(
                        exact(problem, dimension, 5),
                        TupleSearch.best(problem, dimension, TupleLimits.best(5)).run());
            }
        }
    }

    @Test
    void tasksOfFewRowsGiveTheTuplesOfExactScoresOfAll() {
        for (int rows = 2; rows <= 6; rows++) {
            TupleProblem problem =
                    new TupleProblem(
                            List.of(
                                    nearCopies(rows, rows).task(0.2),
                                    nearCopies(90 + rows, 9).task(0.8)),
                            new int[FEATURES]);
            for (int dimension = 2; dimension <= 3; dimension++) {
                TupleSearchTest.assertIdentical(
                        exact(problem, dimension, 9),
                        TupleSearch.best(problem, dimension, TupleLimits.best(9)).run());
            }
        }
    }

    @Test
    void aTargetUnrelatedToAllFeaturesStillRanksThem() {
        Tables table = nearCopies(3, 20);
        double[] tiny = table.covariance();
        for (int k = 0; k < tiny.length; k++) {
            tiny[k] *= 1e-7;
        }
        TupleProblem problem = TupleProblem.of(GramMatrix.of(table.z()), tiny, new int[FEATURES]);
        TupleSearchTest.assertIdentical(
                exact(problem, 3, 5), TupleSearch.best(problem, 3, TupleLimits.best(5)).run());
    }

    /** Features that differ from one of the first ten by parts from 1 down to 10⁻⁶. */
    private static Tables nearCopies(long seed, int rows) {
        Random random = new Random(seed);
        Tables table = Tables.random(seed, FEATURES, rows);
        double[][] z = table.z();
        for (int k = 10; k < FEATURES; k++) {
            double part = 1;
            for (int tens = random.nextInt(7); tens > 0; tens--) {
                part /= 10;
            }
            double[] original = z[random.nextInt(10)];
            for (int i = 0; i < rows; i++) {
                z[k][i] = original[i] + part * z[k][i];
            }
            Tables.standardise(z[k]);
        }
        return table;
    }

    private static List<Tuple> exact(TupleProblem problem, int dimension, int kept) {
        double[][][] gram =
                problem.tasks().stream()
                        .map(task -> task.gram().rows(0, FEATURES, 0))
                        .toArray(double[][][]::new);
        ExactScore score = new ExactScore(problem.tasks(), gram, dimension);
        List<Tuple> all = new ArrayList<>();
        for (int[] members : Tables.all(FEATURES, dimension)) {
            score.of(Arrays.copyOf(members, dimension))
                    .ifPresent(v -> all.add(Tuple.of(members, v, problem.complexity())));
        }
        all.sort(Tuple.BEST_FIRST);
        return all.subList(0, Math.min(kept, all.size()));
    }
}
