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
 * Sums of row weights times |d| in single precision; see {@link SingleTileSums}. Loaded only where
 * the vector module is there.
 */
final class SingleDistances {

    private SingleDistances() {}

    static void add(Tile tile) {
        Arrays.fill(tile.stepAbsolute, 0);
        int pairs = tile.rowWeights.values().length;
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            int pair = 0;
            for (; pair + 1 < pairs; pair += 2) {
                four(tile, 0, lane, pair);
                four(tile, 1, lane, pair);
            }
            if (pair < pairs) {
                two(tile, lane, pair);
            }
        }
        SingleTileSums.widen(
                tile.stepAbsolute, tile.stepAbsolute.length, tile.absolute, tile.absoluteAt);
    }

    /** Adds for two pairs of weights and one feature. */
    private static void four(Tile tile, int p, int lane, int pair) {
        float[] left = tile.leftPlain.singles();
        float[] right = tile.right.singles();
        float[] first = tile.rowWeights.singles()[pair];
        float[] second = tile.rowWeights.singles()[pair + 1];
        float[] sums = tile.stepAbsolute;
        int rows = tile.rows;
        int l = tile.leftAt + ALIGNMENT + p;
        int r = tile.rightAt + ALIGNMENT + lane;
        int w = tile.row * PAIR;
        int s = tile.absoluteAt(p, PAIR * pair) - tile.absoluteAt + lane;
        int ratio = tile.ratioAt + p * WIDTH + lane;
        FloatVector ratio0 = load(tile.ratioSingles, ratio).neg();
        FloatVector ratio1 = load(tile.ratioSingles, ratio + LANES).neg();
        FloatVector s0 = load(sums, s);
        FloatVector s1 = load(sums, s + LANES);
        FloatVector t0 = load(sums, s + WIDTH);
        FloatVector t1 = load(sums, s + WIDTH + LANES);
        FloatVector u0 = load(sums, s + 2 * WIDTH);
        FloatVector u1 = load(sums, s + 2 * WIDTH + LANES);
        FloatVector v0 = load(sums, s + 3 * WIDTH);
        FloatVector v1 = load(sums, s + 3 * WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            FloatVector x = broadcast(left[l + k * PAIR]);
            FloatVector d0 = ratio0.fma(load(right, r + k * RIGHT_STEP), x).abs();
            FloatVector d1 = ratio1.fma(load(right, r + k * RIGHT_STEP + LANES), x).abs();
            x = broadcast(first[w + k * PAIR]);
            s0 = d0.fma(x, s0);
            s1 = d1.fma(x, s1);
            x = broadcast(first[w + k * PAIR + 1]);
            t0 = d0.fma(x, t0);
            t1 = d1.fma(x, t1);
            x = broadcast(second[w + k * PAIR]);
            u0 = d0.fma(x, u0);
            u1 = d1.fma(x, u1);
            x = broadcast(second[w + k * PAIR + 1]);
            v0 = d0.fma(x, v0);
            v1 = d1.fma(x, v1);
        }
        store(s0, s1, sums, s);
        store(t0, t1, sums, s + WIDTH);
        store(u0, u1, sums, s + 2 * WIDTH);
        store(v0, v1, sums, s + 3 * WIDTH);
    }

    /** Adds for one pair of weights and both features. */
    private static void two(Tile tile, int lane, int pair) {
        float[] left = tile.leftPlain.singles();
        float[] right = tile.right.singles();
        float[] weights = tile.rowWeights.singles()[pair];
        float[] sums = tile.stepAbsolute;
        int rows = tile.rows;
        int l = tile.leftAt + ALIGNMENT;
        int r = tile.rightAt + ALIGNMENT + lane;
        int w = tile.row * PAIR;
        int s = tile.absoluteAt(0, PAIR * pair) - tile.absoluteAt + lane;
        int u = tile.absoluteAt(1, PAIR * pair) - tile.absoluteAt + lane;
        int ratio = tile.ratioAt + lane;
        FloatVector p0 = load(tile.ratioSingles, ratio).neg();
        FloatVector p1 = load(tile.ratioSingles, ratio + LANES).neg();
        FloatVector q0 = load(tile.ratioSingles, ratio + WIDTH).neg();
        FloatVector q1 = load(tile.ratioSingles, ratio + WIDTH + LANES).neg();
        FloatVector s0 = load(sums, s);
        FloatVector s1 = load(sums, s + LANES);
        FloatVector t0 = load(sums, s + WIDTH);
        FloatVector t1 = load(sums, s + WIDTH + LANES);
        FloatVector u0 = load(sums, u);
        FloatVector u1 = load(sums, u + LANES);
        FloatVector v0 = load(sums, u + WIDTH);
        FloatVector v1 = load(sums, u + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            FloatVector b0 = load(right, r + k * RIGHT_STEP);
            FloatVector b1 = load(right, r + k * RIGHT_STEP + LANES);
            FloatVector x = broadcast(left[l + k * PAIR]);
            FloatVector d0 = p0.fma(b0, x).abs();
            FloatVector d1 = p1.fma(b1, x).abs();
            x = broadcast(left[l + k * PAIR + 1]);
            FloatVector e0 = q0.fma(b0, x).abs();
            FloatVector e1 = q1.fma(b1, x).abs();
            x = broadcast(weights[w + k * PAIR]);
            s0 = d0.fma(x, s0);
            s1 = d1.fma(x, s1);
            u0 = e0.fma(x, u0);
            u1 = e1.fma(x, u1);
            x = broadcast(weights[w + k * PAIR + 1]);
            t0 = d0.fma(x, t0);
            t1 = d1.fma(x, t1);
            v0 = e0.fma(x, v0);
            v1 = e1.fma(x, v1);
        }
        store(s0, s1, sums, s);
        store(t0, t1, sums, s + WIDTH);
        store(u0, u1, sums, u);
        store(v0, v1, sums, u + WIDTH);
    }
}
