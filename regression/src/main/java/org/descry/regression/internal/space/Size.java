package org.descry.regression.internal.space;

/**
 * How large a formula is.
 *
 * @param complexity operators, columns and constants it spells out
 * @param operators operators alone
 * @param depth layers of operators, one inside another
 */
public record Size(int complexity, int operators, int depth) {
    /** The size of a column, or of a number. */
    public static final Size COLUMN = new Size(1, 0, 0);

    /** Returns the size of a function of a formula of this size. */
    public Size unary() {
        return new Size(complexity + 1, operators + 1, depth + 1);
    }

    /** Returns the size of an operation on formulas of this size and another. */
    public Size with(Size other) {
        return new Size(
                complexity + other.complexity + 1,
                operators + other.operators + 1,
                Math.max(depth, other.depth) + 1);
    }
}
