package org.descry.regression.physics;

/**
 * Sums and products rounded down or up, not at all when they are exact.
 *
 * <p>None is ever NaN: an infinite end of a range stands for finite values, so 0 times it is 0, and
 * sums are taken of two lower or two upper ends.
 */
final class Rounding {
    /** Below this the rest of a product may be too small for a double. */
    private static final double SMALLEST_SAFE = 1e-280;

    private Rounding() {}

    static double sumBelow(double a, double b) {
        double sum = a + b;
        return rest(a, b, sum) >= 0 ? sum : Math.nextDown(sum);
    }

    static double sumAbove(double a, double b) {
        double sum = a + b;
        return rest(a, b, sum) <= 0 ? sum : Math.nextUp(sum);
    }

    static double productBelow(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        return missing(a, b, product) >= 0 ? product : Math.nextDown(product);
    }

    static double productAbove(double a, double b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        double product = a * b;
        return missing(a, b, product) <= 0 ? product : Math.nextUp(product);
    }

    /** What a sum lacks, exactly; NaN when it overflows. */
    private static double rest(double a, double b, double sum) {
        double added = sum - a;
        return (a - (sum - added)) + (b - added);
    }

    /** What a product lacks, exactly; NaN when it overflows or is tiny. */
    private static double missing(double a, double b, double product) {
        return Math.abs(product) < SMALLEST_SAFE ? Double.NaN : Math.fma(a, b, -product);
    }
}
