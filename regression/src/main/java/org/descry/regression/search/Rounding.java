package org.descry.regression.search;

/** Rounding by which scores are compared, so that the last bits never decide. */
public final class Rounding {
    private Rounding() {}

    /**
     * Returns {@code x} with the 18 lowest bits of its mantissa rounded away: about ten significant
     * digits.
     */
    public static double toTenDigits(double x) {
        if (!Double.isFinite(x) || x == 0) {
            return x;
        }
        long bits = Double.doubleToRawLongBits(x);
        return Double.longBitsToDouble((bits + (1L << 17)) & -(1L << 18));
    }
}
