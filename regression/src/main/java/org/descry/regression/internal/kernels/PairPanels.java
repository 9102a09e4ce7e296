package org.descry.regression.internal.kernels;

import java.util.Objects;
import java.util.Set;

/**
 * Features of a range packed for {@link PairTile}, for one target. Immutable; shared by threads.
 *
 * <p>Every feature is brought to sizes in [1, 2) by a power of two (1/x likewise), so no square
 * overflows; sums and differences get the factor back. Memory: 8 bytes × rows × features for each
 * of 3 (LEFT, LEFT_INVERSE), 1 (LEFT_PLAIN) or 2 (RIGHT, RIGHT_INVERSE) numbers, half as much again
 * for single precision, with up to {@value #WIDTH} - 1 features of room.
 */
public final class PairPanels {
    /** Features side by side on the right: one or more full registers on every machine. */
    static final int WIDTH = 32;

    /** Features side by side on the left. */
    static final int PAIR = 2;

    /** Numbers per row of a pair on the left: weighted x, x², x·y of both. */
    static final int LEFT_STEP = 3 * PAIR;

    /** Numbers per row of a block on the right: x, then x². */
    static final int RIGHT_STEP = 2 * WIDTH;

    /**
     * Numbers left free at the start: with the 16 bytes of an array's header a large array, which
     * starts on a page, then begins on a 64-byte line.
     */
    static final int ALIGNMENT = 6;

    /** Scales of features beyond 2^±200 would let squares of sums overflow. */
    private static final double LARGEST_SCALE = 0x1p200;

    final double[] left;
    final double[] leftInverse;
    final double[] leftPlain;
    final double[] right;
    final double[] rightInverse;

    /** The same in single precision; empty where no kernel reads them. */
    final float[] leftSingle;

    final float[] leftInverseSingle;
    final float[] rightSingle;
    final float[] rightInverseSingle;
    final FeatureMoments moments;

    /** The factor that brings 1/x to size 1, where x may be divided by. */
    private final double[] inverseFactor;

    private final boolean[] invertible;

    private final PairBlocks blocks;
    private final int from;
    private final int to;
    private final PairTarget target;
    private final Set<Panel> panels;

    private PairPanels(PairBlocks blocks, int from, int to, PairTarget target, Set<Panel> panels) {
        this.blocks = blocks;
        this.from = from;
        this.to = to;
        this.target = target;
        this.panels = panels;
        int padded = (to - from + WIDTH - 1) / WIDTH * WIDTH;
        left = room(Panel.LEFT, 3, padded);
        leftInverse = room(Panel.LEFT_INVERSE, 3, padded);
        leftPlain = room(Panel.LEFT_PLAIN, 1, padded);
        right = room(Panel.RIGHT, 2, padded);
        rightInverse = room(Panel.RIGHT_INVERSE, 2, padded);
        boolean single = TileSums.best().readsSingles();
        leftSingle = singles(single, left);
        leftInverseSingle = singles(single, leftInverse);
        rightSingle = singles(single, right);
        rightInverseSingle = singles(single, rightInverse);
        moments = new FeatureMoments(padded, target);
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
     *     value per row of the target, is not finite, is zero in all rows or has sizes beyond
     *     2^±200, or if a panel would have more than 2^31 numbers (pack fewer features then)
     */
    public static PairPanels pack(
            PairBlocks blocks, int from, int to, PairTarget target, Set<Panel> panels) {
        if (!(0 <= from && from <= to && to <= blocks.count())) {
            throw new IllegalArgumentException(
                    "range must lie in [0, %d), got [%d, %d)".formatted(blocks.count(), from, to));
        }
        Objects.requireNonNull(target, "target");
        PairPanels packed = new PairPanels(blocks, from, to, target, Set.copyOf(panels));
        double[] x = new double[target.rows()];
        for (int f = 0; f < to - from; f++) {
            packed.packFeature(f, x);
        }
        round(packed.left, packed.leftSingle);
        round(packed.leftInverse, packed.leftInverseSingle);
        round(packed.right, packed.rightSingle);
        round(packed.rightInverse, packed.rightInverseSingle);
        return packed;
    }

    private static float[] singles(boolean single, double[] like) {
        return new float[single && like.length > 0 ? like.length + ALIGNMENT : 0];
    }

    /** Single precision starts {@value #ALIGNMENT} numbers later: half the size, the same line. */
    private static void round(double[] values, float[] rounded) {
        for (int k = ALIGNMENT; k + ALIGNMENT < rounded.length; k++) {
            rounded[k + ALIGNMENT] = (float) values[k];
        }
    }

    private double[] room(Panel panel, int numbers, int padded) {
        if (!panels.contains(panel)) {
            return new double[0];
        }
        long length = (long) numbers * padded * target.rows() + ALIGNMENT;
        if (length > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "%d features of %d rows are too many for one panel"
                            .formatted(to - from, target.rows()));
        }
        return new double[(int) length];
    }

