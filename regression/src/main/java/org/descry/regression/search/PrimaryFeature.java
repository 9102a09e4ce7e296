package org.descry.regression.search;

import org.descry.datasets.units.Dimension;

/**
 * A column that formulas are made of.
 *
 * @param name column name
 * @param dimension dimension of the values; unknown opts out of unit checks
 * @param values one finite value per row [n]
 */
public record PrimaryFeature(String name, Dimension dimension, double[] values) {
    public PrimaryFeature {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "column %s has no finite value in row %d".formatted(name, i + 1));
            }
        }
    }
}
