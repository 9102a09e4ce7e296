package org.descry.descriptors.printing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.descry.datasets.files.Numbers;

/**
 * A number rounded for reading.
 *
 * @param digits the digits, without trailing zeros, without a sign
 * @param exponent the power of ten they are multiplied by; empty when they stand for themselves
 */
record Significant(String digits, OptionalInt exponent) {

    static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 5;

    /**
     * Returns the size of a number with four significant digits; one that is not finite in words.
     */
    static Significant of(double value) {
        double size = Math.abs(value);
        if (!(size < Double.POSITIVE_INFINITY) || size == 0) {
            return new Significant(Numbers.text(size), OptionalInt.empty());
        }
        BigDecimal rounded = new BigDecimal(size).round(FOUR).stripTrailingZeros();
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            return new Significant(rounded.toPlainString(), OptionalInt.empty());
        }
        return new Significant(
                rounded.movePointLeft(exponent).toPlainString(), OptionalInt.of(exponent));
    }
}
