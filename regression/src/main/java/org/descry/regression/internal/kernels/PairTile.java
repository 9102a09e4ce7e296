package org.descry.regression.internal.kernels;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Scores every a∘b of two ranges of features for some targets at once, never storing a feature.
 *
 * <p>Sums and differences come from Σ w a b, products also from Σ w a² b² and from Σ w a b y of
 * each target, quotients from the same sums with 1/b, |a ± b| from a loop of their own. Features
 * not far from zero are summed in single precision where registers allow it. A pair is dropped when
 * these sums prove that its score is below the threshold ({@link ScoreMargin}); any other pair is
 * built and scored by one plain loop, mean first. So every backend reports the same pairs with the
 * same bits whatever targets stand beside, and nothing above the threshold is lost however far the
 * means stand from zero.
 *
 * <p>One object per thread; panels are shared. Nothing is allocated per pair.
 *
 * <pre>{@code
 * PairWeights weights = PairWeights.equal(rows, true);
 * PairPanels shared = PairPanels.pack(blocks, 0, m, weights, Panel.both(operations));
 * TargetPanels panels = TargetPanels.pack(shared, List.of(PairTarget.of(y, weights)));
 * PairRange all = new PairRange(panels, 0, m);
 * PairTile.best().scan(all, all, PairShape.UPPER, operations, sink);
 * }</pre>
 */
public final class PairTile {
    /** Features on the left that share one reading of the threshold. */
    static final int LEFT_AT_ONCE = 16;

    /** Tiles side by side, all of one block on the right. */
    private static final int TILES = LEFT_AT_ONCE / PairPanels.PAIR;

    /**
     * Rows per step. A block of the right and a pair of the left then stay in the nearest caches,
     * loops stay short enough to be compiled to registers, and single precision adds up few rows.
     */
    static final int CHUNK = 128;

    private static final Set<Panel> SINGLES = Set.of(Panel.SINGLE);

    /** The largest part of a score that single precision may leave undecided. */
    private static final double LARGEST_MARGIN = 0.05;

    /**
     * The largest part of the threshold likewise where single precision saves less: what it leaves
     * undecided is scored one by one.
     */
    private static final double LARGEST_PART = 1.0 / 6;

    /** Sizes of a and b beyond this leave |a ± b| to double precision. */
    private static final double LARGEST_RATIO = 0x1p60;

    /** Rows below which widening the sums costs more than single precision saves. */
    private static final int LEAST_SINGLE_ROWS = 32;

    private final TileSums kernel;
    private final Tile tile = new Tile();
    private final PairReport report;
    private int rows;
    private PairRange left;
    private PairRange right;
    private PairShape shape;
    private Sides plain;
    private Sides quotient;
    private Sides reverse;

    /** Whether single precision may be used at all, and the error of its margin. */
    private boolean singles;

    private double singleError;

    /** Which tiles are summed in single precision: of products, of Σ w a b alone, of |a ± b|. */
    private final boolean[] single = new boolean[TILES];

    private final boolean[] singleGram = new boolean[TILES];

    private final boolean[] singleDistance = new boolean[TILES];

    PairTile(TileSums kernel) {
        this.kernel = kernel;
        report = new PairReport(kernel, tile);
        tile.ratios = new double[TILES * Tile.PAIRS];
        tile.ratioSingles = new float[TILES * Tile.PAIRS];
    }

    /** Returns the fastest tile this Java runtime offers. */
    public static PairTile best() {
        return new PairTile(TileSums.best());
    }

    /** Returns the tile of plain loops. */
    public static PairTile scalar() {
        return new PairTile(new ScalarTileSums());
    }

    /** Returns the name of the implementation: {@code vector} or {@code scalar}. */
    public String name() {
        return kernel.name();
    }

