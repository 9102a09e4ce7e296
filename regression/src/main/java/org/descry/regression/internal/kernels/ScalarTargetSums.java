package org.descry.regression.internal.kernels;

import java.util.Arrays;

/** The reference: plain loops that show the order of the sums. */
public final class ScalarTargetSums implements TargetSums {
    @Override
    public void dots(double[] block, double[][] x, int rows, double[] sums) {
        for (int f = 0; f < FEATURES; f++) {
            double[] feature = x[f];
            int at = f * WIDTH;
            for (int i = 0; i < rows; i++) {
                double v = feature[i];
                int row = i * WIDTH;
                for (int t = 0; t < WIDTH; t++) {
                    sums[at + t] += v * block[row + t];
                }
            }
        }
    }

    @Override
    public void dots(float[] block, float[][] x, int rows, float[] sums) {
        for (int f = 0; f < FEATURES; f++) {
            float[] feature = x[f];
            int at = f * WIDTH;
            for (int i = 0; i < rows; i++) {
                float v = feature[i];
                int row = i * WIDTH;
                for (int t = 0; t < WIDTH; t++) {
                    sums[at + t] += v * block[row + t];
                }
            }
        }
    }

    @Override
    public boolean anyReaches(float[] sums, float[] needed) {
        for (int k = 0; k < FEATURES * WIDTH; k++) {
            if (Math.abs(sums[k]) >= needed[k]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void largestPartialSum(
            double[] block, int[] order, boolean[] ends, int rows, double[] largest) {
        double[] sum = new double[WIDTH];
        Arrays.fill(largest, 0);
        for (int i = 0; i < rows; i++) {
            int row = order[i] * WIDTH;
            for (int t = 0; t < WIDTH; t++) {
                sum[t] += block[row + t];
            }
            if (ends[i]) {
                for (int t = 0; t < WIDTH; t++) {
                    largest[t] = Math.max(largest[t], Math.abs(sum[t]));
                }
            }
        }
    }

    @Override
    public String name() {
        return "scalar";
    }
}
