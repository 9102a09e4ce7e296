package org.descry.regression.internal.space;

/** What features are told apart by: the ratio of a formula's values at two points of the field. */
final class Keys {
    private Keys() {}

    /** Returns first / second up to sign, given the inverse of the second. */
    static long ratio(long first, long secondInverse) {
        return Field.unsigned(Field.multiply(first, secondInverse));
    }

    /**
     * Divides many at once: one inverse instead of one each.
     *
     * @param a first values [n]; becomes the ratios
     * @param b second values [n], none 0; kept
     * @param prefix scratch [n + 1]
     */
    static void ratios(long[] a, long[] b, long[] prefix, int n) {
        prefix[0] = 1;
        for (int i = 0; i < n; i++) {
            prefix[i + 1] = Field.multiply(prefix[i], b[i]);
        }
        long inverse = n == 0 ? 1 : Field.inverse(prefix[n]);
        for (int i = n - 1; i >= 0; i--) {
            long own = Field.multiply(inverse, prefix[i]);
            inverse = Field.multiply(inverse, b[i]);
            a[i] = ratio(a[i], own);
        }
    }
}
