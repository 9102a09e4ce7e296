package org.descry.regression.internal.tuples;

import java.util.List;

/**
 * All tuples near the best one, and the list of the best.
 *
 * @param listed the best tuples, best first
 * @param dimension members of a tuple
 * @param members members of the near tuples one after another, in no particular order
 * @param reach the near tuples are all that leave less than this many times what the best one
 *     leaves; {@link NearLimits#FARTHEST} unless there are too many, 1 when none could be kept
 */
public record NearTuples(List<Tuple> listed, int dimension, int[] members, double reach) {
    public NearTuples {
        listed = List.copyOf(listed);
        if (!(reach >= 1 && reach <= NearLimits.FARTHEST)) {
            throw new IllegalArgumentException("reach must lie in [1, 1.5], got " + reach);
        }
    }

    /** Returns the number of near tuples. */
    public int count() {
        return members.length / dimension;
    }

    /** Returns whether no tuple nearer than {@link NearLimits#FARTHEST} was left out. */
    public boolean complete() {
        return reach == NearLimits.FARTHEST;
    }
}
