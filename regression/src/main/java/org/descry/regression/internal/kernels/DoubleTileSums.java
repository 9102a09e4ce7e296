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
 * Sums of products in double precision: two features by two registers, at most twelve accumulators.
 *
 * <p>Accumulators are loaded from and stored to the scratch array around short loops: larger
 * methods stop compiling to registers. Loaded only where the vector module is there.
 */
final class DoubleTileSums {

    private DoubleTileSums() {}

    static void fused(Tile tile) {
        double[] b = tile.right.values();
        double[][] dots = tile.dots.values();
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            int at = tile.at + lane;
            fused(tile, dots[0], b, tile.rightAt + lane, at);
            int t = 1;
            for (; t + 1 < tile.targets; t += 2) {
                two(tile, dots[t], dots[t + 1], b, tile.rightAt + lane, at + (2 + t) * Tile.PAIRS);
            }
            if (t < tile.targets) {
                one(tile, dots[t], b, tile.rightAt + lane, at + (2 + t) * Tile.PAIRS);
            }
        }
    }

    static void gram(Tile tile) {
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            one(tile, tile.left.values(), tile.right.values(), tile.rightAt + lane, tile.at + lane);
        }
    }

    private static void fused(Tile tile, double[] dots, double[] right, int r, int g) {
        double[] sums = tile.sums;
        double[] left = tile.left.values();
        double[] squares = tile.left.squares();
        int rows = tile.rows;
        int l = tile.leftAt;
        int q = g + Tile.PAIRS;
        int t = q + Tile.PAIRS;
        DoubleVector g00 = load(sums, g);
        DoubleVector g01 = load(sums, g + LANES);
        DoubleVector g10 = load(sums, g + WIDTH);
        DoubleVector g11 = load(sums, g + WIDTH + LANES);
        DoubleVector q00 = load(sums, q);
        DoubleVector q01 = load(sums, q + LANES);
        DoubleVector q10 = load(sums, q + WIDTH);
        DoubleVector q11 = load(sums, q + WIDTH + LANES);
        DoubleVector t00 = load(sums, t);
        DoubleVector t01 = load(sums, t + LANES);
        DoubleVector t10 = load(sums, t + WIDTH);
        DoubleVector t11 = load(sums, t + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            DoubleVector b0 = load(right, b);
            DoubleVector b1 = load(right, b + LANES);
            DoubleVector c0 = load(right, b + WIDTH);
            DoubleVector c1 = load(right, b + WIDTH + LANES);
            DoubleVector x = broadcast(left[a]);
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
    private static void two(
            Tile tile, double[] first, double[] second, double[] right, int r, int s) {
        double[] sums = tile.sums;
        int rows = tile.rows;
        int l = tile.leftAt;
        int t = s + Tile.PAIRS;
        DoubleVector s00 = load(sums, s);
        DoubleVector s01 = load(sums, s + LANES);
        DoubleVector s10 = load(sums, s + WIDTH);
        DoubleVector s11 = load(sums, s + WIDTH + LANES);
        DoubleVector t00 = load(sums, t);
        DoubleVector t01 = load(sums, t + LANES);
        DoubleVector t10 = load(sums, t + WIDTH);
        DoubleVector t11 = load(sums, t + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            DoubleVector b0 = load(right, b);
            DoubleVector b1 = load(right, b + LANES);
            DoubleVector x = broadcast(first[a]);
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
    private static void one(Tile tile, double[] left, double[] right, int r, int s) {
        double[] sums = tile.sums;
        int rows = tile.rows;
        int l = tile.leftAt;
        DoubleVector s00 = load(sums, s);
        DoubleVector s01 = load(sums, s + LANES);
        DoubleVector s10 = load(sums, s + WIDTH);
        DoubleVector s11 = load(sums, s + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * PAIR;
            int b = r + k * RIGHT_STEP;
            DoubleVector b0 = load(right, b);
            DoubleVector b1 = load(right, b + LANES);
            DoubleVector x = broadcast(left[a]);
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
