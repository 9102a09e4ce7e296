package org.descry.regression.internal.kernels;

/**
 * Where a kernel works: two features on the left, {@value PairPanels#WIDTH} on the right, some
 * rows, and its place in the scratch arrays. One per {@link PairTile}; set anew for every step.
 */
final class Tile {
    /** Sums of a tile in {@link #sums}: three of each pair. */
    static final int SUMS = 3 * PairPanels.PAIR * PairPanels.WIDTH;

    /** Pairs of a tile. */
    static final int PAIRS = PairPanels.PAIR * PairPanels.WIDTH;

    /** Panels, and where the first row of this step starts in them. */
    double[] left;

    int leftAt;
    double[] right;
    int rightAt;
    int rows;

    /** Weights and weighted target [rows][2], and where the first row starts: for |a ± b| only. */
    double[] rowWeights;

    int rowAt;

    /** Σ w a b, Σ w a² b², Σ w a b y [3][2][WIDTH], from {@link #at} on. */
    double[] sums;

    int at;

    /** Σ w |d|, Σ w |d| y [2][2][WIDTH] with d = a - ratio · b, from {@link #absoluteAt} on. */
    double[] absolute;

    int absoluteAt;

    /** Scale of b by scale of a, with a minus for |a + b| [2][WIDTH]. */
    double[] ratios;

    int ratioAt;

    /** Panels in single precision, from the same places {@value PairPanels#ALIGNMENT} later. */
    float[] leftSingle;

    float[] rightSingle;

    /** Sums of one step in single precision [3][2][WIDTH]. */
    float[] stepSums;

    /** First features, counted from the start of their panels. */
    FeatureMoments a;

    int i;
    FeatureMoments b;
    int j;

    /** Excess of the moments of a and b, by the margin of the precision in use. */
    double[] excessA;

    double[] excessB;

    /** What a score must reach. */
    double threshold;

    /** threshold - error of the margin. */
    double bound;

    /** The threshold with an intercept, 0 without: what the squared mean is multiplied by. */
    double meanFactor;

    /** Slope of the margin. */
    double slope;

    /** 1 for a + b, -1 for a - b; both the same when only one is wanted. */
    double firstSign;

    double secondSign;
}
