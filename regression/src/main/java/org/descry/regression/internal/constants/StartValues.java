package org.descry.regression.internal.constants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * The fixed grid of values that a constant is tried with, laid over the range of a feature's
 * values.
 *
 * <p>A grid is made of stretches in which the function is finite in every row; between the first
 * and the last value of a stretch the constant may lie. No argument of log, sqrt or 1/x comes
 * nearer to 0 than a thousandth of the feature's range, so that no single row stands for the whole
 * column.
 */
final class StartValues {
    /** Steps of factor 2 from a thousandth of the range to 16 times the range. */
    private static final double[] AWAY =
            IntStream.rangeClosed(-10, 4).mapToDouble(k -> Math.scalb(1.0, k)).toArray();

    /** What exp may grow by over the range, as an exponent. */
    private static final double[] GROWTH =
            IntStream.rangeClosed(-3, 5).mapToDouble(k -> Math.scalb(1.0, k)).toArray();

    /** Angles over the range: up to four periods, in eighths. */
    private static final double[] ANGLES =
            IntStream.rangeClosed(1, 32).mapToDouble(k -> k * Math.PI / 4).toArray();

    /** Exponents. */
    private static final double[] POWERS = {0.25, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 5.5, 6};

    /** Places between the smallest and the largest value. */
    private static final int INSIDE = 24;

    private final double min;
    private final double max;

    private StartValues(double min, double max) {
        this.min = min;
        this.max = max;
    }

    /**
     * Returns the stretches, each ascending; none when no constant keeps the values finite.
     *
     * @param x values of the feature [rows]
     */
    static List<double[]> of(InnerForm form, double[] x) {
        double min = Arrays.stream(x).min().orElse(0);
        double max = Arrays.stream(x).max().orElse(0);
        if (!(max > min && max - min < Double.POSITIVE_INFINITY)) {
            return List.of();
        }
        StartValues over = new StartValues(min, max);
        return switch (form.place()) {
            case FACTOR -> over.factors(form);
            case ADDED -> over.added(form);
            case LESSENED -> List.of(over.scaled(AWAY, s -> max + s));
            case DISTANCE -> List.of(over.inside());
            case EXPONENT ->
                    min > 0 ? List.of(mirrored(POWERS), POWERS.clone()) : List.<double[]>of();
        };
    }

    private List<double[]> factors(InnerForm form) {
        double range = max - min;
        switch (form.operator()) {
            case SIN, COS -> {
                return List.of(Arrays.stream(ANGLES).map(t -> t / range).toArray());
            }
            default -> {
                double[] rising = Arrays.stream(GROWTH).map(t -> t / range).toArray();
                return List.of(mirrored(rising), rising);
            }
        }
    }

    /** The zero of x + c lies at -c: below all rows, above all, or anywhere. */
    private List<double[]> added(InnerForm form) {
        double[] below = scaled(AWAY, s -> s - min);
        double[] above = mirrored(scaled(AWAY, s -> s + max));
        return switch (form.operator()) {
            case LOG, SQRT -> List.of(below);
            case INVERSE -> List.of(above, below);
            default -> List.of(joined(above, mirrored(inside()), below));
        };
    }

    private double[] inside() {
        double step = (max - min) / INSIDE;
        return IntStream.range(0, INSIDE).mapToDouble(k -> min + (k + 0.5) * step).toArray();
    }

    private double[] scaled(double[] parts, DoubleUnaryOperator of) {
        return Arrays.stream(parts).map(t -> of.applyAsDouble(t * (max - min))).toArray();
    }

    /** Minus the values, ascending again. */
    private static double[] mirrored(double[] ascending) {
        double[] out = new double[ascending.length];
        Arrays.setAll(out, i -> -ascending[out.length - 1 - i]);
        return out;
    }

    private static double[] joined(double[]... parts) {
        List<Double> all = new ArrayList<>();
        for (double[] part : parts) {
            Arrays.stream(part).forEach(all::add);
        }
        return all.stream().mapToDouble(v -> v).toArray();
    }
}
