package org.descry.regression.internal.kernels;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("kernel")
class TargetSumsTest {
    private static final int[] ROWS = {0, 1, 7, 8, 9, 255, 256, 257, 1021};

    @Test
    void theExpectedImplementationRuns() {
        String expected = System.getProperty("descry.expect.backend", TargetSums.best().name());
        assertEquals(expected, TargetSums.best().name());
    }

    @Test
    void inProductsEqualPlainSumsBitForBit() {
        Random random = new Random(1);
        for (int rows : ROWS) {
            double[] block = random.doubles((long) rows * TargetSums.WIDTH, -3, 3).toArray();
            double[][] x = new double[TargetSums.FEATURES][];
            Arrays.setAll(x, f -> random.doubles(rows, -2, 5).toArray());
            double[] expected = new double[TargetSums.FEATURES * TargetSums.WIDTH];
            for (int f = 0; f < x.length; f++) {
                for (int t = 0; t < TargetSums.WIDTH; t++) {
                    for (int i = 0; i < rows; i++) {
                        expected[f * TargetSums.WIDTH + t] +=
                                x[f][i] * block[i * TargetSums.WIDTH + t];
                    }
                }
            }
            double[] sums = new double[expected.length];
            TargetSums.best().dots(block, x, rows, sums);
            assertArrayEquals(expected, sums, 0.0, rows + " rows");
        }
    }

    @Test
    void inProductsInSinglePrecisionEqualPlainSumsBitForBit() {
        Random random = new Random(4);
        for (int rows : ROWS) {
            float[] block = floats(random, rows * TargetSums.WIDTH);
            float[][] x = new float[TargetSums.FEATURES][];
            Arrays.setAll(x, f -> floats(random, rows));
            float[] expected = new float[TargetSums.FEATURES * TargetSums.WIDTH];
            for (int f = 0; f < x.length; f++) {
                for (int t = 0; t < TargetSums.WIDTH; t++) {
                    for (int i = 0; i < rows; i++) {
                        expected[f * TargetSums.WIDTH + t] +=
                                x[f][i] * block[i * TargetSums.WIDTH + t];
                    }
                }
            }
            float[] sums = new float[expected.length];
            TargetSums.best().dots(block, x, rows, sums);
            assertArrayEquals(expected, sums, 0f, rows + " rows");
        }
    }

    private static float[] floats(Random random, int n) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = 3 * random.nextFloat() - 1;
        }
        return x;
    }

    @Test
    void aSumThatReachesWhatItNeedsIsSeenWhereverItStands() {
        int places = TargetSums.FEATURES * TargetSums.WIDTH;
        for (TargetSums sums : new TargetSums[] {TargetSums.best(), new ScalarTargetSums()}) {
            float[] sum = floats(new Random(3), places);
            float[] needed = new float[places];
            for (int k = 0; k < places; k++) {
                needed[k] = Math.nextUp(Math.abs(sum[k]));
            }
            assertFalse(sums.anyReaches(sum, needed));
            for (int k = 0; k < places; k++) {
                float before = needed[k];
                needed[k] = Math.abs(sum[k]);
                assertTrue(sums.anyReaches(sum, needed), "place " + k);
                needed[k] = before;
            }
        }
    }

    @Test
    void largestPartialSumsEqualPlainOnesBitForBit() {
        Random random = new Random(2);
        for (int rows : ROWS) {
            double[] block = random.doubles((long) rows * TargetSums.WIDTH, -1, 1).toArray();
            int[] order = random.ints(0, Math.max(1, rows)).limit(rows).toArray();
            boolean[] ends = new boolean[rows];
            for (int i = 0; i < rows; i++) {
                ends[i] = random.nextInt(3) > 0;
            }
            double[] expected = new double[TargetSums.WIDTH];
            for (int t = 0; t < TargetSums.WIDTH; t++) {
                double sum = 0;
                for (int i = 0; i < rows; i++) {
                    sum += block[order[i] * TargetSums.WIDTH + t];
                    if (ends[i]) {
                        expected[t] = Math.max(expected[t], Math.abs(sum));
                    }
                }
            }
            double[] largest = new double[TargetSums.WIDTH];
            TargetSums.best().largestPartialSum(block, order, ends, rows, largest);
            assertArrayEquals(expected, largest, 0.0, rows + " rows");
        }
    }

    @Test
    void aSumThatNoValueEndsDoesNotCount() {
        double[] block = new double[2 * TargetSums.WIDTH];
        Arrays.fill(block, 1);
        double[] largest = new double[TargetSums.WIDTH];
        TargetSums.best()
                .largestPartialSum(
                        block, new int[] {1, 0}, new boolean[] {true, false}, 2, largest);
        assertEquals(1, largest[0]);
    }
}
