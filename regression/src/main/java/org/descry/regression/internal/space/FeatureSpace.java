package org.descry.regression.internal.space;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.descry.descriptors.expressions.Expression;
import org.descry.regression.search.SpaceSettings;

/**
 * Every unit-valid formula over the primary features that the settings allow.
 *
 * <p>Formulas that others are made of are blocks: told apart by their value in a prime field, and
 * evaluated. Those that nothing can be made of, the great majority, are never evaluated here; as
 * long as they are few they are told apart and listed, otherwise they are described by {@link
 * Piece}s only. A formula equal to another up to a constant factor is the same feature, and the
 * simplest is kept; formulas with a constant part (x - x, x / x) do not count. A feature is one
 * number, its code; codes sort from simple to complex. Immutable once built, and thread-safe.
 */
public final class FeatureSpace {
    /** Values that differ by a smaller part of their size are the same. */
    private static final double ROUNDING = 1e-12;

    private final Blocks blocks;
    private final List<BlockClass> classes;
    private final List<Piece> terminal;
    private final long[] listed;
    private final boolean complete;
    private final LongMap representatives;
    private final Admission admission;
    private final FormulaWriter writer;
    private final SpaceCounts counts;
    private final int rows;
    private final int required;

    FeatureSpace(SpaceBuilder built) {
        this.blocks = built.blocks;
        this.classes = List.copyOf(built.classes);
        this.terminal = List.copyOf(built.terminal);
        this.listed = built.listed();
        this.complete = built.listsAll();
        this.representatives = built.representatives;
        this.admission = built.admission;
        this.writer = built.writer;
        this.counts = built.counts();
        this.rows = built.rows;
        this.required = (1 << built.required()) - 1;
    }

    /** Returns the number of rows n. */
    public int rows() {
        return rows;
    }

    /** Returns how much there is. */
    public SpaceCounts counts() {
        return counts;
    }

    /**
     * Returns all features in ascending order of their codes; those of {@link #terminal} are
     * missing.
     */
    public long[] listed() {
        return listed;
    }

    /** Returns whether {@link #listed} holds every feature. */
    public boolean listsAll() {
        return complete;
    }

    /**
     * Returns the formulas that nothing is made of, by complexity; each may occur several times.
     */
    public List<Piece> terminal() {
        return terminal;
    }

    /** Returns the classes of blocks, by complexity. */
    public List<BlockClass> classes() {
        return classes;
    }

    /** Returns the code of a block. */
    public long block(int id) {
        return Code.block(blocks.complexity[id], id);
    }

    /** Whether a block is a feature of its own, not a simpler one times a constant. */
    public boolean isFeature(int id) {
        return blocks.feature[id];
    }

    /** Returns the values [rows] of a block, not to be changed. */
    public double[] blockValues(int id) {
        return blocks.values(id);
    }

    /** Whether a block may be divided by: it stays away from zero. */
    public boolean divides(int id) {
        return admission.divides(id);
    }

    /** Returns the code of a formula of a piece. */
    public static long code(Piece piece, int l, int r) {
        return Code.of(piece.size().complexity(), piece.packed(), l, r);
    }

    /**
     * Returns the code of a formula of two blocks.
     *
     * @param packed the operator, see {@link Piece#packed}
     */
    public static long code(int complexity, byte packed, int l, int r) {
        return Code.of(complexity, packed, l, r);
    }

    /** Returns whether a feature is made of two blocks that go through {@link #terminal}. */
    public static boolean isPair(long code) {
        return !Code.isBlock(code) && Code.right(code) >= 0;
    }

    /**
     * Returns a code for a feature that is no formula of any space, such as one with fitted
     * constants; it sorts by complexity as all codes do.
     *
     * @param number which one, 0 or more
     */
    public static long beyond(int complexity, int number) {
        return Code.beyond(complexity, number);
    }

    /** Returns whether a code was made by {@link #beyond}. */
    public static boolean isBeyond(long code) {
        return Code.isBeyond(code);
    }

    /** Returns the number that {@link #beyond} was given. */
    public static int number(long code) {
        return Code.number(code);
    }

    /** Returns how large a feature is as it is made. */
    public Size size(long code) {
        if (Code.isBlock(code)) {
            return sizeOfBlock(Code.left(code));
        }
        Size left = sizeOfBlock(Code.left(code));
        return Code.right(code) < 0 ? left.unary() : left.with(sizeOfBlock(Code.right(code)));
    }

    private Size sizeOfBlock(int id) {
        for (BlockClass each : classes) {
            if (each.from() <= id && id < each.to()) {
                return each.size();
            }
        }
        throw new IllegalArgumentException("there is no part number " + id);
    }

    /** Returns the complexity of a feature. */
    public static int complexity(long code) {
        return Code.complexity(code);
    }

    /** Returns the largest complexity of any formula. */
    public int largestComplexity() {
        int last = classes.get(classes.size() - 1).size().complexity();
        return terminal.isEmpty()
                ? last
                : Math.max(last, terminal.get(terminal.size() - 1).size().complexity());
    }

