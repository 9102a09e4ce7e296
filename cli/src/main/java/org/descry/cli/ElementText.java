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

    /** Values side by side. */
    private static final int ACROSS = 5;

    private static final String INDENT = "    ";

    private ElementText() {}

    /** Returns all properties with units, coverage, meaning, sources and gaps. */
    static List<String> lines() {
        DatasetCard card = ElementTable.card();
        List<String> lines = new ArrayList<>();
        lines.add(card.title());
        lines.add("");
        lines.addAll(Wrapped.lines("", card.description()));
        for (ElementProperty each : ElementTable.properties()) {
            lines.add("");
            lines.addAll(described(each));
        }
        lines.add("");
        lines.addAll(Wrapped.lines("elements  ", String.valueOf(card.rows())));
        lines.addAll(Wrapped.lines("licence   ", card.licence()));
        lines.addAll(Wrapped.lines("source    ", card.source()));
        lines.addAll(Wrapped.lines("sha256    ", card.sha256()));
        return lines;
    }

    /** Returns what one property is, where it comes from, and its values. */
    static List<String> lines(ElementProperty property) {
        List<String> lines = new ArrayList<>(described(property));
        lines.add("");
        List<String> cells = new ArrayList<>();
        for (Element element : Element.values()) {
            property.value(element)
                    .ifPresent(
                            v ->
                                    cells.add(
                                            "%-3s%-13s"
                                                    .formatted(element.symbol(), Numbers.text(v))));
        }
        int rows = (cells.size() + ACROSS - 1) / ACROSS;
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder();
            for (int at = row; at < cells.size(); at += rows) {
                line.append(cells.get(at));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private static List<String> described(ElementProperty property) {
        String unit = property.unit().symbol();
        List<String> lines =
                new ArrayList<>(
                        Wrapped.lines(
                                "",
                                property.name()
                                        + (unit.isEmpty() ? "" : " (" + unit + ")")
                                        + ": "
                                        + property.meaning()));
        ElementProperty.Source source = property.source();
        lines.addAll(
                Wrapped.lines(
                        INDENT,
                        "%s, %d: %s"
                                .formatted(
                                        source.obtained().text(),
                                        source.year(),
                                        source.sentence())));
        String known = "known for %d elements".formatted(property.coverage());
        if (!property.missing().isEmpty()) {
            known += "; unknown, for the source gives none: " + ranges(property.missing());
        }
        lines.addAll(Wrapped.lines(INDENT, known));
        if (!property.estimated().isEmpty()) {
            lines.addAll(
                    Wrapped.lines(
                            INDENT, "estimated by the source: " + ranges(property.estimated())));
        }
        return lines;
    }

    /** Returns what is known of one element, and what is not and why, with all sources. */
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
        TextTable table = new TextTable("property", "value", "unit", "obtained", "source");
        List<String> sources = new ArrayList<>();
        boolean estimates = false;
        for (ElementProperty each : ElementTable.properties()) {
            String source = each.source().sentence();
            if (!sources.contains(source)) {
                sources.add(source);
            }
            OptionalDouble value = each.value(element);
            boolean estimated = each.estimated().contains(element);
            estimates |= estimated;
            table.row(
                    each.name(),
                    value.isPresent()
                            ? Numbers.text(value.getAsDouble()) + (estimated ? "*" : "")
                            : "unknown",
                    value.isPresent() ? each.unit().symbol() : "",
                    value.isPresent() ? each.source().obtained().text() : "not in its source",
                    "[%d]".formatted(sources.indexOf(source) + 1));
        }
        lines.addAll(table.lines());
        if (estimates) {
            lines.add("");
            lines.add("* estimated by the source");
        }
        lines.add("");
        for (int i = 0; i < sources.size(); i++) {
            lines.addAll(Wrapped.lines("%4s  ".formatted("[%d]".formatted(i + 1)), sources.get(i)));
        }
        lines.add("");
        lines.addAll(
                Wrapped.lines(
                        "",
                        "Unknown means that the source gives no value; nothing is filled in. What each property means: descry datasets show elements"));
        return lines;
    }

    /** Returns all properties as JSON: name, unit, meaning, source, and the values by symbol. */
    static ArrayNode tree() {
        ArrayNode properties = Json.mapper().createArrayNode();
        ElementTable.properties().forEach(each -> properties.add(tree(each)));
        return properties;
    }

    /** Returns one property as JSON, with the values by symbol. */
    static ObjectNode tree(ElementProperty property) {
        ObjectNode node = described(Json.mapper().createObjectNode(), property);
        node.put("coverage", property.coverage());
        ArrayNode estimated = node.putArray("estimated");
        property.estimated().forEach(element -> estimated.add(element.symbol()));
        ObjectNode values = node.putObject("values");
        for (Element element : Element.values()) {
            put(values, element.symbol(), property.value(element));
        }
        return node;
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
        node.put("licence_in_words", property.source().licenceInWords());
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
