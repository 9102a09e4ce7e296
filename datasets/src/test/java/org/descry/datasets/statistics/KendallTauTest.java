package org.descry.datasets.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KendallTauTest {

    /** Two roots and a quotient. */
    private static final double ROUNDING = 1e-14;

    @Test
    void orderAndItsReverseGiveOneAndMinusOne() {
        double[] a = {1, 2, 3, 4};
        assertEquals(1, KendallTau.of(a, new double[] {10, 20, 30, 400}), ROUNDING);
        assertEquals(-1, KendallTau.of(a, new double[] {4, 3, 2, 1}), ROUNDING);
    }

    @Test
    void tiesAreCountedAsPairByPair() {
        Random random = new Random(5);
        for (int n : new int[] {2, 3, 7, 40, 101}) {
            double[] a = random.ints(n, 0, 9).asDoubleStream().toArray();
            double[] b = random.ints(n, 0, 6).asDoubleStream().toArray();
            assertEquals(pairByPair(a, b), KendallTau.of(a, b), ROUNDING);
        }
    }

    @Test
    void aConstantColumnHasNoOrder() {
        assertEquals(Double.NaN, KendallTau.of(new double[] {1, 2}, new double[] {0.0, -0.0}));
        assertEquals(Double.NaN, KendallTau.of(new double[0], new double[0]));
    }

    @Test
    void columnsOfDifferentLengthAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> KendallTau.of(new double[] {1, 2}, new double[] {1}));
    }

    private static double pairByPair(double[] a, double[] b) {
        double sum = 0;
        double inA = 0;
        double inB = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                double first = Math.signum(a[i] - a[j]);
                double second = Math.signum(b[i] - b[j]);
                sum += first * second;
                inA += first * first;
                inB += second * second;
            }
        }
        return sum / Math.sqrt(inA * inB);
    }
}
