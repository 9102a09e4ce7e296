package org.descry.regression.conformal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplitConformalTest {

    @Test
    void ninetyNineRowsCoverNinetyPerCentOnAverage() {
        // Errors |u| of a uniform u: an interval of half width q covers a share q exactly. Coverage
        // follows Beta(90, 10), of mean 0.9 and deviation 0.0299; over 1,000 tables the mean is off
        // by 0.00095, and four times that is allowed.
        Random random = new Random(7);
        double sum = 0;
        double squares = 0;
        for (int t = 0; t < 1_000; t++) {
            double q = of(random.doubles(99).toArray(), 0.9).halfWidth(1);
            sum += q / 1_000;
            squares += q * q / 1_000;
        }
        assertEquals(0.9, sum, 0.004);
        assertEquals(0.0299, Math.sqrt(squares - sum * sum), 0.003);
    }

    @Test
    void theHalfWidthIsTheErrorOfTheRank() {
        // ⌈(9 + 1) · 0.8⌉ = 8: the eighth of nine
        assertEquals(8, of(new double[] {9, 1, 8, 2, 7, 3, 6, 4, 5}, 0.8).halfWidth(1));
    }

    @Test
    void eighteenRowsAtNinetyFivePerCentAreUnsupported() {
        SplitConformal few = of(new double[18], 0.95);
        assertTrue(few.factor().isEmpty());
        assertTrue(Double.isNaN(few.halfWidth(1)));
        assertEquals(
                "split conformal on 18 rows: unsupported, 95 % needs at least 19 rows",
                few.guarantee().text());
        assertTrue(of(new double[19], 0.95).factor().isPresent());
    }

    @Test
    void scalesMakeTheCoverageOfEachPartNearTheLevel() {
        // Errors of half of the rows are ten times as large, and the scale knows.
        Random random = new Random(8);
        double[] scale = new double[400];
        double[] error = new double[400];
        Arrays.setAll(scale, i -> i % 2 == 0 ? 1 : 10);
        Arrays.setAll(error, i -> scale[i] * random.nextDouble());
        SplitConformal fitted = SplitConformal.of(error, scale, 0.9);
        // coverage of either part is the half width over its scale; deviation √(0.09/400) = 0.015
        assertEquals(0.9, fitted.halfWidth(1), 0.05);
        assertEquals(0.9, fitted.halfWidth(10) / 10, 0.05);
    }

    @Test
    void anErrorThatIsNoNumberIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> of(new double[] {1, Double.NaN}, 0.9));
    }

    private static SplitConformal of(double[] errors, double level) {
        double[] ones = new double[errors.length];
        Arrays.fill(ones, 1);
        return SplitConformal.of(errors, ones, level);
    }
}
