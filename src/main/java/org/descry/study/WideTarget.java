package org.descry.study;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.descry.regression.models.Transform;

/** Says when a target has so many orders of magnitude that its largest values decide every fit. */
final class WideTarget {
    /** How many decades a target spans at least before its logarithm is offered. */
    private static final double DECADES = 2.5;

    /** A skewness above this is a long tail of large values; that of an exponential is 2. */
    private static final double SKEWED = 1;

    /** The logarithm is clearly less skewed when its skewness is at most this share. */
    private static final double SHARE = 0.5;

    private WideTarget() {}

    /**
     * Returns a sentence that offers the logarithm of a target; empty where it would not help.
     *
     * <p>The rule: every value is above 0, the largest is more than 10^2.5 (about 300) times the
     * smallest, the values have a long tail upwards (skewness above 1), and the skewness of their
     * decimal logarithms is at most half of that, in either direction. Values spread evenly over
     * three decades do not ask for a logarithm, values with one far too large one are not mended by
     * it.
     *
     * @param y values of the target, one per row of the table
     * @param rows the rows used
     */
    static Optional<String> note(String name, double[] y, int[] rows) {
        double[] values = Arrays.stream(rows).mapToDouble(r -> y[r]).toArray();
        if (values.length == 0 || !Arrays.stream(values).allMatch(v -> v > 0)) {
            return Optional.empty();
        }
        double[] logs = Arrays.stream(values).map(Transform.LOG10::of).toArray();
        double span =
                Arrays.stream(logs).max().orElseThrow() - Arrays.stream(logs).min().orElseThrow();
        double skewness = skewness(values);
        boolean helps =
                span > DECADES && skewness > SKEWED && Math.abs(skewness(logs)) <= SHARE * skewness;
        return helps
                ? Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s spans %.1f decades: --transform log10 fits its order of magnitude instead of its largest values.",
                                name,
                                span))
                : Optional.empty();
    }

    /** Returns the third central moment over the cube of the standard deviation. */
    private static double skewness(double[] values) {
        // Scaled first, so that cubes of large values stay finite.
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(1);
        double[] scaled = Arrays.stream(values).map(v -> v / largest).toArray();
        double mean = Arrays.stream(scaled).sum() / scaled.length;
        double squares = 0;
        double cubes = 0;
        for (double v : scaled) {
            double d = v - mean;
            squares += d * d;
            cubes += d * d * d;
        }
        double variance = squares / scaled.length;
        return cubes / scaled.length / (variance * Math.sqrt(variance));
    }
}
