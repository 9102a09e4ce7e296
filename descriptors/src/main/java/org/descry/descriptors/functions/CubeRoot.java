package org.descry.descriptors.functions;

/**
 * The real cube root in short loops, most of them simple enough for the JIT to turn into vector
 * instructions: the exponent is split off, the rest is iterated, and at last the few arguments that
 * are zero, subnormal or not finite are looked after.
 *
 * <p>|x| = 2^(3q)·m with 1 ≤ m &lt; 8. A polynomial within 0.3 % starts two of Halley's steps
 * (error below 1e-16) and one of Newton's with the residual in double length; the error is below
 * 0.6 ulp.
 */
final class CubeRoot {

    private static final double TWO_54 = 0x1p54;
    private static final double TWO_MINUS_18 = 0x1p-18;

    private CubeRoot() {}

    static double cbrt(double x) {
        return isNormal(x) ? root(mantissa(x)) * scale(x) : special(x);
    }

    /** Writes cbrt(a) into {@code out}, which may be {@code a}. */
    static void cbrt(double[] a, double[] out, int n) {
        double[][] scratch = Scratch.arrays();
        double[] x = scratch[0];
        double[] m = scratch[1];
        double[] scale = scratch[2];
        double[] t = scratch[3];
        for (int from = 0; from < n; from += Scratch.BLOCK) {
            int rows = Math.min(Scratch.BLOCK, n - from);
            System.arraycopy(a, from, x, 0, rows);
            for (int i = 0; i < rows; i++) {
                m[i] = mantissa(x[i]);
                scale[i] = scale(x[i]);
            }
            iterate(m, t, rows);
            for (int i = 0; i < rows; i++) {
                out[from + i] = isNormal(x[i]) ? t[i] * scale[i] : special(x[i]);
            }
        }
    }

    private static void iterate(double[] m, double[] t, int rows) {
        for (int i = 0; i < rows; i++) {
            t[i] = halley(start(m[i]), m[i]);
        }
        for (int i = 0; i < rows; i++) {
            t[i] = halley(t[i], m[i]);
        }
        for (int i = 0; i < rows; i++) {
            t[i] = newton(t[i], m[i]);
        }
    }

    private static double root(double m) {
        return newton(halley(halley(start(m), m), m), m);
    }

    private static double start(double m) {
        double t = Math.fma(m, -3.745654e-04, 8.579943e-03);
        return Math.fma(m, Math.fma(m, Math.fma(m, t, -7.792277e-02), 4.362504e-01), 6.360213e-01);
    }

    private static double newton(double t, double m) {
        double square = t * t;
        double squareRest = Math.fma(t, t, -square);
        double cube = square * t;
        double cubeRest = Math.fma(square, t, -cube);
        double residual = (cube - m) + Math.fma(squareRest, t, cubeRest);
        return t - residual / (3 * square);
    }

    private static double halley(double t, double m) {
        double cube = t * t * t;
        return t * (cube + 2 * m) / (2 * cube + m);
    }

    private static boolean isNormal(double x) {
        double size = Math.abs(x);
        return size >= Double.MIN_NORMAL && size <= Double.MAX_VALUE;
    }

    private static int thirdOfExponent(double x) {
        int exponent = (int) (Double.doubleToRawLongBits(x) >> 52) & 0x7FF;
        // 1023 = 3·341; adding 3·1000 keeps the dividend positive.
        return (exponent + 3000 - 1023) / 3 - 1000;
    }

    private static double mantissa(double x) {
        long bits = Double.doubleToRawLongBits(x) & Long.MAX_VALUE;
        return Double.longBitsToDouble(bits - ((3L * thirdOfExponent(x)) << 52));
    }

    private static double scale(double x) {
        long sign = Double.doubleToRawLongBits(x) & Long.MIN_VALUE;
        return Double.longBitsToDouble(sign | ((1023L + thirdOfExponent(x)) << 52));
    }

    private static double special(double x) {
        boolean subnormal = x != 0 && Math.abs(x) < Double.MIN_NORMAL;
        return subnormal ? cbrt(x * TWO_54) * TWO_MINUS_18 : x;
    }
}
