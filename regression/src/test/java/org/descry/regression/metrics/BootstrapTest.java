package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BootstrapTest {
    private static final double LEVEL = 0.95;

    @Test
    void theIntervalOfAMeanIsThatOfTheTextbook() {
        double[] x = new Random(3).doubles(200).toArray();
        double mean = Arrays.stream(x).average().orElseThrow();
        double variance = Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length;
        double half = 1.96 * Math.sqrt(variance / x.length);

        Estimate e = intervals(each(200), x).get(0).orElseThrow();

        assertEquals(mean, e.value(), 1e-14);
        // 1,000 draws: an end is off by about 5 % of the half width, and three times that is
        // allowed
        assertEquals(mean - half, e.lower(), 0.15 * half);
        assertEquals(mean + half, e.upper(), 0.15 * half);
    }

    @Test
    void rowsOfAGroupAreDrawnTogether() {
        // Each of 20 groups has ten equal rows: drawn one by one they would seem ten times as many.
        double[] value = new Random(4).doubles(20).toArray();
        double[] x = new double[200];
        int[] group = new int[200];
        Arrays.setAll(x, i -> value[i / 10]);
        Arrays.setAll(group, i -> i / 10);

        Estimate apart = intervals(each(200), x).get(0).orElseThrow();
        Estimate together = intervals(group, x).get(0).orElseThrow();

        double ratio = (together.upper() - together.lower()) / (apart.upper() - apart.lower());
        assertEquals(Math.sqrt(10), ratio, 0.15 * Math.sqrt(10));
    }

    @Test
    void aSingleGroupOrANumberWithoutMeaningHasNoInterval() {
        assertTrue(intervals(new int[] {7, 7, 7}, new double[] {1, 2, 3}).get(0).isEmpty());
        assertTrue(
                new Bootstrap(each(3))
                        .intervals(
                                rows -> new double[] {Double.NaN}, LEVEL, new SplittableRandom(1))
                        .get(0)
                        .isEmpty());
    }

    private static List<Optional<Estimate>> intervals(int[] groups, double[] x) {
        return new Bootstrap(groups)
                .intervals(
                        rows ->
                                new double[] {
                                    Arrays.stream(rows).mapToDouble(i -> x[i]).average().orElse(0)
                                },
                        LEVEL,
                        new SplittableRandom(1));
    }

    private static int[] each(int n) {
        int[] own = new int[n];
        Arrays.setAll(own, i -> i);
        return own;
    }
}
