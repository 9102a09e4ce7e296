package org.descry.cli;

import java.util.ArrayList;
import java.util.List;
import org.descry.datasets.compositions.ChargeAssignment;
import org.descry.datasets.compositions.ChargeAssignments;
import org.descry.datasets.compositions.Composition;
import org.descry.datasets.elements.OxidationStates;
import org.descry.datasets.files.Json;
import org.descry.tools.Wrapped;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The ways to give charges to the atoms of one formula, as text and as JSON. */
final class AssignmentsText {

    /** How many ways are shown. */
    private static final int SHOWN = 10;

    private final String formula;
    private final OxidationStates set;
    private final ChargeAssignments all;

    AssignmentsText(String formula, Composition composition, OxidationStates set) {
        this.formula = formula;
        this.set = set;
        all = ChargeAssignments.of(composition, set, SHOWN);
    }

    List<String> lines() {
        if (all.found().isEmpty()) {
            return Wrapped.lines("", formula + ": " + all.reason());
        }
        List<String> lines = new ArrayList<>();
        String count = all.complete() ? "" : "at least ";
        lines.addAll(
                Wrapped.lines(
                        "",
                        "%s: %s%d %s to balance with the states of %s, the usual first"
                                .formatted(
                                        formula,
                                        count,
                                        all.count(),
                                        all.count() == 1 ? "way" : "ways",
                                        set.text())));
        lines.add("");
        TextTable table = new TextTable("points", "charges", "what is unusual");
        for (ChargeAssignment each : all.found()) {
            List<String> unusual = each.unusual();
            table.row(
                    String.valueOf(each.points()),
                    each.text(),
                    unusual.isEmpty() ? "nothing" : String.join("; ", unusual));
        }
        lines.addAll(table.lines());
        long others = all.count() - all.found().size();
        if (others > 0) {
            lines.add("and " + others + " more");
        }
        all.whyFirst()
                .ifPresent(
                        why -> {
                            lines.add("");
                            lines.addAll(Wrapped.lines("first by: ", why));
                        });
        return lines;
    }

    ObjectNode tree() {
        ObjectNode root = Json.mapper().createObjectNode();
        root.put("formula", formula).put("set", set.text());
        root.put("count", all.count()).put("complete", all.complete()).put("reason", all.reason());
        root.put("first_by", all.whyFirst().orElse(""));
        ArrayNode assignments = root.putArray("assignments");
        for (ChargeAssignment each : all.found()) {
            ObjectNode node = assignments.addObject();
            node.put("points", each.points()).put("charges", each.text());
            each.unusual().forEach(node.putArray("unusual")::add);
        }
        return root;
    }
}
