package org.descry.study;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the terminal shows them. */
final class Figures {
    private Figures() {}

    /** Returns a number with four significant digits at most, without trailing zeros. */
    static String short4(double value) {
        return significant(value, 4);
    }

    /** Returns a number with two or three digits behind the point, for rates and errors. */
    static String rate(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value)
                        .setScale(2, java.math.RoundingMode.HALF_EVEN)
                        .toPlainString()
                : "-";
    }

    /**
     * Returns a probability with three digits behind the point, so that 0.998 does not read as
     * certain.
     */
    static String probability(double p) {
        return Double.isFinite(p)
                ? new BigDecimal(p).setScale(3, java.math.RoundingMode.HALF_EVEN).toPlainString()
                : "-";
    }

    /** Returns an error with three significant digits. */
    static String error(double value) {
        return significant(value, 3);
    }

    /** Returns a whole number with commas between thousands. */
    static String count(long n) {
        return String.format(java.util.Locale.ROOT, "%,d", n);
    }

    /** Returns a share in per cent, with one digit below ten. */
    static String percent(double share) {
        double p = 100 * share;
        int digits = p > 0 && p < 9.95 ? 1 : 0;
        return new BigDecimal(p).setScale(digits, java.math.RoundingMode.HALF_EVEN).toPlainString()
                + " %";
    }

    private static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e-4 && size < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
