package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.DoubleLanes.LANES;
import static org.descry.regression.internal.kernels.DoubleLanes.SPECIES;
import static org.descry.regression.internal.kernels.DoubleLanes.broadcast;
import static org.descry.regression.internal.kernels.DoubleLanes.load;
import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PairTests} of a whole tile: sign bits are collected and asked for once. Loaded only where
 * the vector module is there.
 */
final class VectorTileTests {
    private static final VectorSpecies<Long> BITS =
            VectorSpecies.of(long.class, SPECIES.vectorShape());

    private VectorTileTests() {}

    static boolean anyProduct(Tile tile) {
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

    static boolean anySum(Tile tile) {
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

    static boolean anyAbsolute(Tile tile) {
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
}
