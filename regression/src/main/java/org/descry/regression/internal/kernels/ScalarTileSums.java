package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.LEFT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

/** The reference: plain loops that show the sums. */
final class ScalarTileSums implements TileSums {
    @Override
    public void fused(Tile tile) {
        double[] sums = tile.sums;
        for (int p = 0; p < PAIR; p++) {
            int g = tile.at + p * WIDTH;
            for (int k = 0; k < tile.rows; k++) {
                int l = tile.leftAt + k * LEFT_STEP + 3 * p;
                double a = tile.left[l];
                double square = tile.left[l + 1];
                double dot = tile.left[l + 2];
                add(a, tile.right, tile.rightAt + k * RIGHT_STEP, sums, g);
                add(
                        square,
                        tile.right,
                        tile.rightAt + k * RIGHT_STEP + WIDTH,
                        sums,
                        g + Tile.PAIRS);
                add(dot, tile.right, tile.rightAt + k * RIGHT_STEP, sums, g + 2 * Tile.PAIRS);
            }
        }
    }

    @Override
    public boolean readsSingles() {
        return false;
    }

    @Override
    public void fusedSingle(Tile tile) {
        throw new IllegalArgumentException("plain loops sum in double precision");
    }

    @Override
    public void gram(Tile tile) {
        for (int p = 0; p < PAIR; p++) {
            int g = tile.at + p * WIDTH;
            for (int k = 0; k < tile.rows; k++) {
                double a = tile.left[tile.leftAt + k * LEFT_STEP + 3 * p];
                add(a, tile.right, tile.rightAt + k * RIGHT_STEP, tile.sums, g);
            }
        }
    }

    private static void add(double a, double[] b, int from, double[] sums, int at) {
        for (int lane = 0; lane < WIDTH; lane++) {
            sums[at + lane] += a * b[from + lane];
        }
    }

    @Override
    public void absolute(Tile tile) {
        double[] sums = tile.absolute;
        for (int p = 0; p < PAIR; p++) {
            int s = tile.absoluteAt + p * WIDTH;
            int ratio = tile.ratioAt + p * WIDTH;
            for (int k = 0; k < tile.rows; k++) {
                double a = tile.left[tile.leftAt + k * PAIR + p];
                double w = tile.rowWeights[tile.rowAt + 2 * k];
                double wy = tile.rowWeights[tile.rowAt + 2 * k + 1];
                int b = tile.rightAt + k * RIGHT_STEP;
                for (int lane = 0; lane < WIDTH; lane++) {
                    double d = Math.abs(a - tile.ratios[ratio + lane] * tile.right[b + lane]);
                    sums[s + lane] += w * d;
                    sums[s + Tile.PAIRS + lane] += wy * d;
                }
            }
        }
    }

    @Override
    public boolean anyProduct(Tile tile) {
        boolean any = false;
        for (int pair = 0; pair < Tile.PAIRS; pair++) {
            any |= PairTests.product(tile, pair);
        }
        return any;
    }

    @Override
    public boolean anySum(Tile tile) {
        boolean any = false;
        for (int pair = 0; pair < Tile.PAIRS; pair++) {
            any |= PairTests.sum(tile, pair, tile.firstSign);
            any |= PairTests.sum(tile, pair, tile.secondSign);
        }
        return any;
    }

    @Override
    public boolean anyAbsolute(Tile tile) {
        boolean any = false;
        for (int pair = 0; pair < Tile.PAIRS; pair++) {
            any |= PairTests.absolute(tile, pair);
        }
        return any;
    }

    @Override
    public String name() {
        return "scalar";
    }
}
