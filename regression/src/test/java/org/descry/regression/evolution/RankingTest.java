package org.descry.regression.evolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jenetics.ext.moea.Pareto;
import io.jenetics.ext.moea.Vec;
import io.jenetics.util.BaseSeq;
import io.jenetics.util.ISeq;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.descry.regression.internal.space.Spaces;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static int[] ranks(double[][] points) {
        Ranking ranking = new Ranking(points);
        return IntStream.range(0, points.length).map(ranking::rank).toArray();
    }

    /** The ranks of another library, which compares every model with every other. */
    private static int[] expected(double[][] points) {
        BaseSeq<Vec<double[]>> all =
                Arrays.stream(points).map(p -> Vec.of(p)).collect(ISeq.toISeq());
        Comparator<Vec<double[]>> smaller = (a, b) -> b.dominance(a);
        return Pareto.rank(all, smaller);
    }

    @Test
    void ranksAreThoseOfAnotherLibrary() {
        for (int n : new int[] {1, 2, 3, 10, 200}) {
            double[][] points = new double[n][];
            Arrays.setAll(points, i -> Spaces.random(10L * n + i).doubles(2).toArray());
            assertArrayEquals(expected(points), ranks(points));
        }
    }

    @Test
    void equalErrorsOrComplexitiesAreRankedByTheOther() {
        // whole numbers: most are equal in one of the two, none in both
        double[][] points = new double[50][];
        Arrays.setAll(points, i -> new double[] {i * 7 % 50 / 10, i * 7 % 50 % 10});
        assertArrayEquals(expected(points), ranks(points));
    }

    @Test
    void copiesCountAsWorse() {
        assertArrayEquals(
                new int[] {0, 1, 0, 2}, ranks(new double[][] {{1, 2}, {1, 2}, {2, 1}, {1, 2}}));
    }

    @Test
    void endsAndLonelyModelsComeFirst() {
        double[][] points = {{0, 9}, {1, 8}, {2, 7}, {6, 3}, {9, 0}, {9, 9}};
        Ranking ranking = new Ranking(points);
        assertTrue(ranking.isBetter(3, 1));
        assertTrue(ranking.isBetter(1, 5));
        assertFalse(ranking.isBetter(5, 1));
        int[] best = ranking.best();
        assertArrayEquals(new int[] {0, 4}, Arrays.copyOf(best, 2));
        assertEquals(5, best[5]);
    }
}
