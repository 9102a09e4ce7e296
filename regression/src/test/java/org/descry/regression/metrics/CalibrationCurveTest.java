package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.regression.metrics.CalibrationCurve.Bin;
import org.junit.jupiter.api.Test;

class CalibrationCurveTest {

    private static final double ROUNDING = 1e-15;

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    @Test
    void errorIsTheMeanOverRowsOfTheDistanceInTheirBin() {
        // Bin 0: 3 rows, mean 0.05, one positive. Bin 9: 2 rows, mean 0.95, both positive.
        boolean[] labels = {true, false, false, true, true};
        double[] probability = {0.05, 0.04, 0.06, 0.94, 0.96};

        CalibrationCurve curve = CalibrationCurve.of(labels, probability);

        assertEquals((0.85 + 0.1) / 5, curve.ece(), ROUNDING);
        assertEquals(3, curve.bins().get(0).count());
        assertEquals(0.05, curve.bins().get(0).predicted(), ROUNDING);
        assertEquals(1.0 / 3, curve.bins().get(0).observed(), ROUNDING);
        assertEquals(1, curve.bins().get(9).observed());
    }

    @Test
    void everyEdgeBelongsToTheBinAboveAndOneToTheLast() {
        double[] edges = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};

        CalibrationCurve curve = CalibrationCurve.of(new boolean[edges.length], edges);

        assertEquals(
                "[1, 1, 1, 1, 1, 1, 1, 1, 1, 2]",
                curve.bins().stream().map(Bin::count).toList().toString());
    }

    @Test
    void anEmptyBinHasNoMeans() {
        Bin empty = CalibrationCurve.of(new boolean[1], new double[1]).bins().get(5);

        assertEquals(new Bin(0.5, 0.6, 0, Double.NaN, Double.NaN), empty);
    }

    @Test
    void fourCoinsStayBelowHalfInNinetyFiveOfAHundredSamples() {
        // |k − 2|/4 is 0, 0.25 or 0.5 with probability 6/16, 8/16, 2/16.
        double[] coins = {0.5, 0.5, 0.5, 0.5};

        assertEquals(0.5, CalibrationCurve.eceNull95(coins, random(1)));
    }

    @Test
    void certainProbabilitiesHaveNoErrorByChance() {
        assertEquals(0, CalibrationCurve.eceNull95(new double[] {0, 1, 1, 0}, random(1)));
    }

    /** 200,000 draws with NumPy give 0.140 and 0.070; 2,000 draws spread by 0.003 and 0.001. */
    @Test
    void errorByChanceFallsWithTheNumberOfRows() {
        assertEquals(0.14, CalibrationCurve.eceNull95(even(100), random(1)), 0.01);
        assertEquals(0.07, CalibrationCurve.eceNull95(even(400), random(1)), 0.004);
    }

    /** Probabilities evenly spaced in (0, 1). */
    private static double[] even(int n) {
        double[] probability = new double[n];
        Arrays.setAll(probability, i -> (i + 0.5) / n);
        return probability;
    }

    @Test
    void oneSeedGivesOneNumber() {
        double[] probability = even(50);

        assertEquals(
                CalibrationCurve.eceNull95(probability, random(3)),
                CalibrationCurve.eceNull95(probability, random(3)));
    }

    @Test
    void binsCannotBeChanged() {
        var bins = CalibrationCurve.of(new boolean[1], new double[1]).bins();

        assertThrows(UnsupportedOperationException.class, () -> bins.set(0, bins.get(1)));
        assertEquals(10, Arrays.asList(bins.toArray()).size());
    }
}
