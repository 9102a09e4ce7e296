package org.descry.descriptors.sites;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleBiFunction;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.units.Unit;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.ComputedFeatures;
import org.descry.descriptors.compositions.Gap;

/** The columns of a set that takes the same statistics of nine properties of the elements. */
final class GroupColumns {

    private static final List<ElementProperty> PROPERTIES =
            List.of(
                            "Number",
                            "Column",
                            "Row",
                            "MendeleevNumber",
                            "AtomicWeight",
                            "CovalentRadius",
                            "Electronegativity",
                            "NdValence",
                            "NValence")
                    .stream()
                    .map(ElementTable::property)
                    .toList();

    private final List<Statistic> statistics;
    private final List<CompositionFeature> columns = new ArrayList<>();

    /**
     * What is taken of a property.
     *
     * @param prefix before the name of the property
     * @param meaning in a few words
     * @param squared whether the unit is the square of that of the property
     * @param value from the groups and the property
     */
    record Statistic(
            String prefix,
            String meaning,
            boolean squared,
            ToDoubleBiFunction<List<ElementGroup>, ElementProperty> value) {}

    GroupColumns(List<Statistic> statistics) {
        this.statistics = statistics;
        for (ElementProperty property : PROPERTIES) {
            for (Statistic each : statistics) {
                columns.add(
                        new CompositionFeature(
                                each.prefix + property.name(),
                                each.squared ? squared(property.unit()) : property.unit(),
                                property.meaning() + ": " + each.meaning,
                                property.source().obtained(),
                                CompositionFeature.cited(property)));
            }
        }
    }

    private static Unit squared(Unit unit) {
        return unit.dimension().isDimensionless() ? unit : Unit.parse(unit.symbol() + "^2");
    }

    List<CompositionFeature> list() {
        return List.copyOf(columns);
    }

    ComputedFeatures none(String reason) {
        return ComputedFeatures.none(columns.size(), reason);
    }

    /** Computes the columns from groups in the order that the statistics expect. */
    ComputedFeatures of(List<ElementGroup> groups) {
        double[] values = new double[columns.size()];
        List<Gap> gaps = new ArrayList<>();
        List<String> estimated = new ArrayList<>();
        TreeSet<Element> elements = new TreeSet<>();
        groups.forEach(group -> elements.addAll(group.elements()));
        int at = 0;
        for (ElementProperty property : PROPERTIES) {
            List<Integer> empty = new ArrayList<>();
            for (Statistic each : statistics) {
                values[at] = each.value.applyAsDouble(groups, property);
                if (Double.isNaN(values[at])) {
                    empty.add(at);
                }
                at++;
            }
            if (!empty.isEmpty()) {
                gaps.add(new Gap(Gap.unknown(property.name(), unknown(elements, property)), empty));
            }
            elements.stream()
                    .filter(property.estimated()::contains)
                    .forEach(element -> estimated.add(property.name() + " of " + element));
        }
        return new ComputedFeatures(values, gaps, estimated);
    }

    private static List<Element> unknown(TreeSet<Element> elements, ElementProperty property) {
        return elements.stream().filter(each -> property.value(each).isEmpty()).toList();
    }
}
