package org.descry.regression.internal.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Operator;
import org.descry.regression.search.PrimaryFeature;
import org.descry.regression.search.SpaceSettings;

/** Columns and spaces for tests. */
public final class Spaces {
    private Spaces() {}

    public static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns columns a, b, c, ... without units and with values in [1, 2). */
    public static List<PrimaryFeature> unitless(int columns, int rows, RandomGenerator random) {
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
    public static FeatureSpace of(
            List<PrimaryFeature> features, String operators, int complexity, boolean freeUnits) {
        List<PrimaryFeature> sorted =
                features.stream().sorted(Comparator.comparing(PrimaryFeature::name)).toList();
        return of(
                sorted,
                SpaceSettings.of(Operator.parseList(operators))
                        .within(
                                OptionalInt.of(complexity),
                                OptionalInt.empty(),
                                OptionalInt.empty())
                        .withFreeUnits(freeUnits),
                Long.MAX_VALUE);
    }

    /**
     * Returns the space of some settings.
     *
     * @param mostListed most formulas that nothing is made of which are told apart
     */
    public static FeatureSpace of(
            List<PrimaryFeature> features, SpaceSettings settings, long mostListed) {
        SpaceBuilder builder =
                new SpaceBuilder(
                        features,
                        settings,
                        SpaceSettings.LARGEST,
                        new SpaceBuilder.Budget(1L << 30, 1_000_000, mostListed),
                        () -> {});
        for (int c = 2; c <= builder.maxComplexity(); c++) {
            builder.add(c, builder.pieces(c));
        }
        return builder.build();
    }

    public static Map<String, Dimension> dimensions(List<PrimaryFeature> features) {
        Map<String, Dimension> dimensions = new TreeMap<>();
        features.forEach(f -> dimensions.put(f.name(), f.dimension()));
        return dimensions;
    }
}
