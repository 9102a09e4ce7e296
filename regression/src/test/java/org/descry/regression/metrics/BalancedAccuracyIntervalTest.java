package org.descry.regression.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * The expected ends are quantiles of 2 to 4 million draws made with NumPy from the same
 * distributions; 4,000 draws put a 2.5 % point within about 0.003 of them.
 */
class BalancedAccuracyIntervalTest {

    private static final double SIMULATION = 0.004;

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    }

    /** Rows right and wrong of the positive class, then of the negative one. */
    private static Estimate interval(int tp, int fn, int tn, int fp) {
        boolean[] labels = new boolean[tp + fn + tn + fp];
        boolean[] predicted = new boolean[labels.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = i < tp + fn;
            predicted[i] = i < tp || i >= tp + fn + tn;
        }
        return BalancedAccuracyInterval.of(labels, predicted, 0.95, random());
    }

    @Test
    void intervalIsThatOfTwoIndependentShares() {
        Estimate estimate = interval(30, 10, 45, 15);

        assertEquals(0.75, estimate.value());
        assertEquals(0.6549, estimate.lower(), SIMULATION);
        assertEquals(0.8253, estimate.upper(), SIMULATION);
    }

    @Test
    void intervalKeepsItsWidthWhenEveryRowIsRight() {
        Estimate estimate = interval(50, 0, 50, 0);

        assertEquals(1, estimate.value());
        assertEquals(0.9643, estimate.lower(), SIMULATION);
        assertEquals(1, estimate.upper());
    }

    @Test
    void fewerRowsGiveAWiderInterval() {
        Estimate few = interval(9, 1, 9, 1);
        Estimate many = interval(90, 10, 90, 10);

        assertTrue(few.upper() - few.lower() > 2 * (many.upper() - many.lower()));
    }

    @Test
    void differenceOfTwoClassifiersUsesOnlyTheRowsTheyDisagreeOn() {
        // Positive class: 6 rows only the first has right, 2 only the second, 52 alike; negative:
        // 4, 1, 45.
        int[] counts = {6, 2, 52, 4, 1, 45};
        boolean[] labels = new boolean[110];
        boolean[] first = new boolean[110];
        boolean[] second = new boolean[110];
        int row = 0;
        for (int group = 0; group < 6; group++) {
            boolean label = group < 3;
            for (int i = 0; i < counts[group]; i++) {
                labels[row] = label;
                first[row] = (group % 3 != 1) == label;
                second[row] = (group % 3 != 0) == label;
                row++;
            }
        }

        Estimate difference =
                BalancedAccuracyInterval.ofDifference(labels, first, second, 0.95, random());

        assertEquals(0.5 * (4.0 / 60 + 3.0 / 50), difference.value(), 1e-14);
        assertEquals(0.0002, difference.lower(), SIMULATION);
        assertEquals(0.1297, difference.upper(), SIMULATION);
    }

    @Test
    void equalClassifiersHaveADifferenceOfZeroWithAWidth() {
        boolean[] labels = new boolean[110];
        for (int i = 0; i < 60; i++) {
            labels[i] = true;
        }

        Estimate difference =
                BalancedAccuracyInterval.ofDifference(labels, labels, labels, 0.95, random());

        assertEquals(0, difference.value());
        assertEquals(-0.0224, difference.lower(), SIMULATION);
        assertEquals(0.0223, difference.upper(), SIMULATION);
    }

    @Test
    void oneSeedGivesOneInterval() {
        assertEquals(interval(12, 3, 9, 4), interval(12, 3, 9, 4));
    }

    @Test
    void aMissingClassIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> interval(3, 1, 0, 0));
    }

    @Test
    void anIntervalInTheWrongOrderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Estimate(0.5, 0.6, 0.7, 0.95));
        assertThrows(
                IllegalArgumentException.class, () -> new Estimate(Double.NaN, 0.6, 0.7, 0.95));
        assertThrows(IllegalArgumentException.class, () -> new Estimate(0.5, 0.4, 0.7, 1));
    }
}
