package org.descry.study;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as the terminal shows them. */
public final class Figures {
    private Figures() {}

    /** Returns a number with four significant digits at most, without trailing zeros. */
    public static String short4(double value) {
        return significant(value, 4);
    }

    /** Returns a number with two or three digits behind the point, for rates and errors. */
    public static String rate(double value) {
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
    public static String error(double value) {
        return significant(value, 3);
    }

    /** Returns a factor of 1 or more: two digits behind the point below 2, else two that count. */
    static String factor(double value) {
        return value < 2 ? rate(value) : significant(value, 2);
    }

    /** Returns a whole number with commas between thousands. */
    public static String count(long n) {
        return String.format(java.util.Locale.ROOT, "%,d", n);
    }

    /** Returns a number of things with two or three digits that count: 267,000 or 6.6e7. */
    static String about(double n) {
        if (n < 1000) {
            return String.valueOf(Math.round(n));
        }
        if (n < 999_500) {
            long rounded = new BigDecimal(n).round(new MathContext(3)).longValue();
            return count(rounded);
        }
        return String.format(java.util.Locale.ROOT, "%.1e", n)
                .replace("e+0", "e")
                .replace("e+", "e");
    }

    /** Returns a time: 0.5 s, 40 s, 3 min, 2.5 h, 3 days. */
    public static String time(double seconds) {
        if (seconds < 90) {
            return significant(seconds, seconds < 1 ? 1 : 2) + " s";
        }
        if (seconds < 5400) {
            return Math.round(seconds / 60) + " min";
        }
        return seconds < 48 * 3600
                ? significant(seconds / 3600, 2) + " h"
                : Figures.about(seconds / 86400) + " days";
    }

    /** Returns a size in MB or GB, two digits of which count. */
    static String memory(double bytes) {
        return bytes < 999.5e6
                ? new BigDecimal(bytes / 1e6).round(new MathContext(2)).toBigInteger() + " MB"
                : significant(bytes / 1e9, 2) + " GB";
    }

    /** Returns a share in per cent, with one digit below ten. */
    public static String percent(double share) {
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
