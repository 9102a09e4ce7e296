package org.descry.descriptors.functions;

/**
 * Sine and cosine in short loops, most of them simple enough for the JIT to turn into vector
 * instructions: the reduction of the angle, both series, and the choice between them.
 *
 * <p>x = k·π/2 + r with |r| ≤ π/4, π/2 taken with 159 bits; the error is below 1 ulp. Beyond
 * {@value #LARGEST} radians the much slower {@code StrictMath} is used.
 *
 * @source the series are those of fdlibm's k_sin.c and k_cos.c (Sun Microsystems, 1993)
 */
final class Trigonometry {

    private static final double LARGEST = 0x1p20;
    private static final long LARGEST_BITS = Double.doubleToRawLongBits(LARGEST);
    private static final long INFINITE_BITS = Double.doubleToRawLongBits(Double.POSITIVE_INFINITY);
    private static final double ROUNDER = 0x1.8p52;
    private static final double TWO_OVER_PI = 0x1.45f306dc9c883p-1;
    private static final double HALF_PI_1 = 0x1.921fb54442d18p+0;
    private static final double HALF_PI_2 = 0x1.1a62633145c07p-54;
    private static final double HALF_PI_3 = -0x1.f1976b7ed8fbcp-110;

    private static final double S1 = -1.66666666666666324348e-01;
    private static final double S2 = 8.33333333332248946124e-03;
    private static final double S3 = -1.98412698298579493134e-04;
    private static final double S4 = 2.75573137070700676789e-06;
    private static final double S5 = -2.50507602534068634195e-08;
    private static final double S6 = 1.58969099521155010221e-10;

    private static final double C1 = 4.16666666666666019037e-02;
    private static final double C2 = -1.38888888888741095749e-03;
    private static final double C3 = 2.48015872894767294178e-05;
    private static final double C4 = -2.75573143513906633035e-07;
    private static final double C5 = 2.08757232129817482790e-09;
    private static final double C6 = -1.13596475577881948265e-11;

    private Trigonometry() {}

    static double sin(double x) {
        return Math.abs(x) <= LARGEST
                ? chosen(quarter(x), sineOf(x), cosineOf(x))
                : Double.isNaN(x) ? x : StrictMath.sin(x);
    }

    static double cos(double x) {
        return Math.abs(x) <= LARGEST
                ? chosen(quarter(x) + 1, sineOf(x), cosineOf(x))
                : Double.isNaN(x) ? x : StrictMath.cos(x);
    }

    /** Writes sin(a) into {@code out}, which may be {@code a}. */
    static void sin(double[] a, double[] out, int n) {
        double[][] scratch = Scratch.arrays();
        double[] x = scratch[0];
        for (int from = 0; from < n; from += Scratch.BLOCK) {
            int rows = Math.min(Scratch.BLOCK, n - from);
            System.arraycopy(a, from, x, 0, rows);
            series(x, scratch[1], scratch[2], scratch[3], scratch[4], rows);
            choose(x, 0, scratch, rows);
            if (anySpecial(x, rows)) {
                for (int i = 0; i < rows; i++) {
                    scratch[4][i] = isSpecial(x[i]) ? sin(x[i]) : scratch[4][i];
                }
            }
            System.arraycopy(scratch[4], 0, out, from, rows);
        }
    }

    /** Writes cos(a) into {@code out}, which may be {@code a}. */
    static void cos(double[] a, double[] out, int n) {
        double[][] scratch = Scratch.arrays();
        double[] x = scratch[0];
        for (int from = 0; from < n; from += Scratch.BLOCK) {
            int rows = Math.min(Scratch.BLOCK, n - from);
            System.arraycopy(a, from, x, 0, rows);
            series(x, scratch[1], scratch[2], scratch[3], scratch[4], rows);
            choose(x, 1, scratch, rows);
            if (anySpecial(x, rows)) {
                for (int i = 0; i < rows; i++) {
                    scratch[4][i] = isSpecial(x[i]) ? cos(x[i]) : scratch[4][i];
                }
            }
            System.arraycopy(scratch[4], 0, out, from, rows);
        }
    }

