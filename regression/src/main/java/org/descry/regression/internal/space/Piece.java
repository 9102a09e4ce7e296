package org.descry.regression.internal.space;

import org.descry.descriptors.expressions.Operator;

/**
 * All formulas of one operator over the blocks of one or two classes.
 *
 * @param packed the operator, see {@link Op#pack}
 * @param left class of the first argument
 * @param right class of the second; for functions the same as {@code left} and of no meaning
 * @param halved whether each pair counts once, whatever its order
 * @param size size of the formulas
 * @param dimension number of their dimension
 */
public record Piece(
        byte packed, BlockClass left, BlockClass right, boolean halved, Size size, int dimension) {

    /** Whether the operator takes two arguments. */
    public boolean binary() {
        return operator().arity() == 2;
    }

    /** Returns the operator. */
    public Operator operator() {
        return Op.operator(packed);
    }

    /** Whether the sign of an argument is flipped: a difference is a sum, f(x) is f(-x). */
    public boolean flipped() {
        return Op.flipped(packed);
    }

    /** Whether a formula may stand beside itself: a + a, but not a - a. */
    private boolean diagonal() {
        return operator() == Operator.ADD || flipped();
    }

    /** Whether minus such a formula can be written at the same complexity. */
    boolean flips() {
        return Op.flips(packed, left.flips(), binary() && right.flips());
    }

    /** Returns which of the required columns each formula holds, as bits. */
    public int held() {
        return left.held() | right.held();
    }

    /** Returns how many formulas there are. */
    public long count() {
        long l = left.count();
        if (!binary()) {
            return l;
        }
        if (halved) {
            return l * (diagonal() ? l + 1 : l - 1) / 2;
        }
        return left == right && !diagonal() ? l * (l - 1) : l * right.count();
    }

    /**
     * Tells of every formula whose first argument lies in a range.
     *
     * @param from first number of a first argument
     * @param to last number + 1
     */
    public void each(int from, int to, Visitor visitor) {
        if (!binary()) {
            for (int l = from; l < to; l++) {
                visitor.visit(l, -1);
            }
            return;
        }
        boolean same = left == right && !diagonal();
        for (int l = from; l < to; l++) {
            for (int r = halved ? l : right.from(); r < right.to(); r++) {
                if (!(same && l == r)) {
                    visitor.visit(l, r);
                }
            }
        }
    }

    /** Hears of formulas by the numbers of their arguments; the second is -1 for functions. */
    public interface Visitor {
        void visit(int l, int r);
    }
}
