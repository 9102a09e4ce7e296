package org.descry.regression.conformal;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Intervals from rows that the model has not seen in any way.
 *
 * @param rows number of these rows n
 * @param level coverage aimed at
 * @param factor what the scale of a row is to be multiplied by for half the interval's width: the
 *     ⌈(n + 1) · level⌉-th smallest error over its scale; empty when there are too few rows
 * @source Lei et al., J. Am. Stat. Assoc. 113, 1094 (2018), doi:10.1080/01621459.2017.1307116;
 *     Vovk, Gammerman, Shafer, Algorithmic Learning in a Random World (2005), doi:10.1007/b106715
 */
public record SplitConformal(int rows, double level, OptionalDouble factor) {

    /**
     * Calibrates.
     *
     * @param errors absolute errors of rows the model has not seen [n], none NaN
     * @param scale how large an error is to be expected for each row, up to a common factor [n],
     *     positive; all 1 for intervals of one width
     * @param level coverage aimed at, strictly between 0 and 1
     * @throws IllegalArgumentException if lengths differ or a value is not allowed
     */
    public static SplitConformal of(double[] errors, double[] scale, double level) {
        if (errors.length != scale.length || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException(
                    "needs a scale for each of %d errors and a level in (0, 1), got %d and %s"
                            .formatted(errors.length, scale.length, level));
        }
        double[] scores = new double[errors.length];
        for (int i = 0; i < scores.length; i++) {
            if (!(errors[i] >= 0 && scale[i] > 0)) {
                throw new IllegalArgumentException(
                        "errors must be 0 or more and scales positive, got %s and %s"
                                .formatted(errors[i], scale[i]));
            }
            scores[i] = errors[i] / scale[i];
        }
        Arrays.sort(scores);
        int rank = scores.length + 1 - Guarantee.rank(scores.length, level);
        return new SplitConformal(
                scores.length,
                level,
                rank > scores.length
                        ? OptionalDouble.empty()
                        : OptionalDouble.of(scores[rank - 1]));
    }

    /** Returns what is proven: the level itself. */
    public Guarantee guarantee() {
        return new Guarantee(
                "split conformal",
                rows,
                level,
                OptionalDouble.of(level),
                false,
                factor.isPresent());
    }

    /**
     * Returns half the width of the interval of a row of a scale; NaN when there are too few rows
     * for the level.
     */
    public double halfWidth(double scale) {
        return factor.isPresent() ? factor.getAsDouble() * scale : Double.NaN;
    }
}
