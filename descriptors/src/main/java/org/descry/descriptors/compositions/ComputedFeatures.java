package org.descry.descriptors.compositions;

import java.util.List;

/**
 * The features of one composition. Immutable.
 *
 * @param values one per column of the set, NaN where there is none
 * @param gaps why values are missing; empty when none is
 */
public record ComputedFeatures(double[] values, List<Gap> gaps) {

    /** Copies both. */
    public ComputedFeatures {
        values = values.clone();
        gaps = List.copyOf(gaps);
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
