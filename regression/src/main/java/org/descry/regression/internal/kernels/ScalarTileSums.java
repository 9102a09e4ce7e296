package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

import java.util.Arrays;

/**
 * The sums by plain loops: four rows at a time, copied to scratch space so that all indices of the
 * inner loop are the loop's own, which every compiler turns into registers.
 */
final class ScalarTileSums implements TileSums {
    /** Rows that go into one pass of the inner loop. */
    private static final int ROWS = 4;

    private final double[] right = new double[ROWS * RIGHT_STEP];
    private final double[] left = new double[ROWS * PAIR];
    private final double[] sum = new double[PAIR * WIDTH];
    private final double[] ratios = new double[PAIR * WIDTH];
    private final double[] four = new double[ROWS * RIGHT_STEP];

    /** |d| of the two features of a step, laid out like a block of the right. */
    private final double[] distances = new double[PairTile.CHUNK * RIGHT_STEP];

    @Override
    public void fused(Tile tile) {
        gram(tile);
        double[] b = tile.right.values();
        add(tile, tile.left.squares(), b, tile.rightAt + WIDTH, tile.at + Tile.PAIRS);
        for (int t = 0; t < tile.targets; t++) {
            add(tile, tile.dots.values()[t], b, tile.rightAt, tile.at + (2 + t) * Tile.PAIRS);
        }
    }

    @Override
    public boolean readsSingles() {
        return false;
    }

    @Override
    public void fusedSingle(Tile tile) {
        throw noSingles();
    }

    @Override
    public void gramSingle(Tile tile) {
        throw noSingles();
    }

    @Override
    public void absoluteSingle(Tile tile) {
        throw noSingles();
    }

    private static IllegalArgumentException noSingles() {
        return new IllegalArgumentException("plain loops sum in double precision");
    }

    @Override
    public void gram(Tile tile) {
        add(tile, tile.left.values(), tile.right.values(), tile.rightAt, tile.at);
    }

    private void add(Tile tile, double[] panel, double[] block, int rightAt, int at) {
        add(new Rows(panel, tile.leftAt, tile.rows), block, rightAt, tile.sums, at);
    }

    /** Rows of two features, or of two weights. */
    private record Rows(double[] panel, int at, int count) {}

    /** Adds Σ left · right of two on the left with one half of a block. */
    private void add(Rows rows, double[] block, int rightAt, double[] sums, int at) {
        System.arraycopy(sums, at, sum, 0, sum.length);
        for (int k = 0; k < rows.count; k += ROWS) {
            int n = Math.min(ROWS, rows.count - k);
            take(rows.panel, rows.at + k * PAIR, n);
            int numbers = (n - 1) * RIGHT_STEP + WIDTH;
            System.arraycopy(block, rightAt + k * RIGHT_STEP, right, 0, numbers);
            fourRows(left, right, sum);
        }
        System.arraycopy(sum, 0, sums, at, sum.length);
    }

    /** Copies some rows of the left; rows that are missing count nothing. */
    private void take(double[] panel, int at, int rows) {
        Arrays.fill(left, 0);
        System.arraycopy(panel, at, left, 0, rows * PAIR);
    }

    private static void fourRows(double[] left, double[] right, double[] sum) {
        double a = left[0];
        double b = left[2];
        double c = left[4];
        double d = left[6];
        double e = left[1];
        double f = left[3];
        double g = left[5];
        double h = left[7];
        for (int lane = 0; lane < WIDTH; lane++) {
            double w = right[lane];
            double x = right[lane + RIGHT_STEP];
            double y = right[lane + 2 * RIGHT_STEP];
            double z = right[lane + 3 * RIGHT_STEP];
            sum[lane] = sum[lane] + a * w + b * x + c * y + d * z;
            sum[lane + WIDTH] = sum[lane + WIDTH] + e * w + f * x + g * y + h * z;
        }
    }

    @Override
    public void absolute(Tile tile) {
        System.arraycopy(tile.ratios, tile.ratioAt, ratios, 0, ratios.length);
        for (int k = 0; k < tile.rows; k += ROWS) {
            int n = Math.min(ROWS, tile.rows - k);
            take(tile.leftPlain.values(), tile.leftAt + k * PAIR, n);
            int numbers = (n - 1) * RIGHT_STEP + WIDTH;
            System.arraycopy(tile.right.values(), tile.rightAt + k * RIGHT_STEP, right, 0, numbers);
            distances(left, right, ratios, four);
            System.arraycopy(four, 0, distances, k * RIGHT_STEP, n * RIGHT_STEP);
        }
        for (int w = 0; w < tile.rowWeights.values().length; w++) {
            Rows weights = new Rows(tile.rowWeights.values()[w], tile.row * PAIR, tile.rows);
            for (int p = 0; p < PAIR; p++) {
                int at = tile.absoluteAt(p, PAIR * w);
                add(weights, distances, p * WIDTH, tile.absolute, at);
            }
        }
    }

    private static void distances(double[] left, double[] right, double[] ratios, double[] out) {
        double a = left[0];
        double b = left[2];
        double c = left[4];
        double d = left[6];
        double e = left[1];
        double f = left[3];
        double g = left[5];
        double h = left[7];
        for (int lane = 0; lane < WIDTH; lane++) {
            double w = right[lane];
            double x = right[lane + RIGHT_STEP];
            double y = right[lane + 2 * RIGHT_STEP];
            double z = right[lane + 3 * RIGHT_STEP];
            double p = ratios[lane];
            double q = ratios[lane + WIDTH];
            out[lane] = Math.abs(a - p * w);
            out[lane + RIGHT_STEP] = Math.abs(b - p * x);
            out[lane + 2 * RIGHT_STEP] = Math.abs(c - p * y);
            out[lane + 3 * RIGHT_STEP] = Math.abs(d - p * z);
            out[lane + WIDTH] = Math.abs(e - q * w);
            out[lane + WIDTH + RIGHT_STEP] = Math.abs(f - q * x);
            out[lane + WIDTH + 2 * RIGHT_STEP] = Math.abs(g - q * y);
            out[lane + WIDTH + 3 * RIGHT_STEP] = Math.abs(h - q * z);
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
