package org.descry.tools;

import java.util.Map;
import java.util.Optional;
import org.descry.regression.metrics.ClassificationMetrics;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often published limits name the structure rightly, with one choice of radii.
 *
 * @param radii name of the choice, or {@code tabulated}
 * @param assigned rows with ions on their sites
 * @param charges rows whose charges are those of the table; empty when it has none
 * @param rules judged on all assigned rows, by name; a rule without a row is not in it
 * @param testRules the same on the test rows of the table; empty when it has none
 */
record LimitAccuracy(
        String radii,
        long assigned,
        Optional<Long> charges,
        Map<String, Judged> rules,
        Map<String, Judged> testRules) {

    /**
     * One rule on some rows.
     *
     * @param rows judged
     * @param metrics of the rule
     */
    record Judged(int rows, ClassificationMetrics metrics) {}

    void write(ObjectNode node) {
        node.put("radii", radii);
        node.put("assigned", assigned);
        charges.ifPresent(n -> node.put("charges_as_tabulated", n));
        write(node.putObject("rules"), rules);
        write(node.putObject("test"), testRules);
    }

    private static void write(ObjectNode node, Map<String, Judged> rules) {
        rules.forEach(
                (name, judged) -> {
                    ObjectNode rule = node.putObject(name);
                    rule.put("rows", judged.rows);
                    Trees.put(rule, "accuracy", judged.metrics.accuracy());
                    Trees.put(rule, "balanced_accuracy", judged.metrics.balancedAccuracy());
                    Trees.put(rule, "mcc", judged.metrics.mcc());
                });
    }
}
