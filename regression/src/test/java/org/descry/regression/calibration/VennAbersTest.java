package org.descry.regression.calibration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VennAbersTest {

    private static final double[] SCORES = {1, 2, 3, 4};
    private static final boolean[] LABELS = {false, true, false, true};

    @Test
    void rangeOfFourRowsIsAsWorkedOutByHand() {
        VennAbers calibration = VennAbers.of(SCORES, LABELS);

        // 0 1 [0] 0 1 pools to 0, ⅓, ⅓, ⅓, 1 and 0 1 [1] 0 1 to 0, ⅔, ⅔, ⅔, 1.
        assertEquals(new VennAbers.Range(1.0 / 3, 2.0 / 3), calibration.at(2.5));
        // Joining the row at 2: {1, 0} there, then 0 pools to ⅓; {1, 1}, then 0 pools to ⅔.
        assertEquals(new VennAbers.Range(1.0 / 3, 2.0 / 3), calibration.at(2));
        // Below all: [0] 0 1 0 1 stays 0; [1] 0 pools to ½, joined by 1 0 to ½.
        assertEquals(new VennAbers.Range(0, 0.5), calibration.at(0));
        // Above all: 1 [0] pools with 1 0 before to ½; [1] stays 1.
        assertEquals(new VennAbers.Range(0.5, 1), calibration.at(Double.POSITIVE_INFINITY));
    }

    @Test
    void singleProbabilityWeighsBothEnds() {
        // ⅔/(1 − ⅓ + ⅔) and ½/(1 − 0 + ½)
        assertEquals(0.5, new VennAbers.Range(1.0 / 3, 2.0 / 3).probability(), 1e-15);
        assertEquals(1.0 / 3, new VennAbers.Range(0, 0.5).probability(), 1e-15);
    }

    @Test
    void rangeEqualsTheMinMaxFormulaOfIsotonicRegression() {
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            int n = 1 + random.nextInt(12);
            double[] scores = random.ints(n, 0, 8).asDoubleStream().toArray();
            boolean[] labels = new boolean[n];
            for (int i = 0; i < n; i++) {
                labels[i] = random.nextInt(10) < 2 + scores[i];
            }
            VennAbers calibration = VennAbers.of(scores, labels);
            for (double s = -0.5; s <= 8; s += 0.5) {
                String place = "seed " + seed + ", round " + round + ", score " + s;
                VennAbers.Range range = calibration.at(s);
                assertEquals(minMax(scores, labels, s, 0), range.lower(), 1e-12, place);
                assertEquals(minMax(scores, labels, s, 1), range.upper(), 1e-12, place);
            }
        }
    }

    /**
     * The largest over starts, of the smallest over ends, of the mean label between; equal scores
     * stay together.
     */
    private static double minMax(double[] scores, boolean[] labels, double s, double joined) {
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < scores.length; i++) {
            rows.add(new double[] {scores[i], labels[i] ? 1 : 0});
        }
        rows.add(new double[] {s, joined});
        rows.sort(Comparator.comparingDouble(r -> r[0]));
        double best = 0;
        for (double[] first : rows) {
            double least = 1;
            for (double[] last : rows) {
                if (first[0] <= s && last[0] >= s) {
                    least =
                            Math.min(
                                    least,
                                    rows.stream()
                                            .filter(r -> r[0] >= first[0] && r[0] <= last[0])
                                            .mapToDouble(r -> r[1])
                                            .average()
                                            .orElseThrow());
                }
            }
            best = first[0] <= s ? Math.max(best, least) : best;
        }
        return best;
    }

    @Test
    void numbersGiveTheSameCalibrationBack() {
        VennAbers calibration =
                VennAbers.of(new double[] {2, 1, 2}, new boolean[] {true, false, false});

        assertArrayEquals(new double[] {1, 1, 0, 2, 2, 1}, calibration.values());
        assertEquals(calibration.at(1.5), VennAbers.read(calibration.values()).at(1.5));
    }

    @Test
    void brokenNumbersAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> VennAbers.read(new double[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> VennAbers.read(new double[] {1, 1, 2}));
        assertThrows(
                IllegalArgumentException.class,
                () -> VennAbers.read(new double[] {2, 1, 1, 1, 1, 1}));
    }

    @Test
    void noNumberGivesNoRange() {
        VennAbers.Range range = VennAbers.of(SCORES, LABELS).at(Double.NaN);

        assertEquals(Double.NaN, range.lower());
        assertEquals(Double.NaN, range.upper());
    }
}
