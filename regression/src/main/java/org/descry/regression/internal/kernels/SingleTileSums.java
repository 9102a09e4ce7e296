package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.ALIGNMENT;
import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;
import static org.descry.regression.internal.kernels.SingleLanes.LANES;
import static org.descry.regression.internal.kernels.SingleLanes.broadcast;
import static org.descry.regression.internal.kernels.SingleLanes.load;
import static org.descry.regression.internal.kernels.SingleLanes.store;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * Sums of products in single precision: twice the lanes of {@link DoubleTileSums}, the same tile.
 *
 * <p>Sums of a step are added up in double precision, so the error stops growing after {@link
 * PairTile#CHUNK} rows. Loaded only where the vector module is there.
 */
final class SingleTileSums {

    private SingleTileSums() {}

    static void fused(Tile tile) {
        Arrays.fill(tile.stepSums, 0, tile.sumsSize(), 0);
        float[] b = tile.right.singles();
        float[][] dots = tile.dots.singles();
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            int r = tile.rightAt + ALIGNMENT + lane;
            fused(tile, dots[0], b, r, lane);
            int t = 1;
            for (; t + 1 < tile.targets; t += 2) {
                two(tile, dots[t], dots[t + 1], b, r, lane + (2 + t) * Tile.PAIRS);
            }
            if (t < tile.targets) {
                one(tile, dots[t], b, r, lane + (2 + t) * Tile.PAIRS);
            }
        }
        widen(tile.stepSums, tile.sumsSize(), tile.sums, tile.at);
    }

    static void gram(Tile tile) {
        Arrays.fill(tile.stepSums, 0, Tile.PAIRS, 0);
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            int r = tile.rightAt + ALIGNMENT + lane;
            one(tile, tile.left.singles(), tile.right.singles(), r, lane);
        }
        widen(tile.stepSums, Tile.PAIRS, tile.sums, tile.at);
    }

    /** Adds what a step has summed up. */
    static void widen(float[] step, int count, double[] sums, int at) {
        for (int k = 0; k < count; k++) {
            sums[at + k] += step[k];
        }
    }

    private static void fused(Tile tile, float[] dots, float[] right, int r, int g) {
        float[] sums = tile.stepSums;
        float[] left = tile.left.singles();
        float[] squares = tile.left.squareSingles();
        int rows = tile.rows;
        int l = tile.leftAt + ALIGNMENT;
        int q = g + Tile.PAIRS;
        int t = q + Tile.PAIRS;
        FloatVector g00 = load(sums, g);
        FloatVector g01 = load(sums, g + LANES);
        FloatVector g10 = load(sums, g + WIDTH);
        FloatVector g11 = load(sums, g + WIDTH + LANES);
        FloatVector q00 = load(sums, q);
        FloatVector q01 = load(sums, q + LANES);
        FloatVector q10 = load(sums, q + WIDTH);
        FloatVector q11 = load(sums, q + WIDTH + LANES);
        FloatVector t00 = load(sums, t);
        FloatVector t01 = load(sums, t + LANES);
        FloatVector t10 = load(sums, t + WIDTH);
        FloatVector t11 = load(sums, t + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            FloatVector b0 = load(right, b);
            FloatVector b1 = load(right, b + LANES);
            FloatVector c0 = load(right, b + WIDTH);
            FloatVector c1 = load(right, b + WIDTH + LANES);
            FloatVector x = broadcast(left[a]);
            g00 = x.fma(b0, g00);
            g01 = x.fma(b1, g01);
            x = broadcast(squares[a]);
            q00 = x.fma(c0, q00);
            q01 = x.fma(c1, q01);
            x = broadcast(dots[a]);
            t00 = x.fma(b0, t00);
            t01 = x.fma(b1, t01);
            x = broadcast(left[a + 1]);
            g10 = x.fma(b0, g10);
            g11 = x.fma(b1, g11);
            x = broadcast(squares[a + 1]);
            q10 = x.fma(c0, q10);
            q11 = x.fma(c1, q11);
            x = broadcast(dots[a + 1]);
            t10 = x.fma(b0, t10);
            t11 = x.fma(b1, t11);
        }
        store(g00, g01, sums, g);
        store(g10, g11, sums, g + WIDTH);
        store(q00, q01, sums, q);
        store(q10, q11, sums, q + WIDTH);
        store(t00, t01, sums, t);
        store(t10, t11, sums, t + WIDTH);
    }

    /** Adds Σ left · b for two panels of the left. */
    private static void two(Tile tile, float[] first, float[] second, float[] right, int r, int s) {
        float[] sums = tile.stepSums;
        int rows = tile.rows;
        int l = tile.leftAt + ALIGNMENT;
        int t = s + Tile.PAIRS;
        FloatVector s00 = load(sums, s);
        FloatVector s01 = load(sums, s + LANES);
        FloatVector s10 = load(sums, s + WIDTH);
        FloatVector s11 = load(sums, s + WIDTH + LANES);
        FloatVector t00 = load(sums, t);
        FloatVector t01 = load(sums, t + LANES);
        FloatVector t10 = load(sums, t + WIDTH);
        FloatVector t11 = load(sums, t + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            FloatVector b0 = load(right, b);
            FloatVector b1 = load(right, b + LANES);
            FloatVector x = broadcast(first[a]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            x = broadcast(first[a + 1]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
            x = broadcast(second[a]);
            t00 = x.fma(b0, t00);
            t01 = x.fma(b1, t01);
            x = broadcast(second[a + 1]);
            t10 = x.fma(b0, t10);
            t11 = x.fma(b1, t11);
        }
        store(s00, s01, sums, s);
        store(s10, s11, sums, s + WIDTH);
        store(t00, t01, sums, t);
        store(t10, t11, sums, t + WIDTH);
    }

    /** Adds Σ left · b for one panel of the left. */
    private static void one(Tile tile, float[] left, float[] right, int r, int s) {
        float[] sums = tile.stepSums;
        int rows = tile.rows;
        int l = tile.leftAt + ALIGNMENT;
        FloatVector s00 = load(sums, s);
        FloatVector s01 = load(sums, s + LANES);
        FloatVector s10 = load(sums, s + WIDTH);
        FloatVector s11 = load(sums, s + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            FloatVector b0 = load(right, b);
            FloatVector b1 = load(right, b + LANES);
            FloatVector x = broadcast(left[a]);
            s00 = x.fma(b0, s00);
            s01 = x.fma(b1, s01);
            x = broadcast(left[a + 1]);
            s10 = x.fma(b0, s10);
            s11 = x.fma(b1, s11);
        }
        store(s00, s01, sums, s);
        store(s10, s11, sums, s + WIDTH);
    }
}
