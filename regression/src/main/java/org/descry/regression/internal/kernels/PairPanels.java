package org.descry.regression.internal.kernels;

import java.util.Objects;
import java.util.Set;

/**
 * Features of a range packed for {@link PairTile}, for all targets with the same weights.
 * Immutable; shared by threads.
 *
 * <p>Every feature is brought to sizes in [1, 2) by a power of two (1/x likewise), so no square
 * overflows; sums and differences get the factor back. Memory: 8 bytes × rows × features for each
 * of 2 (LEFT, LEFT_INVERSE, RIGHT, RIGHT_INVERSE) or 1 (LEFT_PLAIN) numbers, half as much again for
 * SINGLE, with up to {@value #WIDTH} - 1 features of room.
 */
public final class PairPanels {
    /** Features side by side on the right: one or more full registers on every machine. */
    static final int WIDTH = 32;

    /** Features side by side on the left. */
    static final int PAIR = 2;

    /** Numbers per row of a block on the right: x, then x². */
    static final int RIGHT_STEP = 2 * WIDTH;

    /**
     * Numbers left free at the start: with the 16 bytes of an array's header a large array, which
     * starts on a page, then begins on a 64-byte line.
     */
    static final int ALIGNMENT = 6;

    /** Scales of features beyond 2^±200 would let squares of sums overflow. */
    private static final double LARGEST_SCALE = 0x1p200;

    final LeftPanel left;
    final LeftPanel leftInverse;

    final PlainPanel leftPlain;

    final RightPanel right;
    final RightPanel rightInverse;
    final FeatureMoments moments;

    /** The factor that brings 1/x to size 1, where x may be divided by. */
    private final double[] inverseFactor;

    private final boolean[] invertible;

    private final PairBlocks blocks;
    private final int from;
    private final int to;
    private final PairWeights weights;
    private final Set<Panel> panels;

    private PairPanels(
            PairBlocks blocks, int from, int to, PairWeights weights, Set<Panel> panels) {
        this.blocks = blocks;
        this.from = from;
        this.to = to;
        this.weights = weights;
        this.panels = panels;
        int padded = (to - from + WIDTH - 1) / WIDTH * WIDTH;
        left = left(Panel.LEFT, padded);
        leftInverse = left(Panel.LEFT_INVERSE, padded);
        leftPlain = PlainPanel.of(room(Panel.LEFT_PLAIN, padded), panels.contains(Panel.SINGLE));
        right = right(Panel.RIGHT, padded);
        rightInverse = right(Panel.RIGHT_INVERSE, padded);
        moments = new FeatureMoments(padded, weights);
        inverseFactor = new double[to - from];
        invertible = new boolean[to - from];
    }

    /**
     * Packs a range of features.
     *
     * @param from number of the first feature
     * @param to number after the last
     * @param panels what for: see {@link Panel#left}, {@link Panel#right}, {@link Panel#both}
     * @throws IllegalArgumentException if the range is not within the blocks, a feature has not one
     *     value per row, is not finite, is zero in all rows or has sizes beyond 2^±200, or if a
     *     panel would have more than 2^31 numbers (pack fewer features then)
     */
    public static PairPanels pack(
            PairBlocks blocks, int from, int to, PairWeights weights, Set<Panel> panels) {
        if (!(0 <= from && from <= to && to <= blocks.count())) {
            throw new IllegalArgumentException(
                    "range must lie in [0, %d), got [%d, %d)".formatted(blocks.count(), from, to));
        }
        Objects.requireNonNull(weights, "weights");
        PairPanels packed = new PairPanels(blocks, from, to, weights, Set.copyOf(panels));
        double[] x = new double[weights.rows()];
        double[] product = new double[weights.rows()];
        for (int f = 0; f < to - from; f++) {
            packed.packFeature(f, x, product);
        }
        packed.left.round();
        packed.leftInverse.round();
        packed.leftPlain.round();
        packed.right.round();
        packed.rightInverse.round();
        return packed;
    }

    private LeftPanel left(Panel panel, int padded) {
        double[] values = room(panel, padded);
        return LeftPanel.of(values, new double[values.length], panels.contains(Panel.SINGLE));
    }

    private RightPanel right(Panel panel, int padded) {
        return RightPanel.of(room(panel, 2 * padded), panels.contains(Panel.SINGLE));
    }

    /**
     * Writes numbers in single precision, which starts {@value #ALIGNMENT} numbers later: half the
     * size, the same line.
     */
    static void round(double[] values, float[] rounded) {
        for (int k = ALIGNMENT; k + ALIGNMENT < rounded.length; k++) {
            rounded[k + ALIGNMENT] = (float) values[k];
        }
    }

    private double[] room(Panel panel, int numbers) {
        if (!panels.contains(panel)) {
            return new double[0];
        }
        long length = (long) numbers * weights.rows() + ALIGNMENT;
        if (length > Integer.MAX_VALUE - 2 * ALIGNMENT) {
            throw new IllegalArgumentException(
                    "%d features of %d rows are too many for one panel"
                            .formatted(to - from, weights.rows()));
        }
        return new double[(int) length];
    }

