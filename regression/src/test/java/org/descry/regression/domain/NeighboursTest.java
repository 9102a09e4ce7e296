package org.descry.regression.domain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void limitIsTheMeanDistanceThatOneRowInTwentyExceeds() {
        // 0, 1, ..., 39: inside, the five nearest lie at 1, 1, 2, 2, 3: mean 1.8; at the second row
        // 1, 1, 2, 3, 4: 2.2; at the ends 1 to 5: 3. Two of forty are the largest 5 %.
        double[] x = IntStream.range(0, 40).mapToDouble(i -> i).toArray();
        Neighbours rows = Neighbours.of(new double[][] {x}, 40).orElseThrow();
        double deviation = Math.sqrt((40.0 * 40 - 1) / 12);
        assertEquals(deviation, rows.scale()[0], 1e-12);
        assertEquals(2.2 / deviation, rows.limit(), 1e-12);
        // beyond the end by 0.1: 0.1, 1.1, ..., 4.1: mean 2.1; by 0.3: 2.3
        assertFalse(rows.isFar(new double[] {39.1}));
        assertTrue(rows.isFar(new double[] {39.3}));
        assertFalse(rows.isFar(new double[] {20.5}));
    }

    @Test
    void gapBetweenTwoClustersIsFar() {
        Random random = new Random(3);
        double[] x = new double[60];
        double[] y = new double[60];
        for (int i = 0; i < 60; i++) {
            x[i] = (i % 2 == 0 ? -5 : 5) + random.nextGaussian();
            y[i] = random.nextGaussian();
        }
        Neighbours rows = Neighbours.of(new double[][] {x, y}, 60).orElseThrow();
        assertTrue(rows.isFar(new double[] {0, 0}));
        assertFalse(rows.isFar(new double[] {5, 0}));
    }

    @Test
    void agreesWithSortingAllDistances() {
        Random random = new Random(11);
        double[][] columns = new double[3][300];
        for (double[] c : columns) {
            Arrays.setAll(c, i -> random.nextGaussian());
        }
        Neighbours rows = Neighbours.of(columns, 300).orElseThrow();
        double[] own =
                IntStream.range(0, 300)
                        .mapToDouble(i -> meanOfFive(columns, rows.scale(), row(columns, i), i))
                        .sorted()
                        .toArray();
        assertEquals(own[284], rows.limit(), 1e-12); // the 285th of 300
        int far = 0;
        for (int t = 0; t < 500; t++) {
            double[] point = random.doubles(3, -3, 3).toArray();
            boolean expected = meanOfFive(columns, rows.scale(), point, -1) > own[284];
            assertEquals(expected, rows.isFar(point), Arrays.toString(point));
            far += expected ? 1 : 0;
        }
        assertTrue(far > 50 && far < 450, far + " of 500");
    }

    private static double[] row(double[][] columns, int i) {
        return Arrays.stream(columns).mapToDouble(c -> c[i]).toArray();
    }

    private static double meanOfFive(double[][] columns, double[] scale, double[] at, int without) {
        return IntStream.range(0, columns[0].length)
                .filter(i -> i != without)
                .mapToDouble(
                        i -> {
                            double sum = 0;
                            for (int j = 0; j < at.length; j++) {
                                sum += Math.pow((at[j] - columns[j][i]) / scale[j], 2);
                            }
                            return Math.sqrt(sum);
                        })
                .sorted()
                .limit(5)
                .average()
                .orElseThrow();
    }

    @Test
    void newRowsOfTheSameKindAreSeldomFar() {
        Random random = new Random(5);
        double[][] columns = new double[4][400];
        for (double[] c : columns) {
            Arrays.setAll(c, i -> random.nextGaussian());
        }
        Neighbours rows = Neighbours.of(columns, 400).orElseThrow();
        int far = 0;
        for (int t = 0; t < 2000; t++) {
            far += rows.isFar(random.doubles(4).map(u -> random.nextGaussian()).toArray()) ? 1 : 0;
        }
        // 5 % are expected; the limit itself has a standard error of 1.1 % at 400 rows
        assertTrue(far > 40 && far < 180, far + " of 2000");
    }

    @Test
    void equalRowsCountOnce() {
        double[] x = new double[90];
        Arrays.setAll(x, i -> i % 9);
        Neighbours rows = Neighbours.of(new double[][] {x}, 90).orElseThrow();
        assertEquals(9, rows.rows().length);
        assertFalse(rows.isFar(new double[] {4.5}));
    }

    @Test
    void constantInputIsNotLookedAt() {
        double[] x = {1, 2, 3, 4, 5, 6, 7};
        double[] same = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
        Neighbours rows = Neighbours.of(new double[][] {x, same}, 7).orElseThrow();
        assertArrayEquals(new double[] {2, 0}, rows.scale());
        assertFalse(rows.isFar(new double[] {4, 9}));
    }

    @Test
    void twoDifferentRowsHaveNoNeighbourhood() {
        assertTrue(Neighbours.of(new double[][] {{1, 2, 1, 2}}, 4).isEmpty());
        assertTrue(Neighbours.of(new double[0][], 4).isEmpty());
    }

    @Test
    void manyRowsAreRepresentedByAChoiceThatDoesNotDependOnTheirOrder() {
        Random random = new Random(8);
        double[] x = random.doubles(5000).toArray();
        double[] back = new double[5000];
        Arrays.setAll(back, i -> x[4999 - i]);
        Neighbours rows = Neighbours.of(new double[][] {x}, 5000).orElseThrow();
        Neighbours other = Neighbours.of(new double[][] {back}, 5000).orElseThrow();
        assertEquals(2000, rows.rows().length);
        assertArrayEquals(
                Arrays.stream(rows.rows()).mapToDouble(r -> r[0]).sorted().toArray(),
                Arrays.stream(other.rows()).mapToDouble(r -> r[0]).sorted().toArray());
        assertEquals(rows.limit(), other.limit(), 1e-15);
    }

    @Test
    void numbersThatDoNotGoTogetherAreRefused() {
        double[][] rows = {{1}, {2}};
        assertThrows(
                IllegalArgumentException.class, () -> new Neighbours(rows, new double[] {1}, 2, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Neighbours(rows, new double[] {1, 1}, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Neighbours(rows, new double[] {1}, 1, Double.NaN));
    }
}
