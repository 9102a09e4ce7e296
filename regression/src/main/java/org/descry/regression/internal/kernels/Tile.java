package org.descry.regression.internal.kernels;

/**
 * Where a kernel works: two features on the left, {@value PairPanels#WIDTH} on the right, some
 * rows, and its place in the scratch arrays. One per {@link PairTile}; set anew for every step.
 */
final class Tile {
    /** Pairs of a tile. */
    static final int PAIRS = PairPanels.PAIR * PairPanels.WIDTH;

    /** How many targets there are. */
    int targets;

    /** Panels, and where the first row of this step starts in them. */
    LeftPanel left;

    TargetPanels.Dots dots;
    PlainPanel leftPlain;
    int leftAt;
    RightPanel right;
    int rightAt;
    int rows;

    /** For |a ± b| only. */
    RowWeights rowWeights;

    /** Number of the first row. */
    int row;

    /** Σ w a b, Σ w a² b², Σ w a b y of each target [2 + targets][2][WIDTH], from at on. */
    double[] sums;

    int at;

    /** Σ of row weights times |d| with d = a - ratio · b [2][row weights][WIDTH]. */
    double[] absolute;

    int absoluteAt;

    /** Scale of b by scale of a, with a minus for |a + b| [2][WIDTH]. */
    double[] ratios;

    float[] ratioSingles;

    int ratioAt;

    /** Sums of one step in single precision [2 + targets][2][WIDTH]. */
    float[] stepSums;

    /** Likewise of one step [2][row weights][WIDTH]. */
    float[] stepAbsolute;

    /** First features, counted from the start of their panels. */
    FeatureMoments a;

    int i;
    FeatureMoments b;
    int j;

    /** The target that is tested for, and its moments of a and b. */
    int target;

    double[] dotA;
    double[] dotB;

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

    /** Numbers of a tile in {@link #sums}. */
    int sumsSize() {
        return (2 + targets) * PAIRS;
    }

    /** Numbers of a tile in {@link #absolute}. */
    int absoluteSize() {
        return rowWeights.values().length * 2 * PAIRS;
    }

    /** Where the sums of a row weight times |d| start for one of the two features. */
    int absoluteAt(int feature, int rowWeight) {
        return absoluteAt
                + (feature * 2 * rowWeights.values().length + rowWeight) * PairPanels.WIDTH;
    }

    /** Where Σ w a b y of the target that is tested for starts. */
    int dotAt() {
        return at + (2 + target) * PAIRS;
    }
}
