package org.descry.regression.internal.classes;

/**
 * Where the values of a feature lie and how far apart, told from eight rows: the middle of them and
 * the width of the middle four. Outliers hardly matter.
 */
final class Spread {
    private static final int SAMPLE = 8;

    private final int[] rows = new int[SAMPLE];
    private final long[] sorted = new long[SAMPLE];
    private double centre;
    private double width;
    private int bits;

    /**
     * @param counted whether each row is worth looking at [rows]; at least one row
     */
    Spread(boolean[] counted) {
        int n = 0;
        int[] among = new int[counted.length];
        for (int i = 0; i < counted.length; i++) {
            if (counted[i]) {
                among[n++] = i;
            }
        }
        for (int k = 0; k < SAMPLE; k++) {
            rows[k] = n == 0 ? 0 : among[(int) ((2L * k + 1) * n / (2 * SAMPLE))];
        }
    }

    /** Looks at a feature and returns whether its width could be told: it is finite, not 0. */
    boolean of(double[] x) {
        for (int k = 0; k < SAMPLE; k++) {
            sorted[k] = sortable(Double.doubleToRawLongBits(x[rows[k]]));
        }
        sort();
        centre = 0.5 * value(3) + 0.5 * value(4);
        width = value(5) - value(2);
        if (width == 0) {
            width = value(7) - value(0);
        }
        crowd();
        double reach = Math.max(value(7) - centre, centre - value(0)) / width;
        int doublings = Math.max(4, Math.getExponent(reach) + 3);
        bits = Math.max(0, 6 - (32 - Integer.numberOfLeadingZeros(doublings - 1)));
        return width > 0 && Math.abs(centre) + width <= Double.MAX_VALUE;
    }

    /** Where four rows stand much closer together than the middle four, they are the centre. */
    private void crowd() {
        double limit = width / 4;
        for (int k = 0; k + 3 < SAMPLE; k++) {
            double gap = value(k + 3) - value(k);
            if (gap > 0 && gap < limit) {
                limit = gap;
                centre = 0.5 * value(k + 1) + 0.5 * value(k + 2);
                width = gap;
            }
        }
    }

    double centre() {
        return centre;
    }

    double width() {
        return width;
    }

    /**
     * Returns to how many bits of a distance bins should go: the fewer, the farther the outer rows
     * lie.
     */
    int bits() {
        return bits;
    }

    private double value(int k) {
        return Double.longBitsToDouble(sortable(sorted[k]));
    }

    /** Sorts the eight by a network: no branch depends on the values. */
    private void sort() {
        order(0, 2);
        order(1, 3);
        order(4, 6);
        order(5, 7);
        order(0, 4);
        order(1, 5);
        order(2, 6);
        order(3, 7);
        order(0, 1);
        order(2, 3);
        order(4, 5);
        order(6, 7);
        order(2, 4);
        order(3, 5);
        order(1, 4);
        order(3, 6);
        order(1, 2);
        order(3, 4);
        order(5, 6);
    }

    private void order(int low, int high) {
        long a = sorted[low];
        long b = sorted[high];
        sorted[low] = Math.min(a, b);
        sorted[high] = Math.max(a, b);
    }

    /** Bits that sort like the numbers; the same again gives them back. */
    private static long sortable(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }
}
