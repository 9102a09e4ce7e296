package org.descry.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.functions.ElementaryFunctions;

/**
 * Round numbers along an axis.
 *
 * @param lower lower end of the axis
 * @param upper upper end of the axis
 * @param values the numbers to label, from low to high, all within the axis
 * @param logarithmic whether equal steps along the axis are equal factors; the ends are above 0
 */
record Ticks(double lower, double upper, List<BigDecimal> values, boolean logarithmic) {
    private static final int[] STEPS = {1, 2, 5};

    /** Labels of a logarithmic axis from which on only powers of ten are labelled. */
    private static final int MOST_LABELS = 9;

    /** Powers of ten further from 1 than this many decades are written as such. */
    private static final int PLAIN = 3;

    Ticks(double lower, double upper, List<BigDecimal> values) {
        this(lower, upper, values, false);
    }

    /**
     * Returns a logarithmic axis that holds the range, ending on 1, 2 or 5 times a power of ten.
     *
     * @param lower above 0
     * @param upper above {@code lower}
     */
    static Ticks decades(double lower, double upper) {
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(magnitude(lower));
        BigDecimal before = power;
        for (int k = 0; ; k++) {
            BigDecimal value =
                    power.scaleByPowerOfTen(k / 3).multiply(BigDecimal.valueOf(STEPS[k % 3]));
            if (value.doubleValue() <= lower) {
                before = value;
                continue;
            }
            if (all.isEmpty()) {
                all.add(before);
            }
            all.add(value);
            if (value.doubleValue() >= upper) {
                break;
            }
        }
        double first = all.get(0).doubleValue();
        double last = all.get(all.size() - 1).doubleValue();
        if (all.size() > MOST_LABELS) {
            all.removeIf(v -> v.stripTrailingZeros().unscaledValue().intValue() != 1);
        }
        while (all.size() > MOST_LABELS) {
            List<BigDecimal> half = new ArrayList<>();
            for (int k = 0; k < all.size(); k += 2) {
                half.add(all.get(k));
            }
            all = half;
        }
        return new Ticks(first, last, List.copyOf(all), true);
    }

    private static int magnitude(double value) {
        BigDecimal decimal = new BigDecimal(value);
        return decimal.precision() - decimal.scale() - 1;
    }

    /** Returns where along the axis a number stands: 0 at the lower end, 1 at the upper; or NaN. */
    double share(double value) {
        return logarithmic
                ? value > 0
                        ? ElementaryFunctions.log(value / lower)
                                / ElementaryFunctions.log(upper / lower)
                        : Double.NaN
                : (value - lower) / (upper - lower);
    }

    /** Returns the words at one of {@link #values}. */
    String label(BigDecimal value) {
        int power = value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
        if (!logarithmic || StrictMath.abs(power) <= PLAIN) {
            return NumberText.tick(value);
        }
        String digit = value.stripTrailingZeros().unscaledValue().toString();
        return (digit.equals("1") ? "" : digit + " × ") + "10" + NumberText.superscript(power);
    }

    /**
     * Returns an axis that holds the range, about {@code count} steps of 1, 2 or 5 times a power of
     * ten long, ending on round numbers.
     */
    static Ticks around(double lower, double upper, int count) {
        BigDecimal step = step(lower, upper, count);
        BigDecimal first = decimal(lower).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal last = decimal(upper).divide(step, 0, RoundingMode.CEILING).multiply(step);
        if (last.compareTo(first) == 0) {
            last = first.add(step);
        }
        return new Ticks(first.doubleValue(), last.doubleValue(), steps(first, last, step));
    }

    /** Returns an axis with exactly these ends and round numbers between them. */
    static Ticks within(double lower, double upper, int count) {
        BigDecimal step = step(lower, upper, count);
        BigDecimal first = decimal(lower).divide(step, 0, RoundingMode.CEILING).multiply(step);
        BigDecimal last = decimal(upper).divide(step, 0, RoundingMode.FLOOR).multiply(step);
        return new Ticks(lower, upper, steps(first, last, step));
    }

    /** Without the last digits, which would push an end past a round number it means. */
    private static BigDecimal decimal(double value) {
        return new BigDecimal(value).round(new MathContext(12, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal step(double lower, double upper, int count) {
        double span = upper > lower ? upper - lower : StrictMath.max(1e-3, StrictMath.abs(lower));
        BigDecimal rough = decimal(span / count);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        for (int factor : STEPS) {
            BigDecimal step = unit.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(rough) >= 0) {
                return step;
            }
        }
        return unit.scaleByPowerOfTen(1);
    }

    private static List<BigDecimal> steps(BigDecimal first, BigDecimal last, BigDecimal step) {
        List<BigDecimal> values = new ArrayList<>();
        for (BigDecimal v = first; v.compareTo(last) <= 0; v = v.add(step)) {
            values.add(v);
        }
        return List.copyOf(values);
    }
}
