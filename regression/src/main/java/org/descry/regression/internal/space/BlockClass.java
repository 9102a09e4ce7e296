package org.descry.regression.internal.space;

/**
 * Blocks that go together: consecutive numbers, everything the same but the formula.
 *
 * @param from first number
 * @param to last number + 1
 * @param size how large its formulas are
 * @param dimension number of their dimension
 * @param flips whether minus such a formula can be written at the same complexity
 * @param held which of the required columns each formula holds, as bits
 */
public record BlockClass(int from, int to, Size size, int dimension, boolean flips, int held) {

    /** Returns how many blocks there are. */
    public int count() {
        return to - from;
    }
}
