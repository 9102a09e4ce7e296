package org.descry.regression.internal.tuples;

/**
 * What the members of a tuple must hold together.
 *
 * @param held parts that each feature holds, as bits [features]; empty if nothing is required
 * @param all the bits that a tuple must have
 */
public record RequiredParts(int[] held, int all) {
    /** Nothing is required. */
    public static final RequiredParts NONE = new RequiredParts(new int[0], 0);

    /** Returns whether some features together hold everything. */
    public boolean metBy(int... members) {
        return all == 0 || of(members) == all;
    }

    /** Returns what some features hold together; 0 if nothing is required. */
    int of(int... members) {
        int together = 0;
        for (int k = 0; all != 0 && k < members.length; k++) {
            together |= held[members[k]];
        }
        return together;
    }
}
