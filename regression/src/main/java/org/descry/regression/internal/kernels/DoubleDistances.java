package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.DoubleLanes.LANES;
import static org.descry.regression.internal.kernels.DoubleLanes.broadcast;
import static org.descry.regression.internal.kernels.DoubleLanes.load;
import static org.descry.regression.internal.kernels.DoubleLanes.store;
import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

import jdk.incubator.vector.DoubleVector;

/**
 * Sums of row weights times |d| in double precision; see {@link DoubleTileSums}. Loaded only where
 * the vector module is there.
 */
final class DoubleDistances {

    private DoubleDistances() {}

    static void add(Tile tile) {
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
    }

    /** Adds for two pairs of weights and one feature. */
    private static void four(Tile tile, int p, int lane, int pair) {
        double[] left = tile.leftPlain.values();
        double[] right = tile.right.values();
        double[] first = tile.rowWeights.values()[pair];
        double[] second = tile.rowWeights.values()[pair + 1];
        double[] sums = tile.absolute;
        int rows = tile.rows;
        int l = tile.leftAt + p;
        int r = tile.rightAt + lane;
        int w = tile.row * PAIR;
        int s = tile.absoluteAt(p, PAIR * pair) + lane;
        int ratio = tile.ratioAt + p * WIDTH + lane;
        DoubleVector ratio0 = load(tile.ratios, ratio).neg();
        DoubleVector ratio1 = load(tile.ratios, ratio + LANES).neg();
        DoubleVector s0 = load(sums, s);
        DoubleVector s1 = load(sums, s + LANES);
        DoubleVector t0 = load(sums, s + WIDTH);
        DoubleVector t1 = load(sums, s + WIDTH + LANES);
        DoubleVector u0 = load(sums, s + 2 * WIDTH);
        DoubleVector u1 = load(sums, s + 2 * WIDTH + LANES);
        DoubleVector v0 = load(sums, s + 3 * WIDTH);
        DoubleVector v1 = load(sums, s + 3 * WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            DoubleVector x = broadcast(left[l + k * PAIR]);
            DoubleVector d0 = ratio0.fma(load(right, r + k * RIGHT_STEP), x).abs();
            DoubleVector d1 = ratio1.fma(load(right, r + k * RIGHT_STEP + LANES), x).abs();
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
        double[] left = tile.leftPlain.values();
        double[] right = tile.right.values();
        double[] weights = tile.rowWeights.values()[pair];
        double[] sums = tile.absolute;
        int rows = tile.rows;
        int l = tile.leftAt;
        int r = tile.rightAt + lane;
        int w = tile.row * PAIR;
        int s = tile.absoluteAt(0, PAIR * pair) + lane;
        int u = tile.absoluteAt(1, PAIR * pair) + lane;
        int ratio = tile.ratioAt + lane;
        DoubleVector p0 = load(tile.ratios, ratio).neg();
        DoubleVector p1 = load(tile.ratios, ratio + LANES).neg();
        DoubleVector q0 = load(tile.ratios, ratio + WIDTH).neg();
        DoubleVector q1 = load(tile.ratios, ratio + WIDTH + LANES).neg();
        DoubleVector s0 = load(sums, s);
        DoubleVector s1 = load(sums, s + LANES);
        DoubleVector t0 = load(sums, s + WIDTH);
        DoubleVector t1 = load(sums, s + WIDTH + LANES);
        DoubleVector u0 = load(sums, u);
        DoubleVector u1 = load(sums, u + LANES);
        DoubleVector v0 = load(sums, u + WIDTH);
        DoubleVector v1 = load(sums, u + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            DoubleVector b0 = load(right, r + k * RIGHT_STEP);
            DoubleVector b1 = load(right, r + k * RIGHT_STEP + LANES);
            DoubleVector x = broadcast(left[l + k * PAIR]);
            DoubleVector d0 = p0.fma(b0, x).abs();
            DoubleVector d1 = p1.fma(b1, x).abs();
            x = broadcast(left[l + k * PAIR + 1]);
            DoubleVector e0 = q0.fma(b0, x).abs();
            DoubleVector e1 = q1.fma(b1, x).abs();
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