    private void packFeature(int f, double[] x, double[] product) {
        double[] values = blocks.values(from + f);
        if (values.length != x.length) {
            throw new IllegalArgumentException(
                    "feature %d has %d values for %d weights"
                            .formatted(from + f, values.length, x.length));
        }
        double unit = powerBelow(largest(values, from + f));
        double scale = blocks.scale(from + f) * unit;
        if (!(scale >= 1 / LARGEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException(
                    "feature %d must have sizes within 2^±200, has %s".formatted(from + f, scale));
        }
        PairValues.scale(values, 1 / unit, x);
        moments.set(f, x, scale);
        write(f, x, product, left, right);
        if (leftPlain.values().length > 0) {
            PairValues.spread(x, leftPlain.values(), leftAt(f / PAIR, 0) + f % PAIR, PAIR);
        }
        if (blocks.divides(from + f) && PairValues.invert(x)) {
            double inverse = powerBelow(largest(x, from + f));
            PairValues.scale(x, 1 / inverse, x);
            inverseFactor[f] = 1 / inverse;
            invertible[f] = true;
            moments.limitSpread(f, x);
            write(f, x, product, leftInverse, rightInverse);
        }
    }

    private static double largest(double[] values, int number) {
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (!(largest >= Double.MIN_NORMAL && largest < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "feature %d must be finite and not all zero, its largest size is %s"
                            .formatted(number, largest));
        }
        return largest;
    }

    private static double powerBelow(double size) {
        return Math.scalb(1.0, Math.getExponent(size));
    }

    private void write(int f, double[] x, double[] product, LeftPanel onLeft, RightPanel onRight) {
        if (onLeft.values().length > 0) {
            int at = leftAt(f / PAIR, 0) + f % PAIR;
            PairValues.times(weights.shares(), x, product);
            PairValues.spread(product, onLeft.values(), at, PAIR);
            PairValues.times(product, x, product);
            PairValues.spread(product, onLeft.squares(), at, PAIR);
        }
        if (onRight.values().length > 0) {
            int at = rightAt(f / WIDTH, 0) + f % WIDTH;
            PairValues.spread(x, onRight.values(), at, RIGHT_STEP);
            PairValues.times(x, x, product);
            PairValues.spread(product, onRight.values(), at + WIDTH, RIGHT_STEP);
        }
    }

    /** Returns scale · Σ w (x - m) y of a feature, counted from the start of the range. */
    double dot(int f, double[] weightedTarget) {
        double[] values = blocks.values(from + f);
        double scale = blocks.scale(from + f);
        double mean = moments.mean[f];
        double sum = 0;
        for (int k = 0; k < values.length; k++) {
            sum += (scale * values[k] - mean) * weightedTarget[k];
        }
        return sum;
    }

    /** Returns where a row of a pair starts on the left. */
    int leftAt(int pair, int row) {
        return ALIGNMENT + (pair * rows() + row) * PAIR;
    }

    /** Returns where a row of a block starts on the right. */
    int rightAt(int block, int row) {
        return ALIGNMENT + (block * rows() + row) * RIGHT_STEP;
    }

    /** Returns the number of the first feature, among the blocks. */
    public int from() {
        return from;
    }

    /** Returns the number after the last feature, among the blocks. */
    public int to() {
        return to;
    }

    /** Returns the number of rows. */
    public int rows() {
        return weights.rows();
    }

    /** Returns the weights these features are packed for. */
    public PairWeights weights() {
        return weights;
    }

    boolean holds(Set<Panel> wanted) {
        return panels.containsAll(wanted);
    }

    /** Whether a feature may be divided by; {@code f} counts from the start of the range. */
    boolean invertible(int f) {
        return invertible[f];
    }

    /**
     * Writes the values of a∘b, up to a power of two for products and quotients.
     *
     * @param i number of the left feature, counted from the start of these panels
     * @param j number of the right feature, counted from the start of the other panels
     */
    void combine(PairOperation operation, int i, PairPanels other, int j, double[] f) {
        double[] a = blocks.values(from + i);
        double[] b = other.blocks.values(other.from + j);
        double scaleA = blocks.scale(from + i);
        double scaleB = other.blocks.scale(other.from + j);
        switch (operation) {
            case SUM, ABS_SUM -> PairValues.linear(a, scaleA, b, scaleB, f);
            case DIFFERENCE, ABS_DIFFERENCE -> PairValues.linear(a, scaleA, b, -scaleB, f);
            default -> {
                double unitA = scaleA / moments.scale[i];
                double unitB = scaleB / other.moments.scale[j];
                switch (operation) {
                    case QUOTIENT -> PairValues.quotient(a, unitA, b, unitB, f);
                    case REVERSE -> PairValues.quotient(b, unitB, a, unitA, f);
                    default -> PairValues.product(a, unitA, b, unitB, f);
                }
                if (operation == PairOperation.QUOTIENT) {
                    PairValues.scale(f, other.inverseFactor[j], f);
                } else if (operation == PairOperation.REVERSE) {
                    PairValues.scale(f, inverseFactor[i], f);
                }
            }
        }
        if (operation == PairOperation.ABS_SUM || operation == PairOperation.ABS_DIFFERENCE) {
            PairValues.magnitude(f);
        }
    }
}