    /**
     * Reports every pair to every target for which its score reaches the sink's threshold.
     *
     * <p>The score is (Σ w f y)² / ((Σ w f² - (Σ w f)² / Σ w) · Σ w y²), without the mean term when
     * the target has no intercept. Features that are constant to 12 digits or not finite are never
     * reported. Pairs come in a fixed order that does not depend on the machine.
     *
     * @param left the features a; packed with at least {@link Panel#left}
     * @param right the features b; packed with at least {@link Panel#right}, for the same targets
     * @throws IllegalArgumentException if the panels lack what the operations need, are packed for
     *     different targets, or if a threshold is negative or NaN
     */
    public void scan(
            PairRange left,
            PairRange right,
            PairShape shape,
            Set<PairOperation> operations,
            PairSink sink) {
        if (!left.panels().targets().equals(right.panels().targets())) {
            throw new IllegalArgumentException("both sides must be packed for the same targets");
        }
        if (!left.panels().packed().holds(Panel.left(operations))
                || !right.panels().packed().holds(Panel.right(operations))) {
            throw new IllegalArgumentException("panels lack what " + operations + " need");
        }
        if (operations.isEmpty() || left.from() == left.to() || right.from() == right.to()) {
            return;
        }
        begin(left, right, shape);
        report.begin(left, right, shape, sink);
        Set<PairOperation> wanted = EnumSet.copyOf(operations);
        int firstTile = left.first() / PairPanels.PAIR;
        int lastTile = left.last() / PairPanels.PAIR;
        int firstBlock = right.first() / PairPanels.WIDTH;
        int lastBlock = right.last() / PairPanels.WIDTH;
        for (int t = firstTile; t <= lastTile; t += TILES) {
            int end = Math.min(lastTile + 1, t + TILES);
            for (int block = firstBlock; block <= lastBlock; block++) {
                int tiles = reachable(t, end, block) - t;
                if (tiles > 0) {
                    report.readThresholds();
                    scan(t, tiles, block, wanted);
                }
            }
        }
    }

    private void begin(PairRange newLeft, PairRange newRight, PairShape newShape) {
        left = newLeft;
        right = newRight;
        shape = newShape;
        PairPanels a = left.panels().packed();
        PairPanels b = right.panels().packed();
        TargetPanels.Dots dots = left.panels().dots;
        plain = new Sides(a.left, dots, b.right);
        quotient = new Sides(a.left, dots, b.rightInverse);
        reverse = new Sides(a.leftInverse, left.panels().inverseDots, b.right);
        rows = a.rows();
        singles =
                rows >= LEAST_SINGLE_ROWS
                        && a.holds(SINGLES)
                        && b.holds(SINGLES)
                        && kernel.readsSingles();
        singleError = ScoreMargin.single(a.weights()).error();
        tile.a = a.moments;
        tile.b = b.moments;
        int targets = left.panels().targets().size();
        tile.rowWeights = left.panels().rowWeights;
        if (tile.targets != targets) {
            tile.targets = targets;
            tile.sums = new double[TILES * tile.sumsSize()];
            tile.stepSums = new float[tile.sumsSize()];
            tile.absolute = new double[TILES * tile.absoluteSize()];
            tile.stepAbsolute = new float[tile.absoluteSize()];
        }
    }

    /** Returns the end of the tiles from t on that have a pair of the shape with the block. */
    private int reachable(int t, int end, int block) {
        int lastRight =
                Math.min(
                        right.to() - 1,
                        right.panels().packed().from() + (block + 1) * PairPanels.WIDTH - 1);
        int reach = end;
        while (reach > t
                && !shape.contains(
                        left.panels().packed().from() + (reach - 1) * PairPanels.PAIR, lastRight)) {
            reach--;
        }
        return reach;
    }

    private void scan(int first, int tiles, int block, Set<PairOperation> wanted) {
        boolean sum = wanted.contains(PairOperation.SUM);
        boolean difference = wanted.contains(PairOperation.DIFFERENCE);
        boolean absoluteSum = wanted.contains(PairOperation.ABS_SUM);
        boolean absoluteDifference = wanted.contains(PairOperation.ABS_DIFFERENCE);
        boolean product = wanted.contains(PairOperation.PRODUCT);
        tile.j = block * PairPanels.WIDTH;
        choosePrecision(first, tiles);
        if (product || sum || difference || absoluteSum || absoluteDifference) {
            fill(plain, first, tiles, product);
        }
        if (product) {
            report(PairOperation.PRODUCT, first, tiles);
        }
        if (sum || difference) {
            tile.firstSign = sum ? 1 : -1;
            tile.secondSign = difference ? -1 : 1;
            for (int slot = 0; slot < tiles; slot++) {
                place(first, slot);
                report.sums((product ? single : singleGram)[slot]);
            }
        }
        if (absoluteSum) {
            fillAbsolute(-1, first, tiles);
            reportAbsolute(PairOperation.ABS_SUM, first, product ? single : singleGram, tiles);
        }
        if (absoluteDifference) {
            fillAbsolute(1, first, tiles);
            reportAbsolute(
                    PairOperation.ABS_DIFFERENCE, first, product ? single : singleGram, tiles);
        }
        if (wanted.contains(PairOperation.QUOTIENT)) {
            fill(quotient, first, tiles, true);
            report(PairOperation.QUOTIENT, first, tiles);
        }
        if (wanted.contains(PairOperation.REVERSE)) {
            fill(reverse, first, tiles, true);
            report(PairOperation.REVERSE, first, tiles);
        }
    }

