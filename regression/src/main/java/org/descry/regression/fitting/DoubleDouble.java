package org.descry.regression.fitting;

/**
 * A number as the unevaluated sum of two doubles: about 32 significant digits, same bits on every
 * machine.
 *
 * <p>Numbers beyond about 1e150 or below 1e-140 in size lose digits in products, as their squares
 * leave the range of a double.
 *
 * @param high the double nearest to the number
 * @param low what {@code high} leaves over
 * @source M. Joldes, J.-M. Muller, V. Popescu, ACM Trans. Math. Software 44, 15 (2017), algorithms
 *     1-3, 6 and 12, doi:10.1145/3121432
 */
record DoubleDouble(double high, double low) {
    static final DoubleDouble ZERO = new DoubleDouble(0, 0);

    static DoubleDouble of(double value) {
        return new DoubleDouble(value, 0);
    }

    DoubleDouble plus(DoubleDouble other) {
        DoubleDouble large = sum(high, other.high);
        DoubleDouble small = sum(low, other.low);
        DoubleDouble both = ordered(large.high, large.low + small.high);
        return ordered(both.high, small.low + both.low);
    }

    DoubleDouble minus(DoubleDouble other) {
        return plus(new DoubleDouble(-other.high, -other.low));
    }

    DoubleDouble times(DoubleDouble other) {
        double product = high * other.high;
        double error = Math.fma(high, other.high, -product);
        double cross = Math.fma(low, other.high, Math.fma(high, other.low, low * other.low));
        return ordered(product, error + cross);
    }

    /** Returns this / other: one quotient in double, one more from what it leaves over. */
    DoubleDouble over(DoubleDouble other) {
        double first = high / other.high;
        DoubleDouble rest = minus(other.times(of(first)));
        return ordered(first, rest.high / other.high);
    }

    /** Returns a + b without error. */
    private static DoubleDouble sum(double a, double b) {
        double s = a + b;
        double bShare = s - a;
        double aShare = s - bShare;
        return new DoubleDouble(s, (a - aShare) + (b - bShare));
    }

    /** Returns a + b without error, for |a| not below |b|. */
    private static DoubleDouble ordered(double a, double b) {
        double s = a + b;
        return new DoubleDouble(s, b - (s - a));
    }
}
