package org.descry.regression.internal.tuples;

import java.util.Arrays;

/**
 * Keeps tuples by how much more than the best one they leave unexplained, in rings: from a
 * millionth to half as much again, eight to each doubling. When they become too many, the outermost
 * ring is given up as a whole, so what is kept does not depend on the order in which tuples come.
 */
final class Rings {
    /** Bits of a number that tell its ring: exponent and three bits behind the point. */
    private static final int SHIFT = 49;

    private static final double INNERMOST = 0x1p-20;
    private static final long FIRST = Double.doubleToRawLongBits(INNERMOST) >>> SHIFT;
    private static final int ALL = ring(NearLimits.FARTHEST - 1);

    private final int dimension;
    private final int most;
    private final int[][] members = new int[ALL][0];
    private final int[] size = new int[ALL]; // of each ring, in numbers
    private int live = ALL; // rings not given up
    private long count; // tuples in them

    Rings(int dimension, int most) {
        this.dimension = dimension;
        this.most = most;
    }

    /** Returns the ring of an excess over the best: 0 below a millionth. */
    private static int ring(double excess) {
        return excess < INNERMOST
                ? 0
                : (int)
                        (Math.min(Double.doubleToRawLongBits(excess) >>> SHIFT, FIRST + 1000)
                                - FIRST
                                + 1);
    }

    /** Returns the excess below which tuples are still kept; 0 when none are. */
    double edge() {
        return live == 0 ? 0 : Double.longBitsToDouble((FIRST + live - 1) << SHIFT);
    }

    /**
     * Keeps a tuple unless its ring was given up.
     *
     * @return whether rings were given up for it
     */
    boolean add(int[] tuple, double excess) {
        int ring = ring(excess);
        if (ring >= live) {
            return false;
        }
        if (size[ring] + dimension > members[ring].length) {
            int larger = Math.max(16 * dimension, members[ring].length / 2 * 3);
            members[ring] = Arrays.copyOf(members[ring], larger);
        }
        System.arraycopy(tuple, 0, members[ring], size[ring], dimension);
        size[ring] += dimension;
        count++;
        if (count <= most) {
            return false;
        }
        while (count > most) {
            live--;
            count -= size[live] / dimension;
            members[live] = new int[0];
            size[live] = 0;
        }
        return true;
    }

    /** Returns the members of all tuples kept, one after another. */
    int[] members() {
        int[] all = new int[(int) count * dimension];
        int at = 0;
        for (int ring = 0; ring < live; ring++) {
            System.arraycopy(members[ring], 0, all, at, size[ring]);
            at += size[ring];
        }
        return all;
    }
}
