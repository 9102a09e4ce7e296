package org.descry.study;

import java.util.List;
import org.descry.datasets.files.Json;
import org.descry.regression.baselines.BaselineResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of {@code baselines.json}: models of other libraries, outside the promise of equal
 * bytes.
 */
final class BaselinesTree {
    private BaselinesTree() {}

    static ArrayNode of(List<BaselineResult> results) {
        ArrayNode all = Json.mapper().createArrayNode();
        for (BaselineResult r : results) {
            ObjectNode node = all.addObject();
            node.put("name", r.name());
            node.put("library", r.library());
            MetricsTree.put(node, "cv", r.cv());
            MetricsTree.put(node, "test", r.test());
            node.put("note", r.note());
        }
        return all;
    }
}
