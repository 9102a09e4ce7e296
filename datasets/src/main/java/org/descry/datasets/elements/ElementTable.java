package org.descry.datasets.elements;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.elements.ElementProperty.Source;
import org.descry.datasets.spelling.NearNames;
import org.descry.datasets.tables.Dataset;
import org.descry.datasets.tables.DatasetCard;
import org.descry.datasets.tables.NumericColumn;
import org.descry.datasets.tables.Obtained;
import org.descry.datasets.tables.ShippedTable;
import org.descry.datasets.tables.TextColumn;
import org.descry.datasets.units.Unit;

/**
 * Quantities of single elements, each with unit, source and year. A gap in the source is a gap
 * here; nothing is filled in.
 */
public final class ElementTable {

    private static final String PROPERTIES = "elements/properties";
    private static final String SOURCES = "elements/property-sources";
    private static final int MOST_NEAR = 8;
    private static final List<ElementProperty> ALL = read();
    private static final ElementProperty PAULING = property("ElectronegativityPauling");

    private ElementTable() {}

    /**
     * Returns all properties: the 22 of the Magpie feature set in their published order, then the
     * others.
     */
    public static List<ElementProperty> properties() {
        return ALL;
    }

    /**
     * Returns the property of that name.
     *
     * @param name for example {@code CovalentRadius}
     * @throws IllegalArgumentException if there is none; the message lists those of a like name, or
     *     else all
     */
    public static ElementProperty property(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "there is no property '%s' of the elements; expected one of %s"
                                                .formatted(name, expected(name))));
    }

    /**
     * Returns the electronegativity on the Pauling scale, a pure number.
     *
     * <p>Empty where none is published: He, Ne, Ar, Pm, Eu, Tb, Yb, Rn and the elements from Lr on.
     *
     * @param element any
     * @source Allred, J. Inorg. Nucl. Chem. 17, 215 (1961), doi:10.1016/0022-1902(61)80142-5
     */
    public static OptionalDouble electronegativity(Element element) {
        return PAULING.value(element);
    }

    /** Returns what the table holds and how it may be used. */
    public static DatasetCard card() {
        return ShippedTable.card(PROPERTIES);
    }

    private static String expected(String name) {
        List<String> all = ALL.stream().map(ElementProperty::name).toList();
        List<String> near = NearNames.of(name, all, MOST_NEAR);
        return near.isEmpty()
                ? String.join(", ", all)
                : String.join(", ", near) + ", or another of the " + all.size();
    }

    private static List<ElementProperty> read() {
        ShippedTable values = ShippedTable.read(PROPERTIES, "the table of elements");
        Dataset sources = ShippedTable.read(SOURCES, "the sources of the table of elements").data();
        TextColumn symbols = values.data().text("element");
        List<ElementProperty> properties = new ArrayList<>();
        for (int row = 0; row < sources.rows(); row++) {
            DatasetCard.Described column = values.card().columns().get(row + 1);
            String name = sources.text("property").value(row);
            if (!column.name().equals(name)) {
                throw new IllegalStateException(
                        "the sources name %s where the table of elements has %s"
                                .formatted(name, column.name()));
            }
            properties.add(
                    new ElementProperty(
                            name,
                            Unit.parse(column.unit()),
                            column.meaning(),
                            source(sources, row),
                            elements(sources.text("estimated").value(row)),
                            byElement(symbols, values.data().numeric(name))));
        }
        return List.copyOf(properties);
    }

    private static Source source(Dataset sources, int row) {
        return new Source(
                Obtained.parse(sources.text("obtained").value(row)),
                (int) sources.numeric("year").value(row),
                sources.text("source").value(row),
                sources.text("doi").value(row),
                sources.text("licence").value(row));
    }

    private static List<Element> elements(String symbols) {
        return symbols.isEmpty()
                ? List.of()
                : Arrays.stream(symbols.split(" ")).map(Element::of).toList();
    }

    private static double[] byElement(TextColumn symbols, NumericColumn column) {
        double[] values = new double[Element.values().length];
        Arrays.fill(values, Double.NaN);
        for (int row = 0; row < column.size(); row++) {
            values[Element.of(symbols.value(row)).ordinal()] = column.value(row);
        }
        return values;
    }
}
