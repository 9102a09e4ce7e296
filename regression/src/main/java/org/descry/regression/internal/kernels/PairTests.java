package org.descry.regression.internal.kernels;

import static org.descry.regression.internal.kernels.PairPanels.WIDTH;

/**
 * Whether one pair of a tile may reach the threshold: slope · (Σ w f y)² > threshold · variance -
 * error · S, without division. False where a sum is not a number.
 */
final class PairTests {
    private PairTests() {}

    static boolean product(Tile tile, int pair) {
        double g = tile.sums[tile.at + pair];
        double q = tile.sums[tile.at + Tile.PAIRS + pair];
        double t = tile.sums[tile.dotAt() + pair];
        return tile.bound * q - tile.meanFactor * (g * g) - tile.slope * (t * t) < 0;
    }

    /**
     * Tests a + b and a - b together: whether one of them passes {@link #sum(Tile, int, double)}.
     */
    static boolean sum(Tile tile, int pair) {
        return alone(tile, pair) - 2 * Math.abs(cross(tile, pair)) < 0;
    }

    /**
     * Tests a + sign · b. Its variance is V(a) + V(b) + 2 sign (Σ w a b - m(a) m(b)); what belongs
     * to one feature is collected in its moments.
     */
    static boolean sum(Tile tile, int pair, double sign) {
        return alone(tile, pair) + 2 * sign * cross(tile, pair) < 0;
    }

    private static double cross(Tile tile, int pair) {
        int i = tile.i + pair / WIDTH;
        int j = tile.j + pair % WIDTH;
        double gram = tile.a.scale[i] * (tile.b.scale[j] * tile.sums[tile.at + pair]);
        double covariance = gram - tile.a.mean[i] * tile.b.mean[j];
        return tile.threshold * covariance - tile.slope * (tile.dotA[i] * tile.dotB[j]);
    }

    private static double alone(Tile tile, int pair) {
        int i = tile.i + pair / WIDTH;
        int j = tile.j + pair % WIDTH;
        return (tile.threshold * tile.a.variance[i] - tile.excessA[i])
                + (tile.threshold * tile.b.variance[j] - tile.excessB[j]);
    }

    /** Tests |a - ratio · b|, whose Σ w d² is Σ w a² + ratio² Σ w b² - 2 ratio Σ w a b. */
    static boolean absolute(Tile tile, int pair) {
        int p = pair / WIDTH;
        int lane = pair % WIDTH;
        double ratio = tile.ratios[tile.ratioAt + pair];
        double s = tile.absolute[tile.absoluteAt(p, 0) + lane];
        double t = tile.absolute[tile.absoluteAt(p, 1 + tile.target) + lane];
        double gram = ratio * tile.sums[tile.at + pair];
        double squares = tile.a.square[tile.i + p] + ratio * ratio * tile.b.square[tile.j + lane];
        return tile.bound * squares
                        - 2 * tile.threshold * gram
                        - tile.meanFactor * (s * s)
                        - tile.slope * (t * t)
                < 0;
    }
}
