package org.descry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.ElementProperty;
import org.descry.datasets.elements.ElementTable;
import org.descry.datasets.files.Json;
import org.descry.datasets.files.Numbers;
import org.descry.datasets.tables.DatasetCard;
import org.descry.tools.Wrapped;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The table of the elements as text and as JSON. */
final class ElementText {

    private static final int SHORTEST_RANGE = 3;

    private ElementText() {}

    /** Returns all properties with units, coverage, meaning, sources and gaps. */
    static List<String> lines() {
        DatasetCard card = ElementTable.card();
        List<String> lines = new ArrayList<>();
        lines.add(card.title());
        lines.add("");
        lines.addAll(Wrapped.lines("", card.description()));
        lines.add("");
        TextTable properties =
                new TextTable("property", "unit", "known", "obtained", "year", "meaning");
        TextTable sources = new TextTable("property", "source", "doi", "licence");
        TextTable gaps = new TextTable("property", "not known", "estimated by the source");
        for (ElementProperty each : ElementTable.properties()) {
            properties.row(
                    each.name(),
                    each.unit().symbol(),
                    String.valueOf(each.coverage()),
                    each.source().obtained().text(),
                    String.valueOf(each.source().year()),
                    each.meaning());
            sources.row(
                    each.name(),
                    each.source().text(),
                    each.source().doi(),
                    each.source().licence());
            if (each.coverage() < Element.values().length) {
                gaps.row(each.name(), ranges(each.missing()), ranges(each.estimated()));
            }
        }
        lines.addAll(properties.lines());
        lines.add("");
        lines.addAll(sources.lines());
        lines.add("");
        lines.addAll(gaps.lines());
        lines.add("");
        TextTable facts = new TextTable();
        facts.row("elements", String.valueOf(card.rows()));
        facts.row("licence", card.licence());
        facts.row("source", card.source());
        facts.row("sha256", card.sha256());
        lines.addAll(facts.lines());
        return lines;
    }

    /** Returns what is known of one element, and what is not. */
    static List<String> lines(Element element) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: element %d, row %d%s of the periodic table"
                        .formatted(
                                element.symbol(),
                                element.atomicNumber(),
                                element.period(),
                                element.group().isPresent()
                                        ? ", column " + element.group().getAsInt()
                                        : ""));
        lines.add("");
        TextTable table = new TextTable("property", "value", "unit", "obtained", "year", "meaning");
        List<String> unknown = new ArrayList<>();
        List<String> estimated = new ArrayList<>();
        for (ElementProperty each : ElementTable.properties()) {
            OptionalDouble value = each.value(element);
            if (value.isEmpty()) {
                unknown.add(each.name());
                continue;
            }
            if (each.estimated().contains(element)) {
                estimated.add(each.name());
            }
            table.row(
                    each.name(),
                    Numbers.text(value.getAsDouble()),
                    each.unit().symbol(),
                    each.source().obtained().text(),
                    String.valueOf(each.source().year()),
                    each.meaning());
        }
        if (unknown.size() < ElementTable.properties().size()) {
            lines.addAll(table.lines());
        }
        if (!estimated.isEmpty()) {
            lines.add("");
            lines.addAll(
                    Wrapped.lines("", "Estimated by the source: " + String.join(", ", estimated)));
        }
        if (!unknown.isEmpty()) {
            lines.add("");
            lines.addAll(Wrapped.lines("", "Not known here: " + String.join(", ", unknown)));
        }
        lines.add("");
        lines.add("Sources, DOIs and licences: descry datasets show elements");
        return lines;
    }

    /** Returns all properties as JSON: name, unit, meaning, source, and the values by symbol. */
    static ArrayNode tree() {
        ArrayNode properties = Json.mapper().createArrayNode();
        for (ElementProperty each : ElementTable.properties()) {
            ObjectNode node = described(properties.addObject(), each);
            node.put("coverage", each.coverage());
            ArrayNode estimated = node.putArray("estimated");
            each.estimated().forEach(element -> estimated.add(element.symbol()));
            ObjectNode values = node.putObject("values");
            for (Element element : Element.values()) {
                put(values, element.symbol(), each.value(element));
            }
        }
        return properties;
    }

    /** Returns one element as JSON; a value that is not known is null. */
    static ObjectNode tree(Element element) {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("element", element.symbol());
        root.put("atomic_number", element.atomicNumber());
        ArrayNode properties = root.putArray("properties");
        for (ElementProperty each : ElementTable.properties()) {
            ObjectNode node = described(properties.addObject(), each);
            put(node, "value", each.value(element));
            node.put("estimated", each.estimated().contains(element));
        }
        return root;
    }

    private static ObjectNode described(ObjectNode node, ElementProperty property) {
        node.put("name", property.name());
        node.put("unit", property.unit().symbol());
        node.put("meaning", property.meaning());
        node.put("obtained", property.source().obtained().text());
        node.put("year", property.source().year());
        node.put("source", property.source().text());
        node.put("doi", property.source().doi());
        node.put("licence", property.source().licence());
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        if (value.isPresent()) {
            node.put(name, value.getAsDouble());
        } else {
            node.putNull(name);
        }
    }

    /** Returns symbols, neighbours in the periodic table as a range: {@code He, Fr, Rf-Og}. */
    static String ranges(List<Element> elements) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from < elements.size()) {
            int to = from;
            while (to + 1 < elements.size()
                    && elements.get(to + 1).ordinal() == elements.get(to).ordinal() + 1) {
                to++;
            }
            if (to - from + 1 >= SHORTEST_RANGE) {
                parts.add(elements.get(from) + "-" + elements.get(to));
            } else {
                elements.subList(from, to + 1).forEach(each -> parts.add(each.symbol()));
            }
            from = to + 1;
        }
        return String.join(", ", parts);
    }
}
