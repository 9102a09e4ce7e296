package org.descry.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;

/**
 * A place in one of the run's JSON files, which may be absent.
 *
 * <p>Asking an absent part for anything gives an absent part, an empty text or an empty list, so a
 * section asks once whether its part is there and need not check every step.
 *
 * @param node what stands at this place; missing or null nodes count as absent
 */
record Part(JsonNode node) {

    /** Returns the part under this name, absent when there is none. */
    Part at(String name) {
        return new Part(node.path(name));
    }

    /** Returns the part with this index, absent when there is none. */
    Part at(int index) {
        return new Part(node.path(index));
    }

    /** Returns whether anything stands here. */
    boolean present() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** Returns whether this is an object with at least one entry or an array with an element. */
    boolean filled() {
        return node.isContainer() && !node.isEmpty();
    }

    /** Returns the elements of an array in order; none for anything else. */
    List<Part> items() {
        List<Part> items = new ArrayList<>();
        if (node.isArray()) {
            for (JsonNode item : node) {
                items.add(new Part(item));
            }
        }
        return items;
    }

    /** Returns the entries of an object in the file's order; none for anything else. */
    Map<String, Part> entries() {
        Map<String, Part> entries = new LinkedHashMap<>();
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                entries.put(entry.getKey(), new Part(entry.getValue()));
            }
        }
        return entries;
    }

    /** Returns the number that stands here, if one does. */
    OptionalDouble number() {
        return node.isNumber() ? OptionalDouble.of(node.doubleValue()) : OptionalDouble.empty();
    }

    /** Returns the number that stands here, NaN when there is none. */
    double value() {
        return number().orElse(Double.NaN);
    }

    /** Returns whether {@code true} stands here. */
    boolean isTrue() {
        return node.isBoolean() && node.booleanValue();
    }

    /**
     * Returns what stands here as words: text as it is, numbers in the page's form, lists joined by
     * commas, objects as "name value" pairs; empty when absent.
     */
    String text() {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber()) {
            return NumberText.shown(node.doubleValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "yes" : "no";
        }
        if (node.isArray()) {
            return String.join(", ", items().stream().map(Part::text).toList());
        }
        List<String> pairs = new ArrayList<>();
        entries().forEach((name, part) -> pairs.add(name + " " + part.text()));
        return String.join(", ", pairs);
    }

    /** Returns the words that stand here, or {@code other} when there are none. */
    String textOr(String other) {
        String text = text();
        return text.isBlank() ? other : text;
    }
}
