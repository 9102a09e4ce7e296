package org.descry.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers along an axis.
 *
 * @param lower lower end of the axis
 * @param upper upper end of the axis
 * @param values the places to label, from low to high, all within the axis
 * @param logarithmic whether places are the decimal logarithms of the numbers shown
 */
record Ticks(double lower, double upper, List<BigDecimal> values, boolean logarithmic) {

    /** Most powers of ten that are labelled. */
    private static final int POWERS = 8;

    /** Powers of ten further from 1 than this many decades are written as such. */
    private static final int PLAIN = 3;

    private Ticks(double lower, double upper, List<BigDecimal> values) {
        this(lower, upper, values, false);
    }

    /**
     * Returns a logarithmic axis that holds the range, from a power of ten to another.
     *
     * @param lower smallest number, above 0
     * @param upper largest number
     */
    static Ticks decades(double lower, double upper) {
        int first = (int) StrictMath.floor(StrictMath.log10(lower));
        int last = (int) StrictMath.ceil(StrictMath.log10(upper));
        last = StrictMath.max(last, first + 1);
        int step = (last - first + POWERS - 1) / POWERS;
        List<BigDecimal> values = new ArrayList<>();
        for (int power = first; power <= last; power += step) {
            values.add(BigDecimal.valueOf(power));
            for (int between : last - first <= 2 && power < last ? new int[] {2, 5} : new int[0]) {
                values.add(BigDecimal.valueOf(power + StrictMath.log10(between)));
            }
        }
        return new Ticks(first, last, List.copyOf(values), true);
    }

    /** Returns where on the axis a number stands. */
    double place(double number) {
        return logarithmic ? StrictMath.log10(number) : number;
    }

    /** Returns the words at one of {@link #values}. */
    String label(BigDecimal value) {
        if (!logarithmic) {
            return NumberText.tick(value);
        }
        BigDecimal number =
                new BigDecimal(StrictMath.pow(10, value.doubleValue()))
                        .round(new MathContext(1, RoundingMode.HALF_EVEN));
        int power = number.precision() - number.scale() - 1;
        if (StrictMath.abs(power) <= PLAIN) {
            return NumberText.tick(number);
        }
        String digit = number.unscaledValue().toString();
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
        for (int factor : new int[] {1, 2, 5}) {
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
