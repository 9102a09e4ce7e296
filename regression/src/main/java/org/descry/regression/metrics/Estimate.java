package org.descry.regression.metrics;

/**
 * A measured number and the range meant to hold the true one.
 *
 * @param value the number as measured
 * @param lower lower end, not above {@code value}
 * @param upper upper end, not below {@code value}
 * @param level coverage aimed at, strictly between 0 and 1
 */
public record Estimate(double value, double lower, double upper, double level) {

    /** Refuses ends in the wrong order and a level outside (0, 1). */
    public Estimate {
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "needs lower <= value <= upper, got " + lower + ", " + value + ", " + upper);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), got " + level);
        }
    }
}
