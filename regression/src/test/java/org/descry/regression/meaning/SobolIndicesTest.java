package org.descry.regression.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SobolIndicesTest {

    /**
     * sin x1 + 7 sin² x2 + 0.1 x3⁴ sin x1 between -π and π, whose shares are known in closed form.
     *
     * @source Ishigami, Homma, Proc. ISUMA'90, 398 (1990), doi:10.1109/ISUMA.1990.151285
     */
    @Test
    void ishigamisFunctionHasItsKnownShares() {
        SobolIndices found =
                SobolIndices.of(SobolIndicesTest::ishigami, ends(3, -Math.PI), ends(3, Math.PI), 1)
                        .orElseThrow();
        assertTrue(found.error() < 0.01, "error " + found.error());
        double tolerance = 4 * found.error();
        assertArrayEquals(new double[] {0.3139, 0.4424, 0}, found.first(), tolerance);
        assertArrayEquals(new double[] {0.5576, 0.4424, 0.2437}, found.total(), tolerance);
    }

    private static double[] ishigami(double[][] x, int n) {
        return IntStream.range(0, n)
                .mapToDouble(
                        i ->
                                Math.sin(x[0][i])
                                        + 7 * Math.pow(Math.sin(x[1][i]), 2)
                                        + 0.1 * Math.pow(x[2][i], 4) * Math.sin(x[0][i]))
                .toArray();
    }

    private static double[] ends(int p, double end) {
        double[] ends = new double[p];
        Arrays.fill(ends, end);
        return ends;
    }

    @Test
    void sumSharesItsVarianceAsTheSquaresOfItsSlopes() {
        // variances 1/12 and 9/12 on the unit square
        SobolIndices found =
                SobolIndices.of((x, n) -> plus(x, n, 1, 3), new double[2], new double[] {1, 1}, 5)
                        .orElseThrow();
        assertArrayEquals(new double[] {0.1, 0.9}, found.first(), 0.01);
        assertArrayEquals(new double[] {0.1, 0.9}, found.total(), 0.01);
    }

    private static double[] plus(double[][] x, int n, double a, double b) {
        return IntStream.range(0, n).mapToDouble(i -> a * x[0][i] + b * x[1][i]).toArray();
    }

    @Test
    void sameSeedGivesTheSameNumbers() {
        SobolIndices.Rows f = (x, n) -> plus(x, n, 1, 2);
        double[] low = new double[2];
        double[] high = {1, 2};
        assertArrayEquals(
                SobolIndices.of(f, low, high, 3).orElseThrow().first(),
                SobolIndices.of(f, low, high, 3).orElseThrow().first());
    }

    @Test
    void constantsAndFunctionsWithoutAValueHaveNone() {
        double[] low = {0};
        double[] high = {1};
        assertTrue(SobolIndices.of((x, n) -> ends(n, 0.1), low, high, 1).isEmpty());
        assertTrue(SobolIndices.of((x, n) -> ends(n, Double.NaN), low, high, 1).isEmpty());
        assertTrue(SobolIndices.of((x, n) -> x[0], new double[0], new double[0], 1).isEmpty());
        assertEquals(
                1, SobolIndices.of((x, n) -> x[0], low, high, 1).orElseThrow().total()[0], 0.01);
    }
}
