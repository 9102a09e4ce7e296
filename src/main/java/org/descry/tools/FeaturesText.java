package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.compositions.CompositionFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@link Features} found, for a person and for a program. */
final class FeaturesText {

    private static final int MOST_REFUSED = 20;
    private static final int MOST_GAPS = 20;
    private static final int MOST_REASONS_OF_A_COLUMN = 10;
    private static final int LONGEST_FORMULA = 44;

    private final Features features;
    private final FeatureCells cells;
    private final long refusals;
    private final String place;

    private FeaturesText(Features features) {
        this.features = features;
        this.cells = features.cells();
        this.refusals = features.read() - cells.computed();
        this.place = features.rows().hasLines() ? "line" : "row";
    }

    static ToolResult result(Features features) {
        FeaturesText text = new FeaturesText(features);
        return new ToolResult(text.lines(), text.tree(), features.complete(), text.warnings());
    }

    private List<String> warnings() {
        if (refusals == 0) {
            return List.of();
        }
        Features.Refused first = features.refused().get(0);
        return List.of(
                "%s of %s without features, the first in %s %d: %s"
                        .formatted(
                                Shown.count(refusals),
                                Shown.plural(features.read(), "row"),
                                place,
                                first.place(),
                                told(first)));
    }

    // --- the screen ---

    private List<String> lines() {
        FeaturesRequest request = features.request();
        List<String> lines = new ArrayList<>();
        String rows = request.data() + ", " + Shown.plural(features.read(), "row");
        int columns = features.set().columns().size();
        lines.addAll(Wrapped.lines("data   ", rows));
        lines.addAll(
                Wrapped.lines(
                        "sets   ", features.set().name() + ", " + Shown.plural(columns, "column")));
        request.out().ifPresent(out -> lines.addAll(Wrapped.lines("out    ", out.toString())));
        request.card().ifPresent(card -> lines.addAll(Wrapped.lines("card   ", card.toString())));
        lines.add("");
        AlignedTable counts = new AlignedTable("lr");
        counts.row("rows with features", Shown.count(cells.computed()));
        if (cells.withGaps() > 0) {
            counts.row("  some of them empty", Shown.count(cells.withGaps()));
        }
        counts.row("rows refused", Shown.count(refusals));
        lines.addAll(counts.lines());
        refused(lines);
        gaps(lines);
        estimates(lines);
        features.rows().notes().forEach(note -> lines.addAll(Wrapped.lines("note   ", note)));
        if (!features.complete()) {
            String read = Shown.plural(features.read(), "row");
            lines.addAll(Wrapped.lines("", "Stopped after " + read + "; they are kept."));
        }
        return lines;
    }

    private void refused(List<String> lines) {
        if (refusals == 0) {
            return;
        }
        lines.add("");
        lines.add("refused, with " + place + ", formula and reason");
        for (Features.Refused each : features.refused().stream().limit(MOST_REFUSED).toList()) {
            lines.addAll(Wrapped.lines("%6d  ".formatted(each.place()), told(each)));
        }
        if (refusals > MOST_REFUSED) {
            lines.add(
                    "and %s; the column %s has them all"
                            .formatted(
                                    Shown.plural(refusals - MOST_REFUSED, "other"), reasonName()));
        }
    }

    private String reasonName() {
        List<String> names = features.appended().names();
        return names.get(names.size() - 1);
    }

    private static String told(Features.Refused row) {
        return row.formula().isEmpty()
                ? row.reason()
                : Shown.shortened(row.formula(), LONGEST_FORMULA) + ": " + row.reason();
    }

    private void gaps(List<String> lines) {
        List<EmptyCells.Reason> gaps = cells.gaps().reasons();
        if (gaps.isEmpty()) {
            return;
        }
        lines.add("");
        AlignedTable table = new AlignedTable("lrrr");
        table.row("empty because", "columns", "rows", "first " + place);
        for (EmptyCells.Reason each : gaps.subList(0, Math.min(gaps.size(), MOST_GAPS))) {
            table.row(
                    each.text(),
                    Shown.count(each.columns()),
                    Shown.count(each.rows()),
                    String.valueOf(each.first()));
        }
        lines.addAll(table.lines());
        if (gaps.size() > MOST_GAPS) {
            lines.add("and " + Shown.plural(gaps.size() - MOST_GAPS, "other reason") + " (--json)");
        }
    }

    private void estimates(List<String> lines) {
        if (cells.estimates().isEmpty()) {
            return;
        }
        List<String> texts = new ArrayList<>();
        cells.estimates()
                .forEach((what, rows) -> texts.add(what + " (" + Shown.plural(rows, "row") + ")"));
        lines.add("");
        lines.addAll(
                Wrapped.lines("note   ", "estimated by the source: " + String.join(", ", texts)));
    }

    // --- the tree ---

    private ObjectNode tree() {
        FeaturesRequest request = features.request();
        ObjectNode root = Trees.object(SetText.SCHEMA);
        root.put("data", request.data());
        root.put("composition", request.composition());
        root.put("set", features.set().name());
        root.put("complete", features.complete());
        request.out().ifPresent(out -> root.put("out", out.toString()));
        ObjectNode count = root.putObject("rows");
        count.put("read", features.read());
        count.put("computed", cells.computed());
        count.put("with_gaps", cells.withGaps());
        count.put("refused", refusals);
        columns(root.putArray("columns"));
        ArrayNode gaps = root.putArray("gaps");
        for (EmptyCells.Reason each : cells.gaps().reasons()) {
            ObjectNode node = gaps.addObject();
            node.put("reason", each.text());
            node.put("rows", each.rows());
            node.put("columns", each.columns());
            node.put("first_" + place, each.first());
        }
        Trees.counts(root.putObject("estimated"), cells.estimates());
        ObjectNode reasons = root.putObject("reasons");
        cells.refused().reasons().forEach(each -> reasons.put(each.text(), each.rows()));
        ArrayNode list = root.putArray("refused");
        for (Features.Refused each : features.refused()) {
            ObjectNode node = list.addObject();
            node.put(place, each.place());
            node.put("formula", each.formula());
            node.put("reason", each.reason());
        }
        Trees.texts(root.putArray("notes"), features.rows().notes());
        return root;
    }

    private void columns(ArrayNode columns) {
        String prefix = features.request().prefix().orElse("");
        for (int column = 0; column < features.set().columns().size(); column++) {
            ObjectNode node = columns.addObject();
            CompositionFeature feature = features.set().columns().get(column);
            SetText.describe(node, feature, prefix + feature.name());
            node.put("filled", cells.filled(column));
            node.put("empty", features.read() - cells.filled(column));
            ObjectNode why = node.putObject("empty_because");
            if (refusals > 0) {
                why.put("the formula was not understood", refusals);
            }
            long others = 0;
            for (EmptyCells.Reason each : cells.gaps().reasons(column)) {
                if (why.size() <= MOST_REASONS_OF_A_COLUMN) {
                    why.put(each.text(), each.rows(column));
                } else {
                    others += each.rows(column);
                }
            }
            if (others > 0) {
                why.put("other reasons", others);
            }
        }
    }
}