    /**
     * Whether an angle is 0 (whose sign products would lose) or too large; infinite ones and NaN
     * become NaN without further care.
     */
    private static boolean isSpecial(double x) {
        double size = Math.abs(x);
        return size == 0 || size > LARGEST && size < Double.POSITIVE_INFINITY;
    }

    private static boolean anySpecial(double[] x, int rows) {
        long outside = 0;
        for (int i = 0; i < rows; i++) {
            long size = Double.doubleToRawLongBits(x[i]) & Long.MAX_VALUE;
            outside |= (size - 1) | (LARGEST_BITS - size) & (size - INFINITE_BITS);
        }
        return outside < 0;
    }

    private static void series(
            double[] x, double[] angle, double[] rest, double[] sine, double[] cosine, int rows) {
        for (int i = 0; i < rows; i++) {
            angle[i] = reduced(x[i]);
        }
        for (int i = 0; i < rows; i++) {
            rest[i] = rest(x[i], angle[i]);
        }
        for (int i = 0; i < rows; i++) {
            sine[i] = sineSeries(angle[i], rest[i]);
        }
        for (int i = 0; i < rows; i++) {
            cosine[i] = cosineSeries(angle[i], rest[i]);
        }
    }

    /**
     * Writes the sine of so many quarter turns more: by products with 0, 1 and -1, which are exact
     * and need no branches.
     */
    private static void choose(double[] x, double ahead, double[][] scratch, int rows) {
        double[] odd = scratch[1];
        double[] sign = scratch[2];
        double[] sine = scratch[3];
        double[] cosine = scratch[4];
        for (int i = 0; i < rows; i++) {
            odd[i] = parity(turns(x[i]) + ahead);
        }
        for (int i = 0; i < rows; i++) {
            sign[i] = 1 - 2 * parity(0.5 * (turns(x[i]) + ahead - odd[i]));
        }
        for (int i = 0; i < rows; i++) {
            cosine[i] = sign[i] * ((1 - odd[i]) * sine[i] + odd[i] * cosine[i]);
        }
    }

    /** Returns 1 for an odd whole number, 0 for an even one. */
    private static double parity(double whole) {
        double half = Math.fma(whole, 0.5, ROUNDER) - ROUNDER;
        double rest = whole - 2 * half;
        return rest * rest;
    }

    /**
     * Returns the sine, the cosine or minus one of them, for the quarter turn that the angle lies
     * in.
     */
    private static double chosen(int quarter, double sine, double cosine) {
        double size = (quarter & 1) == 0 ? sine : cosine;
        return (quarter & 2) == 0 ? size : -size;
    }

    private static int quarter(double x) {
        return (int) Double.doubleToRawLongBits(Math.fma(x, TWO_OVER_PI, ROUNDER));
    }

    private static double turns(double x) {
        return Math.fma(x, TWO_OVER_PI, ROUNDER) - ROUNDER;
    }

    /** Returns r. */
    private static double reduced(double x) {
        double k = turns(x);
        return Math.fma(-k, HALF_PI_2, Math.fma(-k, HALF_PI_1, x));
    }

    /** Returns what the rounding of r left over. */
    private static double rest(double x, double r) {
        double k = turns(x);
        double high = Math.fma(-k, HALF_PI_1, x);
        return Math.fma(-k, HALF_PI_3, Math.fma(-k, HALF_PI_2, high - r));
    }

    private static double sineOf(double x) {
        double r = reduced(x);
        return sineSeries(r, rest(x, r));
    }

    private static double cosineOf(double x) {
        double r = reduced(x);
        return cosineSeries(r, rest(x, r));
    }

    private static double sineSeries(double r, double rest) {
        double z = r * r;
        double v = z * r;
        double series = Math.fma(z, Math.fma(z, Math.fma(z, Math.fma(z, S6, S5), S4), S3), S2);
        return r - ((z * (0.5 * rest - v * series) - rest) - v * S1);
    }

    private static double cosineSeries(double r, double rest) {
        double z = r * r;
        double series =
                z
                        * Math.fma(
                                z,
                                Math.fma(
                                        z,
                                        Math.fma(z, Math.fma(z, Math.fma(z, C6, C5), C4), C3),
                                        C2),
                                C1);
        double half = 0.5 * z;
        double w = 1 - half;
        return w + (((1 - w) - half) + (z * series - r * rest));
    }
}
