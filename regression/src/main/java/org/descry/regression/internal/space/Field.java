package org.descry.regression.internal.space;

/**
 * Arithmetic modulo the prime 2^61 - 1.
 *
 * <p>A formula of + - × ÷ evaluated here at a random point is its fingerprint: algebraically equal
 * formulas agree exactly, different ones disagree but for a chance of about 2^-61 per pair
 * (Schwartz-Zippel lemma). Functions such as log are replaced by a hash of their argument, so their
 * identities (log of a product, ...) are not seen here.
 */
final class Field {
    static final long P = (1L << 61) - 1;

    private Field() {}

    static long add(long a, long b) {
        long s = a + b;
        return s >= P ? s - P : s;
    }

    static long subtract(long a, long b) {
        long d = a - b;
        return d < 0 ? d + P : d;
    }

    static long negate(long a) {
        return a == 0 ? 0 : P - a;
    }

    static long multiply(long a, long b) {
        long low = a * b;
        long high = Math.multiplyHigh(a, b);
        long r = (low & P) + ((low >>> 61) | (high << 3));
        r = (r & P) + (r >>> 61);
        return r >= P ? r - P : r;
    }

    /** Returns 1/a for a other than 0, by Fermat: a^(P-2). */
    static long inverse(long a) {
        long result = 1;
        long base = a;
        for (long e = P - 2; e > 0; e >>= 1) {
            if ((e & 1) != 0) {
                result = multiply(result, base);
            }
            base = multiply(base, base);
        }
        return result;
    }

    /** Returns the smaller of a and -a: equal for formulas that differ by sign only. */
    static long unsigned(long a) {
        return Math.min(a, negate(a));
    }

    /** Returns a well-mixed element other than 0 and 1 for two numbers. */
    static long hash(long salt, long a) {
        long z = a * 0x9E3779B97F4A7C15L + salt * 0xD1B54A32D192ED03L + 0x632BE59BD9B4E019L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        z = (z ^ (z >>> 31)) >>> 3;
        return z % (P - 2) + 2;
    }
}
