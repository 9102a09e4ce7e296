package org.descry.tools;

import java.util.List;
import java.util.Map;
import org.descry.datasets.files.Json;
import org.descry.regression.metrics.Metrics;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON trees; a number that is not finite becomes {@code null}. */
public final class Trees {

    private Trees() {}

    public static ObjectNode object(String schema) {
        return Json.mapper().createObjectNode().put("schema", schema);
    }

    public static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    static void numbers(ArrayNode array, double[] values) {
        for (double value : values) {
            if (Double.isFinite(value)) {
                array.add(value);
            } else {
                array.addNull();
            }
        }
    }

    static void texts(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    static void metrics(ObjectNode node, Metrics metrics) {
        for (Map.Entry<String, Double> each : metrics.values().entrySet()) {
            put(node, each.getKey(), each.getValue());
        }
    }

    static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }
}
