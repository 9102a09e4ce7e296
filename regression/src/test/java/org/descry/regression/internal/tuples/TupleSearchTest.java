package org.descry.regression.internal.tuples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class TupleSearchTest {
    /** Two ways of computing R² of well-conditioned tuples in double differ by less. */
    private static final double ROUNDING = 1e-11;

    private static final int[] MIXED = {1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 5};
    private static final int[] ONE_CLASS = new int[16];

    @Test
    void tuplesOfEveryComplexityAreThoseOfSeparateFits() {
        for (int dimension = 1; dimension <= 5; dimension++) {
            Tables table = Tables.random(dimension, MIXED.length, 30);
            TupleProblem problem = table.problem(MIXED);
            List<Tuple> found = TupleSearch.best(problem, dimension, TupleLimits.best(3)).run();
            assertSame(naive(table::explained, MIXED, dimension, 3), found);
        }
    }

    @Test
    void tuplesOfOneClassAreThoseOfSeparateFits() {
        for (int dimension = 1; dimension <= 5; dimension++) {
            Tables table = Tables.random(10 + dimension, ONE_CLASS.length, 40);
            TupleProblem problem = table.problem(ONE_CLASS);
            List<Tuple> found = TupleSearch.best(problem, dimension, TupleLimits.best(7)).run();
            assertSame(naive(table::explained, ONE_CLASS, dimension, 7), found);
        }
    }

    @Test
    void triplesBeyondOneBlockAreThoseOfSeparateFits() {
        int[] complexity = new int[90];
        Arrays.fill(complexity, 37, 41, 1); // runs that end inside and between blocks
        Arrays.fill(complexity, 41, 90, 2);
        Tables table = Tables.random(3, complexity.length, 60);
        TupleProblem problem = table.problem(complexity);
        List<Tuple> found = TupleSearch.best(problem, 3, TupleLimits.best(4)).run();
        ToDoubleFunction<int[]> plain = PlainScore.of(problem)::score;
        assertSame(naive(plain, complexity, 3, 4), found);
    }

    @Test
    void pairsBeyondOneColumnBlockAreThoseOfPlainLoops() {
        int[] complexity = new int[1100];
        Tables table = Tables.random(4, complexity.length, 50);
        TupleProblem problem = table.problem(complexity);
        List<Tuple> found = TupleSearch.best(problem, 2, TupleLimits.best(20)).run();
        ToDoubleFunction<int[]> plain = PlainScore.of(problem)::score;
        assertSame(naive(plain, complexity, 2, 20), found);
    }

    @Test
    void pairsFromPanelsAreThoseFromTheWholeMatrix() {
        int[] complexity = new int[70];
        Arrays.fill(complexity, 20, 70, 1);
        Tables table = Tables.random(5, complexity.length, 300);
        TupleProblem panels =
                TupleProblem.of(GramPanels.of(table.z()), table.covariance(), complexity);
        for (int dimension = 1; dimension <= 3; dimension++) {
            assertIdentical(
                    TupleSearch.best(table.problem(complexity), dimension, TupleLimits.best(5))
                            .run(),
                    TupleSearch.best(panels, dimension, TupleLimits.best(5)).run());
        }
    }

    @Test
    void scoresAddUpOverTasks() {
        for (int dimension = 1; dimension <= 4; dimension++) {
            Tables a = Tables.random(20 + dimension, MIXED.length, 20);
            Tables b = Tables.random(30 + dimension, MIXED.length, 35);
            TupleProblem problem = new TupleProblem(List.of(a.task(0.3), b.task(0.7)), MIXED);
            List<Tuple> found = TupleSearch.best(problem, dimension, TupleLimits.best(3)).run();
            ToDoubleFunction<int[]> both = m -> 0.3 * a.explained(m) + 0.7 * b.explained(m);
            assertSame(naive(both, MIXED, dimension, 3), found);
        }
    }

    @Test
    void aFeatureConstantInOneTaskCountsInTheOther() {
        Tables a = Tables.random(1, 6, 20);
        Tables b = Tables.random(2, 6, 20);
        Arrays.fill(a.z()[4], 0);
        TupleProblem problem = new TupleProblem(List.of(a.task(0.5), b.task(0.5)), new int[6]);
        ToDoubleFunction<int[]> both = m -> 0.5 * a.explained(m) + 0.5 * b.explained(m);
        List<Tuple> found = TupleSearch.best(problem, 3, TupleLimits.best(20)).run();
        assertSame(naive(both, new int[6], 3, 20), found);
    }

    @Test
    void tuplesOfCollinearFeaturesAreLeftOut() {
        Tables table = Tables.random(6, 12, 25);
        double[][] z = table.z();
        z[7] = z[2].clone(); // a copy
        Arrays.setAll(z[9], i -> z[3][i] + z[4][i]); // a sum
        Tables.standardise(z[9]);
        Arrays.fill(z[10], 0); // no variance
        for (int dimension = 1; dimension <= 4; dimension++) {
            TupleProblem problem = table.problem(new int[12]);
            List<Tuple> found = TupleSearch.best(problem, dimension, TupleLimits.best(1000)).run();
            List<int[]> expected = new ArrayList<>();
            for (int[] m : Tables.all(12, dimension)) {
                boolean sum = has(m, 3) && has(m, 4) && has(m, 9);
                if (!(has(m, 2) && has(m, 7)) && !sum && !has(m, 10)) {
                    expected.add(m);
                }
            }
            assertEquals(expected.size(), found.size());
        }
    }

    @Test
    void equalScoresGoToTheFirstMembers() {
        Tables table = Tables.random(7, 9, 25);
        table.z()[8] = table.z()[1].clone(); // every tuple with 8 has a twin with 1
        List<Tuple> found =
                TupleSearch.best(table.problem(new int[9]), 3, TupleLimits.best(200)).run();
        for (int t = 1; t < found.size(); t++) {
            assertTrue(Tuple.BEST_FIRST.compare(found.get(t - 1), found.get(t)) < 0);
        }
        int twins = 0;
        for (int t = 1; t < found.size(); t++) {
            if (has(found.get(t).members(), 8)) {
                assertTrue(has(found.get(t - 1).members(), 1));
                twins++;
            }
        }
        assertEquals(21, twins); // 7 · 6 / 2 tuples hold 8 but not 1
    }

    @Test
    void neitherOrderNorNumberOfWorkersMatters() {
        Tables table = Tables.random(8, 80, 40);
        int[] complexity = new int[80];
        Arrays.fill(complexity, 30, 80, 2);
        TupleProblem problem = table.problem(complexity);
        for (int dimension = 2; dimension <= 4; dimension++) {
            List<Tuple> expected = TupleSearch.best(problem, dimension, TupleLimits.best(5)).run();
            TupleSearch<List<Tuple>> search =
                    TupleSearch.best(problem, dimension, TupleLimits.best(5));
            List<IntConsumer> workers = List.of(search.newWorker(), search.newWorker());
            List<Integer> pieces = new ArrayList<>();
            for (int piece = 0; piece < search.pieces(); piece++) {
                pieces.add(piece);
            }
            Collections.shuffle(pieces, new Random(dimension));
            pieces.forEach(piece -> workers.get(piece % 2).accept(piece));
            assertIdentical(expected, search.result());
        }
    }

    @Test
    void tuplesMustExceedTheFloorOfTheirComplexity() {
        Tables table = Tables.random(9, MIXED.length, 30);
        TupleLimits limits = new TupleLimits(1000, c -> c < 8 ? 0.5 : 0.7);
        List<Tuple> expected = new ArrayList<>();
        for (Tuple tuple : naive(table::explained, MIXED, 3, 1000)) {
            if (tuple.score() > (tuple.complexity() < 8 ? 0.5 : 0.7)) {
                expected.add(tuple);
            }
        }
        assertTrue(expected.size() > 10);
        assertSame(expected, TupleSearch.best(table.problem(MIXED), 3, limits).run());
    }

    @Test
    void fewerFeaturesThanMembersGiveNothing() {
        Tables table = Tables.random(1, 2, 10);
        TupleProblem problem = table.problem(new int[2]);
        assertEquals(List.of(), TupleSearch.best(problem, 3, TupleLimits.best(1)).run());
        assertEquals(0, TupleSearch.near(problem, 5, new NearLimits(0.5, 9, 1)).run().count());
        assertEquals(List.of(), TupleMatching.best(problem, 3, 4, TupleLimits.best(1)));
    }

    @Test
    void aTargetThatOneFeatureIsLetsItsTuplesThrough() {
        Tables table = Tables.random(11, 10, 25);
        System.arraycopy(table.z()[4], 0, table.y(), 0, 25);
        List<Tuple> found =
                TupleSearch.best(table.problem(new int[10]), 3, TupleLimits.best(50)).run();
        for (Tuple tuple : found.subList(0, 36)) { // 9 · 8 / 2 triples hold the feature
            assertTrue(has(tuple.members(), 4));
            assertEquals(1, tuple.score(), ROUNDING);
        }
        assertEquals(50, found.size());
    }

    @Test
    void theDimensionIsLimited() {
        TupleProblem problem = Tables.random(1, 8, 20).problem(new int[8]);
        for (int wrong : new int[] {0, 6}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> TupleSearch.best(problem, wrong, TupleLimits.best(1)));
        }
    }

    private static boolean has(int[] members, int k) {
        return Arrays.binarySearch(members, k) >= 0;
    }

    /** Scores every tuple and keeps the best of each complexity. */
    static List<Tuple> naive(
            ToDoubleFunction<int[]> score, int[] complexity, int dimension, int kept) {
        TreeMap<Integer, List<Tuple>> all = new TreeMap<>();
        for (int[] members : Tables.all(complexity.length, dimension)) {
            Tuple tuple = Tuple.of(members, score.applyAsDouble(members), complexity);
            all.computeIfAbsent(tuple.complexity(), c -> new ArrayList<>()).add(tuple);
        }
        List<Tuple> best = new ArrayList<>();
        for (List<Tuple> tuples : all.values()) {
            tuples.sort(Tuple.BEST_FIRST);
            best.addAll(tuples.subList(0, Math.min(kept, tuples.size())));
        }
        return best;
    }

    static void assertSame(List<Tuple> expected, List<Tuple> found) {
        assertEquals(expected.size(), found.size());
        for (int t = 0; t < found.size(); t++) {
            assertArrayEquals(expected.get(t).members(), found.get(t).members());
            assertEquals(expected.get(t).score(), found.get(t).score(), ROUNDING);
            assertEquals(expected.get(t).complexity(), found.get(t).complexity());
        }
    }

    static void assertIdentical(List<Tuple> expected, List<Tuple> found) {
        assertSame(expected, found);
        for (int t = 0; t < found.size(); t++) {
            assertEquals(expected.get(t).score(), found.get(t).score());
        }
    }
}
