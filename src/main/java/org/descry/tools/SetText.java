package org.descry.tools;

import java.util.ArrayList;
import java.util.List;
import org.descry.descriptors.compositions.CompositionFeature;
import org.descry.descriptors.compositions.FeatureSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Feature sets and their columns, for a person and for a program. */
final class SetText {

    static final String SCHEMA = "descry-features/2";

    private SetText() {}

    static ToolResult sets(List<FeatureSet> sets) {
        ObjectNode root = Trees.object(SCHEMA);
        ArrayNode list = root.putArray("sets");
        List<String> lines = new ArrayList<>();
        int widest = sets.stream().mapToInt(set -> set.name().length()).max().orElse(0);
        for (FeatureSet set : sets) {
            ObjectNode node = list.addObject();
            node.put("name", set.name());
            node.put("description", set.description());
            node.put("columns", set.columns().size());
            lines.addAll(
                    Wrapped.lines(
                            set.name() + " ".repeat(widest + 2 - set.name().length()),
                            Shown.plural(set.columns().size(), "column")
                                    + ": "
                                    + set.description()));
        }
        lines.add("");
        lines.addAll(
                Wrapped.lines(
                        "",
                        "--sets NAME,NAME takes several; with --list it shows their columns, with"
                                + " units and how they are obtained."));
        return new ToolResult(lines, root, true);
    }

    static ToolResult columns(FeatureSet set) {
        ObjectNode root = Trees.object(SCHEMA);
        root.put("set", set.name());
        ArrayNode columns = root.putArray("columns");
        set.columns().forEach(column -> describe(columns.addObject(), column, column.name()));
        return new ToolResult(lines(set), root, true);
    }

    /** Puts what is known of a column before anything is computed. */
    static void describe(ObjectNode node, CompositionFeature column, String name) {
        node.put("name", name);
        node.put("unit", column.unit().symbol());
        node.put("obtained", column.obtained().text());
        node.put("meaning", column.meaning());
        node.put("source", column.source());
    }

    private static List<String> lines(FeatureSet set) {
        List<String> names =
                set.columns().stream()
                        .map(each -> Shown.named(each.name(), each.unit().symbol()))
                        .toList();
        int widest = names.stream().mapToInt(String::length).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.addAll(
                Wrapped.lines(
                        "",
                        "%s: %s; name (unit), how the numbers behind it are obtained, meaning"
                                .formatted(set.name(), Shown.plural(names.size(), "column"))));
        lines.add("");
        for (int i = 0; i < names.size(); i++) {
            CompositionFeature each = set.columns().get(i);
            String heading = names.get(i) + " ".repeat(widest + 2 - names.get(i).length());
            lines.addAll(Wrapped.lines(heading, each.obtained().text() + ": " + each.meaning()));
        }
        lines.add("");
        lines.add("sources");
        set.columns().stream()
                .map(CompositionFeature::source)
                .distinct()
                .forEach(source -> lines.addAll(Wrapped.lines("  ", source)));
        return lines;
    }
}
