package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.descry.datasets.compositions.Composition;

/**
 * Several sets side by side as one. A column that is in several of them stands once, at its first
 * place.
 */
public final class JoinedFeatures implements FeatureSet {

    private static final int ELSEWHERE = -1;

    private final String name;
    private final String description;
    private final List<CompositionFeature> columns;
    private final List<Part> parts;

    /**
     * A set, and where its columns stand; those that stand elsewhere already are {@code ELSEWHERE}.
     */
    private record Part(FeatureSet set, int[] places) {}

    /**
     * Puts sets side by side.
     *
     * @param name of the whole
     * @param description of the whole
     * @param sets at least one
     * @throws IllegalArgumentException if two sets call different columns by one name
     */
    public JoinedFeatures(String name, String description, List<? extends FeatureSet> sets) {
        this.name = name;
        this.description = description;
        List<Part> placed = new ArrayList<>();
        Map<String, Integer> placeOf = new LinkedHashMap<>();
        List<CompositionFeature> all = new ArrayList<>();
        for (FeatureSet set : sets) {
            int before = all.size();
            int[] places = new int[set.columns().size()];
            for (int i = 0; i < places.length; i++) {
                CompositionFeature column = set.columns().get(i);
                Integer known = placeOf.putIfAbsent(column.name(), all.size());
                places[i] = known == null ? all.size() : ELSEWHERE;
                if (known == null) {
                    all.add(column);
                } else if (!all.get(known).equals(column)) {
                    throw new IllegalArgumentException(
                            "two sets have different columns named " + column.name());
                }
            }
            if (all.size() > before) {
                placed.add(new Part(set, places));
            }
        }
        columns = List.copyOf(all);
        parts = List.copyOf(placed);
    }

    /** Returns sets side by side, named after them all; one set as it is. */
    public static FeatureSet of(List<? extends FeatureSet> sets) {
        if (sets.size() == 1) {
            return sets.get(0);
        }
        return new JoinedFeatures(
                sets.stream().map(FeatureSet::name).collect(Collectors.joining(",")),
                sets.stream().map(FeatureSet::description).collect(Collectors.joining("; ")),
                sets);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<CompositionFeature> columns() {
        return columns;
    }

    @Override
    public ComputedFeatures compute(Composition composition) {
        double[] values = new double[columns.size()];
        Map<String, List<Integer>> gaps = new LinkedHashMap<>();
        Set<String> estimated = new LinkedHashSet<>();
        for (Part part : parts) {
            ComputedFeatures found = part.set.compute(composition);
            for (int i = 0; i < part.places.length; i++) {
                if (part.places[i] != ELSEWHERE) {
                    values[part.places[i]] = found.value(i);
                }
            }
            for (Gap gap : found.gaps()) {
                for (int i : gap.columns()) {
                    if (part.places[i] != ELSEWHERE) {
                        gaps.computeIfAbsent(gap.reason(), key -> new ArrayList<>())
                                .add(part.places[i]);
                    }
                }
            }
            estimated.addAll(found.estimated());
        }
        List<Gap> merged = new ArrayList<>();
        gaps.forEach((reason, empty) -> merged.add(new Gap(reason, empty)));
        return new ComputedFeatures(values, merged, List.copyOf(estimated));
    }
}
