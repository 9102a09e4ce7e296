package org.descry.descriptors.functions;

/**
 * exp, log, sin, cos, cbrt and pow with the same bits on every Java release and machine,
 * interpreted or compiled, one by one or for whole columns.
 *
 * <p>Within 1 ulp of the exact value. NaN gives NaN. Only additions, products, quotients and {@code
 * Math.fma} are used, which Java rounds alike everywhere; {@code pow} and the sine and cosine of
 * huge angles come from {@code StrictMath}.
 */
public final class ElementaryFunctions {

    private ElementaryFunctions() {}

    /**
     * Returns e to the power {@code x}.
     *
     * @param x any number; large ones give infinity, large negative ones 0
     */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /**
     * Returns the natural logarithm of {@code x}.
     *
     * @param x any number; 0 gives minus infinity, negative numbers NaN
     */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /**
     * Returns the sine of {@code x}.
     *
     * @param x an angle in radians; infinite ones give NaN
     */
    public static double sin(double x) {
        return Trigonometry.sin(x);
    }

    /**
     * Returns the cosine of {@code x}.
     *
     * @param x an angle in radians; infinite ones give NaN
     */
    public static double cos(double x) {
        return Trigonometry.cos(x);
    }

    /**
     * Returns the real cube root of {@code x}, with its sign.
     *
     * @param x any number
     */
    public static double cbrt(double x) {
        return CubeRoot.cbrt(x);
    }

    /**
     * Returns {@code a} to the power {@code b} for a base that is not negative.
     *
     * @param a the base; a negative one gives NaN, whatever the exponent
     * @param b the exponent
     */
    public static double pow(double a, double b) {
        return a >= 0 ? StrictMath.pow(a, b) : Double.NaN;
    }

    /**
     * Writes {@code exp(a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void exp(double[] a, double[] out, int n) {
        Exponential.exp(a == out ? a.clone() : a, out, n);
    }

    /**
     * Writes {@code exp(-a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void expOfNegative(double[] a, double[] out, int n) {
        double[] minus = new double[n];
        for (int i = 0; i < n; i++) {
            minus[i] = -a[i];
        }
        Exponential.exp(minus, out, n);
    }

    /**
     * Writes {@code log(a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void log(double[] a, double[] out, int n) {
        Logarithm.log(a, out, n);
    }

    /**
     * Writes {@code sin(a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void sin(double[] a, double[] out, int n) {
        Trigonometry.sin(a, out, n);
    }

    /**
     * Writes {@code cos(a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void cos(double[] a, double[] out, int n) {
        Trigonometry.cos(a, out, n);
    }

    /**
     * Writes {@code cbrt(a)} into {@code out}, the same bits as one by one.
     *
     * @param a arguments [at least n]
     * @param out results [at least n]; may be {@code a} itself
     * @param n number of rows
     */
    public static void cbrt(double[] a, double[] out, int n) {
        CubeRoot.cbrt(a, out, n);
    }

    /**
     * Writes {@code pow(a, b)} into {@code out}, the same bits as one by one.
     *
     * @param a bases [at least n]
     * @param b exponents [at least n]
     * @param out results [at least n]; may be {@code a} or {@code b} itself
     * @param n number of rows
     */
    public static void pow(double[] a, double[] b, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = pow(a[i], b[i]);
        }
    }
}
