package org.descry.descriptors.uncertainty;

import java.util.Arrays;
import org.descry.datasets.statistics.Quantile;

/**
 * What many draws of one quantity say of it. All numbers are in the unit of the quantity.
 *
 * @param median half of the draws lie below
 * @param mean their average
 * @param lower lower end of the central interval, not above {@code upper}
 * @param upper its upper end
 * @param level share of the draws between the ends, strictly between 0 and 1
 */
public record Outcomes(double median, double mean, double lower, double upper, double level) {

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a number is not finite, the ends are the wrong way round
     *     or the level is none
     */
    public Outcomes {
        if (!(lower <= median && median <= upper)) { // also refuses NaN
            throw new IllegalArgumentException(
                    "outcomes need lower <= median <= upper, got [%s, %s, %s]"
                            .formatted(lower, median, upper));
        }
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("the mean must be finite, got " + mean);
        }
        requireLevel(level);
    }

    /**
     * Sums up draws. Quantiles are interpolated linearly between the sorted draws.
     *
     * @param draws finite numbers [n], at least one; not changed
     * @param level share of the draws that the interval holds, strictly between 0 and 1
     * @throws IllegalArgumentException if there is no draw, one is not finite, or the level is none
     */
    public static Outcomes of(double[] draws, double level) {
        requireLevel(level);
        if (draws.length == 0) {
            throw new IllegalArgumentException("at least one draw is needed");
        }
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        double sum = 0;
        for (double each : sorted) {
            sum += each;
        }
        double tail = (1 - level) / 2;
        return new Outcomes(
                Quantile.of(sorted, 0.5),
                sum / sorted.length,
                Quantile.of(sorted, tail),
                Quantile.of(sorted, 1 - tail),
                level);
    }

    private static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level must lie in (0, 1), got " + level);
        }
    }
}
