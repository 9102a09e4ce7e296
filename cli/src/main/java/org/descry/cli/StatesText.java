package org.descry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.descry.datasets.elements.Element;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.files.Json;
import org.descry.datasets.tables.DatasetCard;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The sets of oxidation states as text and as JSON. */
final class StatesText {

    private StatesText() {}

    /** Returns the sets with their sizes and sources. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        TextTable table = new TextTable("set", "states", "elements", "what");
        TextTable sources = new TextTable("set", "licence", "doi");
        for (OxidationStates set : OxidationStates.values()) {
            long states = set.elements().stream().mapToLong(each -> set.of(each).size()).sum();
            DatasetCard card = set.card();
            table.row(
                    set.text(),
                    String.valueOf(states),
                    String.valueOf(set.elements().size()),
                    what(set));
            sources.row(set.text(), card.licence(), card.doi());
        }
        lines.addAll(table.lines());
        lines.add("");
        lines.addAll(sources.lines());
        return lines;
    }

    private static String what(OxidationStates set) {
        return set == OxidationStates.COMMON ? "The common ones of known" : set.card().title();
    }

    /** Returns the states of one element in every set. */
    static List<String> lines(Element element) {
        TextTable table = new TextTable("set", "states of " + element.symbol());
        for (OxidationStates set : OxidationStates.values()) {
            List<Integer> states = set.of(element);
            table.row(
                    set.text(),
                    states.isEmpty()
                            ? "none"
                            : states.stream()
                                    .map(q -> q > 0 ? "+" + q : "-" + -q)
                                    .collect(Collectors.joining(" ")));
        }
        return table.lines();
    }

    /** Returns every set with card and states. */
    static ArrayNode tree() {
        ArrayNode sets = Json.mapper().createArrayNode();
        for (OxidationStates set : OxidationStates.values()) {
            ObjectNode node = sets.addObject();
            node.put("set", set.text());
            node.set("card", Json.mapper().valueToTree(set.card()));
            ObjectNode states = node.putObject("states");
            set.elements().forEach(each -> add(states.putArray(each.symbol()), set, each));
        }
        return sets;
    }

    /** Returns the states of one element in every set. */
    static ObjectNode tree(Element element) {
        ObjectNode node = Json.mapper().createObjectNode().put("element", element.symbol());
        for (OxidationStates set : OxidationStates.values()) {
            add(node.putArray(set.text()), set, element);
        }
        return node;
    }

    private static void add(ArrayNode array, OxidationStates set, Element element) {
        set.of(element).forEach(array::add);
    }
}