    private void report(PairOperation operation, int first, int tiles) {
        for (int slot = 0; slot < tiles; slot++) {
            place(first, slot);
            report.products(operation, single[slot]);
        }
    }

    private void reportAbsolute(PairOperation operation, int first, boolean[] gram, int tiles) {
        for (int slot = 0; slot < tiles; slot++) {
            place(first, slot);
            report.distances(operation, gram[slot] || singleDistance[slot]);
        }
    }

    private void place(int first, int slot) {
        tile.i = (first + slot) * PairPanels.PAIR;
        tile.at = slot * tile.sumsSize();
        tile.absoluteAt = slot * tile.absoluteSize();
        tile.ratioAt = slot * Tile.PAIRS;
    }

    /**
     * Takes single precision where its margin is small against the variance of the features; for |a
     * ± b| both must also have sizes that one number in single precision holds.
     */
    private void choosePrecision(int first, int tiles) {
        double ofBlock = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int lane = 0; singles && lane < PairPanels.WIDTH; lane++) {
            double scale = tile.b.scale[tile.j + lane];
            ofBlock = Math.max(ofBlock, tile.b.spread[tile.j + lane]);
            least = Math.min(least, scale);
            most = Math.max(most, scale);
        }
        for (int slot = 0; slot < tiles; slot++) {
            int i = (first + slot) * PairPanels.PAIR;
            double spread = ofBlock + Math.max(tile.a.spread[i], tile.a.spread[i + 1]);
            double smaller = Math.min(tile.a.scale[i], tile.a.scale[i + 1]);
            double larger = Math.max(tile.a.scale[i], tile.a.scale[i + 1]);
            double part = singleError * spread;
            single[slot] = singles && part <= LARGEST_MARGIN;
            singleGram[slot] = single[slot] && part <= report.leastThreshold() * LARGEST_PART;
            singleDistance[slot] =
                    singleGram[slot]
                            && most <= LARGEST_RATIO * smaller
                            && larger <= LARGEST_RATIO * least;
        }
    }

    private void fill(Sides sides, int first, int tiles, boolean products) {
        Arrays.fill(tile.sums, 0, tiles * tile.sumsSize(), 0);
        tile.left = sides.left();
        tile.dots = sides.dots();
        tile.right = sides.right();
        int block = tile.j / PairPanels.WIDTH;
        for (int from = 0; from < rows; from += CHUNK) {
            tile.rows = Math.min(CHUNK, rows - from);
            tile.rightAt = right.panels().packed().rightAt(block, from);
            for (int slot = 0; slot < tiles; slot++) {
                place(first, slot);
                tile.leftAt = left.panels().packed().leftAt(first + slot, from);
                add(products, (products ? single : singleGram)[slot]);
            }
        }
    }

    private void add(boolean products, boolean inSingle) {
        if (products && inSingle) {
            kernel.fusedSingle(tile);
        } else if (products) {
            kernel.fused(tile);
        } else if (inSingle) {
            kernel.gramSingle(tile);
        } else {
            kernel.gram(tile);
        }
    }

    private void fillAbsolute(int sign, int first, int tiles) {
        Arrays.fill(tile.absolute, 0, tiles * tile.absoluteSize(), 0);
        for (int feature = 0; feature < tiles * PairPanels.PAIR; feature++) {
            // a power of two: its inverse and the ratios are exact
            double perA = sign / tile.a.scale[first * PairPanels.PAIR + feature];
            ratios(perA, tile.b.scale, tile.j, feature * PairPanels.WIDTH);
        }
        tile.leftPlain = left.panels().packed().leftPlain;
        tile.right = right.panels().packed().right;
        int block = tile.j / PairPanels.WIDTH;
        for (int from = 0; from < rows; from += CHUNK) {
            tile.rows = Math.min(CHUNK, rows - from);
            tile.rightAt = right.panels().packed().rightAt(block, from);
            tile.row = from;
            for (int slot = 0; slot < tiles; slot++) {
                place(first, slot);
                tile.leftAt = left.panels().packed().leftAt(first + slot, from);
                if (singleDistance[slot]) {
                    kernel.absoluteSingle(tile);
                } else {
                    kernel.absolute(tile);
                }
            }
        }
    }

    private void ratios(double perA, double[] scale, int from, int at) {
        for (int lane = 0; lane < PairPanels.WIDTH; lane++) {
            double ratio = perA * scale[from + lane];
            tile.ratios[at + lane] = ratio;
            tile.ratioSingles[at + lane] = (float) ratio;
        }
    }

    /** Panels that one kind of product reads. */
    private record Sides(LeftPanel left, TargetPanels.Dots dots, RightPanel right) {}
}
