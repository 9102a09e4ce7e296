package org.descry.regression.internal.classes;

/**
 * Tells whether the largest absolute sum of residuals below a threshold on a feature may reach a
 * score.
 *
 * <p>Where the sum over whole bins is S, it is nowhere in the next bin above S plus the positive
 * residuals of that bin, nor below S minus its negative ones, whatever the order of its rows.
 * Residuals are rounded up to whole numbers, positive ones in the upper half of a long, negative
 * ones in the lower: sums of both are one addition, and exact.
 */
final class ThresholdBound {
    /** Rounded residuals of a column sum to about this much: no half overflows. */
    private static final double TOTAL = 1 << 29;

    private final long[] parts;
    private final double unit;
    private final long[] even = new long[RowLoops.BINS];
    private final long[] odd = new long[RowLoops.BINS];

    /**
     * @param residual residuals [rows], fewer than 2^28; 0 in rows that do not count
     */
    ThresholdBound(double[] residual) {
        double total = 0;
        for (double r : residual) {
            total += Math.abs(r);
        }
        unit = total > 0 ? TOTAL / total : 1;
        parts = new long[residual.length];
        for (int i = 0; i < parts.length; i++) {
            long part = (long) Math.ceil(Math.abs(residual[i]) * unit);
            parts[i] = residual[i] > 0 ? part << 32 : part;
        }
    }

    /** Returns false only if the exact score, as computed from sorted rows, is below the least. */
    boolean mayReach(long[] bin, double least) {
        // Rounding up adds less than 1 a row to what is subtracted, and rounding before that
        // takes less than 1 from what is added.
        double limit = least * unit * (1 - 1e-9) - 2.0 * parts.length - 2;
        if (!(limit >= 1)) {
            return true;
        }
        int last = parts.length & -2;
        for (int i = 0; i < last; i += 2) {
            // two rows that follow each other often share a bin: one need not wait for the other
            even[(int) bin[i]] += parts[i];
            odd[(int) bin[i + 1]] += parts[i + 1];
        }
        if (last < parts.length) {
            even[(int) bin[last]] += parts[last];
        }
        return anyReaches((long) Math.min(TOTAL * 2, limit));
    }

    /** Goes through the bins, leaving them empty. */
    private boolean anyReaches(long limit) {
        // Each half of "highest" is 2^31 or more where the bound reaches the limit.
        long beyond = (1L << 31) - limit;
        long both = (beyond << 32) + beyond;
        long any = 0;
        long below = 0;
        for (int k = 0; k < RowLoops.BINS; k++) {
            long through = below + even[k] + odd[k];
            any |= through - Long.rotateLeft(below, 32) + both;
            even[k] = 0;
            odd[k] = 0;
            below = through;
        }
        return (any & 0x8000_0000_8000_0000L) != 0;
    }
}
