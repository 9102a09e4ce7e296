package org.descry.tools;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.descry.datasets.files.Numbers;

/** Numbers as they stand on the screen. */
final class Shown {

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 6;

    private Shown() {}

    /**
     * Returns a number with four significant digits, whole numbers below 10⁷ in full; {@code -} for
     * one that is not finite.
     */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "-";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e7) {
            return Numbers.text(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR_DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= SMALLEST_PLAIN && exponent <= LARGEST_PLAIN) {
            return rounded.toPlainString();
        }
        return rounded.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }

    /** Returns a count with commas between thousands. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** Returns {@code 1 row} or {@code 3 rows}. */
    static String plural(long count, String one) {
        return count(count) + " " + one + (count == 1 ? "" : "s");
    }

    /** Returns a text, its end replaced by an ellipsis when it has more letters than that. */
    static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /** Returns a name with its unit in brackets; the bare name for a pure number. */
    static String named(String name, String unit) {
        return unit.isEmpty() ? name : name + " (" + unit + ")";
    }
}
