package org.descry.datasets.files;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.core.io.NumberOutput;

/**
 * Writes and reads numbers, with the same text on every Java.
 *
 * <p>{@code Double.toString} gives other digits on Java 17 than on 19 and later; the text written
 * here is the shortest one that reads back to the same number, on all of them.
 */
public final class Numbers {

    private static final double LARGEST_PLAIN_INTEGER = 1e15;
    private static final Set<String> MISSING =
            Set.of("", "nan", "na", "n/a", "#n/a", "null", "none", "-", "--", "?");

    private Numbers() {}

    /**
     * Returns the shortest text that reads back to {@code value}: {@code 3}, {@code 0.2832}, {@code
     * 1.5e-7}.
     *
     * <p>Whole numbers have no decimal point, zero has no sign; NaN is {@code NaN}, infinities are
     * {@code Infinity} and {@code -Infinity}.
     *
     * @param value any number
     */
    public static String text(double value) {
        if (value == Math.rint(value) && Math.abs(value) < LARGEST_PLAIN_INTEGER) {
            return Long.toString((long) value);
        }
        String shortest = NumberOutput.toString(value, true);
        int exponent = shortest.indexOf('E');
        if (exponent < 0) {
            return shortest;
        }
        String mantissa = shortest.substring(0, exponent);
        String whole =
                mantissa.endsWith(".0") ? mantissa.substring(0, mantissa.length() - 2) : mantissa;
        return whole + "e" + shortest.substring(exponent + 1);
    }

    /**
     * Returns the finite number that {@code text} spells, or empty when it spells none.
     *
     * <p>Accepted are decimal numbers with a point and an optional exponent, spaces around them
     * ignored. Decimal commas, hexadecimal numbers, {@code NaN}, infinities and numbers too large
     * for a double are not numbers here.
     *
     * @param text one cell of a table or one word of a formula
     */
    public static OptionalDouble parse(String text) {
        char[] characters = text.toCharArray();
        double value = parse(characters, 0, characters.length);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /**
     * Returns the finite number that a piece of a buffer spells, or NaN when it spells none; as
     * {@link #parse(String)} does, without making a text of it.
     *
     * @param buffer holds the text
     * @param offset where it starts
     * @param length how many characters it has
     */
    public static double parse(char[] buffer, int offset, int length) {
        int start = offset;
        int end = offset + length;
        while (start < end && Character.isWhitespace(buffer[start])) {
            start++;
        }
        while (end > start && Character.isWhitespace(buffer[end - 1])) {
            end--;
        }
        return start == end ? Double.NaN : Decimal.parse(buffer, start, end);
    }

    /**
     * Returns whether {@code text} stands for a missing value: empty, {@code NaN}, {@code NA},
     * {@code N/A}, {@code null}, {@code none}, {@code -} or {@code ?}, in any case.
     *
     * @param text one cell of a table
     */
    public static boolean isMissing(String text) {
        String trimmed = text.strip();
        return trimmed.length() <= 4 && MISSING.contains(trimmed.toLowerCase(Locale.ROOT));
    }
}
