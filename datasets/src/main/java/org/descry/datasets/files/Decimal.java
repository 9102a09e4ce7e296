package org.descry.datasets.files;

/** Reads decimal numbers from a buffer, correctly rounded. */
final class Decimal {

    /** Powers of ten that a double holds exactly. */
    private static final double[] EXACT_POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    /** Up to this many digits fit a double without rounding. */
    private static final int EXACT_DIGITS = 15;

    private static final int LARGEST_EXPONENT_DIGITS = 5;

    private final char[] buffer;
    private final int end;
    private int at;
    private long digits;
    private int digitCount;

    private Decimal(char[] buffer, int start, int end) {
        this.buffer = buffer;
        this.at = start;
        this.end = end;
    }

    /**
     * Returns the number spelt by {@code buffer[start..end)}, or NaN when it is no finite decimal
     * number.
     */
    static double parse(char[] buffer, int start, int end) {
        return new Decimal(buffer, start, end).parse(start);
    }

    private double parse(int start) {
        boolean negative = at < end && buffer[at] == '-';
        skipSign();
        int before = readDigits();
        int after = 0;
        if (at < end && buffer[at] == '.') {
            at++;
            after = readDigits();
        }
        if (before + after == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (at < end && (buffer[at] == 'e' || buffer[at] == 'E')) {
            at++;
            boolean small = at < end && buffer[at] == '-';
            skipSign();
            int from = at;
            while (at < end && isDigit(buffer[at])) {
                exponent =
                        at - from < LARGEST_EXPONENT_DIGITS
                                ? 10 * exponent + buffer[at] - '0'
                                : exponent;
                at++;
            }
            if (at == from) {
                return Double.NaN;
            }
            exponent = small ? -exponent : exponent;
        }
        if (at < end) {
            return Double.NaN;
        }
        int power = exponent - after;
        if (digitCount <= EXACT_DIGITS && Math.abs(power) < EXACT_POWERS.length) {
            // Both operands are exact, so one operation rounds correctly.
            double value = power < 0 ? digits / EXACT_POWERS[-power] : digits * EXACT_POWERS[power];
            return negative ? -value : value;
        }
        double value = Double.parseDouble(new String(buffer, start, end - start));
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private void skipSign() {
        if (at < end && (buffer[at] == '-' || buffer[at] == '+')) {
            at++;
        }
    }

    /** Returns how many digits stand here, zeros in front included. */
    private int readDigits() {
        int from = at;
        while (at < end && isDigit(buffer[at])) {
            if (digits > 0 || buffer[at] != '0') {
                digitCount++;
                digits = digitCount <= EXACT_DIGITS ? 10 * digits + buffer[at] - '0' : digits;
            }
            at++;
        }
        return at - from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