    private void packFeature(int f, double[] x) {
        double[] values = blocks.values(from + f);
        if (values.length != x.length) {
            throw new IllegalArgumentException(
                    "feature %d has %d values, the target %d"
                            .formatted(from + f, values.length, x.length));
        }
        double unit = powerBelow(largest(values, from + f));
        double scale = blocks.scale(from + f) * unit;
        if (!(scale >= 1 / LARGEST_SCALE && scale <= LARGEST_SCALE)) {
            throw new IllegalArgumentException(
                    "feature %d must have sizes within 2^±200, has %s".formatted(from + f, scale));
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = values[k] / unit;
        }
        moments.set(f, x, scale);
        write(f, x, left, right);
        if (leftPlain.length > 0) {
            for (int k = 0; k < x.length; k++) {
                leftPlain[plainAt(f / PAIR, k) + f % PAIR] = x[k];
            }
        }
        if (blocks.divides(from + f) && invert(x)) {
            double inverse = powerBelow(largest(x, from + f));
            for (int k = 0; k < x.length; k++) {
                x[k] /= inverse;
            }
            inverseFactor[f] = 1 / inverse;
            invertible[f] = true;
            moments.limitSpread(f, x);
            write(f, x, leftInverse, rightInverse);
        }
    }

    /** Replaces x by 1/x; false where that is not finite. */
    private static boolean invert(double[] x) {
        boolean finite = true;
        for (int k = 0; k < x.length; k++) {
            x[k] = 1 / x[k];
            finite &= Math.abs(x[k]) < Double.POSITIVE_INFINITY;
        }
        return finite;
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

    private void write(int f, double[] x, double[] onLeft, double[] onRight) {
        double[] w = target.weights();
        double[] y = target.target();
        if (onLeft.length > 0) {
            for (int k = 0; k < x.length; k++) {
                int at = leftAt(f / PAIR, k) + 3 * (f % PAIR);
                double weighted = w[k] * x[k];
                onLeft[at] = weighted;
                onLeft[at + 1] = weighted * x[k];
                onLeft[at + 2] = weighted * y[k];
            }
        }
        if (onRight.length > 0) {
            for (int k = 0; k < x.length; k++) {
                int at = rightAt(f / WIDTH, k) + f % WIDTH;
                onRight[at] = x[k];
                onRight[at + WIDTH] = x[k] * x[k];
            }
        }
    }

    /** Returns where a row of a pair starts on the left. */
    int leftAt(int pair, int row) {
        return ALIGNMENT + (pair * rows() + row) * LEFT_STEP;
    }

    /** Returns where a row of a pair starts among the plain values. */
    int plainAt(int pair, int row) {
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
        return target.rows();
    }

    /** Returns the target these features are packed for. */
    public PairTarget target() {
        return target;
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
            case PRODUCT, QUOTIENT, REVERSE -> {
                double unitA = scaleA / moments.scale[i];
                double unitB = scaleB / other.moments.scale[j];
                combine(operation, a, unitA, b, unitB, f);
                double factor =
                        operation == PairOperation.QUOTIENT
                                ? other.inverseFactor[j]
                                : operation == PairOperation.REVERSE ? inverseFactor[i] : 1;
                for (int k = 0; k < f.length; k++) {
                    f[k] *= factor;
                }
            }
            default -> combine(operation, a, scaleA, b, scaleB, f);
        }
    }

    private static void combine(
            PairOperation operation, double[] a, double p, double[] b, double q, double[] f) {
        for (int k = 0; k < f.length; k++) {
            f[k] = operation.apply(p * a[k], q * b[k]);
        }
    }
}
