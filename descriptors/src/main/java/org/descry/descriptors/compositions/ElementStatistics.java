package org.descry.descriptors.compositions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;

/** Six statistics of each of several properties of the elements. */
final class ElementStatistics implements FeatureSet {

    private final String name;
    private final String description;
    private final List<PropertyStatistics> statistics;
    private final List<ElementProperty> withEstimates;
    private final List<CompositionFeature> columns;

    ElementStatistics(String name, String description, List<ElementProperty> properties) {
        this.name = name;
        this.description = description;
        statistics = properties.stream().map(PropertyStatistics::new).toList();
        withEstimates = properties.stream().filter(each -> !each.estimated().isEmpty()).toList();
        columns =
                statistics.stream()
                        .map(PropertyStatistics::columns)
                        .flatMap(Collection::stream)
                        .toList();
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
        Mixture mixture = Mixture.of(composition);
        double[] values = new double[columns.size()];
        List<Gap> gaps = new ArrayList<>();
        int at = 0;
        for (PropertyStatistics each : statistics) {
            each.fill(mixture, values, at, gaps);
            at += each.columns().size();
        }
        return new ComputedFeatures(values, gaps, estimated(mixture));
    }

    private List<String> estimated(Mixture mixture) {
        List<String> estimated = new ArrayList<>();
        for (ElementProperty property : withEstimates) {
            for (Element element : mixture.elements()) {
                if (property.estimated().contains(element)) {
                    estimated.add(property.name() + " of " + element);
                }
            }
        }
        return estimated;
    }
}
