package org.descry.study;

import java.util.Optional;
import org.descry.regression.metrics.Metrics;
import tools.jackson.databind.node.ObjectNode;

/** Quality numbers in JSON; one without meaning is null. */
final class MetricsTree {
    private MetricsTree() {}

    static void put(ObjectNode parent, String field, Optional<? extends Metrics> metrics) {
        if (metrics.isEmpty()) {
            parent.putNull(field);
            return;
        }
        ObjectNode node = parent.putObject(field);
        metrics.get().values().forEach((name, value) -> number(node, name, value));
    }

    /** Writes a number, or null when it is not finite. */
    static void number(ObjectNode node, String field, double value) {
        if (Double.isFinite(value)) {
            node.put(field, value);
        } else {
            node.putNull(field);
        }
    }
}
