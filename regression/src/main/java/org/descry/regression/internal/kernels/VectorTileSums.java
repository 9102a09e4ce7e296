package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.PAIR;
import static org.descry.regression.internal.kernels.PairPanels.RIGHT_STEP;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sums with the Vector API: two features by two registers, at most twelve accumulators.
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
            one(tile, tile.left.values(), tile.right.values(), tile.rightAt + lane, tile.at + lane);
        }
    }

    @Override
    public void absolute(Tile tile) {
        int pairs = tile.rowWeights.length;
        for (int p = 0; p < PAIR; p++) {
            for (int lane = 0; lane < WIDTH; lane += 2 * LANES) {
                int w = 0;
                for (; w + 1 < pairs; w += 2) {
                    fourWeights(tile, p, lane, w);
                }
                if (w < pairs) {
                    twoWeights(tile, p, lane, w);
                }
            }
        }
    }

    private static void fourWeights(Tile tile, int p, int lane, int pair) {
        double[] left = tile.leftPlain;
        double[] right = tile.right.values();
        double[] first = tile.rowWeights[pair];
        double[] second = tile.rowWeights[pair + 1];
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

    private static void twoWeights(Tile tile, int p, int lane, int pair) {
        double[] left = tile.leftPlain;
        double[] right = tile.right.values();
        double[] weights = tile.rowWeights[pair];
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
        for (int k = 0; k < rows; k++) {
            DoubleVector x = broadcast(left[l + k * PAIR]);
            DoubleVector d0 = ratio0.fma(load(right, r + k * RIGHT_STEP), x).abs();
            DoubleVector d1 = ratio1.fma(load(right, r + k * RIGHT_STEP + LANES), x).abs();
            x = broadcast(weights[w + k * PAIR]);
            s0 = d0.fma(x, s0);
            s1 = d1.fma(x, s1);
            x = broadcast(weights[w + k * PAIR + 1]);
            t0 = d0.fma(x, t0);
            t1 = d1.fma(x, t1);
        }
        store(s0, s1, sums, s);
        store(t0, t1, sums, s + WIDTH);
    }

    @Override
    public boolean anyProduct(Tile tile) {
        double[] sums = tile.sums;
        DoubleVector bound = broadcast(tile.bound);
        DoubleVector mean = broadcast(-tile.meanFactor);
        DoubleVector slope = broadcast(-tile.slope);
        LongVector signs = LongVector.zero(BITS);
        int dots = tile.dotAt() - tile.at;
        for (int at = tile.at; at < tile.at + Tile.PAIRS; at += LANES) {
            DoubleVector g = load(sums, at);
            DoubleVector q = load(sums, at + Tile.PAIRS);
            DoubleVector t = load(sums, at + dots);
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
        DoubleVector dotFactor = broadcast(-2 * tile.slope * tile.dotA[i]);
        DoubleVector aloneA = broadcast(level * a.variance[i] - tile.excessA[i]);
        DoubleVector first = broadcast(tile.firstSign);
        DoubleVector second = broadcast(tile.secondSign);
        LongVector signs = LongVector.zero(BITS);
        for (int lane = 0; lane < WIDTH; lane += LANES) {
            int j = tile.j + lane;
            DoubleVector g = load(tile.sums, tile.at + p * WIDTH + lane).mul(load(b.scale, j));
            DoubleVector cross = load(b.mean, j).fma(meanFactor, g.mul(gramFactor));
            cross = load(tile.dotB, j).fma(dotFactor, cross);
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
        int sums = tile.absoluteAt(p, 0);
        int dots = tile.absoluteAt(p, 1 + tile.target);
        for (int lane = 0; lane < WIDTH; lane += LANES) {
            int pair = p * WIDTH + lane;
            DoubleVector ratio = load(tile.ratios, tile.ratioAt + pair);
            DoubleVector s = load(tile.absolute, sums + lane);
            DoubleVector t = load(tile.absolute, dots + lane);
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
