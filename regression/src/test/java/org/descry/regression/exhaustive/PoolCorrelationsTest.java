package org.descry.regression.exhaustive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.descry.regression.internal.tuples.TaskCorrelations;
import org.descry.regression.internal.tuples.TupleProblem;
import org.junit.jupiter.api.Test;

class PoolCorrelationsTest {
    private static final int ROWS = 37;
    private static final int FEATURES = 61;

    private final double[][] x = new double[FEATURES][ROWS];
    private final TargetRows rows;

    PoolCorrelationsTest() {
        Random random = new Random(5);
        for (double[] column : x) {
            Arrays.setAll(column, i -> random.nextGaussian());
        }
        double[] y = random.doubles(ROWS, -1, 1).toArray();
        double[] weights = random.doubles(ROWS, 0.5, 2).toArray();
        int[] all = IntStream.range(0, ROWS).toArray();
        int[] first = IntStream.range(0, 20).toArray();
        int[] second = IntStream.range(20, ROWS).toArray();
        rows = new TargetRows(all, y, weights, new int[][] {first, second}, false, true);
    }

    @Test
    void aPoolThatGrewHasTheBitsOfOneFilledAtOnce() {
        PoolCorrelations grown = new PoolCorrelations(rows);
        grown.add(codes(30, 61), part(30, 61), 1);
        grown.add(codes(0, 7), part(0, 7), 1);
        grown.add(codes(7, 30), part(7, 30), 1);
        PoolCorrelations filled = new PoolCorrelations(rows);
        filled.add(codes(0, 61), part(0, 61), 1);
        TupleProblem one = problem(grown);
        TupleProblem other = problem(filled);
        for (int t = 0; t < 2; t++) {
            TaskCorrelations a = one.tasks().get(t);
            TaskCorrelations b = other.tasks().get(t);
            assertArrayEquals(b.covariance(), a.covariance());
            assertArrayEquals(b.gram().rows(0, FEATURES, 0), a.gram().rows(0, FEATURES, 0));
        }
    }

    @Test
    void onlyFeaturesThatWereNotAddedAreUnknown() {
        PoolCorrelations some = new PoolCorrelations(rows);
        some.add(codes(3, 6), part(3, 6), 1);
        assertArrayEquals(new long[] {0, 1, 2, 6}, some.unknown(codes(0, 7)));
    }

    private static TupleProblem problem(PoolCorrelations of) {
        boolean[] fresh = new boolean[FEATURES];
        return of.problem(codes(0, FEATURES), new int[FEATURES], fresh);
    }

    private static long[] codes(int from, int to) {
        return IntStream.range(from, to).asLongStream().toArray();
    }

    private double[][] part(int from, int to) {
        return Arrays.copyOfRange(x, from, to);
    }
}
