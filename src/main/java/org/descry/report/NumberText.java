package org.descry.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.descry.datasets.files.Numbers;

/**
 * How numbers are written on the page: the one place where anything is rounded.
 *
 * <p>Rounding is half-even on the exact decimal value of the double, so every Java gives the same
 * text. A number that was rounded keeps its zeros, one that is written out in full has none. Minus
 * is the sign "−", thousands are set apart by a thin space from five digits on. The unrounded
 * number travels along as {@link #exact(double)}.
 */
final class NumberText {

    /** Shown where a file holds no number. */
    static final String NONE = "–";

    private static final MathContext FOUR_DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private NumberText() {}

    /** Returns the number with four significant digits, whole numbers in full; NaN gives "–". */
    static String shown(double value) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal size = exact.abs();
        if (size.signum() == 0) {
            return "0";
        }
        if (isWhole(value) && size.compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) < 0) {
            return signed(exact, grouped(size.toBigInteger().toString()));
        }
        BigDecimal rounded = size.round(FOUR_DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent > 6) {
            BigDecimal mantissa = rounded.scaleByPowerOfTen(-exponent).stripTrailingZeros();
            return signed(exact, mantissa.toPlainString() + " × 10" + superscript(exponent));
        }
        boolean whole = new BigDecimal(Numbers.text(value)).abs().compareTo(rounded) == 0;
        return signed(exact, plain(whole ? rounded.stripTrailingZeros() : rounded));
    }

    /** Returns the number with this many decimals, for columns that align; NaN gives "–". */
    static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return NONE;
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return signed(rounded, rounded.abs().toPlainString());
    }

    /** Returns a fraction as a percentage with one decimal; NaN gives "–". */
    static String percent(double fraction) {
        if (!Double.isFinite(fraction)) {
            return NONE;
        }
        BigDecimal rounded =
                new BigDecimal(fraction).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        return signed(rounded, rounded.abs().toPlainString()) + " %";
    }

    /** Returns a tick's label without rounding. */
    static String tick(BigDecimal value) {
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value;
        String text = plain.abs().toPlainString();
        return signed(plain, text.contains(".") ? text : grouped(text));
    }

    /** Returns the number with every digit, as the run's files hold it; empty for NaN. */
    static String exact(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return Numbers.text(value);
    }

    /** Returns the power of ten that {@link #shown} writes out for very large or small sizes. */
    static String exponent(double size) {
        BigDecimal rounded = new BigDecimal(size).round(FOUR_DIGITS);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return (exponent < 0 ? "−" : "") + StrictMath.abs(exponent);
    }

    private static boolean isWhole(double value) {
        return value == StrictMath.rint(value) && StrictMath.abs(value) < 1e15;
    }

    private static String plain(BigDecimal rounded) {
        String text = rounded.toPlainString();
        return text.contains(".") ? text : grouped(text);
    }

    private static String signed(BigDecimal value, String size) {
        return value.signum() < 0 ? "−" + size : size;
    }

    /** Returns an exponent as small raised digits. */
    static String superscript(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        for (char digit : Integer.toString(StrictMath.abs(exponent)).toCharArray()) {
            text.append(SUPERSCRIPTS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String grouped(String digits) {
        if (digits.length() < 5) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > 0; i -= 3) {
            text.insert(i, '\u202f');
        }
        return text.toString();
    }
}
