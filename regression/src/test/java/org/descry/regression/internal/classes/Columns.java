package org.descry.regression.internal.classes;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Features of every kind that occurs, for tests. */
public enum Columns {
    NORMAL,
    /** Positive, with one longer tail. */
    SKEWED,
    /** Both tails like a Cauchy distribution's. */
    HEAVY,
    /** Positive, over many powers of ten. */
    WIDE,
    /** Far from zero, with a small spread. */
    SHIFTED,
    /** Seven values. */
    TIED,
    /** Nearly always the same. */
    SPIKES,
    /** The same but for what counts as equal. */
    NEARLY_TIED,
    CONSTANT,
    /** In the order of the rows. */
    SORTED,
    SUBNORMAL,
    /** Squares overflow. */
    HUGE;

    /** Returns values [rows]. */
    public double[] values(int rows, RandomGenerator random) {
        double[] x = new double[rows];
        Arrays.setAll(x, i -> value(i, random));
        return x;
    }

    private double value(int row, RandomGenerator random) {
        double g = random.nextGaussian();
        return switch (this) {
            case NORMAL -> g;
            case SKEWED -> 0.1 + g * g;
            case HEAVY -> g / random.nextGaussian();
            case WIDE -> g * g * g * g * g * g * g * g;
            case SHIFTED -> 1e6 + 1e-3 * g;
            case TIED -> random.nextInt(7) - 3;
            case SPIKES -> random.nextInt(20) == 0 ? g : 0.3;
            case NEARLY_TIED -> random.nextInt(5) * (1 + 1e-14 * random.nextInt(9)) - 2;
            case CONSTANT -> 4.2;
            case SORTED -> 0.1 * row;
            case SUBNORMAL -> g * 1e-310;
            case HUGE -> g * 1e300;
        };
    }
}
