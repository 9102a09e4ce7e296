package org.descry.descriptors.compositions;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The features of one composition. Immutable.
 *
 * @param values one per column of the set, NaN where there is none
 * @param gaps why values are missing, for every missing value at least one; empty when none is
 * @param estimated what the source of a number itself only estimated, each such as {@code
 *     Electronegativity of Eu}
 */
public record ComputedFeatures(double[] values, List<Gap> gaps, List<String> estimated) {

    /**
     * Copies all three.
     *
     * @throws IllegalArgumentException if a value is infinite, is missing without a reason, or has
     *     a reason to be missing and is not
     */
    public ComputedFeatures {
        values = values.clone();
        gaps = List.copyOf(gaps);
        estimated = List.copyOf(estimated);
        BitSet missing = new BitSet();
        boolean infinite = false;
        for (int column = 0; column < values.length; column++) {
            infinite |= Double.isInfinite(values[column]);
            if (Double.isNaN(values[column])) {
                missing.set(column);
            }
        }
        BitSet explained = new BitSet();
        gaps.forEach(gap -> gap.columns().forEach(explained::set));
        if (infinite || !missing.equals(explained)) {
            throw new IllegalArgumentException(
                    "columns %s have no value and columns %s a reason to have none; values: %s"
                            .formatted(missing, explained, Arrays.toString(values)));
        }
    }

    /** Returns a composition's features when nothing about them was estimated. */
    public static ComputedFeatures of(double[] values, List<Gap> gaps) {
        return new ComputedFeatures(values, gaps, List.of());
    }

    /** Returns {@code columns} features without a value, all for one reason. */
    public static ComputedFeatures none(int columns, String reason) {
        double[] values = new double[columns];
        Arrays.fill(values, Double.NaN);
        return of(values, List.of(Gap.of(reason, 0, columns)));
    }

    /** Returns a copy of the values. */
    @Override
    public double[] values() {
        return values.clone();
    }

    /** Returns the value of one column, NaN where there is none. */
    public double value(int column) {
        return values[column];
    }
}
