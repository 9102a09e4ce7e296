package org.descry.regression.internal.space;

/**
 * Features as one number each: complexity first, then how the formula is made, so that sorting
 * numbers sorts features from simple to complex in a fixed order.
 *
 * <p>Bits from the top: 1 empty, 6 complexity, 7 operator (0: the formula is a block, 127: it is
 * none of the space's), 25 first argument, 25 second argument + 1.
 */
final class Code {
    /** Largest number of blocks. */
    static final int MOST_BLOCKS = (1 << 25) - 2;

    /** Marks a feature that is no formula of the space. */
    private static final long BEYOND = 127L << 50;

    private static final int ARGUMENT = 25;
    private static final long MASK = (1L << ARGUMENT) - 1;

    private Code() {}

    static long block(int complexity, int id) {
        return ((long) complexity << 57) | ((long) id << ARGUMENT);
    }

    static long of(int complexity, byte packed, int l, int r) {
        return ((long) complexity << 57)
                | ((long) (packed + 1) << 50)
                | ((long) l << ARGUMENT)
                | (r + 1);
    }

    static long beyond(int complexity, int number) {
        return ((long) complexity << 57) | BEYOND | number;
    }

    static boolean isBeyond(long code) {
        return (code & BEYOND) == BEYOND;
    }

    static int number(long code) {
        return (int) code; // numbers are not negative and take the lowest 31 bits
    }

    static int complexity(long code) {
        return (int) (code >>> 57);
    }

    static boolean isBlock(long code) {
        return ((code >>> 50) & 127) == 0;
    }

    static byte packed(long code) {
        return (byte) (((code >>> 50) & 127) - 1);
    }

    static int left(long code) {
        return (int) ((code >>> ARGUMENT) & MASK);
    }

    static int right(long code) {
        return (int) (code & MASK) - 1;
    }
}
