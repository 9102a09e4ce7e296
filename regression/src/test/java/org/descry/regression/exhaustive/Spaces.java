package org.descry.regression.exhaustive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.PrimaryFeature;

/** Columns and spaces for tests. */
final class Spaces {
    private Spaces() {}

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns columns a, b, c, ... without units and with values in [1, 2). */
    static List<PrimaryFeature> unitless(int columns, int rows, RandomGenerator random) {
        List<PrimaryFeature> features = new ArrayList<>();
        for (int j = 0; j < columns; j++) {
            double[] values = new double[rows];
            for (int i = 0; i < rows; i++) {
                values[i] = random.nextDouble(1, 2);
            }
            features.add(
                    new PrimaryFeature(
                            String.valueOf((char) ('a' + j)), Dimension.DIMENSIONLESS, values));
        }
        return features;
    }

    /** Returns the space of all formulas up to a complexity. */
    static FeatureSpace of(
            List<PrimaryFeature> features, String operators, int complexity, boolean freeUnits) {
        List<PrimaryFeature> sorted =
                features.stream().sorted(Comparator.comparing(PrimaryFeature::name)).toList();
        FeatureSpace space = new FeatureSpace(sorted, freeUnits, () -> {});
        List<Operator> list = Operator.parseList(operators);
        for (int c = 2; c < complexity; c++) {
            space.addLayer(list);
        }
        if (complexity > 1) {
            space.addLastLayer(list);
        }
        return space;
    }

    static Map<String, Dimension> dimensions(List<PrimaryFeature> features) {
        Map<String, Dimension> dimensions = new TreeMap<>();
        features.forEach(f -> dimensions.put(f.name(), f.dimension()));
        return dimensions;
    }
}
