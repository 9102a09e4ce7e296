package org.descry.study;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.descry.datasets.units.Dimension;
import org.descry.descriptors.expressions.Dimensions;
import org.descry.descriptors.expressions.Expression;
import org.descry.descriptors.expressions.UnitException;
import org.descry.descriptors.expressions.Variables;
import org.descry.regression.physics.Tendency;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The meaning of the selected formula in {@code results.json}. */
final class MeaningTree {
    private final StudyResults r;
    private final MeaningText text;

    MeaningTree(StudyResults results) {
        this.r = results;
        this.text = results.meaningText();
    }

    void put(ObjectNode root) {
        if (r.meaning().isEmpty()) {
            root.putNull("meaning");
            return;
        }
        Meaning meaning = r.meaning().get();
        ObjectNode node = root.putObject("meaning");
        node.put("of", text.subject());
        ArrayNode inputs = node.putArray("inputs");
        meaning.inputs().forEach(i -> input(inputs.addObject(), i));
        ObjectNode sobol = node.putObject("sobol");
        sobol.put(
                "assumption",
                "inputs taken as independent and uniform over the ranges of the training rows");
        if (meaning.sobolError().isPresent()) {
            sobol.put("standard_error", meaning.sobolError().get());
            sobol.putNull("note");
        } else {
            sobol.putNull("standard_error");
            sobol.put("note", meaning.sobolNote());
        }
        node.put("units", units());
        ArrayNode likeness = node.putArray("classical");
        meaning.likeness()
                .forEach(
                        l ->
                                likeness.addObject()
                                        .put("name", l.descriptor().name())
                                        .put("symbol", l.descriptor().symbol())
                                        .put("meaning", l.descriptor().meaning())
                                        .put("pearson", l.pearson())
                                        .put("spearman", l.spearman())
                                        .put("rows", l.rows()));
    }

    private void input(ObjectNode node, Meaning.Input input) {
        node.put("name", input.name());
        spread(node, "slope", Optional.of(input.slope()));
        node.put("rows_rising", input.rising());
        node.put("rows_falling", input.falling());
        spread(node, "one_percent_more", Optional.of(input.onePercent()));
        spread(node, "elasticity", input.elasticity());
        MetricsTree.number(node, "sobol_first", input.first());
        MetricsTree.number(node, "sobol_total", input.total());
        limit(node, "limit_at_zero", input.toZero());
        limit(node, "limit_at_infinity", input.toInfinity());
        node.put("text", text.sentence(input));
    }

    private static void spread(ObjectNode parent, String field, Optional<Meaning.Spread> spread) {
        if (spread.isEmpty()) {
            parent.putNull(field);
            return;
        }
        ObjectNode node = parent.putObject(field);
        MetricsTree.number(node, "min", spread.get().min());
        MetricsTree.number(node, "median", spread.get().median());
        MetricsTree.number(node, "max", spread.get().max());
    }

    private void limit(ObjectNode node, String field, Optional<Tendency> limit) {
        String words = text.limit(limit);
        if (words.isEmpty()) {
            node.putNull(field);
        } else {
            node.put(field, words);
        }
    }

    /** Says in words whether the formula keeps the rules of units. */
    private String units() {
        Map<String, Dimension> columns = new TreeMap<>();
        r.rows().unitByColumn().forEach((name, unit) -> columns.put(name, unit.dimension()));
        for (Expression feature : r.found().selectedMember().model().features()) {
            for (String name : Variables.of(feature)) {
                if (columns.get(name).isUnknown()) {
                    return "Not checked: the unit of %s is unknown.".formatted(name);
                }
            }
            try {
                Dimensions.of(feature, columns);
            } catch (UnitException broken) {
                return "Broken, as units were left free: %s.".formatted(broken.getMessage());
            }
        }
        return "Kept: sums join like quantities, functions such as exp take pure numbers.";
    }
}
