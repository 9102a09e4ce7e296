package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PairedDifferenceTest {

    private static RandomGenerator random() {
        return new SplittableRandom(5);
    }

    private static int[] alone(int n) {
        int[] unit = new int[n];
        Arrays.setAll(unit, i -> i);
        return unit;
    }

    @Test
    void intervalOfAMeanHasTheWidthOfItsStandardError() {
        int n = 400;
        double[] first = new double[n];
        SplittableRandom noise = new SplittableRandom(3);
        Arrays.setAll(first, i -> noise.nextDouble());
        double mean = Arrays.stream(first).average().orElseThrow();
        double square = Arrays.stream(first).map(v -> (v - mean) * (v - mean)).sum() / n;

        Estimate found = PairedDifference.of(first, new double[n], alone(n), false, 0.95, random());

        assertEquals(mean, found.value(), 1e-12);
        // 2 · 1.96 standard errors; the ends of 2000 draws scatter by about 3 % of that
        double width = 2 * 1.96 * Math.sqrt(square / n);
        assertEquals(width, found.upper() - found.lower(), 0.1 * width);
    }

    @Test
    void rowsOfOneUnitCountAsOne() {
        int n = 400;
        double[] loss = new double[n];
        int[] unit = new int[n];
        SplittableRandom noise = new SplittableRandom(3);
        for (int i = 0; i < n; i++) {
            loss[i] = i % 4 == 0 ? noise.nextDouble() : loss[i - 1];
            unit[i] = i / 4;
        }
        Estimate apart = PairedDifference.of(loss, new double[n], alone(n), false, 0.95, random());
        Estimate together = PairedDifference.of(loss, new double[n], unit, false, 0.95, random());

        double ratio = (together.upper() - together.lower()) / (apart.upper() - apart.lower());
        assertEquals(2, ratio, 0.2); // a quarter of the rows: twice the standard error
    }

    @Test
    void rootsOfMeanSquaresAreSubtracted() {
        double[] first = {9, 9, 9, 9};
        double[] second = {4, 4, 4, 4};

        Estimate found = PairedDifference.of(first, second, alone(4), true, 0.95, random());

        assertEquals(new Estimate(1, 1, 1, 0.95), found);
        assertTrue(found.lower() > 0);
    }

    @Test
    void rowsWithoutAPartnerAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () ->
                        PairedDifference.of(
                                new double[2], new double[3], alone(2), true, 0.9, random()));
    }
}