    /** Returns the bits of all columns that a model must hold; 0 if none is required. */
    public int required() {
        return required;
    }

    /** Returns which of the required columns a feature holds, as bits. */
    public int held(long code) {
        if (required == 0) {
            return 0;
        }
        int r = Code.right(code);
        int ofLeft = blocks.held[Code.left(code)];
        return (Code.isBlock(code) || r < 0 ? ofLeft : ofLeft | blocks.held[r]) & required;
    }

    /**
     * Returns the list that a feature competes in: one for each complexity and each set of required
     * columns, by complexity.
     */
    public int list(long code) {
        return list(Code.complexity(code), held(code));
    }

    /** Returns the list of features of a complexity that hold some of the required columns. */
    public int list(int complexity, int held) {
        return complexity * (required + 1) + held;
    }

    /** Returns how many lists there are. */
    public int lists() {
        return (largestComplexity() + 1) * (required + 1);
    }

    /** Writes a feature's values into {@code out} [rows]; {@code scratch} [rows] is overwritten. */
    public void values(long code, double[] out, double[] scratch) {
        if (Code.isBlock(code)) {
            System.arraycopy(blocks.values(Code.left(code)), 0, out, 0, rows);
        } else {
            blocks.compute(Code.packed(code), Code.left(code), Code.right(code), out, scratch);
        }
    }

    /** Returns a feature as a formula in canonical form. */
    public Expression expression(long code) {
        if (Code.isBlock(code)) {
            int id = Code.left(code);
            return writer.formula(blocks.code[id], blocks.left[id], blocks.right[id]);
        }
        return writer.formula(Code.packed(code), Code.left(code), Code.right(code));
    }

    /**
     * Writes numbers that features share exactly when they are algebraically equal up to a constant
     * factor; 0 for a formula with a constant value.
     *
     * @param codes features [at least n]
     * @param n how many
     * @param keys result [at least n]
     */
    public void keys(long[] codes, int n, long[] keys) {
        long[] second = new long[n];
        for (int i = 0; i < n; i++) {
            boolean block = Code.isBlock(codes[i]);
            byte how = Code.packed(codes[i]);
            int l = Code.left(codes[i]);
            int r = Code.right(codes[i]);
            long a = block ? blocks.first[l] : Op.key(how, blocks.first, blocks.firstInverse, l, r);
            long b =
                    block
                            ? blocks.second[l]
                            : Op.key(how, blocks.second, blocks.secondInverse, l, r);
            boolean constant = a == b || a == 0 || b == 0;
            keys[i] = constant ? 0 : a;
            second[i] = constant ? 1 : b;
        }
        Keys.ratios(keys, second, new long[n + 1], n);
    }

    /** Returns the code under which an equal feature is listed, or {@code code} itself. */
    public long representative(long key, long code) {
        return representatives.value(key, code);
    }

    /**
     * Returns why a feature may not be used for how it is made, if so; values are looked at by
     * {@link #refusal}.
     */
    public Optional<String> refusal(long code) {
        return Code.isBlock(code)
                ? Optional.empty()
                : admission.refusal(Code.packed(code), Code.left(code), Code.right(code));
    }

    /** Returns why values [rows] of a feature cannot be used, if so. */
    public Optional<String> refusal(long code, double[] x) {
        return Code.isBlock(code)
                ? refusal(x)
                : admission.refusal(Code.packed(code), Code.left(code), Code.right(code), x, rows);
    }

    /** Returns why values [rows] cannot be used, if so. */
    public Optional<String> refusal(double[] x) {
        return admission.refusal(x, rows);
    }

    /**
     * Whether values [rows] may be divided by: their smallest size is no smaller part of the
     * largest than the settings allow. The same holds for their inverses.
     */
    public boolean awayFromZero(double[] x) {
        return admission.awayFromZero(x);
    }

    /**
     * Returns why values cannot be used, if so: not finite, too large or small, or constant.
     *
     * @param parts largest size of what they are the sum or difference of, else 0: what rounding
     *     leaves of a - a varies, but is nothing
     */
    static Optional<String> refusal(double[] x, int n, SpaceSettings.Sizes sizes, double parts) {
        if (n == 0) {
            return Optional.empty();
        }
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(x[i]) <= Double.MAX_VALUE)) {
                return Optional.of("not finite");
            }
            // Hardly ever true: cheaper than Math.min and max.
            if (x[i] < min) {
                min = x[i];
            }
            if (x[i] > max) {
                max = x[i];
            }
        }
        double size = Math.max(Math.abs(min), Math.abs(max));
        if (size > sizes.most()) {
            return Optional.of("too large");
        }
        if (size < sizes.least()) {
            return Optional.of("too small");
        }
        return max - min <= ROUNDING * Math.max(size, parts)
                ? Optional.of("constant")
                : Optional.empty();
    }

    /** Returns the codes of listed features of one complexity, ascending. */
    public long[] listedOf(int complexity) {
        return Arrays.stream(listed).filter(c -> Code.complexity(c) == complexity).toArray();
    }
}
