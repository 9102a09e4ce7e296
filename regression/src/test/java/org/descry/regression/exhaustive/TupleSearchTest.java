package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.descry.regression.fitting.LeastSquares;
import org.descry.regression.internal.space.Spaces;
import org.junit.jupiter.api.Test;

class TupleSearchTest {
    private static final int[] COMPLEXITY = {1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4};
    private static final int ROWS = 25;
    private static final int KEPT = 3;

    private final double[][] x = new double[COMPLEXITY.length][ROWS];
    private final double[] y = new double[ROWS];

    private TupleSearch search(long seed, double[] floor) {
        RandomGenerator random = Spaces.random(seed);
        for (int i = 0; i < ROWS; i++) {
            for (double[] column : x) {
                column[i] = random.nextGaussian() + (i % 3);
            }
            y[i] = x[3][i] - 0.5 * x[8][i] + 0.3 * x[10][i] + 0.1 * random.nextGaussian();
        }
        double[][] z = new double[x.length][];
        for (int j = 0; j < x.length; j++) {
            z[j] = x[j].clone();
            Standard.centreAndScale(z[j]);
        }
        double[] target = y.clone();
        Standard.centreAndScale(target);
        return new TupleSearch(z, target, COMPLEXITY, KEPT, floor);
    }

    @Test
    void pairsOfEveryComplexityAreThoseOfSeparateFits() {
        for (long seed = 1; seed <= 10; seed++) {
            assertSame(search(seed, new double[12]).pairs(), naive(2));
        }
    }

    @Test
    void triplesOfEveryComplexityAreThoseOfSeparateFits() {
        for (long seed = 1; seed <= 10; seed++) {
            assertSame(search(seed, new double[16]).triples(), naive(3));
        }
    }

    @Test
    void tuplesBelowTheFloorAreLeftOut() {
        double[] floor = new double[16];
        java.util.Arrays.fill(floor, 0.9);
        for (TupleSearch.Tuple t : search(1, floor).triples()) {
            assertTrue(t.explained() > 0.9);
        }
    }

    @Test
    void featuresThatAreTheSameMakeNoPair() {
        double[] a = {1, 2, 3, 5, 8};
        double[] b = {2, 4, 6, 10, 16};
        double[] c = {1, 0, 1, 0, 2};
        double[] target = {1, 2, 2, 4, 9};
        for (double[] column : List.of(a, b, c, target)) {
            Standard.centreAndScale(column);
        }
        List<TupleSearch.Tuple> pairs =
                new TupleSearch(
                                new double[][] {a, b, c},
                                target,
                                new int[] {1, 1, 1},
                                9,
                                new double[4])
                        .pairs();
        assertEquals(2, pairs.size());
        for (TupleSearch.Tuple t : pairs) {
            assertEquals(2, t.members()[1]);
        }
    }

    /** Fits every tuple and keeps the best of each complexity. */
    private List<TupleSearch.Tuple> naive(int size) {
        TreeMap<Integer, List<TupleSearch.Tuple>> all = new TreeMap<>();
        double none = LeastSquares.fit(new double[0][], y, true).loss();
        for (int[] members : tuples(size)) {
            int complexity = size - 1;
            double[][] columns = new double[size][];
            for (int d = 0; d < size; d++) {
                columns[d] = x[members[d]];
                complexity += COMPLEXITY[members[d]];
            }
            double ratio = LeastSquares.fit(columns, y, true).loss() / none;
            all.computeIfAbsent(complexity, c -> new ArrayList<>())
                    .add(new TupleSearch.Tuple(members, 1 - ratio * ratio));
        }
        List<TupleSearch.Tuple> best = new ArrayList<>();
        for (List<TupleSearch.Tuple> tuples : all.values()) {
            tuples.sort(Comparator.comparingDouble(t -> -t.explained()));
            best.addAll(tuples.subList(0, Math.min(KEPT, tuples.size())));
        }
        return best;
    }

    private List<int[]> tuples(int size) {
        List<int[]> tuples = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            for (int j = i + 1; j < x.length; j++) {
                if (size == 2) {
                    tuples.add(new int[] {i, j});
                }
                for (int k = j + 1; size == 3 && k < x.length; k++) {
                    tuples.add(new int[] {i, j, k});
                }
            }
        }
        return tuples;
    }

    private static void assertSame(
            List<TupleSearch.Tuple> found, List<TupleSearch.Tuple> expected) {
        assertEquals(expected.size(), found.size());
        for (int t = 0; t < found.size(); t++) {
            assertArrayEquals(expected.get(t).members(), found.get(t).members());
            assertEquals(expected.get(t).explained(), found.get(t).explained(), 1e-11);
        }
    }
}
