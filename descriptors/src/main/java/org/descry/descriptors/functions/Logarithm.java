package org.descry.descriptors.functions;

/**
 * The natural logarithm in short loops, each simple enough for the JIT to turn into vector
 * instructions: the exponent is split off, the series is computed, and at last the few arguments
 * that are not positive normal numbers are looked after.
 *
 * <p>x = 2^k·m with √½ ≤ m &lt; √2, log(x) = k·ln 2 + log(m); the error is below 1 ulp.
 *
 * @source the series is that of fdlibm's e_log.c (Sun Microsystems, 1993)
 */
final class Logarithm {

    private static final long HALF_ROOT_BITS = 0x3FE6A09E667F3BCDL;
    private static final long EXPONENT_BITS = 0xFFF0000000000000L;

    /** As bits, 1.5·2^52 plus a small whole number is this plus that number. */
    private static final double ROUNDER = 0x1.8p52;

    private static final long ROUNDER_BITS = 0x4338000000000000L;
    private static final long SMALLEST_NORMAL_BITS = Double.doubleToRawLongBits(Double.MIN_NORMAL);
    private static final long LARGEST_BITS = Double.doubleToRawLongBits(Double.MAX_VALUE);
    private static final double TWO_54 = 0x1p54;

    /** ln 2 in two parts; k times the first is exact. */
    private static final double LN2_HIGH = 6.93147180369123816490e-01;

    private static final double LN2_LOW = 1.90821492927058770002e-10;

    private static final double L1 = 6.666666666666735130e-01;
    private static final double L2 = 3.999999999940941908e-01;
    private static final double L3 = 2.857142874366239149e-01;
    private static final double L4 = 2.222219843214978396e-01;
    private static final double L5 = 1.818357216161805012e-01;
    private static final double L6 = 1.531383769920937332e-01;
    private static final double L7 = 1.479819860511658591e-01;

    private Logarithm() {}

    static double log(double x) {
        return isNormal(x) ? log(fraction(x), shiftedExponent(x) - ROUNDER) : special(x);
    }

    /** Writes log(a) into {@code out}, which may be {@code a}. */
    static void log(double[] a, double[] out, int n) {
        double[][] scratch = Scratch.arrays();
        double[] x = scratch[0];
        double[] f = scratch[1];
        double[] k = scratch[2];
        double[] s = scratch[3];
        double[] series = scratch[4];
        for (int from = 0; from < n; from += Scratch.BLOCK) {
            int rows = Math.min(Scratch.BLOCK, n - from);
            System.arraycopy(a, from, x, 0, rows);
            boolean normal = split(x, f, k, rows);
            series(f, s, series, rows);
            for (int i = 0; i < rows; i++) {
                f[i] = sum(f[i], s[i], series[i], k[i] - ROUNDER);
            }
            if (!normal) {
                mend(x, f, rows);
            }
            System.arraycopy(f, 0, out, from, rows);
        }
    }

    /**
     * Writes m - 1 and k + 1.5·2^52; returns whether all results are what they will be: those of
     * positive normal numbers, and NaN of negative ones.
     */
    private static boolean split(double[] x, double[] f, double[] k, int rows) {
        long outside = 0;
        for (int i = 0; i < rows; i++) {
            long bits = Double.doubleToRawLongBits(x[i]);
            long exponent = (bits - HALF_ROOT_BITS) & EXPONENT_BITS;
            // all ones, which is NaN, for negative numbers: they are too many for a branch
            f[i] = Double.longBitsToDouble((bits - exponent) | (bits >> 63)) - 1;
            k[i] = Double.longBitsToDouble((exponent >> 52) + ROUNDER_BITS);
            long minusZero = bits & ~(bits - 1);
            outside |= minusZero | ((bits - SMALLEST_NORMAL_BITS) | (LARGEST_BITS - bits)) & ~bits;
        }
        return outside >= 0;
    }

    private static void mend(double[] x, double[] result, int rows) {
        for (int i = 0; i < rows; i++) {
            if (!isNormal(x[i])) {
                result[i] = special(x[i]);
            }
        }
    }

    private static void series(double[] f, double[] s, double[] series, int rows) {
        for (int i = 0; i < rows; i++) {
            s[i] = ratio(f[i]);
        }
        for (int i = 0; i < rows; i++) {
            series[i] = series(s[i]);
        }
    }

    private static double log(double f, double k) {
        double s = ratio(f);
        return sum(f, s, series(s), k);
    }

    private static double ratio(double f) {
        return f / (2 + f);
    }

    private static double series(double s) {
        double z = s * s;
        double w = z * z;
        double even = z * Math.fma(w, Math.fma(w, Math.fma(w, L7, L5), L3), L1);
        double odd = w * Math.fma(w, Math.fma(w, L6, L4), L2);
        return even + odd;
    }

    private static double sum(double f, double s, double series, double k) {
        double halfSquare = 0.5 * f * f;
        return k * LN2_HIGH - ((halfSquare - Math.fma(s, halfSquare + series, k * LN2_LOW)) - f);
    }

    private static boolean isNormal(double x) {
        return x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE;
    }

    /** Returns m - 1. */
    private static double fraction(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return Double.longBitsToDouble(bits - ((bits - HALF_ROOT_BITS) & EXPONENT_BITS)) - 1;
    }

    /** Returns k + 1.5·2^52, which is quicker to make from bits than k itself. */
    private static double shiftedExponent(double x) {
        return Double.longBitsToDouble(
                ((Double.doubleToRawLongBits(x) - HALF_ROOT_BITS) >> 52) + ROUNDER_BITS);
    }

    private static double special(double x) {
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x > 0 && x < Double.MIN_NORMAL) {
            double scaled = x * TWO_54;
            return log(fraction(scaled), shiftedExponent(scaled) - ROUNDER - 54);
        }
        return x > 0 ? x : Double.NaN;
    }
}
