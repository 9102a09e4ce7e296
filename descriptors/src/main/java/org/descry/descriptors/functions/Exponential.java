package org.descry.descriptors.functions;

/**
 * exp in short loops, each simple enough for the JIT to turn into vector instructions: reduction,
 * polynomial, scaling by a power of two, and at last the few arguments whose result is subnormal,
 * zero, infinite or NaN.
 *
 * <p>x = k·ln 2 + r with |r| ≤ ln 2 / 2, exp(x) = 2^k·exp(r); exp(r) is its Taylor series to r^13,
 * whose remainder is below 0.06 ulp. The whole error stays below 1 ulp: half from the last
 * rounding, a quarter each from r and from the polynomial.
 */
final class Exponential {

    private static final double LOG2_E = 0x1.71547652b82fep+0;
    private static final double LN2_HIGH = 0x1.62e42fefa39efp-1;
    private static final double LN2_LOW = 0x1.abc9e3b39803fp-56;

    /**
     * Added and taken away again it rounds to a whole number, which then stands in the lowest bits.
     */
    private static final double ROUNDER = 0x1.8p52;

    /** Up to this size the result is a normal number. */
    private static final double LARGEST_NORMAL = 708;

    private static final long LARGEST_NORMAL_BITS = Double.doubleToRawLongBits(LARGEST_NORMAL);

    /** Beyond this size the result is 0 or infinite. */
    private static final double LARGEST = 760;

    private static final double C2 = 0x1.0000000000000p-1;
    private static final double C3 = 0x1.5555555555555p-3;
    private static final double C4 = 0x1.5555555555555p-5;
    private static final double C5 = 0x1.1111111111111p-7;
    private static final double C6 = 0x1.6c16c16c16c17p-10;
    private static final double C7 = 0x1.a01a01a01a01ap-13;
    private static final double C8 = 0x1.a01a01a01a01ap-16;
    private static final double C9 = 0x1.71de3a556c734p-19;
    private static final double C10 = 0x1.27e4fb7789f5cp-22;
    private static final double C11 = 0x1.ae64567f544e4p-26;
    private static final double C12 = 0x1.1eed8eff8d898p-29;
    private static final double C13 = 0x1.6124613a86d09p-33;

    private Exponential() {}

    static double exp(double x) {
        if (Math.abs(x) <= LARGEST_NORMAL) {
            return scaled(polynomial(reduced(x)), x);
        }
        if (!(Math.abs(x) <= LARGEST)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
        }
        int k = (int) shifted(x);
        int half = k >> 1;
        // In two steps, so that neither factor leaves the range of doubles.
        return polynomial(reduced(x)) * powerOfTwo(half) * powerOfTwo(k - half);
    }

    /** Writes exp(a) into {@code out}, which is not {@code a}. */
    static void exp(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = reduced(a[i]);
        }
        for (int i = 0; i < n; i++) {
            out[i] = polynomial(out[i]);
        }
        long outside = 0;
        for (int i = 0; i < n; i++) {
            double x = a[i];
            outside |= LARGEST_NORMAL_BITS - (Double.doubleToRawLongBits(x) & Long.MAX_VALUE);
            out[i] = scaled(out[i], x);
        }
        if (outside < 0) {
            mend(a, out, n);
        }
    }

    private static void mend(double[] a, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            if (!(Math.abs(a[i]) <= LARGEST_NORMAL)) {
                out[i] = exp(a[i]);
            }
        }
    }

    /** Returns r. */
    private static double reduced(double x) {
        double k = Math.fma(x, LOG2_E, ROUNDER) - ROUNDER;
        return Math.fma(-k, LN2_LOW, Math.fma(-k, LN2_HIGH, x));
    }

    /** Returns exp(r). */
    private static double polynomial(double r) {
        double p = Math.fma(r, C13, C12);
        p = Math.fma(p, r, C11);
        p = Math.fma(p, r, C10);
        p = Math.fma(p, r, C9);
        p = Math.fma(p, r, C8);
        p = Math.fma(p, r, C7);
        p = Math.fma(p, r, C6);
        p = Math.fma(p, r, C5);
        p = Math.fma(p, r, C4);
        p = Math.fma(p, r, C3);
        p = Math.fma(p, r, C2);
        p = Math.fma(p, r, 1);
        return Math.fma(p, r, 1);
    }

    /** Returns p·2^k, adding k to the exponent of p. */
    private static double scaled(double p, double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(p) + (shifted(x) << 52));
    }

    /** Returns a number whose lowest bits are k. */
    private static long shifted(double x) {
        return Double.doubleToRawLongBits(Math.fma(x, LOG2_E, ROUNDER));
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (1023 + k) << 52);
    }
}
