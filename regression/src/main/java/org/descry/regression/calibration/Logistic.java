package org.descry.regression.calibration;

/** The logistic function and its relatives, the same bits on every machine. */
final class Logistic {

    private Logistic() {}

    /** Returns 1/(1+exp(−x)). */
    static double probability(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x >= 0 ? 1 / (1 + e) : e / (1 + e);
    }

    /** Returns ln(1+exp(x)) without overflow. */
    static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** Returns ln(p/(1−p)). */
    static double logOdds(double p) {
        return StrictMath.log(p / (1 - p));
    }

    /**
     * Returns the probability of log-odds, kept within what {@code rows} rows can vouch for; NaN
     * stays NaN.
     */
    static double clipped(double logOdds, int rows) {
        double edge = 1 / (rows + 2.0);
        return Math.max(edge, Math.min(1 - edge, probability(logOdds)));
    }

    static int requireRows(double rows) {
        if (!(rows >= 1 && rows <= Integer.MAX_VALUE && rows == Math.rint(rows))) {
            throw new IllegalArgumentException(
                    "number of calibration rows must be a whole number from 1 on, got " + rows);
        }
        return (int) rows;
    }

    static void requireCount(String method, double[] values, int expected) {
        if (values.length != expected) {
            throw new IllegalArgumentException(
                    "calibration '%s' needs %d numbers, got %d"
                            .formatted(method, expected, values.length));
        }
    }

    static void requireSlope(String name, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    name + " must be finite and not negative, got " + value);
        }
    }

    static void requireFinite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(name + " must be finite, got " + value);
        }
    }
}
