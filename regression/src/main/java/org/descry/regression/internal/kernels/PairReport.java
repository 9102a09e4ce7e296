package org.descry.regression.internal.kernels;

/**
 * Tests the pairs of the tile in place for every target; what may reach the threshold is built and
 * scored by plain loops, and reported when it does.
 */
final class PairReport {
    private final TileSums kernel;
    private final Tile tile;
    private PairRange left;
    private PairRange right;
    private PairShape shape;
    private PairSink sink;
    private ScoreMargin margin;
    private ScoreMargin singleMargin;
    private double[] values = {};
    private double[] thresholds = {};

    PairReport(TileSums kernel, Tile tile) {
        this.kernel = kernel;
        this.tile = tile;
    }

    void begin(PairRange newLeft, PairRange newRight, PairShape newShape, PairSink to) {
        left = newLeft;
        right = newRight;
        shape = newShape;
        sink = to;
        PairPanels a = left.panels().packed();
        margin = ScoreMargin.of(a.weights());
        singleMargin = ScoreMargin.single(a.weights());
        values = values.length == a.rows() ? values : new double[a.rows()];
        int targets = left.panels().targets().size();
        thresholds = thresholds.length == targets ? thresholds : new double[targets];
    }

    /**
     * Reads what a score must reach from now on.
     *
     * @throws IllegalArgumentException if a threshold is negative or NaN
     */
    void readThresholds() {
        for (int column = 0; column < thresholds.length; column++) {
            double threshold = sink.threshold(column);
            if (!(threshold >= 0)) {
                throw new IllegalArgumentException(
                        "threshold must be at least 0, got " + threshold);
            }
            thresholds[column] = threshold;
        }
    }

    /** Returns the lowest threshold of any target. */
    double leastThreshold() {
        double least = Double.POSITIVE_INFINITY;
        for (double threshold : thresholds) {
            least = Math.min(least, threshold);
        }
        return least;
    }

    /**
     * Reports products, or quotients by the sums of their factors.
     *
     * @param single whether the sums are of single precision
     */
    void products(PairOperation operation, boolean single) {
        for (int column = 0; column < thresholds.length; column++) {
            aim(single, column);
            if (kernel.anyProduct(tile)) {
                for (int pair = 0; pair < Tile.PAIRS; pair++) {
                    if (PairTests.product(tile, pair)) {
                        report(operation, pair);
                    }
                }
            }
        }
    }

    /** Reports sums, differences or both, by the signs of the tile. */
    void sums(boolean single) {
        for (int column = 0; column < thresholds.length; column++) {
            aim(single, column);
            if (kernel.anySum(tile)) {
                for (int pair = 0; pair < Tile.PAIRS; pair++) {
                    if (PairTests.sum(tile, pair)) {
                        eachSum(pair);
                    }
                }
            }
        }
    }

    private void eachSum(int pair) {
        if (tile.firstSign > 0 && PairTests.sum(tile, pair, 1)) {
            report(PairOperation.SUM, pair);
        }
        if (tile.secondSign < 0 && PairTests.sum(tile, pair, -1)) {
            report(PairOperation.DIFFERENCE, pair);
        }
    }

    /** Reports |a + b| or |a - b|. */
    void distances(PairOperation operation, boolean single) {
        for (int column = 0; column < thresholds.length; column++) {
            aim(single, column);
            if (kernel.anyAbsolute(tile)) {
                for (int pair = 0; pair < Tile.PAIRS; pair++) {
                    if (PairTests.absolute(tile, pair)) {
                        report(operation, pair);
                    }
                }
            }
        }
    }

    /** Sets what tests of the tile in place need for one target. */
    private void aim(boolean single, int column) {
        TargetMoments a = left.panels().moments[column];
        TargetMoments b = right.panels().moments[column];
        ScoreMargin used = single ? singleMargin : margin;
        double threshold = thresholds[column];
        tile.target = column;
        tile.dotA = a.dot();
        tile.dotB = b.dot();
        tile.excessA = single ? a.singleExcess() : a.excess();
        tile.excessB = single ? b.singleExcess() : b.excess();
        tile.threshold = threshold;
        tile.bound = threshold - used.error();
        tile.slope = used.slope();
        tile.meanFactor = left.panels().packed().weights().intercept() ? threshold : 0;
    }

    private void report(PairOperation operation, int pair) {
        PairPanels a = left.panels().packed();
        PairPanels b = right.panels().packed();
        int p = tile.i + pair / PairPanels.WIDTH;
        int q = tile.j + pair % PairPanels.WIDTH;
        int i = a.from() + p;
        int j = b.from() + q;
        boolean asked =
                i >= left.from()
                        && i < left.to()
                        && j >= right.from()
                        && j < right.to()
                        && shape.contains(i, j);
        if (!asked) {
            return;
        }
        a.combine(operation, p, b, q, values);
        double score = ExactScore.of(values, left.panels().targets().get(tile.target));
        if (score > 0 && score >= tile.threshold) {
            sink.report(tile.target, operation, i, j, score);
        }
    }
}
