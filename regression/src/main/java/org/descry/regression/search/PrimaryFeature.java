package org.descry.regression.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

    /**
     * Returns columns by their values in ascending order, so that neither their place in the file
     * nor their names nor the order of the rows decide between equal formulas.
     */
    public static List<PrimaryFeature> byValues(List<PrimaryFeature> features) {
        return features.stream()
                .sorted(
                        Comparator.comparing(
                                        (PrimaryFeature f) ->
                                                Arrays.stream(f.values()).sorted().toArray(),
                                        Arrays::compare)
                                .thenComparing(PrimaryFeature::name))
                .toList();
    }

    /** Returns the feature on some rows, in their order. */
    public PrimaryFeature on(int[] rows) {
        return new PrimaryFeature(
                name, dimension, Arrays.stream(rows).mapToDouble(i -> values[i]).toArray());
    }
}
