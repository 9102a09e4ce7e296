package org.descry.regression.separation;

import java.math.BigDecimal;

/**
 * On which side of a line a point lies, decided exactly for all finite coordinates.
 *
 * <p>A plain evaluation decides when it exceeds its own error bound; otherwise products without
 * rounding, and as a last resort decimal numbers of any length.
 *
 * @source Shewchuk, Discrete Comput. Geom. 18, 305 (1997), doi:10.1007/PL00009321 (error bound A of
 *     the orientation test)
 */
final class Orientation {
    private static final double ERROR = (3 + 0x1p-49) * 0x1p-53;

    /** Products below this size may have lost bits to underflow. */
    private static final double TINY = 1e-280;

    private Orientation() {}

    /**
     * Returns 1 if c lies to the left of the line from a to b, -1 if to its right, 0 if on it or if
     * a equals b.
     */
    static int of(double ax, double ay, double bx, double by, double cx, double cy) {
        double left = (ax - cx) * (by - cy);
        double right = (ay - cy) * (bx - cx);
        double det = left - right;
        double bound = ERROR * (Math.abs(left) + Math.abs(right)) + TINY;
        if (det > bound) {
            return 1;
        }
        return -det > bound ? -1 : exact(ax, ay, bx, by, cx, cy);
    }

    private static int exact(double ax, double ay, double bx, double by, double cx, double cy) {
        double dax = ax - cx;
        double day = ay - cy;
        double dbx = bx - cx;
        double dby = by - cy;
        boolean exactDifferences =
                lost(ax, cx, dax) == 0
                        && lost(ay, cy, day) == 0
                        && lost(bx, cx, dbx) == 0
                        && lost(by, cy, dby) == 0;
        if (exactDifferences && safe(dax, dby) && safe(day, dbx)) {
            return compareProducts(dax, dby, day, dbx);
        }
        BigDecimal left = minus(ax, cx).multiply(minus(by, cy));
        BigDecimal right = minus(ay, cy).multiply(minus(bx, cx));
        return left.compareTo(right);
    }

    /** Returns what rounding lost in {@code difference = a - b}; NaN after an overflow. */
    private static double lost(double a, double b, double difference) {
        double virtualB = a - difference;
        double virtualA = difference + virtualB;
        return (a - virtualA) + (virtualB - b);
    }

    /** Says whether a product and its rounding error are numbers that double can hold. */
    private static boolean safe(double a, double b) {
        double size = Math.abs(a * b);
        return a == 0 || b == 0 || (size > TINY && size < Double.POSITIVE_INFINITY);
    }

    /** Compares a·b with c·d: rounding never turns an order round, so the rests decide ties. */
    private static int compareProducts(double a, double b, double c, double d) {
        double left = a * b;
        double right = c * d;
        if (left != right) {
            return left > right ? 1 : -1;
        }
        double restLeft = Math.fma(a, b, -left);
        double restRight = Math.fma(c, d, -right);
        return restLeft == restRight ? 0 : restLeft > restRight ? 1 : -1;
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }
}
