package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.LEFT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums with the Vector API: two features by two registers, twelve accumulators.
 *
 * <p>Accumulators are loaded from and stored to the scratch array around short loops, and tests
 * stand in methods of their own: larger methods stop compiling to registers. Tests collect sign
 * bits and ask once per tile. Loaded only where the module is there.
 */
final class VectorTileSums implements TileSums {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> BITS =
            VectorSpecies.of(long.class, SPECIES.vectorShape());
    private static final int LANES = SPECIES.length();

    private VectorTileSums() {}

    /** Returns one, or the plain loops where registers do not divide a block into pairs. */
    static TileSums create() {
        return LANES >= 2 && WIDTH % (2 * LANES) == 0 ? new VectorTileSums() : new ScalarTileSums();
    }

    @Override
    public void fused(Tile tile) {
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            fused(
                    tile.left,
                    tile.leftAt,
                    tile.right,
                    tile.rightAt + lane,
                    tile.rows,
                    tile.sums,
                    tile.at + lane);
        }
    }

    private static void fused(
            double[] left, int l, double[] right, int r, int rows, double[] sums, int g) {
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
            int a = l + k * LEFT_STEP;
            int b = r + k * RIGHT_STEP;
            DoubleVector b0 = load(right, b);
            DoubleVector b1 = load(right, b + LANES);
            DoubleVector c0 = load(right, b + WIDTH);
            DoubleVector c1 = load(right, b + WIDTH + LANES);
            DoubleVector x = broadcast(left[a]);
            g00 = x.fma(b0, g00);
            g01 = x.fma(b1, g01);
            x = broadcast(left[a + 1]);
            q00 = x.fma(c0, q00);
            q01 = x.fma(c1, q01);
            x = broadcast(left[a + 2]);
            t00 = x.fma(b0, t00);
            t01 = x.fma(b1, t01);
            x = broadcast(left[a + 3]);
            g10 = x.fma(b0, g10);
            g11 = x.fma(b1, g11);
            x = broadcast(left[a + 4]);
            q10 = x.fma(c0, q10);
            q11 = x.fma(c1, q11);
            x = broadcast(left[a + 5]);
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

    private static DoubleVector load(double[] from, int at) {
        return DoubleVector.fromArray(SPECIES, from, at);
    }

    private static DoubleVector broadcast(double value) {
        return DoubleVector.broadcast(SPECIES, value);
    }

    private static void store(DoubleVector first, DoubleVector second, double[] to, int at) {
        first.intoArray(to, at);
        second.intoArray(to, at + LANES);
    }

    @Override
    public boolean readsSingles() {
        return WIDTH % (2 * SingleTileSums.LANES) == 0;
    }

    @Override
    public void fusedSingle(Tile tile) {
        SingleTileSums.fused(tile);
    }

    @Override
    public void gram(Tile tile) {
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            gram(
                    tile.left,
                    tile.leftAt,
                    tile.right,
                    tile.rightAt + lane,
                    tile.rows,
                    tile.sums,
                    tile.at + lane);
        }
    }

    private static void gram(
            double[] left, int l, double[] right, int r, int rows, double[] sums, int g) {
        DoubleVector g00 = load(sums, g);
        DoubleVector g01 = load(sums, g + LANES);
        DoubleVector g10 = load(sums, g + WIDTH);
        DoubleVector g11 = load(sums, g + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            int a = l + k * LEFT_STEP;
            int b = r + k * RIGHT_STEP;
            DoubleVector b0 = load(right, b);
            DoubleVector b1 = load(right, b + LANES);
            DoubleVector x = broadcast(left[a]);
            g00 = x.fma(b0, g00);
            g01 = x.fma(b1, g01);
            x = broadcast(left[a + 3]);
            g10 = x.fma(b0, g10);
            g11 = x.fma(b1, g11);
        }
        store(g00, g01, sums, g);
        store(g10, g11, sums, g + WIDTH);
    }

    @Override
    public void absolute(Tile tile) {
        for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
            absolute(tile, tile.rightAt + lane, tile.ratioAt + lane, tile.absoluteAt + lane);
        }
    }

    private static void absolute(Tile tile, int r, int ratio, int s) {
        double[] left = tile.left;
        double[] right = tile.right;
        double[] weights = tile.rowWeights;
        double[] sums = tile.absolute;
        int rows = tile.rows;
        int l = tile.leftAt;
        int w = tile.rowAt;
        int t = s + Tile.PAIRS;
        DoubleVector ratio00 = load(tile.ratios, ratio).neg();
        DoubleVector ratio01 = load(tile.ratios, ratio + LANES).neg();
        DoubleVector ratio10 = load(tile.ratios, ratio + WIDTH).neg();
        DoubleVector ratio11 = load(tile.ratios, ratio + WIDTH + LANES).neg();
        DoubleVector s00 = load(sums, s);
        DoubleVector s01 = load(sums, s + LANES);
        DoubleVector s10 = load(sums, s + WIDTH);
        DoubleVector s11 = load(sums, s + WIDTH + LANES);
        DoubleVector t00 = load(sums, t);
        DoubleVector t01 = load(sums, t + LANES);
        DoubleVector t10 = load(sums, t + WIDTH);
        DoubleVector t11 = load(sums, t + WIDTH + LANES);
        for (int k = 0; k < rows; k++) {
            DoubleVector b0 = load(right, r + k * RIGHT_STEP);
            DoubleVector b1 = load(right, r + k * RIGHT_STEP + LANES);
            DoubleVector weight = broadcast(weights[w + 2 * k]);
            DoubleVector target = broadcast(weights[w + 2 * k + 1]);
            DoubleVector a = broadcast(left[l + k * PAIR]);
            DoubleVector d0 = ratio00.fma(b0, a).abs();
            DoubleVector d1 = ratio01.fma(b1, a).abs();
            s00 = d0.fma(weight, s00);
            s01 = d1.fma(weight, s01);
            t00 = d0.fma(target, t00);
            t01 = d1.fma(target, t01);
            a = broadcast(left[l + k * PAIR + 1]);
            d0 = ratio10.fma(b0, a).abs();
            d1 = ratio11.fma(b1, a).abs();
            s10 = d0.fma(weight, s10);
            s11 = d1.fma(weight, s11);
            t10 = d0.fma(target, t10);
            t11 = d1.fma(target, t11);
        }
        store(s00, s01, sums, s);
        store(s10, s11, sums, s + WIDTH);
        store(t00, t01, sums, t);
        store(t10, t11, sums, t + WIDTH);
    }

    @Override
    public boolean anyProduct(Tile tile) {
        double[] sums = tile.sums;
        DoubleVector bound = broadcast(tile.bound);
        DoubleVector mean = broadcast(-tile.meanFactor);
        DoubleVector slope = broadcast(-tile.slope);
        LongVector signs = LongVector.zero(BITS);
        for (int at = tile.at; at < tile.at + Tile.PAIRS; at += LANES) {
            DoubleVector g = load(sums, at);
            DoubleVector q = load(sums, at + Tile.PAIRS);
            DoubleVector t = load(sums, at + 2 * Tile.PAIRS);
            DoubleVector short0 = g.mul(g).fma(mean, q.mul(bound));
            signs = signs.or(t.mul(t).fma(slope, short0).reinterpretAsLongs());
        }
        return signs.reduceLanes(VectorOperators.OR) < 0;
    }

    @Override
    public boolean anySum(Tile tile) {
        return anySum(tile, 0) | anySum(tile, 1);
    }

    private static boolean anySum(Tile tile, int p) {
        FeatureMoments a = tile.a;
        FeatureMoments b = tile.b;
        int i = tile.i + p;
        double level = tile.threshold;
        DoubleVector threshold = broadcast(level);
        DoubleVector gramFactor = broadcast(2 * level * a.scale[i]);
        DoubleVector meanFactor = broadcast(-2 * level * a.mean[i]);
        DoubleVector dotFactor = broadcast(-2 * tile.slope * a.dot[i]);
        DoubleVector aloneA = broadcast(level * a.variance[i] - tile.excessA[i]);
        DoubleVector first = broadcast(tile.firstSign);
        DoubleVector second = broadcast(tile.secondSign);
        LongVector signs = LongVector.zero(BITS);
        for (int lane = 0; lane < WIDTH; lane += LANES) {
            int j = tile.j + lane;
            DoubleVector g = load(tile.sums, tile.at + p * WIDTH + lane).mul(load(b.scale, j));
            DoubleVector cross = load(b.mean, j).fma(meanFactor, g.mul(gramFactor));
            cross = load(b.dot, j).fma(dotFactor, cross);
            DoubleVector alone =
                    load(b.variance, j).fma(threshold, aloneA.sub(load(tile.excessB, j)));
            signs = signs.or(cross.fma(first, alone).reinterpretAsLongs());
            signs = signs.or(cross.fma(second, alone).reinterpretAsLongs());
        }
        return signs.reduceLanes(VectorOperators.OR) < 0;
    }

    @Override
    public boolean anyAbsolute(Tile tile) {
        return anyAbsolute(tile, 0) | anyAbsolute(tile, 1);
    }

    private static boolean anyAbsolute(Tile tile, int p) {
        DoubleVector bound = broadcast(tile.bound);
        DoubleVector cross = broadcast(-2 * tile.threshold);
        DoubleVector mean = broadcast(-tile.meanFactor);
        DoubleVector slope = broadcast(-tile.slope);
        DoubleVector squareA = broadcast(tile.a.square[tile.i + p]);
        LongVector signs = LongVector.zero(BITS);
        for (int lane = 0; lane < WIDTH; lane += LANES) {
            int pair = p * WIDTH + lane;
            DoubleVector ratio = load(tile.ratios, tile.ratioAt + pair);
            DoubleVector s = load(tile.absolute, tile.absoluteAt + pair);
            DoubleVector t = load(tile.absolute, tile.absoluteAt + Tile.PAIRS + pair);
            DoubleVector gram = load(tile.sums, tile.at + pair).mul(ratio);
            DoubleVector squares =
                    ratio.mul(ratio).fma(load(tile.b.square, tile.j + lane), squareA);
            DoubleVector rest = gram.fma(cross, squares.mul(bound));
            rest = s.mul(s).fma(mean, rest);
            signs = signs.or(t.mul(t).fma(slope, rest).reinterpretAsLongs());
        }
        return signs.reduceLanes(VectorOperators.OR) < 0;
    }

    @Override
    public String name() {
        return "vector";
    }
}
